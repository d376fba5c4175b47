package belay.applications;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Writes sheets that, read again, say the same. */
public final class SheetWriter {

    private static final List<Field> COLUMNS = Arrays.stream(Field.values()).filter(Field::isKept).toList();

    private SheetWriter() {
    }

    static byte[] write(List<SignUp> signUps) {
        return write(COLUMNS.stream().map(Field::word).toList(), signUps.stream().map(signUp -> COLUMNS.stream().map(signUp::get).toList()).toList());
    }

    /** UTF-8 with the mark in front by which spreadsheets know it; what they would take for a formula is made harmless. */
    public static byte[] write(List<String> headers, List<List<String>> rows) {
        var text = new StringBuilder("\ufeff");
        try (var printer = new CSVPrinter(text, CSVFormat.RFC4180)) {
            printer.printRecord(headers);
            for (var row : rows) {
                printer.printRecord(row.stream().map(Cell::escaped));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
