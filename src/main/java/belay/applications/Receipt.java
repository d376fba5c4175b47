package belay.applications;

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
import org.springframework.stereotype.Component;

/** The letter that says an application has come. It goes to somebody’s own address at once, and nobody has to nod. */
@Component
class Receipt implements Writer {

    private static final Kind KIND = Kind.of("receipt").says("round", "starts").maySay("promise", "closes").needs("link");

    private final Outbox outbox;
    private final Templates templates;
    private final Screenings screenings;
    private final Addressees addressees;
    private final PublicUrl url;
    private final Clock clock;

    Receipt(Outbox outbox, Templates templates, Screenings screenings, Addressees addressees, PublicUrl url, Clock clock) {
        this.outbox = outbox;
        this.templates = templates;
        this.screenings = screenings;
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
        return List.of(KIND);
    }

    @Override
    public List<Reader> readers(Kind kind, Program program, Person organizer, String named) {
        return addressees.of(program, organizer, named, (application, round) -> fields(application, program, round));
    }

    void send(Opening opening, Application application, Person reader) {
        outbox.send(templates.of(KIND, opening.program()).to(reader, "/applications/" + application.id(), fields(application.id(), opening.program(), opening.round())));
    }

    /** Either by when they hear, where applications are read, or until when more can come. */
    private Fields fields(long application, Program program, Round round) {
        var promise = screenings.find(round.id()).map(screening -> clock.instant().plus(Duration.ofDays(screening.promiseDays())).atZone(program.zoneId()).toLocalDate());
        return new Fields().text("round", round.name()).text("starts", Days.full(round.starts())).link("link", url.of("/profile/applications/" + application))
            .text("promise", promise.map(Days::full).orElse("")).text("closes", promise.isPresent() ? "" : Days.full(round.applicationsClose()));
    }
}
