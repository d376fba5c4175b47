package belay.matching.engine;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What two skills are compared by: their words without case, accents, punctuation or plural. */
final class Words {

    private static final Set<String> SMALL = Set.of("a", "an", "and", "at", "by", "for", "in", "of", "on", "or", "the", "to", "with");

    private Words() {
    }

    /** The words that carry meaning, in their order; all of them if none does. */
    static List<String> of(String text) {
        var plain = Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        var words = new ArrayList<String>();
        var word = new StringBuilder();
        for (int i = 0; i < plain.length(); ) {
            int c = plain.codePointAt(i);
            i += Character.charCount(c);
            if (Character.isLetterOrDigit(c) || c == '+' || c == '#') {
                word.appendCodePoint(c);
            } else if (!joins(c)) {
                end(word, words);
            }
        }
        end(word, words);
        var telling = words.stream().filter(one -> !SMALL.contains(one)).toList();
        return telling.isEmpty() ? List.copyOf(words) : telling;
    }

    /** Signs inside a word: {@code Node.js}, {@code men’s}; and the accents that decomposing set free. */
    private static boolean joins(int c) {
        return c == '.' || c == '\'' || c == '’' || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    private static void end(StringBuilder word, List<String> words) {
        if (!word.isEmpty()) {
            words.add(singular(word.toString()));
            word.setLength(0);
        }
    }

    /** Good enough to meet the same word again; it need not be English. */
    private static String singular(String word) {
        if (word.length() > 4 && word.endsWith("ies")) {
            return word.substring(0, word.length() - 3) + "y";
        }
        boolean plural = word.length() > 3 && word.endsWith("s") && !word.endsWith("ss") && !word.endsWith("us") && !word.endsWith("is")
                && !word.endsWith("js");
        return plural ? word.substring(0, word.length() - 1) : word;
    }
}
