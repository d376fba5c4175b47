package belay.matching.engine;

import java.util.stream.IntStream;

/**
 * A solver, and a few seatings by chance beside it where the pool is small: there a plan can walk past what luck finds, and people
 * would rightly ask why. The better one counts. Around locks the solver is alone, because only it fills what is held half empty, and where
 * groups go on, because luck does not know who was with whom.
 */
record AtLeastChance(Solver solver) implements Solver {

    private static final int SMALL = 60;
    private static final int STARTS = 5;

    @Override
    public Found solve(Seating locked, Chance chance, Watch watch) {
        var found = solver.solve(locked, chance, watch);
        if (locked.roster.size() > SMALL || !locked.tables().isEmpty() || !locked.roster.pool.former().isEmpty() || found.isBest()) {
            return found;
        }
        var best = found.seating();
        for (int start = 0; start < STARTS && !watch.stop(); start++) {
            var lucky = ByChance.seat(locked.roster, new Chance(start));
            if (!locked.roster.shape.isExchange() && !locked.roster.shape.isOneToOne()) {
                new Insertion(lucky).insert(IntStream.range(0, locked.roster.size()).boxed().toList());
            }
            best = lucky.isBetterThan(best) ? lucky : best;
        }
        return best == found.seating() ? found : new Found(best, found.how(), found.proof());
    }
}
