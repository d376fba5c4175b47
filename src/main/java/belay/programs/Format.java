package belay.programs;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.MappedCollection;
import org.springframework.data.relational.core.mapping.Table;

/**
 * How the groups of a round look and work: data an organizer can read as sentences and change in numbers.
 *
 * @param sharedSlot whether a group meets at one time that suits it
 * @param quorum how many of a group that time has to suit; 0 if everybody
 * @param leader with whom each shares some time, where groups have no time of their own; null if with nobody
 * @param mostLed how many mentees a mentor takes on at most in one cohort; 0 for any number
 * @param hourDay with {@code hourStart} when all groups meet, by the program’s clock; null where each finds its own time
 */
@Table("formats")
public record Format(@Id long id, long programId, Preset preset, Aim goal, boolean sharedSlot,
                     Cadence cadence, int minutes, int mostGroups, int ring, int quorum, @Nullable Role leader, int mostLed, @Nullable DayOfWeek hourDay, @Nullable LocalTime hourStart,
                     @MappedCollection(idColumn = "format_id", keyColumn = "position") List<RoleRange> roles) {

    /** Whether a group works towards one goal together or everybody has their own. */
    public enum Aim { SHARED, PERSONAL }

    /** How often a group meets. */
    public enum Cadence {
        WEEKLY(1), BIWEEKLY(2), MONTHLY(4);

        private final int weeks;

        Cadence(int weeks) {
            this.weeks = weeks;
        }

        /** How many weeks lie between two meetings. */
        public int weeks() {
            return weeks;
        }
    }

    /** The numbers each preset starts with, as the programs they were learned from run them. */
    public static Format of(Preset preset, long programId) {
        return switch (preset) {
            case PEER -> new Format(0, programId, preset, Aim.PERSONAL, true, Cadence.WEEKLY, 60, 1, 3, 0, null, 0, null, null,
                List.of(new RoleRange(Role.PEER, 2, 3, false)));
            case POSSE -> new Format(0, programId, preset, Aim.SHARED, true, Cadence.WEEKLY, 60, 1, 2, 0, null, 0, null, null,
                List.of(new RoleRange(Role.STUDENT, 3, 4, true), new RoleRange(Role.ALUM, 2, 2, false),
                    new RoleRange(Role.PROFESSIONAL, 2, 2, false)));
            case COHORT -> new Format(0, programId, preset, Aim.SHARED, false, Cadence.BIWEEKLY, 60, 2, 2, 0, null, 4, null, null,
                List.of(new RoleRange(Role.MENTOR, 2, 4, false), new RoleRange(Role.MENTEE, 3, 8, false)));
            case PARTNERSHIP -> new Format(0, programId, preset, Aim.PERSONAL, true, Cadence.WEEKLY, 30, 5, 2, 0, null, 0, null, null,
                List.of(new RoleRange(Role.MENTOR, 1, 1, false), new RoleRange(Role.MENTEE, 1, 1, false)));
        };
    }

    /** The roles its groups have and those they could have too. */
    public List<Role> offered() {
        return Stream.concat(roles.stream().map(RoleRange::role), preset.extras().stream()).distinct().sorted().toList();
    }

    /** Those of its roles that another does not have. */
    List<Role> rolesNotIn(Format other) {
        return roles.stream().map(RoleRange::role).filter(role -> other.roles.stream().noneMatch(range -> range.role() == role)).toList();
    }

    /** Whether groups are of two, who both have to come. */
    boolean isOfTwo() {
        return preset == Preset.PEER || roles.stream().mapToInt(RoleRange::maximum).sum() == 2;
    }

    public Format copy() {
        return new Format(0, programId, preset, goal, sharedSlot, cadence, minutes, mostGroups, ring, quorum, leader, mostLed, hourDay, hourStart, roles);
    }
}
