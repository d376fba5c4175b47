package belay.matching.engine;

import java.util.List;

/** Makes what all groups are worth together more. */
final class Enriching extends Stirring {

    private static final double FIRST = 30;

    private final Seating start;
    private final int floor;

    /**
     * @param start which stays as it is
     * @param floor what no group that changes may score less than
     */
    Enriching(Seating start, Chance chance, Watch watch, List<Integer> everybody, int floor) {
        super(new Seating(start), chance, watch, everybody);
        this.start = start;
        this.floor = floor;
    }

    /**
     * A seating worth more, or the one it began with.
     *
     * @param steps how many changes are tried
     * @param done how many quarters of the whole work are done before
     */
    Seating enrich(long steps, int done) {
        stir(steps, FIRST, done);
        return seating.objective() > start.objective() ? seating : start;
    }

    @Override
    double cost(int score, int seats) {
        return score < floor ? Double.POSITIVE_INFINITY : -roster.worth(score, seats);
    }

    @Override
    int drawn() {
        return chance.below(seating.tables().size());
    }

    @Override
    void changed() {
        // where it ends is what counts
    }
}
