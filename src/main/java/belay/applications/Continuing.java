package belay.applications;

import belay.people.Person;
import belay.programs.Format;
import belay.programs.Formats;
import belay.programs.Round;
import belay.programs.Rounds;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The one place where a round comes to go on with the groups of an earlier one, or to begin with new ones after all. */
@Component
public class Continuing {

    private final Continuations continuations;
    private final Rounds rounds;
    private final Formats formats;
    private final Running running;
    private final Places places;
    private final Clock clock;

    Continuing(Continuations continuations, Rounds rounds, Formats formats, Running running, Places places, Clock clock) {
        this.continuations = continuations;
        this.rounds = rounds;
        this.formats = formats;
        this.running = running;
        this.places = places;
        this.clock = clock;
    }

    /** An earlier round whose groups a round can go on with. */
    public record Earlier(Round round, Running.Count count) { }

    /** Pairs and rings are made anew each time; posses and cohorts take people in. */
    boolean isPossible(Round round) {
        return !formats.findById(round.formatId()).preset().isOfPairs();
    }

    /** Rounds of the program that begin before this one, whose groups are of the same kind and go on; the latest first. */
    List<Earlier> earlier(Round round, Person organizer) {
        var before = rounds.findAllForOrganizer(round.programId(), organizer.id()).stream().filter(one -> one.starts().isBefore(round.starts())).toList();
        var kinds = formats.findByIdIn(before.stream().map(Round::formatId).toList()).stream().collect(Collectors.toMap(Format::id, Function.identity()));
        var preset = formats.findById(round.formatId()).preset();
        var counts = running.count(before.stream().map(Round::id).toList());
        return before.stream().filter(one -> Objects.requireNonNull(kinds.get(one.formatId())).preset() == preset)
            .flatMap(one -> Stream.ofNullable(counts.get(one.id())).map(count -> new Earlier(one, count))).toList();
    }

    /** Whether no groups are formed of the round yet. */
    @Transactional
    public boolean goOn(Round round, long earlier, Person organizer) {
        rounds.hold(round.id());
        if (places.isFormed(round.id())) {
            return false;
        }
        continuations.write(round.id(), earlier, organizer.id(), clock.instant());
        return true;
    }

    /** As above. */
    @Transactional
    public boolean beginAnew(Round round) {
        rounds.hold(round.id());
        if (places.isFormed(round.id())) {
            return false;
        }
        continuations.remove(round.id());
        return true;
    }
}
