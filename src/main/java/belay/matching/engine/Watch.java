package belay.matching.engine;

/** Looks on while a match is made, and may end it early with the best so far. */
public interface Watch {

    Watch NONE = new Watch() {
    };

    /** So many steps of so many are done; {@code placed} people have a place in the best so far. */
    default void progress(long steps, long of, int placed) {
    }

    /** The search is over; what is left is to say why. */
    default void found() {
    }

    /** Whether to stop now. */
    default boolean stop() {
        return false;
    }
}
