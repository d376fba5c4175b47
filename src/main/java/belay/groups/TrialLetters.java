package belay.groups;

import belay.applications.Addressees;
import belay.outbox.Chapter;
import belay.outbox.Fields;
import belay.outbox.Kind;
import belay.outbox.Letter;
import belay.outbox.PublicUrl;
import belay.outbox.Templates;
import belay.outbox.Writer;
import belay.people.Person;
import belay.programs.Days;
import belay.programs.Program;
import belay.programs.Programs;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is written about trials: the same to everybody in a group, at the same moment. */
@Component
class TrialLetters implements Writer {

    static final Kind ASKED = Kind.of("trial-question").says("round", "group", "deadline").needs("link");
    static final Kind LONGER = Kind.of("trial-longer").says("round", "group", "deadline").needs("link");
    static final Kind ON = Kind.of("trial-goes-on").says("round", "group", "link");
    static final Kind ENDED = Kind.of("trial-ended").says("round", "group", "link");

    private final Templates templates;
    private final Programs programs;
    private final Addressees addressees;
    private final PublicUrl url;

    TrialLetters(Templates templates, Programs programs, Addressees addressees, PublicUrl url) {
        this.templates = templates;
        this.programs = programs;
        this.addressees = addressees;
        this.url = url;
    }

    @Override
    public Chapter chapter() {
        return Chapter.TRIAL;
    }

    @Override
    public List<Kind> kinds() {
        return List.of(ASKED, LONGER, ON, ENDED);
    }

    @Override
    public List<Reader> readers(Kind kind, Program program, Person organizer, String named) {
        return addressees.of(program, organizer, named, (application, round) -> new Fields().text("round", round.name()));
    }

    /** @param deadline until when it can be answered; null where nothing is asked */
    Letter to(Kind kind, Fellow reader, Group group, Setting setting, @Nullable Instant deadline) {
        var path = "/groups/" + group.id();
        var fields = new Fields().text("round", setting.round()).text("group", group.name())
            .link("link", url.of(asks(kind) ? path + "/trial" : kind.equals(ENDED) ? path + "/goodbye" : path));
        if (asks(kind) && deadline != null) {
            fields.text("deadline", last(deadline, reader.zone().orElse(ZoneId.of("UTC"))));
        }
        return templates.of(kind, programs.findOfRound(group.roundId()).orElseThrow()).to(reader.person(), path, fields);
    }

    private static boolean asks(Kind kind) {
        return kind.fields().contains("deadline");
    }

    private static String last(Instant deadline, ZoneId zone) {
        var moment = deadline.atZone(zone);
        return Days.full(moment.toLocalDate()) + ", " + moment.toLocalTime().withSecond(0).withNano(0) + " (" + Days.place(zone) + ")";
    }
}
