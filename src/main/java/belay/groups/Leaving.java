package belay.groups;

import belay.groups.Departure.Ending;
import belay.groups.Departure.Teller;
import belay.outbox.Letters;
import belay.people.Person;
import belay.programs.Rounds;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The one place where somebody leaves a group or finishes in it, and thinks better of it. */
@Component
public class Leaving {

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

    /**
     * Drafts that tell of it are thrown away; whoever was told by themselves hears that they stay.
     *
     * @return what was in the way; null if they are in it again
     */
    @Transactional
    public Undoing.@Nullable Bar undo(Group group, Person me) {
        rounds.hold(group.roundId());  // nobody of it takes another group meanwhile
        groups.hold(group.id());
        var departure = departures.find(group.id(), me.id());
        if (departure.isEmpty()) {
            return null;
        }
        var gone = departure.get();
        var told = departures.letters(gone.id());
        letters.hold(told);  // one that is just being approved is waited for
        var bar = undoing(gone).bar();
        if (bar != null) {
            return bar;
        }
        if (gone.toldBy() == Teller.ORGANIZER) {
            letters.discard(told, me.id(), clock.instant());
        }
        departures.undo(gone.id());
        if (gone.toldBy() == Teller.MYSELF && !told.isEmpty()) {
            fellows.present(group).stream().filter(other -> !other.is(me)).forEach(other -> words.stays(group, me, other.person()));
        }
        return null;
    }

    /**
     * Somebody who left is taken in again: drafts that tell of their leaving are thrown away. Part of the transaction in which they are, which holds the group.
     *
     * @return whether the others were to be told that they had left, and nobody was
     */
    public boolean isBack(Group group, Person person) {
        var told = departures.find(group.id(), person.id()).filter(gone -> gone.ending() == Ending.LEFT || gone.ending() == Ending.FINISHED).map(gone -> departures.letters(gone.id())).orElse(List.of());
        letters.hold(told);
        return !told.isEmpty() && letters.discard(told, person.id(), clock.instant()) == told.size();
    }

    /** Somebody who is told by an organizer can come back until the first letter is let go; whoever told it themselves, or had nobody to tell, for an hour. */
    Undoing undoing(Departure gone) {
        return departures.undoing(gone.id(), clock.instant());
    }

    /** Where somebody can still stay after all. */
    public List<Revocable> revocable(Person me) {
        return departures.revocable(me.id(), clock.instant());
    }
}
