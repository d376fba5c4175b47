package belay.people;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/** What somebody may have meant who wrote a word we do not know. */
public final class Likeness {

    private static final int SHORT = 5;
    private static final int LONG = 10;
    private static final int A_BEGINNING = 3;

    private Likeness() {
    }

    /**
     * The known word most like this one, great letters or small: two signs may be wrong, in a short word one and in a long one a third of them; or one word
     * begins with the other. None if that would be another word altogether.
     */
    public static Optional<String> nearest(String written, Collection<String> known) {
        var word = small(written);
        return nearest(word, known, word.length() < SHORT ? 1 : Math.max(2, word.length() / 3), true);
    }

    /** As {@link #nearest}, where other words are nothing wrong: with one sign put in, left out, changed or swapped, and in a long word two. */
    public static Optional<String> slip(String written, Collection<String> known) {
        var word = small(written);
        return nearest(word, known, word.length() < LONG ? 1 : 2, false);
    }

    private record Like(String word, int apart) {
    }

    private static Optional<String> nearest(String word, Collection<String> known, int most, boolean beginnings) {
        return known.stream().map(one -> like(word, one, most, beginnings)).flatMap(Optional::stream)
            .min(Comparator.comparingInt(Like::apart).thenComparing(Like::word)).map(Like::word);
    }

    private static Optional<Like> like(String word, String known, int most, boolean beginnings) {
        var other = small(known);
        boolean begins = beginnings && (begins(word, other) || begins(other, word));
        int length = Math.abs(word.length() - other.length());
        int apart = length > most ? length : apart(word, other, most);
        return apart <= most || begins ? Optional.of(new Like(known, apart)) : Optional.empty();
    }

    private static String small(String word) {
        return word.strip().toLowerCase(Locale.ROOT);
    }

    private static boolean begins(String word, String with) {
        return with.length() >= A_BEGINNING && word.startsWith(with);
    }

    /** How many signs have to be put in, taken out, changed or swapped with the next to make one word of the other (Damerau and Levenshtein); more than {@code most} is not counted on. */
    private static int apart(String one, String other, int most) {
        var before = new int[other.length() + 1];
        var last = new int[other.length() + 1];
        var now = IntStream.rangeClosed(0, other.length()).toArray();
        int fewestBefore = 0;
        for (int i = 1; i <= one.length(); i++) {
            var spare = before;
            before = last;
            last = now;
            now = spare;
            now[0] = i;
            int fewest = i;
            for (int j = 1; j <= other.length(); j++) {
                boolean same = one.charAt(i - 1) == other.charAt(j - 1);
                now[j] = Math.min(last[j - 1] + (same ? 0 : 1), Math.min(last[j], now[j - 1]) + 1);
                if (i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2) && one.charAt(i - 2) == other.charAt(j - 1)) {
                    now[j] = Math.min(now[j], before[j - 2] + 1);
                }
                fewest = Math.min(fewest, now[j]);
            }
            if (fewest > most && fewestBefore > most) {
                return most + 1;
            }
            fewestBefore = fewest;
        }
        return now[other.length()];
    }
}
