package belay.applications;

import belay.outbox.Chapter;
import belay.outbox.Fields;
import belay.outbox.Kind;
import belay.outbox.Letter;
import belay.outbox.Outbox;
import belay.outbox.PublicUrl;
import belay.outbox.Templates;
import belay.outbox.Writer;
import belay.people.Person;
import belay.programs.Program;
import belay.programs.Round;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the two who talk read about it. What an organizer does goes out with their nod; what somebody chose or called off reaches the other side by itself. */
@Component
class ChatLetters implements Writer {

    private static final Kind OFFER = kind("chat-offer").needs("times", "link");
    private static final Kind PICKED = kind("chat-picked").says("link", "calendar").needs("times");
    private static final Kind BOOKED = kind("chat-booked").says("link", "calendar").needs("times");
    private static final Kind MOVED = kind("chat-moved").says("link", "calendar").needs("times");
    private static final Kind ENDED = kind("chat-ended").says("link").maySay("line").needs("times");
    private static final Kind RETURNED = kind("chat-returned").maySay("line").needs("times", "link");
    private static final Kind OFF = kind("chat-off").says("colleague", "link", "calendar").needs("times");
    private static final Kind ELSEWHERE = kind("chat-elsewhere").says("colleague", "link", "calendar").needs("times");
    private static final Kind LEFT = kind("chat-left").says("link", "calendar").needs("times");

    private final Outbox outbox;
    private final Templates templates;
    private final Addressees addressees;
    private final PublicUrl url;

    ChatLetters(Outbox outbox, Templates templates, Addressees addressees, PublicUrl url) {
        this.outbox = outbox;
        this.templates = templates;
        this.addressees = addressees;
        this.url = url;
    }

    @Override
    public Chapter chapter() {
        return Chapter.APPLYING;
    }

    @Override
    public List<Kind> kinds() {
        return List.of(OFFER, PICKED, BOOKED, MOVED, ENDED, RETURNED, LEFT, OFF, ELSEWHERE);
    }

    @Override
    public List<Reader> readers(Kind kind, Program program, Person organizer, String named) {
        return addressees.of(program, organizer, named, (application, round) -> new Fields().text("round", round.name()).text("other", organizer.name())
            .link("link", url.of("/profile/applications/" + application)));
    }

    void offered(Program program, Round round, Chat chat, Person by) {
        outbox.send(letter(OFFER, program, round, chat, chat.applicant()), by);
    }

    /** Both hear of it. */
    void picked(Program program, Round round, Chat chat) {
        outbox.send(letter(PICKED, program, round, chat, chat.applicant()));
        outbox.send(letter(BOOKED, program, round, chat, chat.organizer()));
    }

    void moved(Program program, Round round, Chat chat, Person by) {
        outbox.send(letter(MOVED, program, round, chat, chat.applicant()), by);
    }

    void ended(Program program, Round round, Chat chat, Person by) {
        outbox.send(letter(ENDED, program, round, chat, chat.applicant()), by);
    }

    void returned(Program program, Round round, Chat chat) {
        outbox.send(letter(RETURNED, program, round, chat, chat.organizer()));
    }

    void left(Program program, Round round, Chat chat) {
        outbox.send(letter(LEFT, program, round, chat, chat.organizer()));
    }

    /** Another organizer called it off, or said no to them. */
    void off(Program program, Round round, Chat chat, Person by) {
        outbox.send(letter(OFF, program, round, chat, chat.organizer(), by), by);
    }

    /** Another organizer moved it. */
    void elsewhere(Program program, Round round, Chat chat, Person by) {
        outbox.send(letter(ELSEWHERE, program, round, chat, chat.organizer(), by), by);
    }

    private Letter letter(Kind kind, Program program, Round round, Chat chat, Chat.Side to) {
        return letter(kind, program, round, chat, to, to.person());
    }

    private Letter letter(Kind kind, Program program, Round round, Chat chat, Chat.Side to, Person colleague) {
        boolean applied = to.id() == chat.applicant().id();
        var page = applied ? "/profile/applications/" + chat.application() : "/applications/" + chat.application() + "/chat";
        var times = chat.at().map(List::of).orElseGet(() -> chat.times().stream().map(Chat.Time::at).toList());
        var fields = new Fields().text("round", round.name()).text("other", (applied ? chat.organizer() : chat.applicant()).person().name())
            .text("minutes", String.valueOf(chat.minutes())).words("place", chat.place()).list("times", times.stream().map(at -> ChatWords.there(at, to.zone())).toList())
            .link("link", url.of(page));
        if (kind.fields().contains("calendar")) {
            fields.link("calendar", url.of("/chats/" + chat.id() + ".ics"));
        }
        if (kind.fields().contains("colleague")) {
            fields.text("colleague", colleague.name());
        }
        if (kind.fields().contains("line")) {
            fields.text("line", chat.line());
        }
        return templates.of(kind, program).to(to.person(), "/applications/" + chat.application(), fields);
    }

    private static Kind kind(String word) {
        return Kind.of(word).says("round", "other", "minutes", "place");
    }
}
