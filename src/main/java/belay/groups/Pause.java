package belay.groups;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One of my groups, and whether I am away from it.
 *
 * @param backOn the first day I am back; null as long as I am there
 */
public record Pause(long groupId, String group, String program, @Nullable LocalDate backOn, @Nullable Instant backAt) { }
