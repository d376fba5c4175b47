package belay.cli.match;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** What somebody may have meant who wrote a word we do not know. */
final class Nearest {

    private Nearest() {
    }

    /** The known word with the fewest letters different; none if that would be another word altogether. */
    static Optional<String> to(String written, Collection<String> known) {
        var word = written.strip().toLowerCase(Locale.ROOT);
        int most = Math.max(2, word.length() / 3);
        return known.stream().filter(one -> apart(word, one.toLowerCase(Locale.ROOT)) <= most)
            .min(Comparator.comparingInt((String one) -> apart(word, one.toLowerCase(Locale.ROOT))).thenComparing(Comparator.naturalOrder()));
    }

    /** “Maybe wants-met.”, or else all there are. */
    static String cure(String written, Collection<String> known) {
        return to(written, known).map(one -> Wording.say("cli.match.maybe", one)).orElseGet(() -> Wording.say("cli.match.known", String.join(", ", known)));
    }

    /** Letters to put in, take out or change (Levenshtein). */
    private static int apart(String one, String other) {
        var row = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int corner = row[0];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int changed = corner + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                corner = row[j];
                row[j] = Math.min(changed, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[other.length()];
    }
}
