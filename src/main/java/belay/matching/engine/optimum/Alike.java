package belay.matching.engine.optimum;

import java.util.BitSet;
import java.util.List;

/** An exchange that is like another but for what it says itself. */
interface Alike extends Exchange {

    Exchange all();

    @Override
    default int size() {
        return all().size();
    }

    @Override
    default BitSet teaches(int one) {
        return all().teaches(one);
    }

    @Override
    default long dearness(int one) {
        return all().dearness(one);
    }

    @Override
    default long level(int... ring) {
        return all().level(ring);
    }

    @Override
    default int stays(int... ring) {
        return all().stays(ring);
    }

    @Override
    default boolean goesOn() {
        return all().goesOn();
    }

    @Override
    default List<int[]> formed() {
        return all().formed();
    }

    @Override
    default boolean calm() {
        return all().calm();
    }

    @Override
    default long mostShare(int one) {
        return all().mostShare(one);
    }
}
