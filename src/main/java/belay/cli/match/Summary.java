package belay.cli.match;

import belay.matching.engine.Applicant;
import belay.matching.engine.Proposed;
import belay.matching.engine.Reason;
import belay.matching.engine.Shortage;
import belay.matching.engine.Unplaced;
import belay.programs.Preset;
import java.io.PrintWriter;
import java.text.ListFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What came out, to be read at once: how many have a place, how good that is, who is with whom, and who is left over and why. */
final class Summary {

    /** More than these nobody reads on a terminal; the sheet and the report have all. */
    private static final int MOST = 100;
    private static final int MOST_NAMES = 3;

    private final Outcome outcome;
    private final PrintWriter out;

    Summary(Outcome outcome, PrintWriter out) {
        this.outcome = outcome;
        this.out = out;
    }

    void print() {
        headline(outcome).forEach(out::println);
        cut(outcome.groups()).forEach(this::group);
        more(outcome.groups().size());
        moves();
        gone();
        leftOver();
        for (var shortage : outcome.shortages()) {
            out.println();
            out.println(shortage(shortage));
        }
        out.flush();
    }

    static String shortage(Shortage one) {
        return one.says().stream().map(says -> text(says) + ".").collect(Collectors.joining(" "));
    }

    /** How many are placed and how good it is, as far as that is proved. */
    static List<String> headline(Outcome outcome) {
        var quality = outcome.quality();
        var lines = new ArrayList<String>();
        var kinds = Stream.of("pair", "ring", "posse", "cohort", "partnership").map(kind -> {
            long count = outcome.groups().stream().filter(group -> group.kind().equals(kind)).count();
            return count == 0 ? "" : Wording.say("cli.match.kinds." + kind, count);
        }).filter(kind -> !kind.isEmpty()).toList();
        var placed = outcome.groups().isEmpty() ? Wording.say("cli.match.says.nobody", quality.people())
            : Wording.say("cli.match.says.placed", quality.placed(), quality.people(), list(kinds));
        lines.add(placed + most(outcome));
        var trade = quality.trade();
        if (trade != null) {
            lines.add(Wording.say("cli.match.says.trade", trade.placed(), trade.moved()));
        }
        if (!outcome.groups().isEmpty()) {
            lines.add(Wording.say("cli.match.says.scores", quality.worst(), quality.score()) + proof(outcome));
            long broken = outcome.groups().stream().filter(group -> !group.verdict().possible()).count();
            if (broken > 0) {
                lines.add(Wording.say("cli.match.says.broken.groups", broken));
            }
        }
        lines.add(figures(outcome));
        if (outcome.stopped()) {
            lines.add(Wording.say("cli.match.says.stopped"));
        }
        return lines;
    }

    /** What the report has in numbers, but for how long it took: that differs from run to run. */
    private static String figures(Outcome outcome) {
        var quality = outcome.quality();
        var gap = outcome.gap();
        var proved = quality.bound() == null || gap == null ? Wording.say("cli.match.says.figures.unproved", quality.objective())
            : Wording.say("cli.match.says.figures", quality.objective(), quality.bound(), gap);
        return proved + " " + Wording.say("cli.match.says.figures.how", quality.solver(), quality.seed());
    }

    private static String most(Outcome outcome) {
        var most = outcome.quality().mostPlaced();
        if (most == null || outcome.quality().placed() == outcome.quality().people() || most >= outcome.quality().people()) {
            return "";
        }
        return " " + (most == outcome.quality().placed() ? Wording.say("cli.match.says.most") : Wording.say("cli.match.says.at-most", most));
    }

    private static String proof(Outcome outcome) {
        var gap = outcome.gap();
        return outcome.quality().provenBest() ? " " + Wording.say("cli.match.says.best")
            : gap == null ? "" : " " + Wording.say("cli.match.says.gap", gap);
    }

    private void group(Outcome.Group group) {
        out.println();
        out.println(heading(group));
        if (outcome.question().preset() == Preset.PEER) {
            taught(group).forEach(line -> out.println("  " + line));
        } else {
            seats(group);
        }
        for (var broken : group.verdict().broken()) {
            out.println("  " + Wording.say("cli.match.says.broken", text(broken.because())));
        }
        group.verdict().cautions().forEach(caution -> out.println("  " + Wording.say("cli.match.says.caution", text(caution))));
    }

    private String heading(Outcome.Group group) {
        var goal = group.proposed().goal();
        var slot = group.slot();
        return Wording.say("cli.match.says.group", group.name(), Wording.say("cli.match.kind." + group.kind()), group.verdict().score())
            + (goal == null ? "" : ", " + Wording.say("cli.match.says.goal", goal))
            + (slot == null ? "" : ", " + text(Reason.of("engine.slot", slot.day(), slot.start(), slot.zone().getId())));
    }

    /** Whoever teaches nobody, as in a group made by hand, is named all the same. */
    private List<String> taught(Outcome.Group group) {
        return group.proposed().seats().stream().map(seat -> (outcome.name(seat.person()) + " " + teaches(outcome, group, seat.person())).strip()).toList();
    }

    /** Whom somebody teaches in this group, and what. */
    static String teaches(Outcome outcome, Outcome.Group group, String person) {
        return list(group.verdict().teaches().stream().filter(one -> one.teacher().equals(person))
            .map(one -> (one.skill() == null ? Wording.say("matching.teaches", outcome.name(one.learner()))
                : Wording.say("matching.teaches.what", outcome.name(one.learner()), one.skill())) + Wording.say("matching.teaches.worth", one.worth())).toList());
    }

    private void seats(Outcome.Group group) {
        for (var role : outcome.shape().roles()) {
            var people = group.proposed().seats().stream().filter(seat -> seat.role().equals(role.name())).map(seat -> person(seat.person()))
                .collect(Collectors.joining(", "));
            if (!people.isEmpty()) {
                out.printf("  %-14s%s%n", Wording.say((role.max() == 1 ? "programs.role." : "programs.roles.") + role.name()), people);
            }
        }
    }

    private String person(String id) {
        Applicant one = outcome.people().get(id);
        return one == null || one.stage() == null ? outcome.name(id) : Wording.say("cli.match.says.stage", one.name(), one.stage());
    }

    private void moves() {
        if (outcome.question().current().groups().isEmpty()) {
            return;
        }
        var moved = outcome.moved();
        out.println();
        out.println(Wording.say("cli.match.says.moved", moved.size()));
        cut(moved).forEach(move -> out.println("  " + move(outcome, move)));
        more(moved.size());
        outcome.newGoals().forEach(goal -> out.println("  " + newGoal(goal)));
    }

    private void gone() {
        var gone = outcome.question().current().gone();
        if (!gone.isEmpty() && outcome.question().current().groups().isEmpty()) {
            out.println();
        }
        if (!gone.isEmpty()) {
            out.println(Wording.say("cli.match.says.gone", gone.size(), gone.stream().limit(MOST).collect(Collectors.joining(", "))));
        }
    }

    static String move(Outcome outcome, Outcome.Move move) {
        boolean elsewhere = outcome.groups().stream().anyMatch(group -> group.proposed().seats(move.person()));
        var moved = move.to() == null ? Wording.say(elsewhere ? "cli.match.says.moved.fewer" : "cli.match.says.moved.out", outcome.name(move.person()), move.from())
            : Wording.say("cli.match.says.moved.to", outcome.name(move.person()), move.from(), move.to());
        return move.because() == null ? moved : Wording.say("cli.match.says.moved.because", moved, move.because());
    }

    static String newGoal(Outcome.NewGoal goal) {
        return Wording.say("cli.match.says.new-goal", goal.group(), goal.now(), goal.before());
    }

    private void leftOver() {
        if (outcome.leftOver().isEmpty()) {
            return;
        }
        long people = outcome.leftOver().stream().map(Unplaced::person).distinct().count();
        out.println();
        out.println(Wording.say("cli.match.says.left-over", people));
        for (var one : cut(outcome.leftOver())) {
            out.println("  " + (one.role().isEmpty() ? outcome.name(one.person())
                : Wording.say("cli.match.says.as", outcome.name(one.person()), Wording.say("programs.role." + one.role()))) + ": " + because(one));
            out.println("    " + change(outcome, one).stream().findFirst().orElseGet(() -> unchanged(outcome, one)));
        }
        more(outcome.leftOver().size());
    }

    static String because(Unplaced one) {
        return one.reasons().stream().map(reason -> text(reason) + ".").collect(Collectors.joining(" "));
    }

    /** The cheapest change that would help, if one was found, and with whom they would be then. */
    static List<String> change(Outcome outcome, Unplaced one) {
        return one.changes().stream().limit(1).map(change -> Wording.say("cli.match.says.change", text(change.says()), change.score(), with(outcome, one, change))).toList();
    }

    /** That no change was found; for whoever asked for two roles, where one was. */
    static String unchanged(Outcome outcome, Unplaced one) {
        return outcome.leftOver().stream().filter(other -> other.person().equals(one.person()) && !other.changes().isEmpty()).findFirst()
            .map(other -> Wording.say("cli.match.says.change.other-role", Wording.say("programs.role." + other.role()))).orElseGet(() -> Wording.say("matching.cheapest.none"));
    }

    private static String with(Outcome outcome, Unplaced one, Unplaced.Change change) {
        var others = change.group().seats().stream().map(Proposed.Seat::person).filter(id -> !id.equals(one.person())).toList();
        var names = new ArrayList<>(others.stream().limit(MOST_NAMES).map(outcome::name).toList());
        if (others.size() > MOST_NAMES) {
            names.add(Wording.say("cli.match.says.change.others", others.size() - MOST_NAMES));
        }
        return list(names);
    }

    static String text(Reason reason) {
        return reason.in(Locale.ENGLISH);
    }

    static String list(List<String> items) {
        return items.isEmpty() ? "" : ListFormat.getInstance(Locale.ENGLISH, ListFormat.Type.STANDARD, ListFormat.Style.FULL).format(items);
    }

    private static <T> List<T> cut(List<T> all) {
        return all.subList(0, Math.min(MOST, all.size()));
    }

    private void more(int all) {
        if (all > MOST) {
            out.println("  " + Wording.say("cli.match.says.more", all - MOST));
        }
    }
}
