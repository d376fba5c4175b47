package belay.bench;

import java.io.PrintWriter;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Rows of figures printed as they come, the first below headings; the first column is as wide as told, the others as their headings. */
final class Table {

    private static final int NARROW = 9;

    private final PrintWriter out;
    private final String[] headings;
    private final int[] widths;
    private boolean begun;

    Table(PrintWriter out, int firstWidth, String... headings) {
        this.out = out;
        this.headings = headings;
        widths = Arrays.stream(headings).mapToInt(heading -> Math.max(NARROW, heading.length())).toArray();
        widths[0] = Math.max(firstWidth, widths[0]);
    }

    /** Whole numbers with thousands, others with two places behind the point, texts as they are. */
    void row(Object... cells) {
        if (!begun) {
            begun = true;
            row((Object[]) headings);
        }
        out.println(IntStream.range(0, cells.length).mapToObj(i -> cell(cells[i], i)).collect(Collectors.joining("  ")).stripTrailing());
        out.flush();
    }

    private String cell(Object cell, int column) {
        var text = switch (cell) {
            case Double number -> String.format(Locale.ROOT, "%.2f", number);
            case Number number -> String.format(Locale.ROOT, "%,d", number.longValue());
            default -> String.valueOf(cell);
        };
        return column == 0 ? String.format("%-" + widths[0] + "s", text) : String.format("%" + widths[column] + "s", text);
    }

    /** A figure that may not be known. */
    static Object orUnknown(@Nullable Object figure) {
        return figure == null ? "?" : figure;
    }

    /** How far something is from what it cannot exceed, in percent of what was reached. */
    static String gap(long reached, long bound) {
        return reached == bound ? "0 %" : reached == 0 ? "-" : String.format(Locale.ROOT, "%.3f %%", 100.0 * (bound - reached) / reached);
    }
}
