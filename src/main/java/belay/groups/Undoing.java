package belay.groups;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Whether somebody who has left or finished can be in their group again as if nothing had been.
 *
 * @param until when that ends, or did; null as long as it is up to an organizer
 * @param bar what is in the way; null if nothing is
 * @param invitation the one to the same group they can answer instead; null if there is none
 */
public record Undoing(@Nullable Instant until, @Nullable Bar bar, @Nullable Long invitation) {

    /** What can be in the way. */
    public enum Bar {
        ASKED, NOT_THEIRS, OVER, TOLD, TAKEN, FULL, OTHER_FULL, LATE;

        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public boolean isPossible() {
        return bar == null;
    }
}
