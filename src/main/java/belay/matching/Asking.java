package belay.matching;

import belay.matching.Ask.Ending;
import belay.matching.Boards.Away;
import belay.matching.engine.Partner;
import belay.outbox.Outbox;
import belay.people.NotFound;
import belay.people.Person;
import belay.people.Profiles;
import belay.programs.Program;
import belay.programs.Programs;
import belay.programs.Role;
import belay.programs.Round;
import belay.programs.Rounds;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The one place where somebody asks somebody else to be a pair, and where that is answered, taken back, or runs out. Each holds the round first: whatever
 * is pressed at the same moment, nobody has more asks or more groups than they can.
 */
@Component
public class Asking {

    /** So many asks of one person may wait for an answer. */
    public static final int MOST = 5;

    private final Asks asks;
    private final Boards boards;
    private final Boarding boarding;
    private final Forming forming;
    private final AskLetters words;
    private final Rounds rounds;
    private final Programs programs;
    private final Profiles profiles;
    private final Outbox outbox;
    private final Clock clock;

    Asking(Asks asks, Boards boards, Boarding boarding, Forming forming, AskLetters words, Rounds rounds, Programs programs,
           Profiles profiles, Outbox outbox, Clock clock) {
        this.asks = asks;
        this.boards = boards;
        this.boarding = boarding;
        this.forming = forming;
        this.words = words;
        this.rounds = rounds;
        this.programs = programs;
        this.profiles = profiles;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** What somebody reads after they pressed something. */
    public enum Reply {
        ASKED, TOO_MANY, BEFORE, THEIRS, CLOSED, FULL, GONE, ACCEPTED, IMPOSSIBLE, DECLINED, PAUSED, QUESTIONED, WAITS, UNQUESTIONED, REPLIED, WITHDRAWN, REOPENED, OVER;

        String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** @param ask the ask that is there now, be it theirs or one between the two from before; null where there is none */
    record Asked(Reply reply, @Nullable Long ask) { }

    /** That the two keep every rule was found before, and by whom the other can be seen. */
    @Transactional
    Asked ask(Round round, Person other, String text, Person me) {
        rounds.hold(round.id());
        var before = asks.between(me, round.id()).get(other.id());
        if (before != null) {
            return new Asked(before.isBy(me) ? Reply.BEFORE : Reply.THEIRS, before.id());
        }
        var refused = refused(round.id(), other.id(), me);
        return refused.map(reply -> new Asked(reply, null)).orElseGet(() -> {
            var id = asks.add(round.id(), me, other, text, clock.instant()).orElseThrow();
            var ask = again(id, me);
            outbox.send(words.asked(ask, program(ask)));
            return new Asked(Reply.ASKED, id);
        });
    }

    private Optional<Reply> refused(long round, long other, Person me) {
        if (!boards.isOpen(round)) {
            return Optional.of(Reply.CLOSED);
        }
        var shown = boards.shown(round);
        return !shown.contains(me.id()) ? Optional.of(Reply.FULL) : !shown.contains(other) ? Optional.of(Reply.GONE)
            : asks.countOpen(round, me, clock.instant()) >= MOST ? Optional.of(Reply.TOO_MANY) : Optional.empty();
    }

    /**
     * A yes: the two are a group at once. Whoever has no place left by it gives their other asks back.
     *
     * @param partner what the rules say of the two, judged before, so that nobody waits for it; null where they are kept apart
     */
    @Transactional
    public Reply accept(Ask seen, @Nullable Partner partner, Person me) {
        var now = hold(seen, me);
        if (!now.isOpen(clock.instant())) {
            return now.ending() == Ending.YES ? Reply.ACCEPTED : Reply.OVER;
        }
        if (tidy(now)) {
            return Reply.OVER;
        }
        if (partner == null || !partner.verdict().possible()) {
            return Reply.IMPOSSIBLE;
        }
        var round = round(now);
        var program = program(now);
        var two = Stream.of(member(me, partner.asker()), member(now.asker(), partner.role())).sorted(Comparator.comparing(Member::role)).toList();
        var begun = forming.pair(program, round, two, Opinion.of(partner.verdict(), Locale.ENGLISH), programs.findOrganizers(program.id(), 1, 0).getFirst());
        asks.end(now.id(), Ending.YES, me.id(), begun.group().id(), clock.instant());
        begun.letters().forEach(outbox::send);
        Stream.of(me, now.asker()).filter(one -> boards.free(round.id(), one.id()) <= 0).forEach(one -> boarding.end(asks.openIn(round.id(), one), Ending.FULL, one));
        return Reply.ACCEPTED;
    }

    /** Ends an ask of somebody who has no place free any more, or of whom no groups are formed any more; whether it did. */
    private boolean tidy(Ask ask) {
        var full = Stream.of(ask.asked(), ask.asker()).filter(one -> boards.free(ask.roundId(), one.id()) <= 0).findFirst();
        full.ifPresent(one -> boarding.end(asks.openIn(ask.roundId(), one), Ending.FULL, one));
        return full.isPresent();
    }

    /** @param pause whether they leave the board until they come back */
    @Transactional
    Reply decline(Ask seen, boolean pause, Person me) {
        var now = hold(seen, me);
        if (!now.isOpen(clock.instant())) {
            return Reply.OVER;
        }
        asks.end(now.id(), Ending.NO, me.id(), null, clock.instant());
        outbox.send(words.declined(now, program(now)));
        return pause && boarding.leave(now.roundId(), Away.PAUSE, me) ? Reply.PAUSED : Reply.DECLINED;
    }

    /** Asks back, one question at a time; then it is the turn of who asked. */
    @Transactional
    Reply question(Ask seen, String text, Person me) {
        var now = hold(seen, me);
        if (!now.isOpen(clock.instant()) || now.isQuestioned()) {
            return now.isQuestioned() ? Reply.WAITS : Reply.OVER;
        }
        asks.question(now.id(), text, clock.instant());
        var asked = again(now.id(), me);
        outbox.send(words.question(asked, text, program(asked)));
        return Reply.QUESTIONED;
    }

    /** Takes a question back that has no reply yet. */
    @Transactional
    Reply unquestion(Ask seen, Person me) {
        var now = hold(seen, me);
        if (!now.isOpen(clock.instant()) || now.questionId() == null) {
            return Reply.OVER;
        }
        asks.forget(now.questionId());
        return Reply.UNQUESTIONED;
    }

    @Transactional
    Reply reply(Ask seen, String text, Person me) {
        var now = hold(seen, me);
        if (!now.isOpen(clock.instant()) || now.questionId() == null) {
            return Reply.OVER;
        }
        asks.reply(now.questionId(), text, clock.instant());
        var replied = again(now.id(), me);
        outbox.send(words.reply(replied, text, program(replied)));
        return Reply.REPLIED;
    }

    /** Takes an ask back. */
    @Transactional
    Reply withdraw(Ask seen, Person me) {
        var now = hold(seen, me);
        if (!now.isOpen(clock.instant())) {
            return now.ending() == Ending.WITHDRAWN ? Reply.WITHDRAWN : Reply.OVER;
        }
        asks.end(now.id(), Ending.WITHDRAWN, me.id(), null, clock.instant());
        return Reply.WITHDRAWN;
    }

    /** Asks after all, as long as the time of the ask is not over and it could still be asked. */
    @Transactional
    Reply reopen(Ask seen, Person me) {
        var now = hold(seen, me);
        if (now.ending() != Ending.WITHDRAWN || !now.isInTime(clock.instant())) {
            return now.isOpen(clock.instant()) ? Reply.REOPENED : Reply.OVER;
        }
        if (!asks.between(now.asked(), now.roundId()).getOrDefault(me.id(), now).isBy(me)) {
            return Reply.THEIRS;
        }
        var refused = refused(now.roundId(), now.askedId(), me);
        if (refused.isEmpty()) {
            asks.reopen(now.id());
        }
        return refused.orElse(Reply.REOPENED);
    }

    /** Reminds whoever is to say something, once. */
    @Transactional
    void remind(Ask seen) {
        var now = hold(seen, seen.asker());
        boolean due = now.isOpen(clock.instant()) && !clock.instant().isBefore(now.since().plus(Ask.REMINDED));
        if (due && asks.remind(now, clock.instant())) {
            outbox.send(words.reminder(now, program(now)));
        }
    }

    /** @param others who could be asked instead */
    @Transactional
    void expire(Ask seen, List<String> others) {
        var now = hold(seen, seen.asker());
        if (now.ending() == null && !now.isOpen(clock.instant()) && asks.end(now.id(), Ending.EXPIRED, null, null, clock.instant())) {
            outbox.send(words.expired(now, others, program(now)));
        }
    }

    /** Ends what has become impossible without a yes: somebody takes fewer groups, took their application back, or is kept apart from the other. */
    @Transactional
    void tidy(Ask seen, boolean apart) {
        var now = hold(seen, seen.asker());
        if (now.isOpen(clock.instant()) && !tidy(now) && apart) {
            boarding.end(List.of(now), Ending.GONE, now.asked());
        }
    }

    private Ask hold(Ask seen, Person me) {
        rounds.hold(seen.roundId());
        return again(seen.id(), me);
    }

    private Ask again(long ask, Person me) {
        return asks.findForEither(ask, me).orElseThrow(NotFound.of("ask", ask));
    }

    private Round round(Ask ask) {
        return rounds.findOfProgram(ask.roundId(), ask.programId()).orElseThrow(NotFound.of("round", ask.roundId()));
    }

    private Program program(Ask ask) {
        return programs.findOfRound(ask.roundId()).orElseThrow(NotFound.of("round", ask.roundId()));
    }

    private Member member(Person person, String role) {
        var profile = profiles.of(person);
        return new Member(0, "", person, Role.of(role).orElseThrow(), profile.zone(), profile.free());
    }
}
