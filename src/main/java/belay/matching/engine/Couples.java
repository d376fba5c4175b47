package belay.matching.engine;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/** Couples of people by number, asked for so often that no number may be looked up. */
final class Couples {

    private final @Nullable BitSet[] others;

    Couples(int people) {
        others = new BitSet[people];
    }

    void add(int one, int other) {
        beside(one).set(other);
        beside(other).set(one);
    }

    private BitSet beside(int person) {
        var some = others[person];
        if (some == null) {
            some = new BitSet();
            others[person] = some;
        }
        return some;
    }

    /** Adds everybody who is in a couple with this person. */
    void addTo(BitSet some, int person) {
        var mine = others[person];
        if (mine != null) {
            some.or(mine);
        }
    }

    boolean has(int one, int other) {
        var some = others[one];
        return some != null && some.get(other);
    }
}
