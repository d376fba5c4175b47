package belay.matching;

import org.jspecify.annotations.Nullable;

/**
 * One person's change from one draft to another: the groups before and now, and what each of these was worth; null for no place, and
 * empty for no further place of somebody who has one.
 */
public record Shift(String person, @Nullable String before, @Nullable String now, @Nullable Integer scoreBefore, @Nullable Integer scoreNow) {

    public @Nullable Integer delta() {
        return scoreBefore == null || scoreNow == null ? null : scoreNow - scoreBefore;
    }
}
