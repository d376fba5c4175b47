package belay.matching;

import belay.people.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** What somebody on the board writes to somebody else: at least a sentence. */
public record WordsForm(String text) {

    static final WordsForm EMPTY = new WordsForm("");

    public static final int LONGEST = 2000;
    private static final int SHORTEST = 20;
    /** From here on: Han, Kana, Hangul. */
    private static final int SYLLABLES = 0x2E80;

    public WordsForm(@Nullable String text) {
        this.text = Typed.words(text);
    }

    /** @param what the text that says what is asked for: {@code ask.bad.text} */
    void check(String what, Errors errors) {
        if (text.isEmpty()) {
            errors.rejectValue("text", what + ".empty");
        } else if (letters() < SHORTEST) {
            errors.rejectValue("text", what + ".short", new Object[] {text}, null);
        }
        Typed.checkLength("text", text, LONGEST, errors);
    }

    /** Where a sign stands for a syllable or a word, a sentence is as long with fewer of them. */
    private int letters() {
        return text.codePoints().filter(Character::isLetterOrDigit).map(letter -> letter >= SYLLABLES ? 3 : 1).sum();
    }
}
