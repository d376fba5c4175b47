package belay.matching.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A group somebody suggests, be it the engine or an organizer by hand.
 *
 * @param key names the group for as long as it is on the desk, whoever moves in or out
 * @param goal what the group works towards, where the format has one goal per group
 * @param slot when it would meet, where the format shares a slot; null leaves the choice to the engine
 */
public record Proposed(String key, List<Seat> seats, @Nullable String goal, @Nullable Slot slot) {

    /** A person, by id, in a role. */
    public record Seat(String person, String role) {
        static final Comparator<Seat> ORDER = Comparator.comparing(Seat::role).thenComparing(Seat::person);
    }

    public Proposed {
        seats = List.copyOf(seats);
    }

    public boolean seats(String person) {
        return seats.stream().anyMatch(seat -> seat.person().equals(person));
    }

    /** The same group with somebody more in it. */
    public Proposed with(Seat seat) {
        var more = new ArrayList<>(seats);
        more.add(seat);
        return new Proposed(key, more, goal, slot);
    }

    /** The same group with somebody gone from it. */
    public Proposed without(String person) {
        return new Proposed(key, seats.stream().filter(seat -> !seat.person().equals(person)).toList(), goal, slot);
    }
}
