package belay.outbox;

import java.util.Collection;
import java.util.function.Consumer;
import java.util.function.Function;

/** Work that is due for several things, found by looking every few minutes: what goes wrong with one keeps no other waiting, and is done the next time. */
public final class Due {

    private static final System.Logger LOG = System.getLogger(Due.class.getName());

    private Due() {
    }

    /** @param name what it is, for whoever reads the log: “The trial of group 3” */
    public static <T> void each(Collection<T> things, Function<T, String> name, Consumer<T> work) {
        for (var thing : things) {
            try {
                work.accept(thing);
            } catch (RuntimeException e) {
                LOG.log(System.Logger.Level.WARNING, () -> name.apply(thing) + " could not be looked after; it is again in a few minutes", e);
            }
        }
    }
}
