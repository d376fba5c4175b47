package belay.programs;

import java.util.Locale;

/** The four ways of mentoring Belay starts from. */
public enum Preset {
    PEER, POSSE, COHORT, PARTNERSHIP;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
