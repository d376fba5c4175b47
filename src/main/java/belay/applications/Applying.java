package belay.applications;

import belay.people.People;
import belay.people.Person;
import belay.people.Profiles;
import belay.programs.Rounds;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.Errors;

/** The one place where an application comes to stand, is changed, taken back, or given again. */
@Component
class Applying {

    private final Applications applications;
    private final Introductions introductions;
    private final FormShapes shapes;
    private final FormQuestions questions;
    private final FormAnswers answers;
    private final GroupChoices choices;
    private final Prefilling prefilling;
    private final ApplicationDrafts drafts;
    private final Withdrawals withdrawals;
    private final Chatting chatting;
    private final WaitingList waitingList;
    private final Rounds rounds;
    private final Places places;
    private final People people;
    private final Profiles profiles;
    private final Receipt receipt;
    private final Clock clock;

    Applying(Applications applications, Introductions introductions, FormShapes shapes, FormQuestions questions, FormAnswers answers, GroupChoices choices, Prefilling prefilling, ApplicationDrafts drafts, Withdrawals withdrawals,
             Chatting chatting, WaitingList waitingList, Rounds rounds, Places places,
             People people, Profiles profiles, Receipt receipt, Clock clock) {
        this.applications = applications;
        this.introductions = introductions;
        this.shapes = shapes;
        this.questions = questions;
        this.answers = answers;
        this.choices = choices;
        this.prefilling = prefilling;
        this.drafts = drafts;
        this.withdrawals = withdrawals;
        this.chatting = chatting;
        this.waitingList = waitingList;
        this.rounds = rounds;
        this.places = places;
        this.people = people;
        this.profiles = profiles;
        this.receipt = receipt;
        this.clock = clock;
    }

    /**
     * What somebody sends; sent twice it is one application, and one that was taken back is new. Whoever did not have one gets a receipt. Nothing
     * once groups are formed, or where the errors say that the form changed meanwhile, that a group is over, or what was sent from another tab.
     *
     * @param seen what stood in the form when it was opened, by {@link FormPrint}; null where that is not known
     */
    @Transactional
    public @Nullable Application apply(Opening opening, ApplicationForm form, @Nullable String seen, Errors errors, Person me) {
        var now = clock.instant();
        if (isFormed(opening.round().id())) {
            return null;
        }
        var asked = questions.in(opening.round().id());
        form.check(shapes.of(opening.round().id(), opening.format()), errors);
        OwnAnswers.check(asked, form.own(), errors);
        choices.check(opening.round(), form.wished(), errors);
        if (errors.hasErrors()) {
            return null;
        }
        applications.alone(opening.round().id(), me.id());
        applications.hold(opening.round().id(), List.of(me.id()));  // in the order an import locks them
        people.hold(List.of(me.id()));
        profiles.hold(List.of(me.id()));  // an import may be writing what this form does not show
        var before = applications.findInRound(opening.round().id(), me.id()).orElse(null);
        var stands = prefilling.of(opening, Optional.ofNullable(before), me.id());
        shapes.of(opening.round().id(), opening.format()).gone(form.boxes(), stands.boxes(), errors);
        FormPrint.check(seen, stands.boxes(), form.boxes(), choices.names(opening.round(), stands.wished()), errors);
        if (errors.hasErrors()) {
            return null;
        }
        people.rename(me.id(), form.about().name());
        profiles.write(form.about().profile(profiles.of(me), now).free(form.free(), now));
        boolean again = before != null && withdrawals.undo(before.id());
        var application = applications.save(form.asked().into(before == null ? empty(opening, me, now) : again ? before.sent(now) : before));
        introductions.write(application.id(), form.links(), form.purpose());
        answers.write(application.id(), asked, form.own(), now);
        choices.write(application, form.wished(), now);
        drafts.forget(opening.round().id(), me);
        if (before == null || again) {
            receipt.send(opening, application, new Person(me.id(), form.about().name(), me.email(), me.createdAt()));
        }
        return application;
    }

    /** Whether it stood until now, and no group is formed of it. A chat about it is called off, and the place it leaves is offered on. */
    @Transactional
    public boolean withdraw(MyApplication application, Person me) {
        waitingList.hold(application.roundId());
        if (places.isFormed(application.roundId()) || !withdrawals.write(application.id(), clock.instant())) {
            return false;
        }
        chatting.leave(application.id(), me);
        waitingList.look(application.roundId());
        return true;
    }

    /** What became of asking again: as before, or as something new where the place went to another meanwhile. */
    enum Restored { NO, AS_BEFORE, ANEW }

    /** Whether it was taken back until now, and groups can still be formed of it. */
    @Transactional
    public Restored restore(MyApplication application, Person me) {
        waitingList.hold(application.roundId());
        var since = withdrawals.find(application.id()).orElse(null);
        if (since == null || places.isFormed(application.roundId()) || !withdrawals.undo(application.id())) {
            return Restored.NO;
        }
        var sent = applications.findForApplicant(application.id(), me.id()).orElseThrow();
        if (!waitingList.isGone(sent, since)) {
            return Restored.AS_BEFORE;
        }
        applications.save(sent.sent(clock.instant()));
        return Restored.ANEW;
    }

    /** As nobody can change it any more until this transaction is over. */
    private boolean isFormed(long round) {
        rounds.share(round);
        return places.isFormed(round);
    }

    private static Application empty(Opening opening, Person me, Instant now) {
        return new Application(0, opening.round().id(), me.id(), "", "", "", 1, "", "", now);
    }
}
