package belay.people;

import java.text.Normalizer;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What somebody can talk in, by English name: {@code English; isiZulu}. Names we do not know are kept as they were written. */
public record Languages(List<String> list) {

    public static final Languages NONE = new Languages(List.of());

    private static final int LONGEST = 60;
    private static final Pattern MARKS = Pattern.compile("[\\u0300-\\u036F]");
    private static final Pattern BETWEEN = Pattern.compile("(?i)\\s+(?:and|und|et|y|e|plus)\\s+|\\s*[/&+]\\s*");
    private static final Pattern LEVEL = Pattern.compile("(?i)[abc][12]");
    /** How well, which does not count: {@code some English}, {@code Deutsch fließend}. */
    private static final Pattern HOW_WELL = Pattern.compile("(?iU)^(?:some|a (?:little|bit of)|little|basic|fluent|native|good|conversational|etwas|ein (?:bisschen|wenig)|wenig|gutes?"
        + "|un peu d[e’']|un poco de|algo de|un po['’] di)\\s*\\b|[\\s,-]+(?:fluent|native|basic|good|beginner|fließend|muttersprache|gut|[abc][12])$");

    public Languages {
        list = List.copyOf(new LinkedHashSet<>(list));
    }

    /** Reads names or ISO codes, in English, the language itself or another large one: {@code en, Deutsch and isiZulu (fluent)}. */
    public static Languages parse(String text) {
        return of(Items.words(BETWEEN.matcher(text).replaceAll(text.indexOf(';') < 0 ? ", " : "; ")).stream()
            .filter(word -> !LEVEL.matcher(word).matches() && (!Items.isNothing(word) || known(word.toLowerCase(Locale.ROOT)) != null)).toList());
    }

    public static Languages of(Collection<String> names) {
        return new Languages(names.stream().map(Languages::name).toList());
    }

    public boolean isEmpty() {
        return list.isEmpty();
    }

    @Override
    public String toString() {
        return Items.text(list);
    }

    private static String name(String written) {
        if (written.length() > LONGEST) {
            throw new BadValue("language", written, "long", LONGEST);
        }
        String bare = written.replaceAll("\\s*(\\([^)]*\\)|:.*)\\s*$", "").strip();
        return bare.isEmpty() ? written : named(bare);
    }

    /** In English or by code, as most people write it; only for other words it is worth asking languages for their own names, and for each other’s. */
    private static String named(String word) {
        String plain = word.toLowerCase(Locale.ROOT);
        String name = known(plain);
        if (name == null) {
            name = known(HOW_WELL.matcher(plain).replaceAll("").strip());
        }
        return name == null ? word : name;
    }

    private static @Nullable String known(String word) {
        String plain = plain(word);
        String english = EnglishNames.ALL.get(plain);
        return english == null ? OtherNames.english(plain) : english;
    }

    /** By which names are compared: without case and accents. */
    private static String plain(String word) {
        return MARKS.matcher(Normalizer.normalize(word, Normalizer.Form.NFD)).replaceAll("").toLowerCase(Locale.ROOT);
    }

    /** Those we do not know, kept as they were written. */
    public List<String> unknown() {
        return list.stream().filter(name -> !EnglishNames.ALL.containsValue(name)).toList();
    }

    private static final class EnglishNames {

        private static final Map<String, String> ALL = new HashMap<>();

        static {
            for (String code : Locale.getISOLanguages()) {
                String english = Locale.of(code).getDisplayLanguage(Locale.ENGLISH);
                ALL.putIfAbsent(code, english);
                ALL.put(plain(english), english);
            }
            ALL.putAll(Map.of("mandarin", "Chinese", "mandarin chinese", "Chinese", "cantonese", "Cantonese", "farsi", "Persian", "flemish", "Dutch", "castilian", "Spanish"));
        }
    }

    /**
     * What languages are called in those that most sheets are written in, {@code inglés} or {@code Englisch}, and what each calls itself. One
     * language after the other is asked until the name is known, as each takes a while.
     */
    private static final class OtherNames {

        private static final List<String> WRITTEN = List.of("de", "es", "fr", "pt", "it", "nl", "pl", "sv", "da", "fi", "cs", "ro", "hu", "el", "tr", "ru", "uk",
            "ar", "fa", "he", "hi", "id", "vi", "zh", "ja", "ko");

        private static final Map<String, String> KNOWN = new HashMap<>();
        private static int asked;

        static synchronized @Nullable String english(String plain) {
            while (asked <= WRITTEN.size() && !KNOWN.containsKey(plain)) {
                var in = asked < WRITTEN.size() ? Locale.of(WRITTEN.get(asked)) : null;
                for (String code : Locale.getISOLanguages()) {
                    var language = Locale.of(code);
                    KNOWN.putIfAbsent(plain(language.getDisplayLanguage(in == null ? language : in)), language.getDisplayLanguage(Locale.ENGLISH));
                }
                asked++;
            }
            return KNOWN.get(plain);
        }
    }
}
