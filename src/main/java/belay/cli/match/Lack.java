package belay.cli.match;

import belay.matching.engine.Shape;
import java.util.ArrayList;
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
        var met = new HashSet<String>();
        outcome.groups().forEach(group -> met.add(String.valueOf(group.proposed().goal())));
        var goals = new TreeMap<String, Map<String, Integer>>();
        for (var person : outcome.people().values()) {
            for (var goal : person.goals()) {
                var asked = goals.computeIfAbsent(goal, name -> new LinkedHashMap<>());
                person.roles().forEach(role -> asked.merge(role, 1, Integer::sum));
            }
        }
        var lacks = new ArrayList<Lack>();
        goals.forEach((goal, asked) -> {
            if (!met.contains(goal)) {
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
