package belay.applications;

import belay.programs.Role;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;

/** One of my applications as it stands in my own list: which round of which program, as what, and for how many places. */
public record MyApplication(long id, String program, String round, LocalDate closes, LocalDate starts, LocalDate ends, String zone, long formatId,
                            String roles, int capacity) {

    LocalDate today(Instant now) {
        return LocalDate.ofInstant(now, ZoneId.of(zone));
    }

    public List<Role> roleList() {
        return Arrays.stream(roles.split(";")).flatMap(word -> Role.of(word).stream()).toList();
    }
}
