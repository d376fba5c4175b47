package belay.matching.engine.optimum;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Solves packings. A small one is solved to proof in one go. For others the relaxation says what cannot be exceeded, and which columns alone
 * something better than the best so far can be made of; where these are few, they are solved to proof. Else several dives give different
 * good answers, the best of what they chose is put together, and then parts of the whole are solved to proof, one neighbourhood after
 * another, the rest staying as it is.
 */
public final class Packings {

    /** Up to so many columns a packing is given to the solver as it is. */
    static final int AT_ONCE = 4_000;
    /** Above so many, where the relaxation says much, it is asked first. */
    private static final int BY_PROGRAM_ALONE = 150;
    /** In large ones the search is among those columns alone that the relaxation finds likely, so many for each person. */
    private static final int LIKELY_EACH = 3;
    /** A search begins with a few dives; rather than go on and on it begins anew, and what all found is put together. */
    private static final double A_START = 10;
    /** How long the likeliest columns are searched first, and once more where so many or more columns may still be part of something better. */
    private static final double[] TRIES = {0.1, 1};
    private static final int FEW = 1_000;
    private static final int LIKELIEST_EACH = 6;
    private static final int DIVES = 2;
    private static final double A_NEIGHBOURHOOD = 0.5;
    /** How often what two searches found is put together. */
    private static final int PARTS = 4;

    private final Packing packing;
    private final long factor;
    private final int[] start;
    private final Look look;

    private Packings(Packing packing, long factor, int[] start, Look look) {
        this.packing = packing;
        this.factor = factor;
        this.start = start;
        this.look = look;
    }

    /**
     * The best choice that can be found within so many units, with what no choice exceeds.
     *
     * @param hint columns, ascending, that are a choice already; may be empty
     */
    public static Packed solve(Packing packing, int[] hint, Look look) {
        if (packing.columns().isEmpty()) {
            return packing.packed(new int[0], 1, 0);
        }
        var packings = new Packings(packing, packing.placeFactor(), new int[0], look);
        return packings.solve(hint.length > 0 ? hint : packings.oneByOne());
    }

    /**
     * As {@link #solve}, where the worst-off group goes before the worth of the whole: among choices that place as many, and of these give the
     * most of something else, such as places in all so that nobody loses a second one for it, first one whose lowest level is highest. Only where each step is proved;
     * else the worth decides, and it is looked for from the best that was found until then. How high that level can be is found by places alone, far less work than worth.
     *
     * @param levels how well off the people of each column are
     * @param counts how much of that each column gives
     */
    public static Packed solveFairly(Packing packing, int[] levels, int[] counts, Look look) {
        return solveFairly(packing, levels, counts, new int[0], look);
    }

    /** @param start columns, ascending, that are a good choice already: where nothing is proved, it is looked for around them; may be empty */
    static Packed solveFairly(Packing packing, int[] levels, int[] counts, int[] start, Look look) {
        if (packing.columns().size() <= AT_ONCE) {
            return fairest(packing, levels, counts, new int[0], look);
        }
        var packings = new Packings(packing, packing.placeFactor(), start, look);
        var worthiest = packings.solve(start.length > 0 ? start : packings.oneByOne());
        return worthiest.proven() ? fairest(packing, levels, counts, worthiest.chosen(), look) : worthiest;
    }

    /** @param known a choice that places as many as can be, or none */
    private static Packed fairest(Packing packing, int[] levels, int[] counts, int[] known, Look look) {
        boolean once = packing.placesSay(counts);
        var bare = packing.worthOnly(once ? new int[counts.length] : counts);
        var most = solve(bare, known, look);
        if (!most.proven() || most.chosen().length == 0) {
            return solve(packing, most.chosen(), look);
        }
        int[] steps = Arrays.stream(levels).distinct().sorted().toArray();
        int[] hint = most.chosen();
        int low = Arrays.binarySearch(steps, lowest(levels, hint));
        int high = steps.length - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            int[] kept = from(levels, steps[middle]);
            var tried = solve(bare.only(kept), new int[0], look).of(kept);
            if (tried.proven() && tried.chosen().length > 0 && tried.placed() == most.placed() && tried.worth() == most.worth()) {
                hint = tried.chosen();
                low = Arrays.binarySearch(steps, lowest(levels, hint));
            } else {
                high = middle - 1;
            }
        }
        int[] kept = from(levels, steps[low]);
        var found = Arrays.stream(hint).map(column -> Arrays.binarySearch(kept, column)).toArray();
        var best = solve((once ? packing : packing.counting(counts)).only(kept), found, look).of(kept);
        if (!best.proven()) {
            return solve(packing, best.chosen(), look);
        }
        long worth = Arrays.stream(best.chosen()).mapToLong(column -> packing.column(column).worth()).sum();
        return new Packed(best.chosen(), best.placed(), best.placed(), worth, best.placed() + worth);
    }

    private static int lowest(int[] levels, int[] chosen) {
        return Arrays.stream(chosen).map(column -> levels[column]).min().orElseThrow();
    }

    /** The columns whose people are at least so well off. */
    private static int[] from(int[] levels, int level) {
        return IntStream.range(0, levels.length).filter(column -> levels[column] >= level).toArray();
    }

    static long value(Packing packing, long factor, int[] chosen) {
        var packed = packing.packed(chosen, 1, Long.MAX_VALUE / 4);
        return factor * packed.placed() + packed.worth();
    }

    private Packed solve(int[] hint) {
        int all = packing.columns().size();
        tell(0, hint);
        if (all <= AT_ONCE && !(packing.single() && all > BY_PROGRAM_ALONE)) {
            var answer = new Program(packing, factor, IntStream.range(0, all).toArray()).solveWhole(hint, look);
            return packing.packed(answer.chosen(), factor, answer.most());
        }
        try (var relaxation = new Relaxation(packing, factor, look.stop())) {
            long most = relaxation.most();
            if (value(hint) >= most) {
                return packing.packed(hint, factor, most);
            }
            int[] likely = relaxation.likely(Math.max(AT_ONCE / 2, LIKELY_EACH * packing.people()), hint);
            int[] likeliest = relaxation.likely(LIKELIEST_EACH * packing.people(), hint);
            var best = proved(relaxation, tried(relaxation, likeliest, hint, most), most);
            if (best.value() < best.most() && all > AT_ONCE) {
                best = proved(relaxation, among(likely, best.chosen(), best.most()), best.most());
            }
            return packing.packed(best.chosen(), factor, best.most());
        }
    }

    /** The best of the likeliest columns, looked for no longer than until what is better is made of few. */
    private int[] tried(Relaxation relaxation, int[] likeliest, int[] hint, long most) {
        int[] best = hint;
        for (double units : TRIES) {
            var answer = new Program(packing, factor, likeliest).cut(relaxation.cuts()).solveWhole(best, look.of(Math.min(units, look.units()), look.seed()));
            best = answer.chosen();
            if (answer.proven() || packing.single() && (value(best) >= most || relaxation.better(value(best)).length < FEW)) {
                return best;
            }
        }
        return best;
    }

    /** Whatever is better than the best so far is made of few columns, maybe of so few that they are solved to proof. */
    private Program.Answer proved(Relaxation relaxation, int[] best, long most) {
        var unproved = new Program.Answer(best, value(best), Math.max(most, value(best)), false, 0);
        int[] better = packing.single() && value(best) < most ? relaxation.better(value(best)) : new int[AT_ONCE + 1];
        if (better.length > AT_ONCE) {
            return unproved;
        }
        int[] columns = IntStream.concat(Arrays.stream(better), Arrays.stream(best)).distinct().sorted().toArray();
        var answer = new Program(packing, factor, columns).cut(relaxation.cuts()).solveWhole(best, look);
        return new Program.Answer(answer.chosen(), answer.value(), Math.min(most, answer.most()), answer.proven(), answer.units());
    }

    private int[] among(int[] likely, int[] hint, long most) {
        int[] columns = IntStream.concat(Arrays.stream(likely), Arrays.stream(hint)).distinct().sorted().toArray();
        int[] known = Arrays.stream(hint).map(number -> Arrays.binarySearch(columns, number)).sorted().toArray();
        var found = new Packings(packing.only(columns), factor, start.length > 0 ? known : start, look).search(known, most);
        return Arrays.stream(found).map(number -> columns[number]).toArray();
    }

    /** @param most what no choice exceeds; nothing is looked for beyond it */
    private int[] search(int[] hint, long most) {
        try (var relaxation = new Relaxation(packing, factor, look.stop())) {
            var found = new ArrayList<>(List.of(hint));
            for (double spent = 0; spent < look.units() && value(best(found)) < most && !look.stop().getAsBoolean(); spent += A_START) {
                tell(spent, best(found));
                double units = Math.min(A_START, look.units() - spent);
                int[] from = spent == 0 && start.length > 0 ? start : dive(relaxation, found.size(), most);
                found.add(neighbourhoods(from, spent, units, most));
            }
            return found.size() > 2 ? together(found, A_NEIGHBOURHOOD) : best(found);
        }
    }

    /** The dearest columns that still fit, one after the other: whoever ends the search at once has at least these. */
    private int[] oneByOne() {
        int[] left = packing.time().clone();
        var taken = new BitSet();
        var order = IntStream.range(0, packing.columns().size()).boxed()
            .sorted(Comparator.<Integer>comparingLong(number -> -alone(packing.column(number))).thenComparingInt(number -> number)).toList();
        var chosen = new ArrayList<Integer>();
        for (int number : order) {
            var column = packing.column(number);
            boolean fits = column.row() < 0 || !taken.get(column.row());
            for (int i = 0; i < column.people().length; i++) {
                fits &= left[column.people()[i]] >= column.loads()[i];
            }
            if (fits) {
                chosen.add(number);
                if (column.row() >= 0) {
                    taken.set(column.row());
                }
                for (int i = 0; i < column.people().length; i++) {
                    left[column.people()[i]] -= column.loads()[i];
                }
            }
        }
        return chosen.stream().mapToInt(Integer::intValue).sorted().toArray();
    }

    private long alone(Column column) {
        return column.worth() + factor * Arrays.stream(column.people()).mapToLong(person -> packing.dearness()[person]).sum();
    }

    private int[] best(List<int[]> choices) {
        return choices.stream().reduce((one, other) -> value(other) > value(one) ? other : one).orElseThrow();
    }

    /** Some dives, half of them beside the other half, then the best of all that they chose. */
    private int[] dive(Relaxation relaxation, int start, long most) {
        int first = (start - 1) * 2 * DIVES;
        var found = Both.of(() -> dives(relaxation, first, first + DIVES, most), () -> {
            try (var other = new Relaxation(packing, factor, look.stop())) {
                return dives(other, first + DIVES, first + 2 * DIVES, most);
            }
        });
        var all = new ArrayList<>(found.one());
        all.addAll(found.other());
        return together(all, A_START / 8);
    }

    private List<int[]> dives(Relaxation relaxation, int from, int to, long most) {
        var chance = new SplittableRandom(look.seed() + 7919L * from);
        var found = new ArrayList<int[]>();
        for (int number = from; number < to && !look.stop().getAsBoolean(); number++) {
            found.add(relaxation.dive(number, chance));
            if (value(found.getLast()) >= most) {
                break;
            }
        }
        return found;
    }

    /** The best choice among all columns that any of these choose. */
    private int[] together(List<int[]> choices, double units) {
        int[] columns = choices.stream().flatMapToInt(Arrays::stream).distinct().sorted().toArray();
        return new Program(packing, factor, columns).solve(best(choices), look.of(units, look.seed())).chosen();
    }

    private long value(int[] chosen) {
        return value(packing, factor, chosen);
    }

    /** Two searches beside each other, which now and then put together what they found. */
    private int[] neighbourhoods(int[] start, double spent, double all, long most) {
        var by = packing.byPerson();
        var one = new Neighbourhoods(packing, factor, by, look, look.seed());
        var other = new Neighbourhoods(packing, factor, by, look, look.seed() + 1_000_003);
        int[] best = start;
        for (int part = 0; part < PARTS && value(best) < most && !look.stop().getAsBoolean(); part++) {
            tell(spent + all * part / PARTS, best);
            int[] from = best;
            double units = all / 2 / PARTS;
            var found = Both.of(() -> one.improve(from, units, most), () -> other.improve(from, units, most));
            best = together(List.of(found.one(), found.other()), A_NEIGHBOURHOOD);
        }
        return best;
    }

    private void tell(double spent, int[] best) {
        look.told().of(spent / look.units(), Arrays.stream(best).flatMap(column -> Arrays.stream(packing.column(column).people())).filter(person -> packing.dearness()[person] > 0).distinct().count());
    }
}
