package belay.applications;

import belay.outbox.Chapter;
import belay.outbox.Fields;
import belay.outbox.Kind;
import belay.outbox.Letter;
import belay.outbox.Outbox;
import belay.outbox.PublicUrl;
import belay.outbox.Template;
import belay.outbox.Templates;
import belay.outbox.Writer;
import belay.people.Person;
import belay.programs.Days;
import belay.programs.Program;
import belay.programs.Round;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What people who applied read: yes, no, not yet, or a question. An organizer has read each before it leaves. */
@Component
class AnswerLetters implements Writer {

    private static final Map<Decision, Kind> ANSWERS = Map.of(
        Decision.ACCEPT, Kind.of("answer-accept").says("round", "starts", "organizer").maySay("line").needs("link"),
        Decision.WAIT, Kind.of("answer-wait").says("round", "starts", "organizer").maySay("line").needs("link"),
        Decision.DECLINE, Kind.of("answer-decline").says("round", "starts", "link", "organizer").maySay("line"));
    private static final Kind QUESTION = Kind.of("question").says("round", "starts", "organizer").needs("question", "link");

    private final Outbox outbox;
    private final Templates templates;
    private final PublicUrl url;
    private final Addressees addressees;

    AnswerLetters(Outbox outbox, Templates templates, PublicUrl url, Addressees addressees) {
        this.outbox = outbox;
        this.templates = templates;
        this.url = url;
        this.addressees = addressees;
    }

    @Override
    public Chapter chapter() {
        return Chapter.APPLYING;
    }

    @Override
    public List<Kind> kinds() {
        return List.of(answer(Decision.ACCEPT), answer(Decision.WAIT), answer(Decision.DECLINE), QUESTION);
    }

    @Override
    public List<Reader> readers(Kind kind, Program program, Person organizer, String named) {
        return addressees.of(program, organizer, named, (application, round) -> fields(application, round, organizer));
    }

    /** As they would be sent, in the order of the lines: each with a line of its own where there is one. */
    List<Letter> drafts(Program program, Round round, List<Queue.Line> lines, Person by) {
        var words = lines.stream().map(AnswerLetters::verdict).distinct().collect(Collectors.toMap(verdict -> verdict, verdict -> templates.of(answer(verdict), program)));
        return lines.stream().map(line -> letter(Objects.requireNonNull(words.get(verdict(line))), line, fields(line.id(), round, by).words("line", line.line()))).toList();
    }

    void answer(Program program, Round round, List<Queue.Line> lines, Person by) {
        drafts(program, round, lines, by).forEach(letter -> outbox.send(letter, by));
    }

    void ask(Program program, Round round, Queue.Line line, String question, Person by) {
        outbox.send(letter(templates.of(QUESTION, program), line, fields(line.id(), round, by).words("question", question)), by);
    }

    private Fields fields(long application, Round round, Person by) {
        return new Fields().text("round", round.name()).text("starts", Days.full(round.starts())).text("organizer", by.name())
            .link("link", url.of("/profile/applications/" + application));
    }

    private static Letter letter(Template template, Queue.Line line, Fields fields) {
        return template.to(line.person(), "/applications/" + line.id(), fields);
    }

    private static Kind answer(Decision verdict) {
        return Objects.requireNonNull(ANSWERS.get(verdict));
    }

    private static Decision verdict(Queue.Line line) {
        return Objects.requireNonNull(line.staged());
    }
}
