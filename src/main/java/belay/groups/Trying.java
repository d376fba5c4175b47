package belay.groups;

import belay.groups.Trial.Answer;
import belay.groups.Trial.Outcome;
import belay.outbox.Kind;
import belay.outbox.Letter;
import belay.outbox.Outbox;
import belay.people.Person;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The one place where trials are asked about, answered and decided.
 *
 * <p>Good news comes at once, when the last has said yes. All else is decided on the day that was told to everybody, so that neither the hour of a letter
 * nor what stands on a page tells who said what; then everybody reads the same words, and what was said is forgotten.
 */
@Component
public class Trying {

    private final Groups groups;
    private final Trials trials;
    private final Fellows fellows;
    private final Lines lines;
    private final TrialLetters words;
    private final Outbox outbox;
    private final Clock clock;

    Trying(Groups groups, Trials trials, Fellows fellows, Lines lines, TrialLetters words, Outbox outbox, Clock clock) {
        this.groups = groups;
        this.trials = trials;
        this.fellows = fellows;
        this.lines = lines;
        this.words = words;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Asks everybody in a group, once; not somebody who is alone in it by now. */
    @Transactional
    void ask(Group group) {
        groups.hold(group.id());
        if (trials.of(group).isPresent() && trials.said(group.id()).size() > 1 && trials.ask(group.id(), clock.instant())) {
            tell(TrialLetters.ASKED, group);
        }
    }

    /** Whoever joins a group while it is asked is asked as well, until the day told to all. Nothing is written where it is not asked. */
    public Optional<Letter> welcome(Group group, Person newcomer) {
        var trial = trials.of(group).filter(one -> one.isOpen(clock.instant()));
        return trial.flatMap(one -> fellows.present(group).stream().filter(fellow -> fellow.is(newcomer)).findFirst()
            .map(fellow -> words.to(TrialLetters.ASKED, fellow, group, lines.setting(group), one.decideBy())));
    }

    /** Whether it still counted. */
    @Transactional
    boolean answer(Group group, Answer answer, Person me) {
        groups.hold(group.id());
        var trial = trials.of(group).filter(one -> one.isOpen(clock.instant()));
        trial.ifPresent(one -> {
            trials.answer(group, me, answer, clock.instant());
            var said = trials.said(group.id());
            if (said.size() > 1 && outcome(one, said) == Outcome.ON) {
                come(one, group, Outcome.ON);
            }
        });
        return trial.isPresent();
    }

    /** With what was said until now, if it is time. */
    @Transactional
    void decide(Group group) {
        groups.hold(group.id());
        trials.of(group).filter(one -> one.decideBy() != null && !clock.instant().isBefore(one.decideBy()))
            .ifPresent(one -> {
                var said = trials.said(group.id());
                if (said.size() > 1) {
                    come(one, group, outcome(one, said));
                } else {
                    trials.decide(group.id(), Outcome.ON, clock.instant());  // whoever is alone in it by now has nobody to go on with, and hears nothing
                }
            });
    }

    /** Somebody who says nothing is given more time once, as is whoever asks for it. */
    static Outcome outcome(Trial trial, List<String> said) {
        if (said.stream().allMatch(Answer.ON.name()::equals)) {
            return Outcome.ON;
        }
        return trial.extended() || said.contains(Answer.NOT.name()) ? Outcome.ENDED : Outcome.LONGER;
    }

    private void come(Trial trial, Group group, Outcome outcome) {
        switch (outcome) {
            case ON -> {
                trials.decide(group.id(), outcome, clock.instant());
                tell(TrialLetters.ON, group);
            }
            case LONGER -> {
                trials.extend(group.id(), clock.instant());
                tell(TrialLetters.LONGER, group);
            }
            case ENDED -> {
                tell(TrialLetters.ENDED, group);
                trials.decide(group.id(), outcome, clock.instant());
                trials.end(trial, clock.instant());
            }
        }
    }

    private void tell(Kind kind, Group group) {
        var setting = lines.setting(group);
        var deadline = trials.of(group).map(Trial::decideBy).orElse(null);
        fellows.present(group).forEach(fellow -> outbox.send(words.to(kind, fellow, group, setting, deadline)));
    }
}
