package belay.matching.engine;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Which languages people speak, by the names they are given: whoever reads these names makes one of “Deutsch”, “de” and “German”. */
final class Tongues {

    private final Map<String, Integer> asWritten = new LinkedHashMap<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final long[][] spoken;

    Tongues(List<Applicant> people) {
        people.forEach(person -> person.languages().forEach(language -> asWritten.computeIfAbsent(language,
                written -> numbers.computeIfAbsent(normal(written), one -> numbers.size()))));
        spoken = people.stream().map(this::bits).toArray(long[][]::new);
    }

    static String normal(String language) {
        return String.join(" ", Words.of(language));
    }

    private long[] bits(Applicant person) {
        var bits = new long[(numbers.size() + 63) / 64];
        for (var language : person.languages()) {
            int number = Objects.requireNonNull(asWritten.get(language));
            bits[number >> 6] |= 1L << number;
        }
        return bits;
    }

    int count() {
        return numbers.size();
    }

    /** As somebody wrote it first. */
    String name(int language) {
        return asWritten.entrySet().stream().filter(entry -> entry.getValue() == language).map(Map.Entry::getKey).findFirst().orElseThrow();
    }

    boolean told(int person) {
        for (long word : spoken[person]) {
            if (word != 0) {
                return true;
            }
        }
        return false;
    }

    boolean speaks(int person, int language) {
        return (spoken[person][language >> 6] & 1L << language) != 0;
    }

    boolean speaks(int person, String language) {
        var number = numbers.get(normal(language));
        return number != null && speaks(person, number);
    }

    /** Whether there is a language that everybody speaks who told theirs. */
    boolean shared(int... people) {
        boolean anybody = false;
        var all = new long[(numbers.size() + 63) / 64];
        Arrays.fill(all, -1L);
        for (int person : people) {
            if (told(person)) {
                anybody = true;
                for (int i = 0; i < all.length; i++) {
                    all[i] &= spoken[person][i];
                }
            }
        }
        if (!anybody) {
            return true;
        }
        for (long word : all) {
            if (word != 0) {
                return true;
            }
        }
        return false;
    }
}
