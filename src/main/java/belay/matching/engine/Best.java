package belay.matching.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/** The best of what is offered, at most so many. In which order it is offered does not matter, as long as no two are equally good. */
final class Best<T> {

    private final Comparator<T> order;
    private final int most;
    /** The worst of them first. */
    private final PriorityQueue<T> kept;

    /** @param order the better first */
    Best(Comparator<T> order, int most) {
        this.order = order;
        this.most = most;
        kept = new PriorityQueue<>(most, order.reversed());
    }

    void offer(T one) {
        var worst = worst();
        if (worst == null) {
            kept.add(one);
        } else if (order.compare(one, worst) < 0) {
            kept.poll();
            kept.add(one);
        }
    }

    /** What the next one has to be better than; nothing while there is room for any. */
    @Nullable T worst() {
        return kept.size() < most ? null : kept.peek();
    }

    /** The better first. */
    List<T> all() {
        var all = new ArrayList<>(kept);
        all.sort(order);
        return all;
    }
}
