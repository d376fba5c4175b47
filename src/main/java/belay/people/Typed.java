package belay.programs;

import org.jspecify.annotations.Nullable;

/** What came out of a box of a form: never missing, without the spaces around it, and nothing the database cannot keep. */
final class Typed {

    private Typed() {
    }

    static String line(@Nullable String text) {
        return words(text).replaceAll("\\s+", " ");
    }

    static String words(@Nullable String text) {
        return text == null ? "" : text.replace("\0", "").strip();
    }
}
