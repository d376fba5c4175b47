package belay.matching;

import belay.people.Person;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Two people who take each other's place, each in the role the other had there.
 *
 * @param from the key of the group the first of them is in
 * @param to the key of the group the other is in
 */
record Swap(Person person, String from, Person other, String to) {

    /** What becomes of the proposals; empty if it cannot be done to them. */
    Optional<Edit> on(Map<String, Proposal> now) {
        var one = now.get(from);
        var two = now.get(to);
        if (one == null || two == null || from.equals(to)) {
            return Optional.empty();
        }
        if (one.seats(other.id()) && two.seats(person.id()) && !one.seats(person.id()) && !two.seats(other.id())) {
            return Optional.of(Edit.NOTHING);  // the same click once more
        }
        var here = free(one, person);
        var there = free(two, other);
        if (here == null || there == null || one.seats(other.id()) || two.seats(person.id())) {
            return Optional.empty();
        }
        return Optional.of(Edit.of(Remark.of("matching.change.swap", person.name(), one.name(), other.name(), two.name()),
            one.without(person.id()).with(new Proposal.Seat(other.id(), here.role(), false)),
            two.without(other.id()).with(new Proposal.Seat(person.id(), there.role(), false))));
    }

    /** Their seat, if nothing holds them in it. */
    private static Proposal.@Nullable Seat free(Proposal proposal, Person person) {
        return proposal.locked() ? null
            : proposal.seats().stream().filter(seat -> seat.person() == person.id() && !seat.locked()).findFirst().orElse(null);
    }
}
