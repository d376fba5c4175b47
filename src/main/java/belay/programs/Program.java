package belay.programs;

import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/** A standing offer of mentoring, run by its organizers. */
@Table("programs")
public record Program(@Id long id, String name, String description, String zone, Instant createdAt,
                      @Nullable Long createdBy) {

    public ZoneId zoneId() {
        return ZoneId.of(zone);
    }
}
