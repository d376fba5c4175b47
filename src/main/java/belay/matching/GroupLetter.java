package belay.matching;

import belay.groups.Group;
import belay.groups.Meeting;
import belay.groups.WeeklyTime;
import belay.outbox.Letter;
import belay.outbox.PublicUrl;
import belay.people.BadValue;
import belay.people.Person;
import belay.people.Week;
import belay.people.Zones;
import belay.programs.Days;
import belay.programs.Format;
import belay.programs.FormatSentences;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The letter that tells somebody whom they are with, when, and why. It waits until an organizer lets it go. */
@Component
class GroupLetter {

    static final String KIND = "group-formed";

    private final MessageSource texts;
    private final PublicUrl url;
    private final Clock clock;

    GroupLetter(MessageSource texts, PublicUrl url, Clock clock) {
        this.texts = texts;
        this.url = url;
        this.clock = clock;
    }

    /** @param together everybody in the group, the reader included */
    Letter to(Member reader, List<Member> together, Group group, Setting setting, Format format, Person sender, List<String> why) {
        var program = setting.program();
        var others = together.stream().filter(member -> member != reader)
            .map(member -> t("line", t("person", member.person().name(), role(member)))).collect(Collectors.joining("\n"));
        var body = String.join("\n\n", List.of(
            t("hello", reader.person().shortName()),
            t(group.goal().isEmpty() ? "formed" : "formed.goal", group.name(), program.name(), setting.round().name(), group.goal()),
            t("with", role(reader), others),
            t("dates", Days.plain(setting.round().starts()), Days.plain(setting.round().ends())),
            time(reader, group, setting, format),
            why.isEmpty() ? "" : t("why", why.stream().map(reason -> t("line", reason)).collect(Collectors.joining("\n"))),
            t("link", url.of("/groups/" + group.id())),
            t("end", sender.name(), program.name()))).replaceAll("\n{3,}", "\n\n");
        return new Letter(0, program.id(), "/groups/" + group.id(), reader.person().id(), null, KIND,
            t("subject", group.name(), program.name()), body, clock.instant());
    }

    /** Who can teach whom what, for everybody to read. */
    String teaches(String teacher, String learner, String skill) {
        return t("teaches", teacher, learner, skill);
    }

    /** The first time they meet by the reader’s own clock, or the program’s where that is not known. */
    private String time(Member reader, Group group, Setting setting, Format format) {
        var rhythm = texts.getMessage(FormatSentences.rhythm(format), Locale.ENGLISH);
        var round = setting.round();
        return WeeklyTime.parse(group.slot())
            .flatMap(weekly -> Meeting.next(weekly, round.starts(), round.ends(), format, zone(reader, setting), clock.instant()))
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

    private static ZoneId zone(Member reader, Setting setting) {
        try {
            return reader.zone().isBlank() ? setting.program().zoneId() : Zones.parse(reader.zone());
        } catch (BadValue unknown) {
            return setting.program().zoneId();
        }
    }

    private String role(Member member) {
        return texts.getMessage("programs.role." + member.role().word(), null, Locale.ENGLISH);
    }

    private String t(String key, Object... words) {
        return texts.getMessage("matching.letter." + key, words, Locale.ENGLISH);
    }
}
