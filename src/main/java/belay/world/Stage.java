package belay.world;

import java.util.Locale;

/** How far the demo world has come: sign-ups are in, a draft lies on the desk, the groups are published. */
public enum Stage {
    APPLYING, MATCHING, RUNNING;

    public static Stage of(String word) {
        try {
            return valueOf(word.strip().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw new IllegalArgumentException("There is no demo stage '" + word + "'. Write applying, matching or running.");
        }
    }
}
