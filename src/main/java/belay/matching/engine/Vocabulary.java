package belay.matching.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Numbers for skills, the same number for the same words, and which skills are close to each other. */
public final class Vocabulary {

    /** How close a skill is whose words are all among the other's: {@code Python} and {@code Python for teaching}. */
    static final int CLOSE = 60;
    static final int SAME = 100;

    private final Map<String, List<String>> synonyms = new HashMap<>();
    private final Map<String, Integer> asWritten = new HashMap<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<Set<String>> words = new ArrayList<>();
    private final Map<String, List<Integer>> byWord = new HashMap<>();
    private final Map<Integer, Map<Integer, Integer>> near = new HashMap<>();

    /** @param synonyms words that mean another word, see {@link Settings#synonyms()} */
    public Vocabulary(Map<String, String> synonyms) {
        synonyms.forEach((word, means) -> this.synonyms.put(joined(Words.of(word)), Words.of(means)));
    }

    /** Its number, or -1 for a skill without a word in it. */
    public int number(String skill) {
        return asWritten.computeIfAbsent(skill, this::read);
    }

    private int read(String skill) {
        var told = Words.of(skill);
        var meant = meant(told);
        if (meant.isEmpty()) {
            return -1;
        }
        return numbers.computeIfAbsent(joined(meant), key -> {
            int number = words.size();
            var set = new LinkedHashSet<>(meant);
            words.add(set);
            near.clear();
            set.forEach(word -> byWord.computeIfAbsent(word, w -> new ArrayList<>()).add(number));
            return number;
        });
    }

    /** A word may mean another that means a third; of several that mean each other in a round, all mean the same one. */
    private List<String> meant(List<String> told) {
        var seen = new LinkedHashMap<String, List<String>>();
        var meant = told;
        while (seen.putIfAbsent(joined(meant), meant) == null && synonyms.containsKey(joined(meant))) {
            meant = Objects.requireNonNull(synonyms.get(joined(meant)));
        }
        if (!synonyms.containsKey(joined(meant))) {
            return meant;
        }
        var round = joined(meant);
        var first = seen.keySet().stream().dropWhile(word -> !word.equals(round)).min(Comparator.naturalOrder()).orElse(round);
        return Objects.requireNonNull(seen.get(first));
    }

    /** What goals are compared by, which are the same or not at all; a text without a word in it is compared as it stands. */
    public String plain(String text) {
        var told = Words.of(text);
        return told.isEmpty() ? text : joined(meant(told));
    }

    /** Written as one or as several words, a skill is the same: {@code front-end}, {@code frontend}. */
    private static String joined(List<String> words) {
        return String.join("", words);
    }

    /** Every known skill that is the same or close, with how close. */
    Map<Integer, Integer> near(int skill) {
        return near.computeIfAbsent(skill, this::findNear);
    }

    private Map<Integer, Integer> findNear(int skill) {
        var near = new HashMap<Integer, Integer>();
        for (var word : words.get(skill)) {
            for (int other : Objects.requireNonNull(byWord.get(word))) {
                near.computeIfAbsent(other, o -> likeness(skill, o));
            }
        }
        near.values().removeIf(likeness -> likeness == 0);
        return near;
    }

    private int likeness(int one, int other) {
        return one == other ? SAME
                : words.get(one).containsAll(words.get(other)) || words.get(other).containsAll(words.get(one)) ? CLOSE : 0;
    }
}
