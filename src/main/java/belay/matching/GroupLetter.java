package belay.matching;

import belay.applications.Addressees;
import belay.groups.Group;
import belay.groups.Meeting;
import belay.groups.WeeklyTime;
import belay.outbox.Chapter;
import belay.outbox.Fields;
import belay.outbox.Kind;
import belay.outbox.PublicUrl;
import belay.outbox.Writer;
import belay.people.BadValue;
import belay.people.Person;
import belay.people.Week;
import belay.people.Zones;
import belay.programs.Days;
import belay.programs.Format;
import belay.programs.FormatSentences;
import belay.programs.Program;
import belay.programs.Round;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The letter that tells somebody whom they are with, when, and why. It waits until an organizer lets it go. */
@Component
class GroupLetter implements Writer {

    static final Kind KIND = Kind.of("group-formed").says("round", "group", "role", "others", "starts", "ends", "time", "organizer")
        .maySay("goal", "why", "before").needs("link");

    /** To somebody who was in it in the round before. */
    static final Kind GOES_ON = Kind.of("group-goes-on").says("round", "earlier", "group", "changes", "role", "others", "starts", "ends", "time", "organizer")
        .maySay("called", "goal", "why").needs("link");

    /** To somebody whose group somebody joins. */
    static final Kind JOINED = Kind.of("group-joined").says("round", "group", "newcomer", "role", "organizer").needs("link");

    private final MessageSource texts;
    private final PublicUrl url;
    private final Clock clock;
    private final Seated seated;
    private final Addressees addressees;

    GroupLetter(MessageSource texts, PublicUrl url, Clock clock, Seated seated, Addressees addressees) {
        this.texts = texts;
        this.url = url;
        this.clock = clock;
        this.seated = seated;
        this.addressees = addressees;
    }

    @Override
    public Chapter chapter() {
        return Chapter.GROUPS;
    }

    @Override
    public List<Kind> kinds() {
        return List.of(KIND, GOES_ON, JOINED);
    }

    @Override
    public List<Reader> readers(Kind kind, Program program, Person organizer, String named) {
        if (kind.equals(JOINED)) {
            return seated.of(program, named, (reader, place) -> joined(reader, place.group(), place.round(), organizer));
        }
        var members = seated.of(program, named, (reader, place) -> {
            var fields = to(reader, place.together(), place.group(), program, place.round(), place.format(), organizer, place.group().why().lines().toList());
            return kind.equals(GOES_ON) ? fields.text("earlier", t("earlier")).text("changes", t("changes.none")).text("called", "") : fields.text("before", "");
        });
        return members.isEmpty() ? addressees.of(program, organizer, named, (application, round) -> about(round, organizer)) : members;
    }

    /** @param together everybody in the group, the reader included */
    Fields to(Member reader, List<Member> together, Group group, Program program, Round round, Format format, Person sender, List<String> why) {
        return about(round, sender).text("group", group.name()).text("goal", group.goal()).text("role", role(reader)).list("others", others(reader, together))
            .text("time", time(reader, group.slot(), program, round, format)).list("why", why).link("link", url.of("/groups/" + group.id()));
    }

    /** To somebody new of a group that goes on: that the others know each other. */
    String before(Formers.@Nullable Before before, Member reader, List<Member> together) {
        long known = before == null ? 0 : together.stream().filter(before::had).count();
        return before == null || known == 0 ? "" : before.had(reader) ? t("before.yours", before.round()) : t("before", before.round(), known);
    }

    /** What is said besides to somebody who goes on in it. */
    Fields goingOn(Fields fields, Formers.Before before, Group group, List<Member> together) {
        var fresh = together.stream().filter(member -> !before.had(member)).map(member -> member.person().name()).toList();
        var changes = !fresh.isEmpty() ? t("changes.new", fresh.size(), String.join(", ", fresh)) : t(together.size() == before.people().size() ? "changes.none" : "changes.fewer");
        return fields.text("earlier", before.round()).text("changes", changes).text("called", before.name().equals(group.name()) ? "" : t("called", before.name()));
    }

    static Fields about(Round round, Person sender) {
        return new Fields().text("round", round.name()).text("starts", Days.plain(round.starts())).text("ends", Days.plain(round.ends()))
            .text("organizer", sender.name());
    }

    Fields joined(Member newcomer, Group group, Round round, Person sender) {
        return new Fields().text("round", round.name()).text("group", group.name()).text("newcomer", newcomer.person().name()).text("role", role(newcomer))
            .link("link", url.of("/groups/" + group.id())).text("organizer", sender.name());
    }

    /** The others in a group and what they are in it, a line for each. */
    List<String> others(Member reader, List<Member> together) {
        return together.stream().filter(member -> member.person().id() != reader.person().id()).map(member -> t("person", member.person().name(), role(member))).toList();
    }

    /** Why somebody is asked to join a group that was put together without them. */
    String offered() {
        return t("offered");
    }

    /** Who can teach whom what, for everybody to read. */
    String teaches(String teacher, String learner, String skill) {
        return t("teaches", teacher, learner, skill);
    }

    /** The first time they meet by the reader’s own clock, or the program’s where that is not known. */
    String time(Member reader, String slot, Program program, Round round, Format format) {
        var rhythm = texts.getMessage(FormatSentences.rhythm(format), Locale.ENGLISH);
        return WeeklyTime.parse(slot)
            .flatMap(weekly -> Meeting.next(weekly, round.starts(), round.ends(), format, zone(reader, program), clock.instant()))
            .map(meeting -> {
                var start = meeting.start();
                var when = t(reader.zone().isBlank() ? "time.program" : "time", start.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH),
                    Days.plain(start.toLocalDate()), start.toLocalTime().toString(), start.getZone().getId(), rhythm);
                return canCome(reader, start, format.minutes()) ? when : when + " " + t("time.not-free");
            }).orElseGet(() -> t("no-time", rhythm));
    }

    /** Whether they said they are free then, all of it; who told no hours, or a clock we do not know, may be. */
    private static boolean canCome(Member reader, ZonedDateTime start, int minutes) {
        try {
            var week = Week.parse(reader.free());
            if (!reader.zone().isBlank()) {
                Zones.parse(reader.zone());
            }
            int minute = (start.getDayOfWeek().getValue() - 1) * 1440 + start.toLocalTime().toSecondOfDay() / 60;
            return week.isEmpty()
                || IntStream.range(minute / 30, (minute + minutes + 29) / 30).allMatch(half -> week.isFree(half % Week.HALF_HOURS));
        } catch (BadValue unknown) {
            return true;
        }
    }

    private static ZoneId zone(Member reader, Program program) {
        try {
            return reader.zone().isBlank() ? program.zoneId() : Zones.parse(reader.zone());
        } catch (BadValue unknown) {
            return program.zoneId();
        }
    }

    String role(Member member) {
        return texts.getMessage("programs.role." + member.role().word(), null, Locale.ENGLISH);
    }

    private String t(String key, Object... words) {
        return texts.getMessage("matching.letter." + key, words, Locale.ENGLISH);
    }
}
