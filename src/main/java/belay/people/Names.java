package belay.people;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Collection;
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
        if (words(name).size() > 1) {
            add(telling, String.join(" ", words(name)), person);
        }
    }

    /**
     * Everybody it could mean: one if it is clear, none if nobody here is called so. First names count where whole names do not, and
     * where they do not either, the one whole name that stands among other words: {@code my colleague Rosa Campos}.
     */
    public Set<K> meant(String written) {
        var plain = plain(written);
        return whole.containsKey(plain) ? whole.get(plain) : first.containsKey(plain) ? first.get(plain) : among(words(written));
    }

    /** Whether this is how somebody is called in full, or an address or id. */
    public boolean isWhole(String written) {
        return whole.containsKey(plain(written));
    }

    private Set<K> among(List<String> words) {
        var found = new HashSet<K>();
        for (int length = words.size() <= MOST_WORDS ? words.size() : 0; length > 0 && found.isEmpty(); length--) {
            for (int from = 0; from + length <= words.size(); from++) {
                found.addAll(telling.getOrDefault(String.join(" ", words.subList(from, from + length)), Set.of()));
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
