package belay.applications;

import belay.people.Typed;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** What one cell needs on its way in and out: unseen marks taken off, formulas kept harmless, broken letters noticed. */
final class Cell {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final String SPACE = " \t\n\u000b\f\r\u00a0\u200e\u200f";
    private static final Pattern RISKY = Pattern.compile("'*[=+\\-@\\t\\r]");
    private static final Pattern ESCAPED = Pattern.compile("'+[=+\\-@\\t\\r]");

    private Cell() {
    }

    /** Without spaces and marks of direction around it, and without what nobody can see. */
    static String clean(String cell) {
        var seen = Typed.visible(cell);
        int from = 0;
        int to = seen.length();
        while (from < to && SPACE.indexOf(seen.charAt(from)) >= 0) {
            from++;
        }
        while (from < to && SPACE.indexOf(seen.charAt(to - 1)) >= 0) {
            to--;
        }
        return seen.substring(from, to);
    }

    /** A spreadsheet that opens our file must not take a name for a formula: what could be one gets an apostrophe. */
    static String escaped(String value) {
        return RISKY.matcher(value).lookingAt() ? "'" + value : value;
    }

    /** Takes off exactly the apostrophe that {@link #escaped} puts on. */
    static String unescaped(String cell) {
        return ESCAPED.matcher(cell).lookingAt() ? cell.substring(1) : cell;
    }

    static boolean isFormula(String cell) {
        return cell.startsWith("=") || cell.matches("#(REF!|NAME\\?|N/A|VALUE!|DIV/0!|NULL!|NUM!)");
    }

    /** What was meant where UTF-8 was once read as Windows-1252: {@code José} for {@code JosÃ©}. Otherwise the cell as it is. */
    static String meant(String cell) {
        if (cell.chars().allMatch(c -> c < 128)) {
            return cell;
        }
        try {
            ByteBuffer bytes = WINDOWS.newEncoder().encode(CharBuffer.wrap(cell));
            return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
        } catch (CharacterCodingException sound) {
            return cell;
        }
    }
}
