package belay.applications;

import belay.outbox.Letter;
import belay.outbox.Outbox;
import belay.outbox.PublicUrl;
import belay.people.Person;
import belay.programs.Days;
import belay.programs.Program;
import belay.programs.Round;
import java.time.Clock;
import java.util.Locale;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What people who applied read: yes, no, not yet, or a question. An organizer has read each before it leaves. */
@Component
class AnswerLetters {

    private final Outbox outbox;
    private final PublicUrl url;
    private final MessageSource texts;
    private final Clock clock;

    AnswerLetters(Outbox outbox, PublicUrl url, MessageSource texts, Clock clock) {
        this.outbox = outbox;
        this.url = url;
        this.texts = texts;
        this.clock = clock;
    }

    /** As it would be sent: with their own line where there is one. */
    Letter draft(Program program, Round round, Queue.Line line, Person by) {
        var kind = "answer-" + Objects.requireNonNull(line.staged()).word();
        return letter(program, round, line, by, kind, line.line());
    }

    void answer(Program program, Round round, Queue.Line line, Person by) {
        outbox.send(draft(program, round, line, by), by);
    }

    void ask(Program program, Round round, Queue.Line line, String question, Person by) {
        outbox.send(letter(program, round, line, by, "question", question), by);
    }

    private Letter letter(Program program, Round round, Queue.Line line, Person by, String kind, String own) {
        var body = text(kind + ".body", line.person().shortName(), program.name(), round.name(), Days.full(round.starts()), url.of("/profile/applications/" + line.id()),
            own.isEmpty() ? "" : own + "\n\n", by.name());
        return new Letter(0, program.id(), round.name(), line.person().id(), null, kind, text(kind + ".subject", program.name(), round.name()), body, clock.instant());
    }

    private String text(String key, Object... arguments) {
        return texts.getMessage("application.letter." + key, arguments, Locale.ENGLISH);
    }
}
