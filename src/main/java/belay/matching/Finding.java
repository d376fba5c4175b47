package belay.matching;

import org.jspecify.annotations.Nullable;

/**
 * How good a draft was when it was matched, and how that came about.
 *
 * @param mostPlaced how many people could have a place at most; null if nothing is proved
 * @param worst the lowest score of a group
 * @param locks around how many locks it was matched
 * @param samePeople whether what people told, the format and the rules are still what they were
 * @param arrangement stands for who sat where
 */
public record Finding(int people, int placed, @Nullable Integer mostPlaced, int worst, long milliseconds, Tuning tuning, int locks,
                      boolean samePeople, String arrangement, @Nullable Ending ending) {

    public double seconds() {
        return milliseconds / 1000.0;
    }
}
