package belay.outbox;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Which of some words somebody probably meant who wrote another. */
final class Nearest {

    private Nearest() {
    }

    /** Two signs may be wrong, in a short word one; or one word begins with the other. */
    static Optional<String> to(String written, List<String> words) {
        return words.stream().filter(word -> between(written, word) <= (word.length() < 5 ? 1 : 2) || begins(written, word) || begins(word, written))
            .min(Comparator.comparingInt(word -> between(written, word)));
    }

    private static boolean begins(String word, String with) {
        return with.length() > 2 && word.startsWith(with);
    }

    /** How many signs have to be added, dropped, changed or swapped with the next to make one word of the other. */
    private static int between(String one, String other) {
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
