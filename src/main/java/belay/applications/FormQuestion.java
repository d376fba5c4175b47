package belay.applications;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Something an organizer asks in the form of a round, beside what Belay understands.
 *
 * @param choices one a line; of a scale the words for its two ends
 * @param steps of a scale; 0 of everything else
 * @param sensitive whether only those who read the application see the answer, on its page and nowhere else
 */
public record FormQuestion(long id, long roundId, int position, Kind kind, String wording, String hint, String choices, int steps, boolean required, boolean sensitive) {

    /** How it is answered. */
    public enum Kind {
        SHORT, LONG, ONE, SEVERAL, SCALE, CONSENT;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Optional<Kind> of(String word) {
            return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
        }

        public boolean isChosen() {
            return this == ONE || this == SEVERAL;
        }
    }

    static final String YES = "yes";

    private static final int LONGEST_LINE = 300;
    private static final int LONGEST_TEXT = 4_000;

    /** The box it is answered in. */
    public String box() {
        return "q" + id;
    }

    public List<String> choiceList() {
        return choices.lines().map(String::strip).filter(choice -> !choice.isEmpty()).toList();
    }

    /** What stands at the low end of a scale, then at the high one. */
    public List<String> ends() {
        var words = choiceList();
        return List.of(words.isEmpty() ? "" : words.getFirst(), words.size() < 2 ? "" : words.get(1));
    }

    /** All that can be chosen. */
    List<String> possible() {
        return switch (kind) {
            case ONE, SEVERAL -> choiceList();
            case SCALE -> IntStream.rangeClosed(1, steps).mapToObj(String::valueOf).toList();
            case CONSENT -> List.of(YES);
            case SHORT, LONG -> List.of();
        };
    }

    /** An answer as it fits in a line where several were chosen. */
    public String line(String answer) {
        return kind == Kind.SEVERAL ? answer.replace("\n", "; ") : answer;
    }

    boolean isAskedAs(FormQuestion other) {
        return wording.equals(other.wording) && hint.equals(other.hint) && choices.equals(other.choices) && steps == other.steps && required == other.required
            && sensitive == other.sensitive;
    }

    /** How long an answer may be; 0 where it is chosen. */
    public int longest() {
        return kind == Kind.SHORT ? LONGEST_LINE : kind == Kind.LONG ? LONGEST_TEXT : 0;
    }
}
