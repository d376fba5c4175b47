package belay.matching.engine;

import java.util.List;

/**
 * What somebody looks for in a partner; what is empty asks for nothing.
 *
 * @param teaches skills, one of which they offer
 * @param wants skills, one of which they want to learn
 * @param languages one of which they speak
 * @param minutes free time shared each week at least
 */
public record Sought(List<String> teaches, List<String> wants, List<String> languages, int minutes) {

    /** What one can ask for. */
    public enum Part { TEACHES, WANTS, LANGUAGE, HOURS }

    public Sought {
        teaches = List.copyOf(teaches);
        wants = List.copyOf(wants);
        languages = List.copyOf(languages);
    }

    boolean asksFor(Part part) {
        return switch (part) {
            case TEACHES -> !teaches.isEmpty();
            case WANTS -> !wants.isEmpty();
            case LANGUAGE -> !languages.isEmpty();
            case HOURS -> minutes > 0;
        };
    }
}
