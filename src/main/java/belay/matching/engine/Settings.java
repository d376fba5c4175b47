package belay.matching.engine;

import java.util.Map;

/**
 * What an organizer can turn.
 *
 * @param weights how much a soft rule counts, by {@link Rule#name()}, where it differs from {@link Rule#weight()}; 0 leaves it out
 * @param synonyms words that mean another word, such as k8s for Kubernetes
 * @param effort how long to look for something better
 * @param seed where chance begins; the same seed gives the same plan
 */
public record Settings(Map<String, Integer> weights, Map<String, String> synonyms, Effort effort, long seed) {

    /** How long to look for something better, counted in steps and never in seconds. */
    public enum Effort { QUICK, NORMAL, THOROUGH }

    public static final Settings USUAL = new Settings(Map.of(), Map.of(), Effort.NORMAL, 1);

    public Settings {
        weights = Map.copyOf(weights);
        synonyms = Map.copyOf(synonyms);
        weights.forEach((rule, weight) -> {
            if (weight < 0) {
                throw new IllegalArgumentException("Rule “%s” has a weight of %d. Maybe 0, to leave it out".formatted(rule, weight));
            }
        });
    }

    public Settings(Map<String, Integer> weights, Effort effort, long seed) {
        this(weights, Map.of(), effort, seed);
    }

    /** How many small steps a pool of this size is worth. */
    long steps(int people) {
        return times(Math.clamp(60L * people, 2_000, 200_000));
    }

    long times(long usual) {
        return switch (effort) {
            case QUICK -> usual / 5;
            case NORMAL -> usual;
            case THOROUGH -> usual * 6;
        };
    }

    /** How long solvers look that count their own work, see {@link belay.matching.engine.optimum.Look}. */
    double units() {
        return switch (effort) {
            case QUICK -> 4;
            case NORMAL -> 10;
            case THOROUGH -> 50;
        };
    }

    int weightOf(Rule rule) {
        return weights.getOrDefault(rule.name(), rule.weight());
    }
}
