package belay.matching;

import belay.applications.Addressees;
import belay.outbox.Chapter;
import belay.outbox.Fields;
import belay.outbox.Kind;
import belay.outbox.Letter;
import belay.outbox.PublicUrl;
import belay.outbox.Template;
import belay.outbox.Templates;
import belay.outbox.Writer;
import belay.people.Person;
import belay.people.Profiles;
import belay.programs.Days;
import belay.programs.Program;
import belay.programs.Round;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What is written about asks on the board: a person’s own word to another, and what became of it. */
@Component
class AskLetters implements Writer {

    static final Kind ASKED = Kind.of("ask").says("round", "asker", "deadline").needs("ask", "link");
    static final Kind QUESTION = Kind.of("ask-question").says("round", "asked", "deadline").needs("question", "link");
    static final Kind REPLY = Kind.of("ask-reply").says("round", "asker", "deadline").needs("reply", "link");
    static final Kind DECLINED = Kind.of("ask-declined").says("round", "asked").needs("link");
    static final Kind REMINDER = Kind.of("ask-reminder").says("round", "other", "deadline").needs("link");
    static final Kind EXPIRED = Kind.of("ask-expired").says("round", "asked").maySay("others").needs("link");
    static final Kind ENDED = Kind.of("ask-ended").says("round", "other", "why").needs("link");
    static final Kind CLOSED = Kind.of("board-closed").says("round");

    private final Templates templates;
    private final Profiles profiles;
    private final Addressees addressees;
    private final PublicUrl url;
    private final MessageSource texts;

    AskLetters(Templates templates, Profiles profiles, Addressees addressees, PublicUrl url, MessageSource texts) {
        this.templates = templates;
        this.profiles = profiles;
        this.addressees = addressees;
        this.url = url;
        this.texts = texts;
    }

    @Override
    public Chapter chapter() {
        return Chapter.BOARD;
    }

    @Override
    public List<Kind> kinds() {
        return List.of(ASKED, QUESTION, REPLY, DECLINED, REMINDER, EXPIRED, ENDED, CLOSED);
    }

    @Override
    public List<Reader> readers(Kind kind, Program program, Person organizer, String named) {
        return addressees.of(program, organizer, named, (application, round) -> new Fields().text("round", round.name()));
    }

    Letter asked(Ask ask, Program program) {
        return to(ASKED, ask, ask.asked(), program, about(ask).text("asker", ask.askerName()).words("ask", ask.text()).text("deadline", deadline(ask, ask.asked(), program)));
    }

    Letter question(Ask ask, String question, Program program) {
        return to(QUESTION, ask, ask.asker(), program, about(ask).text("asked", ask.askedName()).words("question", question).text("deadline", deadline(ask, ask.asker(), program)));
    }

    Letter reply(Ask ask, String reply, Program program) {
        return to(REPLY, ask, ask.asked(), program, about(ask).text("asker", ask.askerName()).words("reply", reply).text("deadline", deadline(ask, ask.asked(), program)));
    }

    Letter declined(Ask ask, Program program) {
        return to(DECLINED, ask, ask.asker(), program, board(ask).text("asked", ask.askedName()));
    }

    /** To whoever is to say something. */
    Letter reminder(Ask ask, Program program) {
        var reader = ask.isQuestioned() ? ask.asker() : ask.asked();
        return to(REMINDER, ask, reader, program, about(ask).text("other", ask.other(reader).name()).text("deadline", deadline(ask, reader, program)));
    }

    /** @param others who could be asked instead */
    Letter expired(Ask ask, List<String> others, Program program) {
        return to(EXPIRED, ask, ask.asker(), program, board(ask).text("asked", ask.askedName()).list("others", others));
    }

    /** The words of an ask that has become impossible; asked once, however many are written. */
    Template ended(Program program) {
        return templates.of(ENDED, program);
    }

    /** To the other of whoever has no place free any more, or is not on the board any more. */
    Letter ended(Template template, Ask ask, Ask.Ending ending, Person reader) {
        var other = ask.other(reader).name();
        return template.to(reader, path(ask), board(ask).text("other", other)
            .text("why", texts.getMessage("matching.letter.ask-ended." + ending.word(), new Object[] {other}, Locale.ENGLISH)));
    }

    List<Letter> closed(List<Person> readers, Round round, Program program) {
        var template = templates.of(CLOSED, program);
        return readers.stream().map(reader -> template.to(reader, "/boards/" + round.id(), new Fields().text("round", round.name()))).toList();
    }

    private Letter to(Kind kind, Ask ask, Person reader, Program program, Fields fields) {
        return templates.of(kind, program).to(reader, path(ask), fields);
    }

    private static String path(Ask ask) {
        return "/asks/" + ask.id();
    }

    private Fields about(Ask ask) {
        return new Fields().text("round", ask.round()).link("link", url.of(path(ask)));
    }

    private Fields board(Ask ask) {
        return new Fields().text("round", ask.round()).link("link", url.of("/boards/" + ask.roundId()));
    }

    /** By the clock of whoever reads it. */
    private String deadline(Ask ask, Person reader, Program program) {
        var zone = profiles.of(reader).zoneId().orElse(program.zoneId());
        var last = ask.until().minusSeconds(60).atZone(zone);
        return texts.getMessage("matching.letter.ask-deadline", new Object[] {Days.full(last.toLocalDate()), last.toLocalTime().withSecond(0).withNano(0).toString(), Days.place(zone)},
            Locale.ENGLISH);
    }
}
