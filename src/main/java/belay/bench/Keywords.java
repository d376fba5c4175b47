package belay.bench;

import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The plainest score there is for two texts: how many words they share. */
final class Keywords {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]{3,}");
    private static final Set<String> SMALL = Set.of("and", "for", "from", "the", "with", "into", "using", "of", "our");

    private Keywords() {
    }

    static Set<String> of(Collection<String> texts) {
        var words = new TreeSet<String>();
        texts.forEach(text -> WORD.matcher(text.toLowerCase(Locale.ROOT)).results().map(found -> found.group()).forEach(words::add));
        words.removeAll(SMALL);
        return words;
    }

    static int shared(Collection<String> some, Collection<String> others) {
        var both = of(some);
        both.retainAll(of(others));
        return both.size();
    }
}
