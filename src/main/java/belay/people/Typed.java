package belay.people;

import org.jspecify.annotations.Nullable;

/** What came out of a box of a form: never missing, without the spaces around it, and nothing the database cannot keep. */
public final class Typed {

    private Typed() {
    }

    public static String line(@Nullable String text) {
        return words(text).replaceAll("\\s+", " ");
    }

    public static String words(@Nullable String text) {
        return text == null ? "" : text.replace("\0", "").strip();
    }
}
