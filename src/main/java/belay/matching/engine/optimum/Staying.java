package belay.matching.engine.optimum;

import java.util.BitSet;
import java.util.List;

/**
 * An exchange whose people were in groups before: to stay together counts more than all that anybody could gain by not doing so, and where few moves
 * are wanted more than a place.
 */
record Staying(Exchange all) implements Exchange {

    /** More than the worth of everything somebody could get instead, as {@link #worth} counts. */
    private static final long MORE_THAN_WORTH = 300;
    /** As {@link #dearness} counts for somebody who was never left over. */
    private static final long A_PLACE = 1_000;

    private long each() {
        return (all.calm() ? A_PLACE : 0) + MORE_THAN_WORTH;
    }

    @Override
    public int size() {
        return all.size();
    }

    @Override
    public BitSet teaches(int one) {
        return all.teaches(one);
    }

    @Override
    public long dearness(int one) {
        return all.dearness(one);
    }

    @Override
    public long worth(int... ring) {
        long worth = all.worth(ring);
        return worth < 0 ? worth : worth + each() * all.stays(ring);
    }

    @Override
    public long level(int... ring) {
        return all.level(ring);
    }

    @Override
    public int stays(int... ring) {
        return all.stays(ring);
    }

    @Override
    public List<int[]> formed() {
        return all.formed();
    }

    @Override
    public boolean calm() {
        return all.calm();
    }

    /** Of three, two at most stay beside the first. */
    @Override
    public long mostShare(int one) {
        return all.mostShare(one) + each() * 2 / 3;
    }

    /** The same rings without what staying together counts; the bound is that of plans in which no fewer do. */
    Exchanges.Ringed without(Exchanges.Ringed found) {
        long kept = each() * kept(all, found.rings());
        var quality = found.quality();
        return new Exchanges.Ringed(found.rings(), new Packed(quality.chosen(), quality.placed(), quality.mostPlaced(), quality.worth() - kept, quality.bound() - kept));
    }

    /** How many stay in all these rings. */
    static int kept(Exchange exchange, List<int[]> rings) {
        return rings.stream().mapToInt(exchange::stays).sum();
    }
}
