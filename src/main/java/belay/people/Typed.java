package belay.people;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** What came out of a box of a form: never missing, without the spaces around it, and nothing the database cannot keep. */
public final class Typed {

    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}&&[^\\r\\n\\t]]|[\\u200b\\u202a-\\u202e\\u2066-\\u2069\\ufeff]");

    private Typed() {
    }

    public static String line(@Nullable String text) {
        return words(text).replaceAll("\\s+", " ");
    }

    public static String words(@Nullable String text) {
        return text == null ? "" : visible(text).strip();
    }

    /** Says so where a box holds more than is kept. */
    public static void checkLength(String field, String value, int longest, Errors errors) {
        if (value.length() > longest) {
            errors.rejectValue(field, "people.bad.long", new Object[] {BadValue.shortened(value), value.length(), longest}, null);
        }
    }

    /** Without the marks that come with copying and show nothing; some of them can turn a name around on a page. */
    public static String visible(String text) {
        int plain = 0;
        while (plain < text.length() && isPlain(text.charAt(plain))) {
            plain++;
        }
        return plain == text.length() ? text : UNSEEN.matcher(text).replaceAll("");
    }

    /** What nearly everything consists of, told at a glance: a sheet may have ten million letters. */
    private static boolean isPlain(char c) {
        return c >= ' ' && c < '\u007f' || c > '\u009f' && c < '\u2000' || c == '\n' || c == '\r' || c == '\t';
    }
}
