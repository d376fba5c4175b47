package belay.matching.engine.optimum;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/** Two pieces of work beside each other, on two cores if there are two; what comes of them does not depend on that. */
record Both<T>(T one, T other) {

    static <T> Both<T> of(Supplier<T> one, Supplier<T> other) {
        var second = new CompletableFuture<T>();
        Thread.ofPlatform().daemon().name("matching beside").start(() -> {
            try {
                second.complete(other.get());
            } catch (RuntimeException | Error e) {
                second.completeExceptionally(e);
            }
        });
        var first = one.get();
        try {
            return new Both<>(first, second.join());
        } catch (CompletionException e) {
            throw new IllegalStateException("A search beside another came to no end", e.getCause());
        }
    }
}
