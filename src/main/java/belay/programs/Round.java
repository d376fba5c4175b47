package belay.programs;

import java.time.Instant;
import java.time.LocalDate;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * One intake and run of a program; its days are whole days in the program's zone.
 *
 * @param anywhere whether one may apply until the last day is over everywhere on Earth
 */
@Table("rounds")
public record Round(@Id long id, long programId, long formatId, String name, LocalDate applicationsOpen,
                    LocalDate applicationsClose, LocalDate starts, LocalDate ends, Instant createdAt, boolean anywhere) {

    public Round(long id, long programId, long formatId, String name, LocalDate applicationsOpen, LocalDate applicationsClose, LocalDate starts, LocalDate ends,
                 Instant createdAt) {
        this(id, programId, formatId, name, applicationsOpen, applicationsClose, starts, ends, createdAt, false);
    }

    Round with(Format format) {
        return new Round(id, programId, format.id(), name, applicationsOpen, applicationsClose, starts, ends, createdAt, anywhere);
    }

    boolean sameDays(Round other) {
        return applicationsOpen.equals(other.applicationsOpen) && applicationsClose.equals(other.applicationsClose)
            && starts.equals(other.starts) && ends.equals(other.ends);
    }
}
