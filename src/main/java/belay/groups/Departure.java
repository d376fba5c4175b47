package belay.groups;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/** That somebody is not in a group any more: how it ended for them, and who tells the others. */
@Table("departures")
public record Departure(@Id long id, long groupId, long personId, Ending ending, Teller toldBy, Instant departedAt, @Nullable Long departedBy) {

    /** What a departure is. Finishing is a success, whenever it comes; the last two are those of a group of an earlier round. */
    public enum Ending {
        LEFT, FINISHED, MOVED, DISSOLVED, CONTINUED, OVER;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Whether nobody left: the time of the group was over, as the groups of a later round were formed. */
        public boolean isOfTime() {
            return this == CONTINUED || this == OVER;
        }
    }

    /** Who tells the others. */
    public enum Teller {
        MYSELF, ORGANIZER;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Whether it was their own doing, and not that of an organizer. */
    boolean isOwn() {
        return departedBy != null && departedBy == personId;
    }
}
