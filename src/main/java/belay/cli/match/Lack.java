package belay.cli.match;

import belay.matching.engine.Shape;
import belay.matching.engine.Vocabulary;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A goal that people want and no group works towards, with how many asked for it in each role. */
record Lack(String goal, Map<String, Integer> asked, List<Shape.Role> needed) {

    /** By the names of goals. */
    static List<Lack> in(Outcome outcome) {
        if (!outcome.goals()) {
            return List.of();
        }
        var words = new Vocabulary(Map.of());
        var met = new HashSet<String>();
        outcome.groups().forEach(group -> met.add(words.plain(String.valueOf(group.proposed().goal()))));
        var goals = new TreeMap<String, Map<String, Integer>>();
        var called = new HashMap<String, String>();
        for (var person : outcome.people().values()) {
            for (var goal : person.goals()) {
                var asked = goals.computeIfAbsent(called.computeIfAbsent(words.plain(goal), plain -> goal), name -> new LinkedHashMap<>());
                person.roles().forEach(role -> asked.merge(role, 1, Integer::sum));
            }
        }
        var lacks = new ArrayList<Lack>();
        goals.forEach((goal, asked) -> {
            if (!met.contains(words.plain(goal))) {
                lacks.add(new Lack(goal, asked, outcome.shape().roles()));
            }
        });
        return lacks;
    }

    /** “No group works towards X: 5 mentees (3 are needed) and 1 mentor (2 are needed) asked for it.” */
    String says() {
        var counts = needed.stream().map(role -> Wording.say("cli.match.says.lack.role", asked.getOrDefault(role.name(), 0),
            Wording.say("programs.role." + role.name()), Wording.say("programs.roles." + role.name()), role.min())).toList();
        return Wording.say("cli.match.says.lack", goal, Summary.list(counts));
    }
}
