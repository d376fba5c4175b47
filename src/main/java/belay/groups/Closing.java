package belay.groups;

import belay.groups.Departure.Ending;
import belay.groups.Departure.Teller;
import belay.people.Person;
import belay.programs.Round;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The one place where a group as a whole is over before its round is, or waits for the next. The letters about it wait for an organizer's nod. */
@Component
public class Closing {

    private final Groups groups;
    private final Departures departures;
    private final Fellows fellows;
    private final FarewellLetters words;
    private final Trials trials;
    private final Clock clock;

    Closing(Groups groups, Departures departures, Fellows fellows, FarewellLetters words, Trials trials, Clock clock) {
        this.groups = groups;
        this.departures = departures;
        this.fellows = fellows;
        this.words = words;
        this.trials = trials;
        this.clock = clock;
    }

    /** One of them says that all have done what they set out to do; whether it is finished now, since all say so. */
    @Transactional
    public boolean vote(Group group, Person me) {
        groups.hold(group.id());
        groups.vote(group.id(), me.id(), clock.instant());
        var said = groups.votes(group.id());
        return fellows.seen(group).stream().allMatch(fellow -> said.contains(fellow.person().id())) && end(group, Ending.FINISHED, Teller.MYSELF, me);
    }

    /** Whether they had said so, and it still counted. */
    @Transactional
    public boolean unvote(Group group, Person me) {
        groups.hold(group.id());
        return departures.find(group.id(), me.id()).isEmpty() && groups.unvote(group.id(), me.id());
    }

    /** An organizer says that it is over; whether it went on until now. */
    @Transactional
    public boolean close(Group group, Ending ending, Person organizer) {
        groups.hold(group.id());
        return end(group, ending, Teller.ORGANIZER, organizer);
    }

    /** An organizer lets a group that became too small wait for the next round; whether that was not decided before. */
    @Transactional
    public boolean await(Group group, Person organizer) {
        groups.hold(group.id());
        if (!groups.await(group.id(), clock.instant(), organizer.id())) {
            return false;
        }
        fellows.present(group).forEach(fellow -> words.waits(group, fellow.person()));
        return true;
    }

    /** An organizer lets a ring of which somebody is gone go on with those who are left; whether that was to be decided. */
    @Transactional
    public boolean goOn(Group group, Person organizer) {
        groups.hold(group.id());
        return groups.goOn(group.id(), clock.instant(), organizer.id());
    }

    /**
     * The groups of a later round are formed, which goes on with those of this one: its time is over. Whoever asks for a place there hears of it by
     * the letters of that round; to the others a goodbye is drafted. Part of the transaction in which groups are formed.
     *
     * @param next what it goes on as; null where it does not
     */
    public void turnOver(Group group, Round later, @Nullable Group next, Person by) {
        groups.hold(group.id());
        var ending = next == null ? Ending.OVER : Ending.CONTINUED;
        if (!groups.end(group.id(), ending.name(), clock.instant(), by.id())) {
            return;
        }
        groups.succeed(group.id(), later.id(), next == null ? null : next.id());
        trials.forget(group.id());
        var untold = groups.notAskingIn(group.id(), later.id());
        for (var fellow : fellows.present(group)) {
            departures.begin(group.id(), fellow.person().id(), ending.name(), Teller.ORGANIZER.name(), clock.instant(), by.id())
                .filter(gone -> untold.contains(gone.personId())).ifPresent(gone -> departures.note(gone.id(), words.timeOver(group, later, fellow.person()).id()));
        }
    }

    private boolean end(Group group, Ending ending, Teller teller, Person by) {
        if (!groups.end(group.id(), ending.name(), clock.instant(), by.id())) {
            return false;
        }
        trials.forget(group.id());
        for (var fellow : fellows.present(group)) {
            departures.begin(group.id(), fellow.person().id(), ending.name(), teller.name(), clock.instant(), by.id())
                .ifPresent(gone -> departures.note(gone.id(), words.over(ending, group, fellow.person()).id()));
        }
        return true;
    }
}
