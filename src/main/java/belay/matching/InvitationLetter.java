package belay.matching;

import belay.applications.Addressees;
import belay.outbox.Chapter;
import belay.outbox.Fields;
import belay.outbox.Kind;
import belay.outbox.Letter;
import belay.outbox.Letters;
import belay.outbox.PublicUrl;
import belay.outbox.Template;
import belay.outbox.Templates;
import belay.outbox.Writer;
import belay.people.Person;
import belay.programs.Days;
import belay.programs.Format;
import belay.programs.Program;
import belay.programs.Round;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is written to people about invitations: that they are asked, that a place is taken, and that a group does not come about. */
@Component
class InvitationLetter implements Writer {

    static final Kind INVITED = Kind.of("invitation").says("round", "group", "role", "others", "starts", "ends", "time", "deadline", "organizer")
        .maySay("goal", "why", "before", "offered").needs("link");
    static final Kind TAKEN = Kind.of("place-taken").says("round", "group", "organizer");
    static final Kind ENDED = Kind.of("group-given-up").says("round", "group", "organizer");

    private final GroupLetter words;
    private final Templates templates;
    private final Letters letters;
    private final Seated seated;
    private final Addressees addressees;
    private final PublicUrl url;
    private final Clock clock;

    InvitationLetter(GroupLetter words, Templates templates, Letters letters, Seated seated, Addressees addressees, PublicUrl url, Clock clock) {
        this.words = words;
        this.templates = templates;
        this.letters = letters;
        this.seated = seated;
        this.addressees = addressees;
        this.url = url;
        this.clock = clock;
    }

    @Override
    public Chapter chapter() {
        return Chapter.GROUPS;
    }

    @Override
    public List<Kind> kinds() {
        return List.of(INVITED, TAKEN, ENDED);
    }

    @Override
    public List<Reader> readers(Kind kind, Program program, Person organizer, String named) {
        var members = seated.of(program, named, (reader, place) -> kind.equals(INVITED) ? shown(reader, place, program, organizer) : about(place.group().name(), place.round(), organizer));
        return members.isEmpty() ? addressees.of(program, organizer, named, (application, round) -> kind.equals(INVITED) ? GroupLetter.about(round, organizer)
            : new Fields().text("round", round.name()).text("organizer", organizer.name())) : members;
    }

    private Fields shown(Member reader, Seated.Place place, Program program, Person organizer) {
        return fields(reader, place.together(), place.group().name(), place.group().goal(), place.group().slot(), program, place.round(), place.format(),
            place.group().why().lines().toList(), organizer);
    }

    /** The words of invitations; asked once, however many are written. */
    Template template(Setting setting) {
        return templates.of(INVITED, setting.program());
    }

    /**
     * @param together everybody the group would be, the reader included
     * @param before what it was in the round before; null if it was none
     */
    Letter invited(Template template, Invitations.Hoping asked, List<Member> together, Proposal proposal, Setting setting, Format format, List<String> why,
                   Formers.@Nullable Before before, Person sender) {
        var reader = asked.member();
        var path = path(asked.id());
        var fields = fields(reader, together, proposal.name(), proposal.goal(), proposal.slot(), setting.program(), setting.round(), format, why, sender)
            .text("deadline", Days.full(lastDay(asked.answerBy(), setting))).text("offered", asked.offered() ? words.offered() : "")
            .text("before", words.before(before, reader, together)).link("link", url.of(path));
        return template.to(reader.person(), path, fields);
    }

    /**
     * An invitation that was answered, or ran out, is not sent after.
     *
     * @param by whose doing that was; null where it was nobody’s
     * @return whether it had not been let go until now
     */
    boolean recall(long invitation, @Nullable Person by) {
        return letters.discardAbout(INVITED.word(), path(invitation), by == null ? null : by.id(), clock.instant()) > 0;
    }

    /**
     * Writes a later day into those that wait for a nod.
     *
     * @return the invitations they are about
     */
    List<Long> postpone(List<Invitations.Hoping> asked, Instant until, Setting setting) {
        var waiting = letters.holdWaiting(setting.program().id(), INVITED.word()).stream().collect(Collectors.toMap(Letter::about, letter -> letter, (one, other) -> other));
        return asked.stream().filter(one -> {
            var letter = waiting.get(path(one.id()));
            return letter != null && rewrite(letter, lastDay(one.answerBy(), setting), lastDay(until, setting), setting.round());
        }).map(Invitations.Hoping::id).toList();
    }

    /** Organizers may have changed the words, so only the day is; where the round begins or ends on the day that was, it is left alone but beside the link. */
    private boolean rewrite(Letter letter, LocalDate was, LocalDate is, Round round) {
        boolean twice = was.equals(round.starts()) || was.equals(round.ends());
        var body = letter.body().lines().map(line -> twice && !line.contains(letter.about()) ? line : line.replace(Days.full(was), Days.full(is))).collect(Collectors.joining("\n"));
        return letters.rewrite(letter.id(), letter.subject().replace(Days.full(was), Days.full(is)), body);
    }

    private static LocalDate lastDay(Instant answerBy, Setting setting) {
        return answerBy.minusSeconds(1).atZone(setting.program().zoneId()).toLocalDate();
    }

    private static String path(long invitation) {
        return "/invitations/" + invitation;
    }

    Letter taken(Person reader, Proposal proposal, Setting setting, Person sender) {
        return templates.of(TAKEN, setting.program()).to(reader, setting.round().name(), about(proposal.name(), setting.round(), sender));
    }

    Letter ended(Person reader, Proposal proposal, Setting setting, Person sender) {
        return templates.of(ENDED, setting.program()).to(reader, setting.round().name(), about(proposal.name(), setting.round(), sender));
    }

    private Fields fields(Member reader, List<Member> together, String name, String goal, String slot, Program program, Round round, Format format, List<String> why,
                          Person sender) {
        return GroupLetter.about(round, sender).text("group", name).text("goal", goal).text("role", words.role(reader)).list("others", words.others(reader, together))
            .text("time", words.time(reader, slot, program, round, format)).list("why", why);
    }

    private static Fields about(String group, Round round, Person sender) {
        return new Fields().text("round", round.name()).text("group", group).text("organizer", sender.name());
    }
}
