package belay.applications;

import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/** A sheet of sign-ups that was uploaded. Its content is kept only until it is imported. */
@Table("sheets")
public record Sheet(@Id long id, long roundId, String name, byte[] content, String shape, String mapping,
                    long uploadedBy, Instant uploadedAt) {
}
