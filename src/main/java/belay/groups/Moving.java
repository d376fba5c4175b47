package belay.groups;

import belay.groups.Departure.Ending;
import belay.groups.Departure.Teller;
import belay.groups.FarewellLetters.Side;
import belay.outbox.Letters;
import belay.people.Person;
import java.time.Clock;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The one place where somebody asks to move to another group, and is moved or told no. */
@Component
public class Moving {

    /** After everybody who was there before. */
    private static final int LAST = 1_000;

    private final Groups groups;
    private final Memberships memberships;
    private final Departures departures;
    private final Moves moves;
    private final Fellows fellows;
    private final FarewellLetters words;
    private final Trying trying;
    private final Letters letters;
    private final Clock clock;

    Moving(Groups groups, Memberships memberships, Departures departures, Moves moves, Fellows fellows, FarewellLetters words,
           Trying trying, Letters letters, Clock clock) {
        this.groups = groups;
        this.memberships = memberships;
        this.departures = departures;
        this.moves = moves;
        this.fellows = fellows;
        this.words = words;
        this.trying = trying;
        this.letters = letters;
        this.clock = clock;
    }

    /** What became of the wish to move somebody. */
    public enum Outcome { MOVED, NO_ROOM, ANSWERED }

    /** Whether they had not asked before; their newest words count. */
    @Transactional
    public boolean ask(Group group, String wish, Person me) {
        groups.hold(group.id());
        boolean again = moves.findForMember(group.id(), me.id()).filter(before -> moves.withdraw(before.id())).isPresent();
        if (groups.findForMember(group.id(), me.id()).isPresent()) {
            moves.ask(group.id(), me.id(), wish, clock.instant());
        }
        return !again;
    }

    /** Whether it was not answered yet. */
    @Transactional
    public boolean withdraw(Group group, Person me) {
        groups.hold(group.id());
        return moves.findForMember(group.id(), me.id()).filter(move -> moves.withdraw(move.id())).isPresent();
    }

    /** From one group into another that has room, in one step. The letters to all of them wait for the nod. */
    @Transactional
    public Outcome move(Move seen, Group to, Person organizer) {
        Stream.of(seen.groupId(), to.id()).sorted().forEach(groups::hold);  // in one order, so that two moves the other way round do not wait for each other
        var still = moves.findForOrganizer(seen.id(), organizer.id());
        var from = groups.findForOrganizer(seen.groupId(), organizer.id());
        if (still.isEmpty() || from.isEmpty()) {
            return Outcome.ANSWERED;
        }
        var move = still.get();
        if (moves.targets(move).stream().noneMatch(target -> target.id() == to.id())) {
            return Outcome.NO_ROOM;
        }
        var gone = departures.begin(move.groupId(), move.personId(), Ending.MOVED.name(), Teller.ORGANIZER.name(), clock.instant(), organizer.id()).orElseThrow();
        var mover = move.person();
        departures.note(gone.id(), words.moved(Side.MOVER, to, mover, mover).id());
        fellows.present(from.get()).forEach(other -> departures.note(gone.id(), words.moved(Side.FROM, from.get(), mover, other.person()).id()));
        fellows.present(to).forEach(other -> departures.note(gone.id(), words.moved(Side.TO, to, mover, other.person()).id()));
        memberships.takeIn(new Membership(to.id(), move.personId(), move.role(), LAST, clock.instant()), organizer);
        trying.welcome(to, mover).ifPresent(letters::save);
        moves.answer(move.id(), to.id(), "", organizer.id(), clock.instant());
        return Outcome.MOVED;
    }

    /** Whether it was not answered yet; then they read the line at once. */
    @Transactional
    public boolean refuse(Move seen, String line, Person organizer) {
        groups.hold(seen.groupId());
        var move = moves.findForOrganizer(seen.id(), organizer.id());
        var group = groups.findForOrganizer(seen.groupId(), organizer.id());
        if (move.isEmpty() || group.isEmpty()) {
            return false;
        }
        moves.answer(seen.id(), null, line, organizer.id(), clock.instant());
        words.refused(group.get(), seen.person(), line, organizer);
        return true;
    }
}
