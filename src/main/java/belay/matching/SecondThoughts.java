package belay.matching;

import belay.people.Person;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Invitations somebody said no to and can still say yes to: the same few queries however many. */
@Component
public class SecondThoughts {

    private final Invitations invitations;
    private final Rooms rooms;
    private final Clock clock;

    SecondThoughts(Invitations invitations, Rooms rooms, Clock clock) {
        this.invitations = invitations;
        this.rooms = rooms;
        this.clock = clock;
    }

    /** The place is free and nobody else was asked for it, the time to answer is not over, the group comes about, and they can take it. */
    public List<Invitation> of(Person me) {
        var declined = invitations.declined(me, clock.instant());
        if (declined.isEmpty()) {
            return declined;
        }
        var left = invitations.left(me);
        var free = rooms.of(declined.stream().map(Invitation::proposalId).toList()).stream().filter(Room::isFree)
            .map(room -> List.of(room.proposalId(), room.role())).collect(Collectors.toSet());
        return declined.stream().filter(one -> left.getOrDefault(one.roundId(), 0) > 0 && (one.offered() || free.contains(List.of(one.proposalId(), one.role())))).toList();
    }
}
