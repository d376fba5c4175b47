package belay.matching;

import belay.matching.engine.Engine;
import belay.matching.engine.Rule;
import belay.matching.engine.Settings;
import belay.people.BadValue;
import belay.people.Typed;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.validation.Errors;

/** Weights, words and effort as an organizer types them. The box of a rule is named after it: {@code weight-few-moves}. */
public record RulesForm(Map<String, String> typed) {

    private static final int MOST = 100;
    private static final int LONGEST_WORD = 80;
    private static final int MOST_WORDS = 500;
    private static final int BEST = 100;
    private static final int LARGEST_SEED = 999_999_999;

    static RulesForm of(Tuning tuning) {
        var typed = new HashMap<String, String>();
        soft().forEach(rule -> typed.put(box(rule), Integer.toString(tuning.weights().getOrDefault(rule.name(), rule.weight()))));
        typed.put("synonyms", tuning.synonyms().entrySet().stream().map(one -> one.getKey() + " = " + one.getValue()).collect(Collectors.joining("\n")));
        typed.put("least", Integer.toString(tuning.least()));
        typed.put("effort", tuning.effort().name());
        typed.put("seed", Long.toString(tuning.seed()));
        return new RulesForm(typed);
    }

    public static List<Rule> soft() {
        return Engine.rules().stream().filter(rule -> !rule.hard()).toList();
    }

    public static List<Rule> hard() {
        return Engine.rules().stream().filter(Rule::hard).toList();
    }

    public static String box(Rule rule) {
        return "weight-" + rule.name();
    }

    public String value(String box) {
        return Typed.words(typed.get(box));
    }

    /**
     * What was typed; where something was wrong, errors say so and it is not to be kept.
     *
     * @param usual what rules count here where that is something else than elsewhere
     */
    Tuning read(Map<String, Integer> usual, Errors errors) {
        var weights = new TreeMap<String, Integer>();
        for (var rule : soft()) {
            int as = usual.getOrDefault(rule.name(), rule.weight());
            int weight = number(box(rule), MOST, new DefaultMessageSourceResolvable(rule.title().key()), as, errors);
            if (weight != as) {
                weights.put(rule.name(), weight);
            }
        }
        int least = number("least", BEST, new DefaultMessageSourceResolvable("matching.rules.least"), Tuning.USUAL.least(), errors);
        var synonyms = synonyms(errors);
        var effort = effort(errors);
        int seed = number("seed", LARGEST_SEED, new DefaultMessageSourceResolvable("matching.rules.seed"), (int) Tuning.USUAL.seed(), errors);
        return new Tuning(weights, synonyms, least, effort, seed);
    }

    private int number(String box, int most, DefaultMessageSourceResolvable what, int usual, Errors errors) {
        var text = Typed.line(typed.get(box));
        if (text.isEmpty()) {
            errors.rejectValue(box, "matching.rules.bad.missing", new Object[] {what, most, usual}, null);
        } else if (!text.matches("[+-]?[0-9]{1,9}")) {
            errors.rejectValue(box, "matching.rules.bad.number", new Object[] {what, BadValue.shortened(text), most, usual}, null);
        } else if (Integer.parseInt(text) < 0 || Integer.parseInt(text) > most) {
            errors.rejectValue(box, "matching.rules.bad.range", new Object[] {what, Integer.parseInt(text), most, usual}, null);
        } else {
            return Integer.parseInt(text);
        }
        return usual;
    }

    private Settings.Effort effort(Errors errors) {
        for (var effort : Settings.Effort.values()) {
            if (effort.name().equals(value("effort"))) {
                return effort;
            }
        }
        errors.rejectValue("effort", "matching.rules.bad.effort");
        return Tuning.USUAL.effort();
    }

    private Map<String, String> synonyms(Errors errors) {
        var meant = new LinkedHashMap<String, String>();
        var lines = value("synonyms").lines().toList();
        for (int i = 0; i < lines.size() && !errors.hasFieldErrors("synonyms"); i++) {
            if (!lines.get(i).isBlank()) {
                synonym(i + 1, Typed.line(lines.get(i)), meant, errors);
            }
        }
        for (var one : meant.entrySet()) {
            var further = meant.get(plain(one.getValue()));
            if (!errors.hasFieldErrors("synonyms") && further != null) {
                wrong(errors, "chain", one.getKey(), one.getValue(), further);
            }
        }
        if (meant.size() > MOST_WORDS) {
            wrong(errors, "many", meant.size(), MOST_WORDS);
        }
        return meant;
    }

    private static void synonym(int line, String text, Map<String, String> meant, Errors errors) {
        var sides = text.split("=", -1);
        var word = plain(sides[0]);
        if (sides.length != 2 || word.isEmpty() || sides[1].isBlank()) {
            wrong(errors, "line", line, BadValue.shortened(text));
        } else if (word.length() > LONGEST_WORD || sides[1].strip().length() > LONGEST_WORD) {
            wrong(errors, "long", line, BadValue.shortened(text), LONGEST_WORD);
        } else if (word.equals(plain(sides[1]))) {
            wrong(errors, "same", line, BadValue.shortened(text));
        } else {
            var already = meant.putIfAbsent(word, sides[1].strip());
            if (already != null) {
                wrong(errors, "twice", line, word, already);
            }
        }
    }

    private static void wrong(Errors errors, String what, Object... words) {
        errors.rejectValue("synonyms", "matching.rules.bad.synonyms." + what, words, null);
    }

    private static String plain(String word) {
        return word.strip().toLowerCase(Locale.ROOT);
    }
}
