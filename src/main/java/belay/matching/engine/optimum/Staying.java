package belay.matching.engine.optimum;

import java.util.List;

/**
 * An exchange whose people were in groups before: to stay together goes before all that is gained by not doing so. Where few moves are wanted it
 * counts a little more than that somebody has a place, so that as many have to get one as move and one more.
 */
record Staying(Exchange all) implements Alike {

    /** As the worth of places counts, what fifty people could gain at most. */
    private static final long MORE_THAN_WORTH = 10_000;
    /** Where places do not go before all that, they are dear enough for it not to outweigh them. */
    private static final long DEARER = 100;
    private static final long A_PLACE = 1_000;

    private long each() {
        return (all.calm() ? DEARER * A_PLACE : 0) + MORE_THAN_WORTH;
    }

    @Override
    public long dearness(int one) {
        return (all.calm() ? DEARER : 1) * all.dearness(one);
    }

    @Override
    public long worth(int... ring) {
        long worth = all.worth(ring);
        return worth < 0 ? worth : worth + each() * all.stays(ring);
    }

    /** Of three, two at most stay beside the first. */
    @Override
    public long mostShare(int one) {
        return all.mostShare(one) + Math.ceilDiv(2 * each(), 3);
    }

    /** How many stay in all these rings. */
    static int kept(Exchange exchange, List<int[]> rings) {
        return rings.stream().mapToInt(exchange::stays).sum();
    }
}
