package belay.applications;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * That applications for a round are read before they count.
 *
 * @param promiseDays within how many days people are told they hear from us
 */
@Table("screenings")
public record Screening(@Id long roundId, int promiseDays, @Nullable Long begunBy, Instant begunAt) {

    static final int USUAL_DAYS = 7;
    static final int MOST_DAYS = 90;
}
