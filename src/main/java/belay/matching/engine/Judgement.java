package belay.matching.engine;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one rule says about one group. */
public sealed interface Judgement {

    /** The rule forbids this group. */
    record Impossible(Reason because) implements Judgement {
    }

    /** The rule values this group at so many points of so many; the scale is the rule's own. */
    record Worth(int points, int of, Reason because, List<Reason> cautions) implements Judgement {
        public Worth {
            if (of <= 0 || points < 0 || points > of) {
                throw new IllegalArgumentException("%d points of %d".formatted(points, of));
            }
        }
    }

    /** The rule has nothing for or against this group, but perhaps something worth knowing. */
    record Silent(@Nullable Reason caution) implements Judgement {
    }

    Silent SILENT = new Silent(null);

    static Judgement impossible(String key, Object... args) {
        return new Impossible(Reason.of(key, args));
    }

    static Judgement worth(int points, int of, Reason because) {
        return new Worth(points, of, because, List.of());
    }

    static Judgement caution(String key, Object... args) {
        return new Silent(Reason.of(key, args));
    }
}
