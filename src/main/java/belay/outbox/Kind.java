package belay.outbox;

import java.util.List;
import java.util.stream.Stream;

/**
 * A kind of letter organizers may put in words of their own, and the fields those words can name. It is declared once, by who writes the letter.
 *
 * @param word what it is called in the database, in addresses, and in the texts about it: {@code group-formed}
 * @param always fields that have something to say in every such letter
 * @param sometimes fields that may have nothing to say; a paragraph with one of them is then left out
 * @param needed fields without which the letter would be of no use, such as the link
 */
public record Kind(String word, List<String> always, List<String> sometimes, List<String> needed) {

    /** Every letter can greet its reader and name its program. */
    public static Kind of(String word) {
        return new Kind(word, List.of("name", "program"), List.of(), List.of());
    }

    public Kind says(String... fields) {
        return new Kind(word, and(always, fields), sometimes, needed);
    }

    public Kind maySay(String... fields) {
        return new Kind(word, always, and(sometimes, fields), needed);
    }

    public Kind needs(String... fields) {
        return new Kind(word, always, sometimes, and(needed, fields));
    }

    /** All of them, as they are told to whoever writes. */
    public List<String> fields() {
        return Stream.of(always, needed, sometimes).flatMap(List::stream).toList();
    }

    private static List<String> and(List<String> some, String... more) {
        return Stream.concat(some.stream(), Stream.of(more)).toList();
    }
}
