package belay.groups;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A group somebody has left or finished in, and can still stay in after all.
 *
 * @param until when that ends; null as long as it is up to an organizer, who has told nobody yet
 */
public record Revocable(long groupId, String group, @Nullable Instant until) { }
