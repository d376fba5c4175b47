package belay.applications;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How an organizer answers an application. */
public enum Decision {
    ACCEPT, WAIT, DECLINE;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Decision> of(String word) {
        return Arrays.stream(values()).filter(verdict -> verdict.word().equals(word)).findFirst();
    }
}
