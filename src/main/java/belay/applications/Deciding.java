package belay.applications;

import belay.people.Person;
import belay.programs.Program;
import belay.programs.Round;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The one place where applications are decided on, asked about and answered. */
@Component
class Deciding {

    private final Decisions decisions;
    private final Screenings screenings;
    private final Queue queue;
    private final Steps steps;
    private final Checks checks;
    private final ChatRows chats;
    private final Chats talks;
    private final ChatLetters chatLetters;
    private final AnswerLetters letters;
    private final Clock clock;

    Deciding(Decisions decisions, Screenings screenings, Queue queue, Steps steps, Checks checks, ChatRows chats, Chats talks, ChatLetters chatLetters, AnswerLetters letters,
             Clock clock) {
        this.decisions = decisions;
        this.screenings = screenings;
        this.queue = queue;
        this.steps = steps;
        this.checks = checks;
        this.chats = chats;
        this.talks = talks;
        this.chatLetters = chatLetters;
        this.letters = letters;
        this.clock = clock;
    }

    /**
     * Takes the place of what was decided before and not announced; whether it still was as the organizer saw it.
     *
     * @param seen where the application stood on the page, by {@link Queue.Line#state()}
     */
    @Transactional
    public boolean decide(long application, Decision verdict, String line, String seen, Person me) {
        decisions.hold(application);
        if (!queue.one(application).map(now -> now.state().equals(seen)).orElse(false)) {
            return false;
        }
        decisions.forget(application);
        decisions.write(application, verdict, line, me.id(), clock.instant());
        return true;
    }

    /** Whether there was something nobody has heard of yet. */
    @Transactional
    public boolean undo(long application) {
        decisions.hold(application);
        return decisions.forget(application);
    }

    /** Answers those whose decision the organizer has just read; what was decided otherwise meanwhile waits. Says how many that were. */
    @Transactional
    public int announce(Program program, Round round, Collection<Long> read, Person me) {
        if (read.isEmpty()) {
            return 0;
        }
        screenings.hold(round.id());
        decisions.holdAll(read);
        var before = queue.staged(round.id());
        var now = new HashSet<>(decisions.announce(round.id(), read, me.id(), clock.instant()));
        letters.answer(program, round, before.stream().filter(line -> now.contains(line.stagedId())).toList(), me);
        if (!now.isEmpty()) {
            chats.endDeclined(now, me.id(), clock.instant()).forEach(application -> talks.of(application).filter(chat -> chat.organizer().id() != me.id())
                .ifPresent(chat -> chatLetters.off(program, round, chat, me)));
        }
        return now.size();
    }

    /** Notes what somebody found who looked at it; pressing twice notes it once. A yes that came of passing the steps does not outlast a fault found since. */
    @Transactional
    public void check(long application, CheckForm form, Person me) {
        decisions.hold(application);
        if (!form.says(checks.find(application).orElse(null))) {
            checks.write(application, form.links(), form.complete(), form.wrong(), me.id(), clock.instant());
            if (!form.passes()) {
                queue.one(application).filter(now -> now.staged() == Decision.ACCEPT && !steps.of(now.roundId()).contains(Step.DECISION)).ifPresent(now -> decisions.forget(application));
            }
            passOn(application, me);
        }
    }

    /** Where a round decides nothing by itself, whoever has passed its steps has a yes. Within a transaction that holds the application. */
    void passOn(long application, Person me) {
        queue.one(application).filter(now -> now.step() == Step.DECISION && now.staged() == null && now.answer() == null && !steps.of(now.roundId()).contains(Step.DECISION))
            .ifPresent(now -> decisions.write(application, Decision.ACCEPT, "", me.id(), clock.instant()));
    }

    /** The same for everybody in a round, when the steps of it change: some have passed what is left of them. Within a transaction. */
    void passAllOn(long round, Person me) {
        if (!steps.of(round).contains(Step.DECISION)) {
            decisions.holdUndecided(round);
            decisions.passAll(round, me.id(), clock.instant());
        }
    }

    /** A yes announced by taking the place that was offered, whatever was decided and not announced. Within a transaction that holds the waiting list. */
    void accept(long application, @Nullable Long by) {
        decisions.hold(application);
        decisions.forget(application);
        decisions.accept(application, by, clock.instant());
    }

    /** Whether somebody was told yes. */
    boolean isIn(long application) {
        return queue.one(application).filter(line -> line.answer() == Decision.ACCEPT).isPresent();
    }

    /** Stops the clock until they reply. Pressing twice asks once. */
    @Transactional
    public boolean ask(Program program, Round round, Queue.Line line, String text, Person me) {
        decisions.hold(line.id());
        if (queue.one(line.id()).map(Queue.Line::questioned).orElse(true)) {
            return false;
        }
        decisions.ask(line.id(), text, me.id(), clock.instant());
        letters.ask(program, round, line, text, me);
        return true;
    }

    /** Whether there was a question that had no reply yet. */
    @Transactional
    public boolean reply(long application, String text) {
        decisions.hold(application);
        return decisions.reply(application, text, clock.instant());
    }
}
