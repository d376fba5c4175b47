package belay.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A list as people write it in one cell or box: {@code Rust; SQL}, one a line, or {@code Rust, SQL}. */
public final class Items {

    private static final Set<String> NOTHING = Set.of("none", "no", "nobody", "no one", "no-one", "noone", "nope", "nothing", "n/a", "na", "nil", "not really", "-",
        "--", "–", "—", "/", ".", "niemand", "niemanden", "keine", "keiner", "keinen", "kein", "nein", "nichts", "k.a.", "entfällt", "personne", "aucun", "aucune", "non", "rien",
        "nadie", "ninguno", "ninguna", "nada", "nessuno", "nessuna", "ninguém", "nenhum", "nenhuma", "niet", "geen");

    private Items() {
    }

    /** Splits at semicolons and lines only: for goals and names, which may hold commas. */
    public static List<String> sentences(String text) {
        return text.lines().flatMap(line -> cut(line, ';').stream()).toList();
    }

    /** Splits at semicolons and lines or, where there is neither, at commas outside of brackets. */
    public static List<String> words(String text) {
        boolean strong = text.indexOf(';') >= 0 || text.strip().lines().count() > 1;
        return strong ? sentences(text) : cut(text, ',');
    }

    /** Whether somebody wrote that they have nothing to write: {@code none}, {@code n/a}, {@code niemand}. */
    public static boolean isNothing(String text) {
        return NOTHING.contains(text.strip().toLowerCase(Locale.ROOT).replaceAll("(?<=.)[.!]$", ""));
    }

    /** The text {@link #sentences} and {@link #words} read back as the same list. */
    public static String text(List<String> items) {
        String joined = String.join("; ", items);
        boolean looksLikeTwo = items.size() == 1 && joined.indexOf(',') >= 0;
        return looksLikeTwo ? joined + ";" : joined;
    }

    private static List<String> cut(String text, char separator) {
        var items = new ArrayList<String>();
        int brackets = 0;
        int from = 0;
        for (int i = 0; i <= text.length(); i++) {
            char c = i == text.length() ? separator : text.charAt(i);
            brackets += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (c == separator && (separator == ';' || brackets <= 0) || i == text.length()) {
                add(items, text.substring(from, i));
                from = i + 1;
            }
        }
        return items;
    }

    private static void add(List<String> items, String item) {
        String clean = item.strip().replaceAll("\\s+", " ");
        if (!clean.isEmpty()) {
            items.add(clean);
        }
    }
}
