package belay.groups;

import belay.groups.Departure.Ending;
import belay.groups.Departure.Teller;
import belay.outbox.Letters;
import belay.people.Person;
import belay.programs.Rounds;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The one place where somebody leaves a group or finishes in it, and thinks better of it. */
@Component
public class Leaving {

    /** How long a departure can be taken back of which the others were told at once, as the view {@code revocable_departures} has it. */
    static final Duration SECOND_THOUGHTS = Duration.ofHours(1);

    private final Rounds rounds;
    private final Groups groups;
    private final Departures departures;
    private final Fellows fellows;
    private final FarewellLetters words;
    private final Letters letters;
    private final Clock clock;

    Leaving(Rounds rounds, Groups groups, Departures departures, Fellows fellows, FarewellLetters words, Letters letters, Clock clock) {
        this.rounds = rounds;
        this.groups = groups;
        this.departures = departures;
        this.fellows = fellows;
        this.words = words;
        this.letters = letters;
        this.clock = clock;
    }

    /** Whether they were in it until now. Their own words go to the others at once; what an organizer tells waits for the nod. */
    @Transactional
    public boolean leave(Group group, DepartureForm form, Person me) {
        return depart(group, Ending.LEFT, form, me);
    }

    /** As above, for somebody who has done what they came for. */
    @Transactional
    public boolean finish(Group group, DepartureForm form, Person me) {
        return depart(group, Ending.FINISHED, form, me);
    }

    private boolean depart(Group group, Ending ending, DepartureForm form, Person me) {
        groups.hold(group.id());
        var begun = departures.begin(group.id(), me.id(), ending.name(), form.teller().name(), clock.instant(), me.id());
        begun.ifPresent(departure -> {
            if (!form.reason().isEmpty() && departure.toldBy() == Teller.ORGANIZER) {
                departures.tell(departure.id(), form.reason());
            }
            for (var other : fellows.present(group)) {
                var letter = departure.toldBy() == Teller.MYSELF ? words.farewell(ending, group, me, other.person(), form.farewell())
                    : words.relayed(group, me, other.person());
                departures.note(departure.id(), letter.id());
            }
        });
        return begun.isPresent();
    }

    /** Whether they are in it again. Drafts that tell of it are thrown away; whoever was told by themselves hears that they stay. */
    @Transactional
    public boolean undo(Group group, Person me) {
        rounds.hold(group.roundId());  // nobody of it takes another group meanwhile
        groups.hold(group.id());
        var departure = departures.find(group.id(), me.id());
        departure.ifPresent(gone -> letters.hold(departures.letters(gone.id())));  // one that is just being approved is waited for
        if (departure.isEmpty() || !mayUndo(departure.get())) {
            return false;
        }
        var gone = departure.get();
        var told = departures.letters(gone.id());
        if (gone.toldBy() == Teller.ORGANIZER) {
            letters.discard(told);
        }
        departures.undo(gone.id());
        if (gone.toldBy() == Teller.MYSELF && !told.isEmpty()) {
            fellows.present(group).stream().filter(other -> !other.is(me)).forEach(other -> words.stays(group, me, other.person()));
        }
        return true;
    }

    /** Somebody who is told by an organizer can come back until the first letter is let go; whoever told it themselves, or had nobody to tell, for an hour. */
    boolean mayUndo(Departure gone) {
        return departures.isRevocable(gone.id(), clock.instant());
    }

    /** Where somebody can still stay after all. */
    public List<Revocable> revocable(Person me) {
        return departures.revocable(me.id(), clock.instant());
    }

    /** None as long as it is up to an organizer. */
    Optional<Instant> undoableUntil(Departure gone) {
        boolean relayed = gone.toldBy() == Teller.ORGANIZER && departures.telling(gone.id()).isPresent();
        return relayed ? Optional.empty() : Optional.of(gone.departedAt().plus(SECOND_THOUGHTS));
    }
}
