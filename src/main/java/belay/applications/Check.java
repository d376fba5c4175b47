package belay.applications;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That an organizer looked at an application before anything else is done with it.
 *
 * @param links whether its links open and show who it is of
 * @param complete whether everything asked is there
 * @param wrong what is not as it should be, for organizers alone
 * @param by who looked; nobody if they have no account any more
 */
public record Check(boolean links, boolean complete, String wrong, @Nullable String by, Instant at) {

    public boolean isPassed() {
        return links && complete;
    }
}
