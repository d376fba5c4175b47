package belay.applications;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A question an organizer asked about an application, and what came back; no reply as long as none did. */
public record Inquiry(String question, Instant askedAt, @Nullable String reply, @Nullable Instant repliedAt) { }
