package belay.web;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSourceResolvable;

/** One thing that waits for an organizer: the sign, the sentence, why, and the deed that settles it. */
public record Need(String icon, @Nullable String urgency, MessageSourceResolvable title, MessageSourceResolvable why,
                   String round, String path, MessageSourceResolvable deed) {
}
