package belay.groups;

import belay.applications.Addressees;
import belay.groups.Departure.Ending;
import belay.outbox.Chapter;
import belay.outbox.Fields;
import belay.outbox.Kind;
import belay.outbox.Letter;
import belay.outbox.Letters;
import belay.outbox.Outbox;
import belay.outbox.PublicUrl;
import belay.outbox.Templates;
import belay.outbox.Writer;
import belay.people.NotFound;
import belay.people.Person;
import belay.programs.Program;
import belay.programs.Programs;
import belay.programs.Round;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What people read when somebody leaves their group, or it is over: a person's own words, or neutral ones. Why somebody left is known to none of these. */
@Component
class FarewellLetters implements Writer {

    private static final Kind FAREWELL = Kind.of("farewell").says("who", "group", "words").needs("link");
    private static final Kind FINISHED = Kind.of("finished").says("who", "group", "words").needs("link");
    private static final Kind RELAYED = Kind.of("relayed").says("who", "group").needs("link");
    private static final Kind STAYS = Kind.of("stays").says("who", "group").needs("link");
    private static final Kind WAITS = Kind.of("group-waits").says("group").needs("link");
    private static final Kind TIME_OVER = Kind.of("time-over").says("group", "round").needs("link");
    private static final Kind REFUSED = Kind.of("move-refused").says("group", "words").needs("link");

    private static final Map<Ending, Kind> OVER = Map.of(
        Ending.FINISHED, Kind.of("group-finished").says("group").needs("link"),
        Ending.DISSOLVED, Kind.of("group-dissolved").says("group").needs("link"));

    /** Whom a letter about a move goes to. */
    enum Side {
        MOVER("moved-mover"), FROM("moved-from"), TO("moved-to");

        private final Kind kind;

        Side(String kind) {
            this.kind = kind.equals("moved-mover") ? Kind.of(kind).says("group").needs("link") : Kind.of(kind).says("who", "group").needs("link");
        }
    }

    private final Outbox outbox;
    private final Letters letters;
    private final Templates templates;
    private final Programs programs;
    private final Addressees addressees;
    private final PublicUrl url;

    FarewellLetters(Outbox outbox, Letters letters, Templates templates, Programs programs, Addressees addressees, PublicUrl url) {
        this.outbox = outbox;
        this.letters = letters;
        this.templates = templates;
        this.programs = programs;
        this.addressees = addressees;
        this.url = url;
    }

    @Override
    public Chapter chapter() {
        return Chapter.LEAVING;
    }

    @Override
    public List<Kind> kinds() {
        return Stream.of(Stream.of(FAREWELL, FINISHED, RELAYED, STAYS, WAITS, TIME_OVER, REFUSED), OVER.values().stream(), Stream.of(Side.values()).map(side -> side.kind))
            .flatMap(kinds -> kinds).toList();
    }

    @Override
    public List<Reader> readers(Kind kind, Program program, Person organizer, String named) {
        return addressees.of(program, organizer, named, (application, round) -> new Fields().link("link", url.of("/groups")));
    }

    /** Sent at once: it is a person's own word. */
    Letter farewell(Ending ending, Group group, Person leaver, Person reader, String words) {
        var kind = ending == Ending.FINISHED ? FINISHED : FAREWELL;
        return outbox.send(letter(kind, group, reader, about(group, leaver).words("words", words)));
    }

    /** Drafted: it leaves when an organizer lets it go. */
    Letter relayed(Group group, Person leaver, Person reader) {
        return letters.save(letter(RELAYED, group, reader, about(group, leaver)));
    }

    /** Sent at once to those who were told at once. */
    void stays(Group group, Person leaver, Person reader) {
        outbox.send(letter(STAYS, group, reader, about(group, leaver)));
    }

    /** Drafted: that the group as a whole is over, and how. */
    Letter over(Ending ending, Group group, Person reader) {
        return letters.save(letter(OVER.getOrDefault(ending, WAITS), group, reader, about(group)));
    }

    /** Drafted: that it waits for the next round, and what that means for whoever is left. */
    void waits(Group group, Person reader) {
        letters.save(letter(WAITS, group, reader, about(group)));
    }

    /** Drafted: to whoever was in it to the end, and does not ask for a place in the round that is formed now. */
    Letter timeOver(Group group, Round later, Person reader) {
        return letters.save(letter(TIME_OVER, group, reader, about(group).text("round", later.name())));
    }

    /** Drafted: to whoever moves, to those they come from, or to those they come to. */
    Letter moved(Side side, Group group, Person mover, Person reader) {
        return letters.save(letter(side.kind, group, reader, side == Side.MOVER ? about(group) : about(group, mover)));
    }

    /** Sent: whoever answers has just written it. */
    void refused(Group group, Person reader, String line, Person by) {
        outbox.send(letter(REFUSED, group, reader, about(group).words("words", line)), by);
    }

    private Fields about(Group group) {
        return new Fields().text("group", group.name()).link("link", url.of("/groups/" + group.id()));
    }

    private Fields about(Group group, Person who) {
        return about(group).text("who", who.name());
    }

    private Letter letter(Kind kind, Group group, Person reader, Fields fields) {
        var program = programs.findOfRound(group.roundId()).orElseThrow(NotFound.of("group", group.id()));
        return templates.of(kind, program).to(reader, "/groups/" + group.id(), fields);
    }
}
