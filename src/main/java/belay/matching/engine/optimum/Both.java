package belay.matching.engine.optimum;

import java.util.function.IntFunction;
import java.util.function.Supplier;

/** Two pieces of work beside each other, on two cores if there are two; what comes of them does not depend on that. */
record Both<T>(T one, T other) {

    static <T> Both<T> of(Supplier<T> one, Supplier<T> other) {
        IntFunction<T> either = piece -> piece == 0 ? one.get() : other.get();
        var done = Beside.each(2, 1, either, () -> either);
        return new Both<>(done.get(0), done.get(1));
    }
}
