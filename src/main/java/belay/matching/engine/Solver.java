package belay.matching.engine;

import org.jspecify.annotations.Nullable;

/** One way of seating people; each format has its own. */
interface Solver {

    /**
     * What no seating exceeds that gives as much company to those who are locked where they cannot stay as they are.
     *
     * @param mostPlaced the dearness of all who have a place
     * @param bound the objective, among seatings that place as many
     */
    record Proof(long mostPlaced, long bound) {
    }

    /** What a solver found, and what it proved if anything. */
    record Found(Seating seating, String how, @Nullable Proof proof) {

        /** Whether nothing better exists, and that is proved. */
        boolean isBest() {
            return proof != null && proof.bound <= seating.objective();
        }
    }

    /**
     * Fills the tables of a seating that so far has only what is locked.
     *
     * <p>Locked seats stay; every other table keeps every hard rule.
     */
    Found solve(Seating locked, Chance chance, Watch watch);

    static Solver of(Roster roster) {
        return new AtLeastChance(forShape(roster));
    }

    private static Solver forShape(Roster roster) {
        var shape = roster.shape;
        if (!roster.goals.isEmpty()) {
            return new ComposeSolver();
        }
        return switch (shape.kind()) {
            case PEER -> shape.isExchange() ? new ExchangeSolver() : new ComposeSolver();
            case PARTNERSHIP -> shape.isOneToOne() ? new PartnershipSolver() : new ComposeSolver();
            case POSSE, COHORT -> new ComposeSolver();
        };
    }
}
