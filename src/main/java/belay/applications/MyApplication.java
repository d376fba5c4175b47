package belay.applications;

import belay.programs.Role;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/** One of my applications as it stands in my own list: which round of which program, and as what. */
public record MyApplication(long id, String program, String round, LocalDate starts, LocalDate ends, long formatId, String roles) {

    public List<Role> roleList() {
        return Arrays.stream(roles.split(";")).flatMap(word -> Role.of(word).stream()).toList();
    }
}
