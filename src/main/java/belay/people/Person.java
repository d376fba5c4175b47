package belay.people;

import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/** Somebody with an account; without an address they are known here but cannot sign in yet. */
@Table("people")
public record Person(@Id long id, String name, @Nullable String email, Instant createdAt) {

    /** The most letters a name may have. */
    public static final int LONGEST_NAME = 200;

    private static final Pattern ADDED = Pattern.compile("[\\s,.]*((?i:jr|sr|ph\\.? ?d|m\\.d|mba|msc|esq)|II|III|IV)?[\\s,.]*");

    /** Addresses are kept in small letters, so that Ada@Example.org and ada@example.org are one person. */
    public Person {
        email = email == null ? null : email.strip().toLowerCase(Locale.ROOT);
    }

    /** The name people are greeted with: the first word of it, of {@code O’Brien, Siobhán} the given name, and no title; all of it when it must not be cut. */
    public String shortName() {
        return shortName(name);
    }

    static String shortName(String name) {
        var parts = name.split(",", 2);
        var given = (parts.length < 2 || isWhole(parts[0], parts[1]) ? parts[0] : parts[1]).strip();
        return Arrays.stream((given.isEmpty() ? name : given).split("\\s+")).filter(word -> !word.endsWith(".")).findFirst()
            .filter(word -> word.length() > 1).orElse(name);
    }

    /** Whether a whole name stands before the comma already, not counting short words as in {@code De La Cruz}, and what follows is a title or what tells a son from his father. */
    private static boolean isWhole(String before, String after) {
        return Arrays.stream(before.strip().split("\\s+")).filter(word -> word.length() > 3).count() > 2 || ADDED.matcher(after).matches();
    }

    /** Two letters for the avatar, taken by code point so that no script is cut in half. */
    public String initials() {
        return name.codePoints().filter(Character::isLetterOrDigit).limit(2)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }

    /** One of eight colours, always the same one for the same person. */
    public int tone() {
        return (int) (id % 8) + 1;
    }
}
