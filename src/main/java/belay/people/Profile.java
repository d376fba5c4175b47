package belay.people;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * What a person says of themselves, in the words a sheet would use; the value types beside it read them.
 *
 * @param hours how many hours they can give in a usual week: shown to organizers, and read by nobody else
 */
@Table("profiles")
public record Profile(@Id long personId, String pronouns, String zone, String place, String free, String hours, String languages,
                      String offers, String wants, @Nullable Instant editedAt) {

    /** Of somebody who did not say how many hours they can give. */
    public Profile(long personId, String pronouns, String zone, String place, String free, String languages, String offers, String wants, @Nullable Instant editedAt) {
        this(personId, pronouns, zone, place, free, "", languages, offers, wants, editedAt);
    }

    /** Where their clock hangs; not everybody has said so. */
    public Optional<ZoneId> zoneId() {
        try {
            return zone.isBlank() ? Optional.empty() : Optional.of(ZoneId.of(zone));
        } catch (DateTimeException unknown) {
            return Optional.empty();
        }
    }

    /** The same person with another week. */
    public Profile free(Week week, Instant now) {
        return new Profile(personId, pronouns, zone, place, week.toString(), hours, languages, offers, wants, now);
    }

    public static Profile empty(long personId) {
        return new Profile(personId, "", "", "", "", "", "", "", null);
    }
}
