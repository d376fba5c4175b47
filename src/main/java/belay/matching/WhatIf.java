package belay.matching;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a what-if, side by side with the draft it was asked of. Nothing of it is kept.
 *
 * @param asked in words
 * @param version of the draft when it was asked
 * @param now the draft as it is
 * @param again what matching again would give as things are, so that what comes of the change is told from what comes of matching again
 * @param so what it would give if it were so
 * @param placed who would have a place and has none
 * @param left who has one and would have none
 * @param moved who would be somewhere else, the first of them by name
 * @param allMoved how many these are
 */
public record WhatIf(List<Remark> asked, int version, Outlook now, Outlook again, Outlook so, List<String> placed, List<String> left,
                     List<Shift> moved, int allMoved) {

    /** @param mostPlaced how many people could have a place at most; null if nothing is proved */
    public record Outlook(int placed, int groups, int mean, int worst, @Nullable Integer mostPlaced) { }
}
