package belay.cli.match;

import belay.groups.Knots;
import belay.matching.engine.Applicant;
import belay.matching.engine.Diff;
import belay.matching.engine.Engine;
import belay.matching.engine.Plan;
import belay.matching.engine.Proposed;
import belay.matching.engine.Quality;
import belay.matching.engine.Shape;
import belay.matching.engine.Shortage;
import belay.matching.engine.Slot;
import belay.matching.engine.Unplaced;
import belay.matching.engine.Verdict;
import belay.matching.engine.Vocabulary;
import belay.programs.Preset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What came of a question: groups that have names, who is left over, and who moved from where.
 *
 * @param leftOver who has no place at all
 * @param secondRoles roles that somebody who has a place asked for as well, in vain
 * @param shortages goals for which people wait, with who is missing
 * @param stopped whether somebody did not want to wait any longer
 */
record Outcome(Question question, List<Group> groups, List<Unplaced> leftOver, List<Unplaced> secondRoles, List<Shortage> shortages, List<Move> moves,
               Quality quality, Map<String, Applicant> people, boolean stopped) {

    /** A group under its name. */
    record Group(String name, String kind, Proposed proposed, Verdict verdict) {

        @Nullable Slot slot() {
            return proposed.slot();
        }
    }

    /** Somebody’s change, by the names of groups; null means no place, and no reason where they were in no group before. */
    record Move(String person, @Nullable String from, @Nullable String to, @Nullable String because) { }

    /** A group that goes on with another goal. */
    record NewGoal(String group, String before, String now) { }

    static Outcome of(Question question, Plan plan, boolean stopped) {
        var people = question.people().stream().collect(Collectors.toMap(Applicant::id, Function.identity(), (a, b) -> a, LinkedHashMap::new));
        var groups = named(question, plan);
        var left = Set.copyOf(plan.leftOut());
        var names = new HashMap<String, String>();
        groups.forEach(group -> names.put(group.proposed.key(), group.name));
        return new Outcome(question, groups, plan.unplaced().stream().filter(left::contains).toList(),
            plan.unplaced().stream().filter(one -> !left.contains(one)).toList(), plan.shortages(), moves(question, plan, names), plan.quality(), people, stopped);
    }

    /** A group that stood before keeps its name and its place in the list; new ones are called after knots that are free. */
    private static List<Group> named(Question question, Plan plan) {
        var standing = question.current().groups();
        var names = new HashMap<String, String>();
        Diff.sameGroups(standing, plan.proposed()).forEach((before, now) -> names.put(now, before));
        var places = new TreeMap<String, Integer>();
        standing.forEach(group -> places.putIfAbsent(group.key(), places.size()));
        var sorted = new ArrayList<>(plan.groups());
        sorted.sort(Comparator.comparingInt(judged -> places.getOrDefault(names.getOrDefault(judged.group().key(), ""), Integer.MAX_VALUE)));
        var taken = new HashSet<>(question.groupNames());
        var fresh = Knots.next(sorted.size(), taken).iterator();
        return sorted.stream().map(judged -> {
            var name = names.get(judged.group().key());
            return new Group(name == null ? fresh.next() : name, kind(question.preset(), judged.group().seats().size()), judged.group(), judged.verdict());
        }).toList();
    }

    private static String kind(Preset preset, int size) {
        return preset != Preset.PEER ? preset.word() : size > 2 ? "ring" : "pair";
    }

    private static List<Move> moves(Question question, Plan plan, Map<String, String> names) {
        if (question.current().groups().isEmpty()) {
            return List.of();
        }
        return Diff.between(question.current().groups(), plan.proposed()).moves().stream()
            .map(move -> new Move(move.person(), move.from(), move.to() == null ? null : names.get(move.to()),
                move.from() == null ? null : because(question, plan, move.person(), move.from()))).toList();
    }

    /** What keeps somebody from staying, as it would be if they went back in what is proposed now. */
    private static String because(Question question, Plan plan, String person, String from) {
        var before = question.current().groups().stream().filter(group -> group.key().equals(from)).findFirst().orElseThrow();
        var key = Diff.sameGroups(question.current().groups(), plan.proposed()).get(from);
        if (key == null) {
            var ending = new Engine().ending(question.pool(), before);
            return ending == null ? Wording.say("matching.turnover.ends", from) : Wording.say("matching.turnover.ends.because", from, Summary.text(ending));
        }
        var seat = before.seats().stream().filter(one -> one.person().equals(person)).findFirst().orElseThrow();
        var broken = new Engine().goingBack(question.pool(), plan.proposed(), key, before, seat);
        return broken == null ? Wording.say("matching.turnover.better") : Wording.say("matching.turnover.because", from, Summary.text(broken));
    }

    /** Who was in a group and is not there any more. */
    List<Move> moved() {
        return moves.stream().filter(move -> move.from != null).toList();
    }

    /** Groups that stood for another goal than they have now. */
    List<NewGoal> newGoals() {
        var words = new Vocabulary(Map.of());
        var goals = new ArrayList<NewGoal>();
        for (var before : question.current().groups()) {
            for (var group : groups) {
                var was = before.goal();
                var is = group.proposed.goal();
                if (group.name.equals(before.key()) && was != null && is != null && !words.plain(was).equals(words.plain(is))) {
                    goals.add(new NewGoal(group.name, was, is));
                }
            }
        }
        return goals;
    }

    String name(String person) {
        var one = people.get(person);
        return one == null ? person : one.name();
    }

    Shape shape() {
        return question.rules().shape();
    }

    /** How far off the best there can be at most, in percent of what was reached; null if nothing is proved. */
    @Nullable Double gap() {
        var bound = quality.bound();
        return bound == null || quality.objective() == 0 ? null : Math.round(100_000.0 * (bound - quality.objective()) / quality.objective()) / 1000.0;
    }
}
