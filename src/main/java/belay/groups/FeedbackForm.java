package belay.groups;

import belay.people.Typed;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** What somebody says of a group that is over for them; nothing of it is required. */
public record FeedbackForm(String verdict, String helped, String better) {

    /** How it was, in one word. */
    public static final List<String> VERDICTS = List.of("good", "mixed", "hard");

    /** The most letters either text may have. */
    public static final int LONGEST = 2_000;

    public FeedbackForm(@Nullable String verdict, @Nullable String helped, @Nullable String better) {
        this.verdict = VERDICTS.contains(Typed.line(verdict)) ? Typed.line(verdict) : "";
        this.helped = Typed.words(helped).replace("\r\n", "\n");
        this.better = Typed.words(better).replace("\r\n", "\n");
    }

    static FeedbackForm of(@Nullable Feedback given) {
        return given == null ? new FeedbackForm("", "", "") : new FeedbackForm(given.verdict().toLowerCase(Locale.ROOT), given.helped(), given.better());
    }

    boolean isEmpty() {
        return verdict.isEmpty() && helped.isEmpty() && better.isEmpty();
    }

    void check(Errors errors) {
        Typed.checkLength("helped", helped, LONGEST, errors);
        Typed.checkLength("better", better, LONGEST, errors);
    }
}
