package belay.matching.engine;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Makes the worst-off group better off where no single change does (see {@link Uplift}). What counts is how badly off the groups are that are little above the
 * worst of them, or below, and a little what is gained by all.
 */
final class Levelling extends Stirring {

    private static final double FIRST = 100;
    /** Groups count as badly off up to so much above the worst. */
    private static final int BADLY_OFF = 5;
    /** What a point for one person counts beside how badly off groups are. */
    private static final double A_POINT = 0.1;

    private Seating fairest;
    private int floor;

    /** @param start which stays as it is */
    Levelling(Seating start, Chance chance, Watch watch, List<Integer> everybody) {
        super(new Seating(start), chance, watch, everybody);
        fairest = start;
        floor = worst();
    }

    /** The fairest seating come across in so many changes, or the one it began with. */
    Seating level(long steps) {
        stir(steps, FIRST, 3);
        return fairest;
    }

    @Override
    double cost(int score, int seats) {
        double below = Math.max(0, floor + BADLY_OFF - score);
        return below * below - A_POINT * roster.worth(score, seats);
    }

    /** Mostly one that is badly off. */
    @Override
    int drawn() {
        int some = chance.below(seating.tables().size());
        for (int i = 0; i < seating.tables().size() && chance.below(8) > 0; i++) {
            int index = (some + i) % seating.tables().size();
            if (seating.score(index) < floor + BADLY_OFF && isOpen(index)) {
                return index;
            }
        }
        return some;
    }

    @Override
    void changed() {
        if (worst() > floor) {
            floor = worst();
            fairest = new Seating(seating);
        }
    }

    /** A group that cannot be helped, as all are locked there, holds nobody back. */
    private int worst() {
        return IntStream.range(0, seating.tables().size()).filter(this::isOpen).map(seating::score).min().orElse(Integer.MAX_VALUE - BADLY_OFF);
    }
}
