package belay.applications;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Writes sheets that, read again, say the same. */
public final class SheetWriter {

    static final List<Field> COLUMNS = Arrays.stream(Field.values()).filter(Field::isKept).toList();

    private SheetWriter() {
    }

    static byte[] write(List<SignUp> signUps) {
        return write(COLUMNS, signUps, List.of(), List.of());
    }

    /**
     * With columns of the organizer’s own behind those Belay knows.
     *
     * @param fields of those Belay knows, the ones that are written
     * @param headers of these columns
     * @param more what stands in them, for each sign-up in the same order
     */
    static byte[] write(List<Field> fields, List<SignUp> signUps, List<String> headers, List<List<String>> more) {
        var rows = new ArrayList<List<String>>(signUps.size());
        for (var signUp : signUps) {
            var row = new ArrayList<String>(fields.size() + headers.size());
            for (var column : fields) {
                row.add(signUp.get(column));
            }
            if (!more.isEmpty()) {
                row.addAll(more.get(rows.size()));
            }
            rows.add(row);
        }
        return write(Stream.concat(fields.stream().map(Field::word), headers.stream()).toList(), rows);
    }

    /** UTF-8 with the mark in front by which spreadsheets know it; what they would take for a formula is made harmless. */
    public static byte[] write(List<String> headers, List<List<String>> rows) {
        var text = new StringBuilder();  // the mark comes last: letters like these alone are written down in half the time
        try (var printer = new CSVPrinter(text, CSVFormat.RFC4180)) {
            printer.printRecord(headers.stream().map(Cell::escaped).toList());
            for (var row : rows) {
                for (var cell : row) {
                    printer.print(Cell.escaped(cell));
                }
                printer.println();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return ("\ufeff" + text).getBytes(StandardCharsets.UTF_8);
    }
}
