package belay.matching;

import belay.matching.Ask.Ending;
import belay.matching.Boards.Away;
import belay.outbox.Letter;
import belay.outbox.Letters;
import belay.outbox.Outbox;
import belay.people.Person;
import belay.programs.Program;
import belay.programs.Programs;
import belay.programs.Round;
import belay.programs.Rounds;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The one place where the board of a round is opened and closed, and where somebody leaves it and comes back. */
@Component
class Boarding {

    private final Boards boards;
    private final Asks asks;
    private final AskLetters words;
    private final Rounds rounds;
    private final Programs programs;
    private final Letters letters;
    private final Outbox outbox;
    private final Clock clock;

    Boarding(Boards boards, Asks asks, AskLetters words, Rounds rounds, Programs programs, Letters letters, Outbox outbox, Clock clock) {
        this.boards = boards;
        this.asks = asks;
        this.words = words;
        this.rounds = rounds;
        this.programs = programs;
        this.letters = letters;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Whether it was not open until now, and the groups of the round are not published. */
    @Transactional
    boolean open(Round round, Person me) {
        rounds.hold(round.id());
        if (boards.isPublished(round.id()) || boards.isOpen(round.id())) {
            return false;
        }
        boards.open(round.id(), me, clock.instant());
        return true;
    }

    /** Whether it was open until now. Whoever waits for an answer hears of it at once, by the press of the organizer. */
    @Transactional
    boolean close(Round round, Program program, Person me) {
        rounds.hold(round.id());
        if (!boards.isOpen(round.id())) {
            return false;
        }
        boards.close(round.id(), me, clock.instant());
        end(round, program).forEach(letter -> outbox.send(letter, me));
        return true;
    }

    /** How many asks wait on an open board; null where none is open. */
    @Nullable Integer waiting(long round) {
        return boards.isOpen(round) ? asks.openIn(round).size() : null;
    }

    /** As part of publishing the groups of a round, which is held: the letters wait for the nod as all others do. */
    void publish(Setting setting) {
        letters.saveAll(end(setting.round(), setting.program()));
    }

    /** Ends what waits; one letter to each, however many asks they have. */
    private List<Letter> end(Round round, Program program) {
        var open = asks.openIn(round.id());
        open.forEach(ask -> asks.end(ask.id(), Ending.CLOSED, null, null, clock.instant()));
        return open.isEmpty() ? List.of() : words.closed(open.stream().flatMap(ask -> Stream.of(ask.asker(), ask.asked())).distinct().toList(), round, program);
    }

    /** Whether they were on it until now. Their asks end, both ways, and the others hear so. */
    @Transactional
    boolean leave(long round, Away why, Person me) {
        rounds.hold(round);
        if (!boards.isOpen(round) || !boards.leave(round, me, why, clock.instant())) {
            return false;
        }
        end(asks.openIn(round, me), Ending.GONE, me);
        return true;
    }

    /** Whether they were not on it until now. */
    @Transactional
    boolean comeBack(long round, Person me) {
        rounds.hold(round);
        return boards.comeBack(round, me);
    }

    /** Ends asks of a round by somebody’s doing, and tells the other of each; whoever calls this holds the round. */
    void end(List<Ask> some, Ending ending, Person by) {
        if (!some.isEmpty()) {
            var template = words.ended(programs.findOfRound(some.getFirst().roundId()).orElseThrow());
            some.stream().filter(ask -> asks.end(ask.id(), ending, by.id(), null, clock.instant()))
                .forEach(ask -> outbox.send(words.ended(template, ask, ending, ask.other(by))));
        }
    }
}
