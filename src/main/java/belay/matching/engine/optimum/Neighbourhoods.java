package belay.matching.engine.optimum;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Improves a choice part by part: takes some groups apart, and chooses as well as can be among everything these people and those left
 * over could form, the other groups staying. Neighbourhoods grow as long as they are solved to proof.
 */
final class Neighbourhoods {

    /** Columns in the first neighbourhoods, about: as many as are soon solved to proof; many small ones do better than a few large ones. */
    private static final int NEIGHBOURS = 1_200;
    private static final double MOST_UNITS = 0.6;
    /** What a neighbourhood costs beside the solver’s own work, in its units. */
    private static final double AROUND = 0.15;

    private final Packing packing;
    private final long factor;
    private final List<List<Integer>> by;
    private final Look look;
    private final SplittableRandom chance;
    private double share;
    private int round;

    Neighbourhoods(Packing packing, long factor, List<List<Integer>> by, Look look, long seed) {
        this.packing = packing;
        this.factor = factor;
        this.by = by;
        this.look = look;
        chance = new SplittableRandom(seed);
        share = Math.min(1, Math.cbrt(NEIGHBOURS / (double) packing.columns().size()));
    }

    int[] improve(int[] start, double units, long most) {
        var best = start;
        double spent = 0;
        while (spent < units && Packings.value(packing, factor, best) < most && !look.stop().getAsBoolean()) {
            var answer = new Program(packing, factor, around(best, (int) (share * packing.people()))).solve(best, look.of(Math.min(MOST_UNITS, units - spent), look.seed() + round));
            share = answer.proven() ? Math.min(1, share * 1.01) : share * 0.95;
            best = answer.chosen();
            spent += answer.units() + AROUND;
            round++;
        }
        return best;
    }

    /** Everybody who has no place, and whole groups by chance until there are enough people: the columns among them, and the other groups. */
    private int[] around(int[] chosen, int people) {
        var inside = new BitSet(packing.people());
        inside.set(0, packing.people());
        var groups = new ArrayList<Integer>();
        for (int number : chosen) {
            Arrays.stream(packing.column(number).people()).forEach(inside::clear);
            groups.add(number);
        }
        var opened = new TreeSet<Integer>();
        if (round % 2 == 1 && !groups.isEmpty()) {
            spread(groups, inside, opened, people);
        }
        while (inside.cardinality() < people && !groups.isEmpty()) {
            open(groups.remove(chance.nextInt(groups.size())), inside, opened);
        }
        var columns = IntStream.builder();
        groups.forEach(columns::add);
        var kept = new BitSet();
        groups.forEach(kept::set);
        for (int number = 0; number < packing.columns().size(); number++) {
            if (!kept.get(number) && Arrays.stream(packing.column(number).people()).allMatch(inside::get)) {
                columns.add(number);
            }
        }
        return columns.build().sorted().toArray();
    }

    private void open(int group, BitSet inside, TreeSet<Integer> opened) {
        opened.add(group);
        Arrays.stream(packing.column(group).people()).forEach(inside::set);
    }

    /** Opens groups that hang together: from one on to those whose people could be with its people. */
    private void spread(List<Integer> groups, BitSet inside, TreeSet<Integer> opened, int people) {
        var groupOf = new int[packing.people()];
        Arrays.fill(groupOf, -1);
        groups.forEach(group -> Arrays.stream(packing.column(group).people()).forEach(person -> groupOf[person] = group));
        var edge = new ArrayList<Integer>();
        edge.add(groups.get(chance.nextInt(groups.size())));
        while (!edge.isEmpty() && inside.cardinality() < people * 3 / 4) {
            int group = edge.remove(chance.nextInt(edge.size()));
            if (!opened.contains(group)) {
                open(group, inside, opened);
                for (int person : packing.column(group).people()) {
                    var columns = by.get(person);
                    for (int i = 0; i < 6 && !columns.isEmpty(); i++) {
                        for (int other : packing.column(columns.get(chance.nextInt(columns.size()))).people()) {
                            if (groupOf[other] >= 0 && !opened.contains(groupOf[other])) {
                                edge.add(groupOf[other]);
                            }
                        }
                    }
                }
            }
        }
        groups.removeAll(opened);
    }
}
