package belay.matching.engine;

/** One group as the rules look at it. */
public final class Sitting {
    Sitting() {
    }
}
