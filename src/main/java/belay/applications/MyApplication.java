package belay.applications;

import belay.programs.Role;
import belay.programs.Timeline;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One of my applications as it stands in my own list: which round of which program, as what, and for how many places.
 *
 * @param withdrawn whether I took it back
 * @param anywhere whether one may apply until the last day is over everywhere on Earth
 * @param screened whether it is read before it counts
 * @param answer what I was told, by the name of a {@link Decision}; empty as long as nothing was
 * @param dueAt by when an answer is promised, where it is read
 * @param asked whether I owe a reply, or the pick of a time
 * @param questioned whether it is a reply
 * @param chatAt when an organizer talks with me, once I picked a time
 * @param step what is done with it next, where it is read
 * @param checked whether somebody looks first whether all is there
 * @param chatted whether there is a short chat before the answer
 * @param place my place on the waiting list among those who ask for the same, from 1
 * @param hours how long whoever is offered a free place has to answer; 0 where none is offered by itself
 * @param open whether the program lets people apply by themselves, so that all of it can be changed where it was written
 */
public record MyApplication(long id, String program, String round, LocalDate closes, LocalDate starts, LocalDate ends, String zone, long formatId, long roundId,
                            String roles, int capacity, boolean withdrawn, boolean open,
                            boolean anywhere, boolean screened, String answer, @Nullable Instant dueAt, boolean asked, boolean questioned, @Nullable Instant chatAt, @Nullable Step step,
                            boolean checked, boolean chatted, int place, int hours) {

    LocalDate today(Instant now) {
        return LocalDate.ofInstant(now, ZoneId.of(zone));
    }

    boolean isClosed(Instant now) {
        return !now.isBefore(Timeline.closed(closes, ZoneId.of(zone), anywhere));
    }

    public List<Role> roleList() {
        return Role.list(roles);
    }
}
