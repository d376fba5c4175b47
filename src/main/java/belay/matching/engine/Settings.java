package belay.matching.engine;

import java.util.Map;

/**
 * What an organizer can turn.
 *
 * @param weights how much a soft rule counts, by {@link Rule#name()}, where it differs from {@link Rule#weight()}; 0 leaves it out
 * @param effort how long to look for something better
 * @param seed where chance begins; the same seed gives the same plan
 */
public record Settings(Map<String, Integer> weights, Effort effort, long seed) {

    /** How long to look for something better, counted in steps and never in seconds. */
    public enum Effort { QUICK, NORMAL, THOROUGH }

    public static final Settings USUAL = new Settings(Map.of(), Effort.NORMAL, 1);

    public Settings {
        weights = Map.copyOf(weights);
        weights.forEach((rule, weight) -> {
            if (weight < 0) {
                throw new IllegalArgumentException("Rule “%s” has a weight of %d. Maybe 0, to leave it out".formatted(rule, weight));
            }
        });
    }

    int weightOf(Rule rule) {
        return weights.getOrDefault(rule.name(), rule.weight());
    }
}
