package belay.matching.engine.optimum;

import com.google.ortools.Loader;
import org.jspecify.annotations.Nullable;

/**
 * The optimizer’s native half. It is unpacked and loaded when somebody first matches, so that a server starts without it; where a
 * machine has none, Belay matches with what is written in Java and proves nothing.
 */
public final class Library {

    private static @Nullable Boolean loaded;
    private static String trouble = "";

    private Library() {
    }

    /** Whether it can be used here. The first call loads it, which takes about half a second. */
    public static synchronized boolean isThere() {
        if (loaded == null) {
            try {
                Loader.loadNativeLibraries();
                loaded = true;
            } catch (RuntimeException | LinkageError e) {
                loaded = false;
                trouble = String.valueOf(e.getMessage());
            }
        }
        return loaded;
    }

    /** For what cannot be done without it. */
    static void need() {
        if (!isThere()) {
            throw new IllegalStateException("The optimizer cannot be loaded on this machine: " + trouble);
        }
    }
}
