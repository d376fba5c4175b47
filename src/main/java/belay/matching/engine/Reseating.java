package belay.matching.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Takes a few tables apart, seats their people and some of those left over anew, and keeps that if it is no worse. */
final class Reseating {

    /** Small pools are soon exhausted; in large ones a trial takes longer. */
    private static final int TRIALS_A_PERSON = 20;
    /** After so many in vain for each person more are hardly worth it. */
    private static final int IN_VAIN_A_PERSON = 3;
    private static final int TRIALS_TIMES_PEOPLE = 1_200_000;
    private static final int FEWEST_TRIALS = 300;
    private static final int MOST_TABLES = 4;
    private static final int MOST_LEFT_OVER = 120;
    private static final int TABLES_BY_CHANCE = 20;

    private final Composer composer;
    private final Chance chance;
    private final Watch watch;
    private final long trials;
    private final long inVain;
    private final boolean byChance;

    Reseating(boolean byChance, Composer composer, Chance chance, Watch watch, Settings settings, int people) {
        this.byChance = byChance;
        this.composer = composer;
        this.chance = chance;
        this.watch = watch;
        inVain = settings.times((long) IN_VAIN_A_PERSON * people);
        trials = settings.times(Math.min(TRIALS_A_PERSON * people, Math.max(FEWEST_TRIALS, TRIALS_TIMES_PEOPLE / Math.max(1, people))));
    }

    Seating improve(Seating best, List<Integer> everybody) {
        long better = 0;
        for (long trial = 0; trial < trials && trial - better <= inVain && !watch.stop() && !best.tables().isEmpty(); trial++) {
            var other = new Seating(best);
            var freed = takeApart(other);
            someLeftOver(other, everybody, freed);
            if (byChance && trial % 2 == 1) {
                seatByChance(other, freed);
            } else {
                ComposeSolver.seat(other, composer, List.copyOf(freed), 100);
            }
            better = other.objective() > best.objective() ? trial : better;
            if (other.objective() >= best.objective()) {
                best = other;
            }
            watch.progress(trial, 2 * trials, best.placed());
        }
        return best;
    }

    /** Tables are composed in rooms where everybody can come; who need not come to every meeting is found by chance. */
    private void seatByChance(Seating seating, TreeSet<Integer> freed) {
        var people = freed.stream().filter(seating::hasTime).toList();
        ByChance.add(seating, people.stream().mapToInt(Integer::intValue).toArray(), TABLES_BY_CHANCE, chance);
        new Insertion(seating).insert(people);
    }

    private TreeSet<Integer> takeApart(Seating seating) {
        var freed = new TreeSet<Integer>();
        int tables = Math.min(seating.tables().size(), 1 + chance.below(MOST_TABLES));
        for (int i = 0; i < tables; i++) {
            int index = chance.below(seating.tables().size());
            if (!seating.table(index).closed()) {
                var table = seating.remove(index);
                for (int person : table.people()) {
                    freed.add(person);
                }
                if (table.pinned() > 0) {
                    seating.add(table.bare());
                }
            }
            if (seating.tables().isEmpty()) {
                break;
            }
        }
        return freed;
    }

    private void someLeftOver(Seating seating, List<Integer> everybody, TreeSet<Integer> freed) {
        var leftOver = new ArrayList<Integer>();
        for (int person : everybody) {
            if (!seating.isPlaced(person) && !freed.contains(person)) {
                leftOver.add(person);
            }
        }
        for (int i = 0; i < MOST_LEFT_OVER && !leftOver.isEmpty(); i++) {
            freed.add(leftOver.remove(chance.below(leftOver.size())));
        }
    }
}
