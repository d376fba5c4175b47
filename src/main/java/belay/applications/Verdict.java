package belay.applications;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How an organizer answers an application. */
public enum Verdict {
    ACCEPT, WAIT, DECLINE;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Verdict> of(String word) {
        return Arrays.stream(values()).filter(verdict -> verdict.word().equals(word)).findFirst();
    }
}
