package belay.people;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** What somebody may have meant who wrote a word we do not know. */
public final class Likeness {

    private static final int SHORT = 5;
    private static final int A_BEGINNING = 3;

    private Likeness() {
    }

    /**
     * The known word most like this one, great letters or small: two signs may be wrong, in a short word one and in a long one a third of them; or one word
     * begins with the other. None if that would be another word altogether.
     */
    public static Optional<String> nearest(String written, Collection<String> known) {
        var word = small(written);
        int most = word.length() < SHORT ? 1 : Math.max(2, word.length() / 3);
        return known.stream().filter(one -> apart(word, small(one)) <= most || begins(word, small(one)) || begins(small(one), word))
            .min(Comparator.comparingInt((String one) -> apart(word, small(one))).thenComparing(Comparator.naturalOrder()));
    }

    private static String small(String word) {
        return word.strip().toLowerCase(Locale.ROOT);
    }

    private static boolean begins(String word, String with) {
        return with.length() >= A_BEGINNING && word.startsWith(with);
    }

    /** How many signs have to be put in, taken out, changed or swapped with the next to make one word of the other (Damerau and Levenshtein). */
    private static int apart(String one, String other) {
        var steps = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                steps[i][j] = i == 0 || j == 0 ? i + j
                    : Math.min(steps[i - 1][j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1), Math.min(steps[i - 1][j], steps[i][j - 1]) + 1);
                if (i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2) && one.charAt(i - 2) == other.charAt(j - 1)) {
                    steps[i][j] = Math.min(steps[i][j], steps[i - 2][j - 2] + 1);
                }
            }
        }
        return steps[one.length()][other.length()];
    }
}
