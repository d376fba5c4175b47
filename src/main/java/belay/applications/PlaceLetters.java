package belay.applications;

import belay.applications.PlaceOffer.Answer;
import belay.outbox.Chapter;
import belay.outbox.Fields;
import belay.outbox.Kind;
import belay.outbox.Outbox;
import belay.outbox.PublicUrl;
import belay.outbox.Templates;
import belay.outbox.Writer;
import belay.people.Person;
import belay.programs.Days;
import belay.programs.Program;
import belay.programs.Round;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What those who wait read about a free place: that it is theirs to take, that they have it, that it went on to the next, that the groups are formed. */
@Component
class PlaceLetters implements Writer {

    private static final Kind OFFERED = Kind.of("place-offered").says("round", "starts").needs("deadline", "link");
    private static final Kind YOURS = Kind.of("place-yours").says("round", "starts").needs("link");
    private static final Kind LAPSED = Kind.of("place-lapsed").says("round", "starts", "link");
    private static final Kind CLOSED = Kind.of("place-closed").says("round", "starts", "link");

    private final Outbox outbox;
    private final Templates templates;
    private final Addressees addressees;
    private final PublicUrl url;
    private final Clock clock;

    PlaceLetters(Outbox outbox, Templates templates, Addressees addressees, PublicUrl url, Clock clock) {
        this.outbox = outbox;
        this.templates = templates;
        this.addressees = addressees;
        this.url = url;
        this.clock = clock;
    }

    @Override
    public Chapter chapter() {
        return Chapter.APPLYING;
    }

    @Override
    public List<Kind> kinds() {
        return List.of(OFFERED, YOURS, LAPSED, CLOSED);
    }

    @Override
    public List<Reader> readers(Kind kind, Program program, Person organizer, String words) {
        return addressees.of(program, organizer, words, (application, round) -> kind.equals(OFFERED) ? fields(application, round)
            .text("deadline", ChatWords.there(clock.instant().plus(Duration.ofHours(Vacancies.USUAL_HOURS)), program.zoneId())) : fields(application, round));
    }

    /** @param by nobody where Belay offers it */
    void offered(Program program, Round round, long application, Person reader, String deadline, @Nullable Person by) {
        var letter = templates.of(OFFERED, program).to(reader, "/applications/" + application, fields(application, round).text("deadline", deadline));
        if (by == null) {
            outbox.send(letter);
        } else {
            outbox.send(letter, by);
        }
    }

    /** Sent to whoever has just taken it: what comes next. */
    void taken(Program program, Round round, PlaceOffer offer) {
        send(YOURS, program, round, offer);
    }

    void over(Program program, Round round, PlaceOffer offer, Answer how) {
        send(how == Answer.LAPSED ? LAPSED : CLOSED, program, round, offer);
    }

    private void send(Kind kind, Program program, Round round, PlaceOffer offer) {
        outbox.send(templates.of(kind, program).to(offer.person(), "/applications/" + offer.application(), fields(offer.application(), round)));
    }

    private Fields fields(long application, Round round) {
        return new Fields().text("round", round.name()).text("starts", Days.full(round.starts())).link("link", url.of("/profile/applications/" + application));
    }
}
