package belay.signin;

import belay.people.Person;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/** Another address somebody wants to be reached at: whose wish it is, in which browser, until when, and whether it came true. */
@Table("new_addresses")
record NewAddress(@Id long id, long personId, String address, String tokenHash, String browserHash, String codeHash,
                  @Nullable Long letterId, Instant askedAt, Instant expiresAt, @Nullable Instant usedAt) {

    /** How its link stands when somebody opens it, or nobody who is signed in. */
    enum Standing { READY, NOBODY, ANOTHER, USED, EXPIRED, UNKNOWN, MEANWHILE }

    Standing standing(@Nullable Person reader, Instant now) {
        if (reader != null && reader.id() != personId) {
            return Standing.ANOTHER;
        }
        if (isUsed()) {
            return Standing.USED;
        }
        if (isOver(now)) {
            return Standing.EXPIRED;
        }
        return reader == null ? Standing.NOBODY : Standing.READY;
    }

    boolean isUsed() {
        return usedAt != null;
    }

    boolean isOver(Instant now) {
        return !expiresAt.isAfter(now);
    }
}
