package belay.outbox;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What helps when a mail server takes no letters at all: whoever looks after the server has to see to it, and is told where. */
public enum Cure {
    ENCRYPTION("STARTTLS|unrecognized SSL"),
    CERTIFICATE("PKIX|certificate|certification|subject alternative|No name matching"),
    LOGIN("^5(30|34|35|38)\\b|no authentication mechanism|failed to connect, no password"),
    ADDRESS("unknown host"),
    CONNECTION("refused|timed out|unreachable|no route|connection reset");

    private final Pattern said;

    Cure(String said) {
        this.said = Pattern.compile(said, Pattern.CASE_INSENSITIVE);
    }

    /** By the words in which the server, or the way to it, said no. */
    static Optional<Cure> of(String words) {
        return Arrays.stream(values()).filter(cure -> cure.said.matcher(words).find()).findFirst();
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
