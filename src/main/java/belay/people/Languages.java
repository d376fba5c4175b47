package belay.people;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What somebody can talk in, by English name: {@code English; isiZulu}. Names we do not know are kept as they were written. */
public record Languages(List<String> list) {

    public static final Languages NONE = new Languages(List.of());

    private static final int LONGEST = 60;
    private static final Map<String, String> KNOWN = new ConcurrentHashMap<>();

    public Languages {
        list = List.copyOf(new LinkedHashSet<>(list));
    }

    /** Reads names or ISO codes, in English or the language itself: {@code en, Deutsch and isiZulu (fluent)}. */
    public static Languages parse(String text) {
        return of(Items.words(text.replaceAll("(?i)\\s+and\\s+|\\s*[/&]\\s*", text.indexOf(';') < 0 ? ", " : "; ")));
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
        return bare.isEmpty() ? written : names().getOrDefault(bare.toLowerCase(Locale.ROOT), bare);
    }

    private static Map<String, String> names() {
        if (KNOWN.isEmpty()) {
            for (String code : Locale.getISOLanguages()) {
                var itself = Locale.of(code);
                String english = itself.getDisplayLanguage(Locale.ENGLISH);
                KNOWN.putIfAbsent(code, english);
                KNOWN.put(english.toLowerCase(Locale.ROOT), english);
                KNOWN.putIfAbsent(itself.getDisplayLanguage(itself).toLowerCase(Locale.ROOT), english);
            }
        }
        return KNOWN;
    }
}
