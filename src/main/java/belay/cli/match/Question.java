package belay.cli.match;

import belay.applications.BadSheet;
import belay.applications.Field;
import belay.applications.LoneSheet;
import belay.matching.engine.Applicant;
import belay.matching.engine.Attendance;
import belay.matching.engine.Lock;
import belay.matching.engine.Pair;
import belay.matching.engine.Pool;
import belay.matching.engine.Proposed;
import belay.matching.engine.Settings;
import belay.matching.engine.Shape;
import belay.people.Items;
import belay.programs.Preset;
import belay.programs.Role;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is to be matched, read from all the files handed in. */
record Question(Preset preset, Rulebook rules, Roll roll, List<Pair> notAgain, GroupSheet current, List<Lock> locks, Settings settings,
                Set<String> groupNames) {

    /** The files somebody named; null or none where they named none. */
    record Files(Source people, @Nullable Source goals, @Nullable Source rules, List<Source> history, @Nullable Source current, @Nullable Source locks,
                 @Nullable Source wishes) { }

    /** Reads everything; if anything is wrong anywhere, all of it is told at once. */
    static Question read(Files files, Preset preset, @Nullable Integer rings, Settings.Effort effort, long seed, Faults faults) {
        var rules = files.rules == null ? Rulebook.usual(preset) : faults.or(Rulebook.usual(preset), () -> RulesFile.read(files.rules, preset, faults));
        if (rings != null) {
            rules = rules.rings(rings);
        }
        var home = rules.zone();
        var goals = files.goals == null ? GoalSheet.NONE : faults.or(GoalSheet.NONE, () -> GoalSheet.read(files.goals, faults));
        if (files.goals != null && rules.shape().goal() == Shape.Goal.PERSONAL) {
            faults.remark(files.goals, "cli.match.goals.unasked");
        }
        var shape = rules.shape();
        var roll = faults.or(Roll.EMPTY, () -> roll(files.people, shape, goals, home, faults));
        var names = new LinkedHashSet<String>();
        var notAgain = new ArrayList<Pair>();
        for (var earlier : files.history) {
            var sheet = faults.or(GroupSheet.NONE, () -> GroupSheet.read(earlier, roll, shape, false, faults));
            sheet.groups().forEach(group -> names.add(group.key()));
            notAgain.addAll(sheet.pairs());
            told(earlier, sheet, faults);
        }
        var current = files.current == null ? GroupSheet.NONE
            : faults.or(GroupSheet.NONE, () -> GroupSheet.read(files.current, roll, shape, true, faults));
        current.groups().forEach(group -> names.add(group.key()));
        notAgain.removeAll(current.pairs());  // whoever is together may stay so
        List<Lock> locks = files.locks == null || files.current == null ? List.of() : faults.or(List.of(), () -> LockSheet.read(files.locks, current, roll, faults));
        if (files.wishes != null && files.current != null) {
            faults.or(Map.<String, List<String>>of(), () -> WishSheet.read(files.wishes, current, roll, faults)).forEach(roll::wishes);
        }
        var settings = new Settings(weights(rules.weights(), current), rules.synonyms(), rules.least(), effort, seed);
        var question = new Question(preset, rules.withoutUnused(preset, rolesOf(roll, current)), roll, notAgain, current, locks, settings, names);
        question.leftOver(files, faults);
        question.quorum(files, shape, faults);
        faults.endIfAny();
        return question;
    }

    private static void told(Source earlier, GroupSheet sheet, Faults faults) {
        if (sheet.groups().isEmpty() && !sheet.gone().isEmpty()) {
            faults.remark(earlier, "cli.match.history.strangers", sheet.gone().iterator().next());
        }
    }

    private static Map<String, Integer> weights(Map<String, Integer> told, GroupSheet current) {
        var weights = new HashMap<>(told);
        if (!current.groups().isEmpty()) {
            Settings.GOING_ON.forEach(weights::putIfAbsent);
        }
        return weights;
    }

    /** Whatever somebody asks to be or is. */
    private static Set<String> rolesOf(Roll roll, GroupSheet current) {
        var asked = roll.people().stream().flatMap(person -> person.roles().stream());
        return Stream.concat(asked, current.groups().stream().flatMap(group -> group.seats().stream()).map(Proposed.Seat::role)).collect(Collectors.toSet());
    }

    private static Roll roll(Source file, Shape shape, GoalSheet goals, @Nullable ZoneId home, Faults faults) {
        var roles = shape.roles().stream().flatMap(role -> Role.of(role.name()).stream()).toList();
        LoneSheet sheet;
        try {
            sheet = LoneSheet.read(file.read(), file.name(), roles);
        } catch (BadSheet bad) {
            faults.in(file, bad);
            return Roll.EMPTY;
        }
        sheet.remarks().forEach(remark -> faults.remark(file, remark));
        leftOut(file, sheet, faults);
        sheet.errors().forEach(error -> faults.at(file, error));
        long nowhere = sheet.signUps().stream().filter(one -> one.get(Field.ZONE).isEmpty() && !one.get(Field.FREE).isEmpty()).count();
        if (nowhere > 0) {
            faults.remark(file, home == null ? "cli.match.nowhere" : "cli.match.at-home", nowhere, home == null ? "" : home.getId());
        }
        var roll = Roll.of(file, sheet, goals::named, home, faults);
        sheet.notes().forEach(note -> faults.remark(file, roll.onASheet(note)));
        if (goals != GoalSheet.NONE) {
            check(file, sheet, goals, faults);
        }
        return roll;
    }

    /** Where nobody can be read, a misspelt heading may be why. */
    private static void leftOut(Source file, LoneSheet sheet, Faults faults) {
        var strange = new ArrayList<String>();
        for (var heading : sheet.leftOut()) {
            var like = LoneSheet.meant(heading);
            if (like.isEmpty()) {
                strange.add(heading);
            } else if (sheet.signUps().isEmpty()) {
                faults.in(file, "cli.match.left-out.like", heading, like.get());
            } else {
                faults.remark(file, "cli.match.left-out.like", heading, like.get());
            }
        }
        if (!strange.isEmpty()) {
            faults.remark(file, "cli.match.left-out", String.join("”, “", strange));
        }
    }

    private static void check(Source file, LoneSheet sheet, GoalSheet goals, Faults faults) {
        for (var signUp : sheet.signUps()) {
            for (var goal : Items.sentences(signUp.get(Field.GOALS))) {
                if (!goals.has(goal)) {
                    faults.at(file, signUp.row(), "cli.match.goals.unknown", goal, goals.cure(goal));
                }
            }
        }
    }

    /** Who had no place last time goes first; whoever does not ask this time is no matter, and told in case somebody else is meant. */
    private void leftOver(Files files, Faults faults) {
        if (files.rules == null) {
            return;
        }
        var gone = new ArrayList<String>();
        for (var written : rules.leftOver()) {
            var meant = roll.meant(written);
            if (meant.size() > 1) {
                faults.in(files.rules, "cli.match.two-of-a-name", written, meant.size());
            } else if (meant.isEmpty()) {
                roll.near(written).ifPresentOrElse(near -> faults.remark(files.rules, "cli.match.nobody.near", written, near), () -> gone.add(written));
            }
            meant.forEach(roll::comesFirst);
        }
        if (!gone.isEmpty()) {
            faults.remark(files.rules, "cli.match.left-over.gone", Summary.list(gone), gone.size());
        }
    }

    /** Of roles that nobody asks for no group has anybody. */
    private void quorum(Files files, Shape asked, Faults faults) {
        int most = rules.shape().roles().stream().mapToInt(Shape.Role::max).sum();
        if (files.rules != null && rules.shape().attendance() instanceof Attendance.Quorum quorum && quorum.people() > most) {
            var nobody = asked.roles().stream().filter(role -> !rules.shape().roles().contains(role)).map(role -> Wording.say("programs.role." + role.name())).toList();
            faults.in(files.rules, "cli.match.rules.quorum.unasked", quorum.people(), most, Summary.list(nobody));
        }
    }

    Pool pool() {
        return new Pool(rules.shape(), rules.term(people()), people(), notAgain, current.groups(), locks, current.groups(), settings);
    }

    List<Applicant> people() {
        return roll.people();
    }
}
