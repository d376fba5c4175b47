package belay.applications;

import java.io.FilterReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/** A text whose cells are parted by commas, semicolons or tabs; which of them, it says itself or we find out. */
final class Separated {

    /** As many as fit into the memory of a small server, a few people uploading at once. */
    static final int MOST_CELLS = 500_000;

    private static final int SAMPLE = 30;
    private static final List<Character> SEPARATORS = List.of(',', ';', '\t');

    private final String text;
    private final int linesBefore;
    private final char separator;

    Separated(String whole) {
        boolean tells = whole.matches("(?is)sep=[,;\\t]\\s*?\\R.*");
        this.text = tells ? whole.substring(whole.indexOf('\n') + 1) : whole;
        this.linesBefore = tells ? 1 : 0;
        this.separator = tells ? whole.charAt(4) : likeliest();
    }

    /** Hands over row by row, as long as more are wanted. */
    void forEach(Predicate<Row> more) {
        read(separator, more);
    }

    /** The one by which the most columns come out evenly over the first rows. */
    private char likeliest() {
        return SEPARATORS.stream().max(Comparator.comparingDouble(this::evenness)).orElseThrow();
    }

    private double evenness(char candidate) {
        List<Integer> widths = new ArrayList<>();
        try {
            read(candidate, row -> (row.isBlank() || widths.add(row.width())) && widths.size() < SAMPLE);
        } catch (BadSheet unreadable) {
            if (unreadable.isAbout("cells")) {
                throw unreadable;
            }
            // What could be read up to here still tells how even it was.
        }
        int head = widths.isEmpty() ? 1 : widths.getFirst();
        return (head - 1) * (double) widths.stream().filter(width -> width == head).count() / Math.max(1, widths.size());
    }

    private void read(char by, Predicate<Row> more) {
        var format = CSVFormat.RFC4180.builder().setDelimiter(by).setIgnoreEmptyLines(false).get();
        long line = linesBefore + 1;
        int number = 0;
        var counted = new Counted(text, by);
        try (var parser = CSVParser.parse(counted, format)) {
            for (var next : parser) {
                counted.cells = 0;
                if (!more.test(new Row(++number, next.stream().map(Cell::clean).toList()))) {
                    return;
                }
                line = linesBefore + parser.getCurrentLineNumber() + 1;
            }
        } catch (UncheckedIOException | IOException e) {
            throw new BadSheet("quote", line);
        }
    }

    /** Gives up inside a row that has more cells than a sheet may: to have read it to its end would take all the memory. */
    private static final class Counted extends FilterReader {

        private final char separator;
        private int cells;

        Counted(String text, char separator) {
            super(new StringReader(text));
            this.separator = separator;
        }

        @Override
        public int read(char[] into, int from, int most) throws IOException {
            int read = super.read(into, from, most);
            for (int i = from; i < from + read; i++) {
                cells += into[i] == separator ? 1 : 0;
            }
            if (cells > MOST_CELLS) {
                throw new BadSheet("cells", MOST_CELLS);
            }
            return read;
        }
    }
}
