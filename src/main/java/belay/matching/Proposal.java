package belay.matching;

import belay.groups.WeeklyTime;
import belay.matching.engine.Lock;
import belay.matching.engine.Proposed;
import belay.matching.engine.Slot;
import belay.programs.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A group that is suggested, as it stands on the desk.
 *
 * @param key the same from draft to draft for as long as it is the same group
 * @param slot its weekly time, as {@link WeeklyTime} writes it; empty if none was found yet
 */
public record Proposal(String key, int position, String name, String goal, String slot, boolean locked, List<Seat> seats) {

    /** Somebody's place in it. */
    public record Seat(long person, Role role, boolean locked) { }

    public Proposal {
        seats = List.copyOf(seats);
    }

    boolean seats(long person) {
        return seats.stream().anyMatch(seat -> seat.person == person);
    }

    Stream<Long> people() {
        return seats.stream().map(Seat::person);
    }

    /** With somebody more in it; the weekly time has to be found anew. */
    Proposal with(Seat seat) {
        var more = new ArrayList<>(seats);
        more.add(seat);
        return new Proposal(key, position, name, goal, "", locked, more);
    }

    /** With these people in it, who keep its weekly time. */
    Proposal with(List<Seat> others) {
        return new Proposal(key, position, name, goal, slot, locked, others);
    }

    Proposal without(long person) {
        return new Proposal(key, position, name, goal, "", locked, seats.stream().filter(seat -> seat.person != person).toList());
    }

    Proposal locked(boolean now) {
        return new Proposal(key, position, name, goal, slot, now, seats);
    }

    Proposal locked(long person, boolean now) {
        return new Proposal(key, position, name, goal, slot, locked,
            seats.stream().map(seat -> seat.person == person ? new Seat(person, seat.role, now) : seat).toList());
    }

    Proposal named(String other) {
        return new Proposal(key, position, other, goal, slot, locked, seats);
    }

    /** The same in the engine's words. */
    Proposed proposed(int minutes) {
        return new Proposed(key, seats.stream().map(seat -> new Proposed.Seat(Long.toString(seat.person), seat.role.word())).toList(),
            goal.isEmpty() ? null : goal, slot(minutes));
    }

    Stream<Lock> locks() {
        return locked ? Stream.of(new Lock.Whole(key))
            : seats.stream().filter(Seat::locked).map(seat -> new Lock.Person(key, Long.toString(seat.person), seat.role.word()));
    }

    private @Nullable Slot slot(int minutes) {
        return WeeklyTime.parse(slot).map(time -> new Slot(time.zone(), time.day(), time.time(), minutes)).orElse(null);
    }
}
