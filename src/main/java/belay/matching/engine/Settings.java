package belay.matching.engine;

import java.util.HashMap;
import java.util.Map;

/**
 * What an organizer can turn.
 *
 * @param weights how much a soft rule counts, by {@link Rule#name()}, where it differs from {@link Rule#weight()}; 0 leaves it out
 * @param synonyms words that mean another word, such as k8s for Kubernetes
 * @param least what a group has to be worth at least, 0 to 100; nobody gets a place in a worse one, and 0 asks for nothing
 * @param effort how long to look for something better
 * @param seed where chance begins; the same seed gives the same plan
 */
public record Settings(Map<String, Integer> weights, Map<String, String> synonyms, int least, Effort effort, long seed) {

    /** How long to look for something better, counted in steps and never in seconds. */
    public enum Effort { QUICK, NORMAL, THOROUGH }

    public static final Settings USUAL = new Settings(Map.of(), Map.of(), 0, Effort.NORMAL, 1);

    /** What rules weigh where groups go on, unless somebody says otherwise: few moves as much as all that usually speaks together, new faces a little. */
    public static final Map<String, Integer> GOING_ON = Map.of("few-moves", 100, "new-faces", 10);

    public Settings {
        weights = Map.copyOf(weights);
        synonyms = Map.copyOf(synonyms);
        if (least < 0 || least > 100) {
            throw new IllegalArgumentException("A group would have to be worth %d at least. Maybe something from 0 to 100".formatted(least));
        }
        weights.forEach((rule, weight) -> {
            if (weight < 0) {
                throw new IllegalArgumentException("Rule “%s” has a weight of %d. Maybe 0, to leave it out".formatted(rule, weight));
            }
        });
    }

    public Settings(Map<String, Integer> weights, Effort effort, long seed) {
        this(weights, Map.of(), 0, effort, seed);
    }

    /** The same, looked for less or more. */
    public Settings with(Effort other) {
        return new Settings(weights, synonyms, least, other, seed);
    }

    /** The same with groups of another least worth, 0 to 100. */
    public Settings with(int other) {
        return new Settings(weights, synonyms, other, effort, seed);
    }

    /** The same, where rules of this kind count for nothing. */
    Settings without(Class<? extends SoftRule> kind) {
        var other = new HashMap<>(weights);
        Rules.SOFT.stream().filter(kind::isInstance).forEach(rule -> other.put(rule.name(), 0));
        return new Settings(other, synonyms, least, effort, seed);
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
