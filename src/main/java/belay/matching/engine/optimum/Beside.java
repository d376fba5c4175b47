package belay.matching.engine.optimum;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Pieces of work beside each other, on two cores or a few more if there are; what comes of them, in their order, does not depend on that. */
public final class Beside {

    /** For fewer it is not worth it to bring another worker in. */
    private static final int PIECES_EACH = 6;
    /** Each has a pool of its own, which takes room where it is large. */
    private static final int WORKERS = 4;

    private Beside() {
    }

    /**
     * What comes of each of so many pieces.
     *
     * @param own does a piece on this thread
     * @param others makes another that shares nothing with it that changes
     */
    public static <T> List<T> each(int pieces, IntFunction<T> own, Supplier<IntFunction<T>> others) {
        return each(pieces, Math.min(Math.min(WORKERS, Runtime.getRuntime().availableProcessors()), pieces / PIECES_EACH) - 1, own, others);
    }

    /** As {@link #each(int, IntFunction, Supplier)}, with so many others. */
    static <T> List<T> each(int pieces, int helpers, IntFunction<T> own, Supplier<IntFunction<T>> others) {
        var next = new AtomicInteger();
        var done = new AtomicReferenceArray<T>(pieces);
        var work = Stream.generate(() -> CompletableFuture.runAsync(() -> work(others.get(), next, done), Beside::start)).limit(Math.max(0, helpers)).toList();
        try {
            work(own, next, done);
        } finally {
            next.set(pieces);
        }
        try {
            work.forEach(CompletableFuture::join);
        } catch (CompletionException e) {
            throw new IllegalStateException("Work beside other work came to no end", e.getCause());
        }
        return IntStream.range(0, pieces).mapToObj(done::get).toList();
    }

    private static void start(Runnable work) {
        Thread.ofPlatform().daemon().name("matching beside").start(work);
    }

    private static <T> void work(IntFunction<T> worker, AtomicInteger next, AtomicReferenceArray<T> done) {
        for (int piece = next.getAndIncrement(); piece < done.length(); piece = next.getAndIncrement()) {
            done.set(piece, worker.apply(piece));
        }
    }
}
