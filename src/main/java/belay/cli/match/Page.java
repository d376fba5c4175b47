package belay.cli.match;

import belay.matching.engine.Applicant;
import belay.matching.engine.Reason;
import belay.matching.engine.Shape;
import belay.matching.engine.Unplaced;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the page of a report shows, in sentences and in the order it shows it. */
public record Page(String title, String format, List<String> lead, List<Group> groups, boolean reforms, String moved, List<String> moves,
                   String leftOver, List<Waiting> waiting, List<String> missing, String made, String style, String icons) {

    /** A group with its people by role, and everything the rules say of it. */
    public record Group(String id, String name, String about, int score, boolean broad, List<Seats> seats, List<Line> lines, List<Part> parts,
                        List<Line> elsewhere) { }

    /** The people of one role. */
    public record Seats(String title, List<Sitter> people) { }

    /** Somebody, with what is shown beside their name. */
    public record Sitter(String name, String about, String initials, int tone) { }

    /** One sentence, what it says (for, against, stop) and with which icon, and whether only organizers may read it. */
    public record Line(String text, @Nullable String says, String icon, @Nullable String mark) { }

    /** So many points of so many by one rule. */
    public record Part(String title, String because, int points, int of) { }

    /**
     * Somebody without a place, and why.
     *
     * @param change the cheapest; null for none
     * @param unchanged what is said where there is none
     */
    public record Waiting(Sitter sitter, List<Line> reasons, @Nullable String change, String unchanged) { }

    static Page of(Outcome outcome, Elsewhere elsewhere, String style, String icons) {
        var quality = outcome.quality();
        var headline = Summary.headline(outcome);
        var groups = new ArrayList<Group>();
        outcome.groups().forEach(group -> groups.add(group(outcome, elsewhere, group, groups.size() + 1)));
        long left = outcome.leftOver().stream().map(Unplaced::person).distinct().count();
        return new Page(Wording.say("matching.desk.title", quality.placed(), quality.people()), Wording.say("cli.match.kind." + outcome.question().preset().word()),
            headline, groups, !outcome.question().current().groups().isEmpty(),
            Wording.say("cli.match.says.moved", outcome.moved().size()),
            Stream.concat(outcome.moved().stream().map(move -> Summary.move(outcome, move)), outcome.newGoals().stream().map(Summary::newGoal)).toList(),
            Wording.say("cli.match.says.left-over", left),
            outcome.leftOver().stream().map(one -> waiting(outcome, one)).toList(), outcome.shortages().stream().map(Summary::shortage).toList(),
            Wording.say("cli.match.page.made", quality.solver(), String.valueOf(quality.seed()), quality.inputHash()), style, icons);
    }

    private static Group group(Outcome outcome, Elsewhere elsewhere, Outcome.Group group, int number) {
        var verdict = group.verdict();
        var lines = new ArrayList<Line>();
        verdict.broken().forEach(broken -> lines.add(line(broken.because(), "stop", "x")));
        verdict.reasons().forEach(reason -> lines.add(line(reason, null, reason.organizersOnly() ? "eye-off" : "check")));
        verdict.cautions().forEach(caution -> lines.add(line(caution, "against", caution.organizersOnly() ? "eye-off" : "warning")));
        var seats = outcome.shape().roles().stream().map(role -> seats(outcome, group, role)).filter(some -> !some.people.isEmpty()).toList();
        var slot = group.slot();
        var about = Stream.of(Wording.say("cli.match.kind." + group.kind()),
            group.proposed().goal() == null ? "" : Wording.say("cli.match.says.goal", group.proposed().goal()),
            slot == null ? "" : Summary.text(Reason.of("engine.slot", slot.day(), slot.start(), slot.zone().getId())));
        return new Group("group-" + number, group.name(), join(about), verdict.score(), group.proposed().seats().size() > 3, seats, lines,
            verdict.parts().stream().map(part -> new Part(Summary.text(part.title()), Summary.text(part.because()), part.points(), part.of())).toList(),
            elsewhere.of(group).stream().flatMap(other -> other.reasons().stream()).map(reason -> line(reason, null, reason.organizersOnly() ? "eye-off" : "route")).toList());
    }

    private static Seats seats(Outcome outcome, Outcome.Group group, Shape.Role role) {
        var title = Wording.say((role.max() == 1 ? "programs.role." : "programs.roles.") + role.name() + ".title");
        return new Seats(title, group.proposed().seats().stream().filter(seat -> seat.role().equals(role.name()))
            .map(seat -> sitter(outcome, seat.person(), Summary.teaches(outcome, group, seat.person()))).toList());
    }

    private static Sitter sitter(Outcome outcome, String id, String more) {
        Applicant one = outcome.people().get(id);
        var name = outcome.name(id);
        var initials = name.codePoints().filter(Character::isLetterOrDigit).limit(2)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
        var about = one == null ? Stream.<String>of()
            : Stream.of(Objects.requireNonNullElse(one.stage(), ""), one.zone() == null ? "" : one.zone().getId(), more);
        return new Sitter(name, join(about), initials, Math.floorMod(id.hashCode(), 8) + 1);
    }

    private static Waiting waiting(Outcome outcome, Unplaced one) {
        var role = one.role().isEmpty() ? "" : Wording.say("programs.role." + one.role());
        return new Waiting(sitter(outcome, one.person(), role), one.reasons().stream().map(reason -> line(reason, null, "")).toList(),
            Summary.change(outcome, one).stream().findFirst().orElse(null), Summary.unchanged(outcome, one));
    }

    private static Line line(Reason reason, @Nullable String says, String icon) {
        return new Line(Summary.text(reason), says, icon, reason.organizersOnly() ? Wording.say("cli.match.page.secret") : null);
    }

    private static String join(Stream<String> parts) {
        return parts.filter(part -> !part.isEmpty()).collect(Collectors.joining(", "));
    }
}
