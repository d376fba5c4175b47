package belay.cli.match;

import belay.matching.engine.Vocabulary;
import java.util.LinkedHashMap;
import java.util.Map;

/** The goals of a round, when somebody names them: then a goal is meant however it is written, and a misspelt one is found. */
final class GoalSheet {

    /** Nobody named any: every goal somebody wants is one, as they write it. */
    static final GoalSheet NONE = new GoalSheet();

    private final Map<String, String> names = new LinkedHashMap<>();

    private GoalSheet() {
    }

    static GoalSheet read(Source file, Faults faults) {
        var goals = new GoalSheet();
        Columns.in(file, faults).filter(columns -> columns.need(file, faults, "name", "goal", "title")).ifPresent(columns -> columns.forEach(row -> {
            var name = columns.cell(row, "name", "goal", "title").replaceAll("\\s+", " ");
            if (name.isEmpty()) {
                faults.at(file, row.number(), "cli.match.goals.unnamed");
            } else if (name.contains(";")) {
                faults.at(file, row.number(), "cli.match.goals.semicolon", name);
            } else if (goals.names.putIfAbsent(plain(name), name) != null) {
                faults.at(file, row.number(), "cli.match.goals.twice", name);
            }
        }));
        if (goals.names.isEmpty() && faults.none()) {
            faults.in(file, "cli.match.goals.none");
        }
        return goals;
    }

    /** Whether it is one of the round; where no goal was named, nothing is held against any. */
    boolean has(String written) {
        return names.isEmpty() || names.containsKey(plain(written));
    }

    /** As the round calls it. */
    String named(String written) {
        return names.getOrDefault(plain(written), written);
    }

    String cure(String written) {
        return Maybe.cure(written, names.values());
    }

    private static String plain(String written) {
        return new Vocabulary(Map.of()).plain(written);
    }
}
