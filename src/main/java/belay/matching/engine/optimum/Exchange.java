package belay.matching.engine.optimum;

import java.util.BitSet;

/**
 * People who teach each other, as a graph: an arc goes from each to everybody they can teach. Groups are rings along its arcs, a mutual
 * pair being a ring of two.
 */
public interface Exchange {

    int size();

    /** Whom this one can teach; not to be changed. */
    BitSet teaches(int one);

    /** What it counts that this one has a place. */
    long dearness(int one);

    /** What a ring adds beside its people’s places, each teaching the next and the last the first; negative if it cannot be. */
    long worth(int... ring);

    /** How well off people are in a ring, for it to be compared with others: what a place there is worth. */
    default long level(int... ring) {
        return worth(ring) / ring.length;
    }

    /** What one person’s share of the worth of any ring of three cannot exceed, however it is shared out there. */
    long mostShare(int one);
}
