package belay.applications;

import belay.programs.Role;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;

/** One of my applications as it stands in my own list: which round of which program, and as what. */
public record MyApplication(long id, String program, String round, LocalDate starts, LocalDate ends, String zone, long formatId,
                            String roles) {

    /** From its first day in the program's zone a round has its groups, and what was asked for stays. */
    boolean hasStarted(Instant now) {
        return !LocalDate.ofInstant(now, ZoneId.of(zone)).isBefore(starts);
    }

    public List<Role> roleList() {
        return Arrays.stream(roles.split(";")).flatMap(word -> Role.of(word).stream()).toList();
    }
}
