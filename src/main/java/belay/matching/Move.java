package belay.matching;

import belay.people.Person;
import belay.programs.Role;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Somebody taken from one place and put in another.
 *
 * @param from the key of the group they leave; empty if they have no place, or keep what they have
 * @param to the key of the group they join; empty for nowhere, and {@link #NEW} for a group of their own
 * @param role what they are there; null for nowhere
 */
record Move(Person person, String from, String to, @Nullable Role role) {

    static final String NEW = "new";

    /**
     * What becomes of the proposals; empty if it cannot be done to them.
     *
     * @param fresh makes a group nobody is in yet
     */
    Optional<Edit> on(Map<String, Proposal> now, Supplier<Proposal> fresh) {
        var left = now.get(from);
        var joined = to.equals(NEW) ? fresh.get() : now.get(to);
        if (done(left, joined)) {
            return Optional.of(Edit.NOTHING);
        }
        if (!from.isEmpty() && !mayLeave(left) || !to.isEmpty() && !mayJoin(joined) || from.isEmpty() && to.isEmpty()) {
            return Optional.empty();
        }
        var after = new LinkedHashMap<String, @Nullable Proposal>();
        if (left != null) {
            after.put(from, left.without(person.id()));
        }
        if (joined != null && role != null) {
            var here = joined.key().equals(from) ? joined.without(person.id()) : joined;
            after.put(joined.key(), here.with(new Proposal.Seat(person.id(), role, false)));
        }
        return Optional.of(new Edit(says(left, joined), after));
    }

    /** The same click once more finds its work done. */
    private boolean done(@Nullable Proposal left, @Nullable Proposal joined) {
        boolean gone = from.isEmpty() || left != null && !left.seats(person.id());
        boolean there = to.isEmpty() ? left != null : joined != null && joined.seats(person.id());
        return gone && there && !to.equals(from);
    }

    private boolean mayLeave(@Nullable Proposal left) {
        return left != null && !left.locked()
            && left.seats().stream().anyMatch(seat -> seat.person() == person.id() && !seat.locked());
    }

    private boolean mayJoin(@Nullable Proposal joined) {
        return joined != null && role != null && !joined.locked() && (to.equals(from) || !joined.seats(person.id()));
    }

    private Remark says(@Nullable Proposal left, @Nullable Proposal joined) {
        if (joined == null) {
            return Remark.of("matching.change.out", person.name(), left == null ? "" : left.name());
        }
        return left == null ? Remark.of("matching.change.in", person.name(), joined.name())
            : Remark.of("matching.change.move", person.name(), left.name(), joined.name());
    }
}
