package belay.applications;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What is done with an application before it is answered, in this order. A round can leave out any of them. */
public enum Step {
    CHECK, CHAT, DECISION;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Step> of(String word) {
        return Arrays.stream(values()).filter(step -> step.word().equals(word)).findFirst();
    }
}
