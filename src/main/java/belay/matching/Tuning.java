package belay.matching;

import belay.matching.engine.Engine;
import belay.matching.engine.Rule;
import belay.matching.engine.Settings;
import java.util.List;
import java.util.Map;

/**
 * What an organizer turned before matching.
 *
 * @param weights of soft rules, by name, where they differ from the usual ones; 0 leaves a rule out
 * @param synonyms words, and the word each of them stands for
 * @param least what a group has to be worth at least; 0 asks for nothing
 */
public record Tuning(Map<String, Integer> weights, Map<String, String> synonyms, int least, Settings.Effort effort, long seed) {

    static final Tuning USUAL = of(Settings.USUAL);

    static Tuning of(Settings settings) {
        return new Tuning(settings.weights(), settings.synonyms(), settings.least(), settings.effort(), settings.seed());
    }

    Settings settings() {
        return new Settings(weights, synonyms, least, effort, seed);
    }

    /** A rule that counted more or less than it usually does. */
    public record Turned(Rule rule, int weight) { }

    /** Those that differ, in the order of the rules. */
    public List<Turned> turned() {
        return Engine.rules().stream().map(rule -> new Turned(rule, weights.getOrDefault(rule.name(), rule.weight())))
            .filter(one -> one.weight != one.rule.weight()).toList();
    }
}
