package belay.matching.engine;

import java.util.List;

/** Every rule there is, in the order verdicts list them. */
final class Rules {

    static final List<Rule> ALL = List.of();

    private Rules() {
    }
}
