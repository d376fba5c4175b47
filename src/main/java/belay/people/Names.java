package belay.people;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Whom people mean when they write that they would like, or not like, to be with somebody. */
public final class Names<K> {

    /** In more words than this nobody just names somebody. */
    private static final int MOST_WORDS = 40;

    private final Map<String, Set<K>> whole = new HashMap<>();
    private final Map<String, Set<K>> first = new HashMap<>();
    /** Those of the whole names that can be told from other words around them: addresses, and names of several words. */
    private final Map<String, Set<K>> telling = new HashMap<>();

    /** @param others addresses and ids by which somebody is known as well; empty ones say nothing */
    public void add(K person, String name, Collection<String> others) {
        add(whole, name, person);
        add(first, Person.shortName(name), person);
        others.forEach(other -> add(whole, other, person));
        others.stream().filter(other -> other.indexOf('@') > 0).forEach(address -> add(telling, address, person));
        var words = words(name);
        if (words.size() > 1) {
            add(telling, String.join(" ", words), person);
        }
    }

    /** Everybody it could mean: one if it is clear, none if nobody here is called so. First names count where whole names do not. */
    public Set<K> named(String written) {
        var plain = plain(written);
        return whole.getOrDefault(plain, first.getOrDefault(plain, Set.of()));
    }

    /**
     * As {@link #named}, and where nobody is, the one whole name or address that stands among other words: {@code my ex Rosa Campos}. For
     * lists of whom somebody avoids; of whom they would like, other words may mean the opposite.
     */
    public Set<K> meant(String written) {
        var named = named(written);
        return named.isEmpty() ? among(words(written)) : named;
    }

    /** Whether this is how somebody is called in full, or an address or id. */
    public boolean isWhole(String written) {
        return whole.containsKey(plain(written));
    }

    /** Longer names first, and no word of one counts for another. */
    private Set<K> among(List<String> words) {
        var left = new ArrayList<>(words);
        var found = new HashSet<K>();
        for (int length = words.size() <= MOST_WORDS ? words.size() : 0; length > 0; length--) {
            for (int from = 0; from + length <= left.size(); from++) {
                var meant = telling.getOrDefault(String.join(" ", left.subList(from, from + length)), Set.of());
                if (!meant.isEmpty()) {
                    found.addAll(meant);
                    Collections.fill(left.subList(from, from + length), "");
                }
            }
        }
        return found.size() == 1 ? found : Set.of();
    }

    private static <K> void add(Map<String, Set<K>> names, String name, K person) {
        var plain = plain(name);
        if (!plain.isEmpty()) {
            names.computeIfAbsent(plain, none -> new LinkedHashSet<>()).add(person);
        }
    }

    /** Without the marks around words: what is in quotes or brackets, or ends a sentence, is the same name. */
    private static List<String> words(String written) {
        return Arrays.stream(plain(written).split(" ")).map(word -> word.replaceAll("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$", ""))
            .filter(word -> !word.isEmpty()).toList();
    }

    private static String plain(String written) {
        var letters = Normalizer.normalize(written.strip(), Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        return letters.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    }
}
