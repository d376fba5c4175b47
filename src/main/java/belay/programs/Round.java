package belay.programs;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/** One intake and run of a program; its days are whole days in the program's zone. */
@Table("rounds")
public record Round(@Id @Nullable Long id, long programId, long formatId, String name, LocalDate applicationsOpen,
                    LocalDate applicationsClose, LocalDate starts, LocalDate ends, Instant createdAt) {
}
