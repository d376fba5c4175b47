package belay.groups;

import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/** What somebody says once a group is over for them, for its organizers to read; any part of it may be empty. */
@Table("feedback")
public record Feedback(@Id long departureId, String verdict, String helped, String better, Instant givenAt) { }
