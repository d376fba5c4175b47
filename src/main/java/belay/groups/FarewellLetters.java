package belay.groups;

import belay.groups.Departure.Ending;
import belay.outbox.Letter;
import belay.outbox.Letters;
import belay.outbox.Outbox;
import belay.outbox.PublicUrl;
import belay.people.Person;
import java.time.Clock;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What people read when somebody leaves their group, or it is over: a person's own words, or neutral ones. Why somebody left is known to none of these. */
@Component
class FarewellLetters {

    private final Outbox outbox;
    private final Letters letters;
    private final PublicUrl url;
    private final MessageSource texts;
    private final Clock clock;

    FarewellLetters(Outbox outbox, Letters letters, PublicUrl url, MessageSource texts, Clock clock) {
        this.outbox = outbox;
        this.letters = letters;
        this.url = url;
        this.texts = texts;
        this.clock = clock;
    }

    /** Sent at once: it is a person's own word. */
    Letter farewell(Ending ending, Group group, Setting setting, Person leaver, Person reader, String words) {
        return outbox.send(letter(ending == Ending.FINISHED ? "finished" : "farewell", group, setting, leaver, reader, words));
    }

    /** Drafted: it leaves when an organizer lets it go. */
    Letter relayed(Group group, Setting setting, Person leaver, Person reader) {
        return letters.save(letter("relayed", group, setting, leaver, reader, ""));
    }

    /** Sent at once to those who were told at once. */
    void stays(Group group, Setting setting, Person leaver, Person reader) {
        outbox.send(letter("stays", group, setting, leaver, reader, ""));
    }

    /** Drafted: that the group as a whole is over, and how. */
    Letter over(Ending ending, Group group, Setting setting, Person reader) {
        return letters.save(letter("group-" + ending.word(), group, setting, reader, reader, ""));
    }

    /** Drafted: that it waits for the next round, and what that means for whoever is left. */
    void waits(Group group, Setting setting, Person reader) {
        letters.save(letter("group-waits", group, setting, reader, reader, ""));
    }

    /** Drafted: to whoever moves, to those they come from, or to those they come to. */
    Letter moved(String whom, Group group, Setting setting, Person mover, Person reader) {
        return letters.save(letter("moved-" + whom, group, setting, mover, reader, ""));
    }

    /** Sent: whoever answers has just written it. */
    void refused(Group group, Setting setting, Person reader, String line, Person by) {
        outbox.send(letter("move-refused", group, setting, reader, reader, line), by);
    }

    private Letter letter(String kind, Group group, Setting setting, Person about, Person reader, String words) {
        var body = t(kind + ".body", reader.shortName(), about.name(), group.name(), words, setting.program(), url.of("/groups/" + group.id()));
        return new Letter(0, setting.programId(), "/groups/" + group.id(), reader.id(), null, kind, t(kind + ".subject", about.name(), group.name()), body, clock.instant());
    }

    private String t(String key, Object... words) {
        return texts.getMessage("leaving.letter." + key, words, Locale.ENGLISH);
    }
}
