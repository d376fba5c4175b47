package belay.matching.engine.optimum;

import java.util.BitSet;
import java.util.List;

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

    /** How many of a ring stay together where groups were formed before, without the first of them unless no other is left; none in a first round. */
    default int stays(int... ring) {
        return 0;
    }

    /** Whether any two were together before and could stay so. */
    default boolean goesOn() {
        return false;
    }

    /** The rings of before that could go on as they are, all of whose people ask again; none in a first round. */
    default List<int[]> formed() {
        return List.of();
    }

    /** Whether somebody who stays counts more than somebody who gets a place; else places come first. */
    default boolean calm() {
        return false;
    }

    /** Shares of the worth of rings of three: no such ring is worth more than those of its people together. */
    long mostShare(int one);
}
