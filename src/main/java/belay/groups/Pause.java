package belay.groups;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One of my groups, and whether I am away from it or will be.
 *
 * @param fromOn the first day I am away; null as long as I am there and mean to be
 * @param backOn the first day I am back
 * @param begun whether that first day has come
 */
public record Pause(long groupId, String group, String program, @Nullable LocalDate fromOn, @Nullable LocalDate backOn, boolean begun) { }
