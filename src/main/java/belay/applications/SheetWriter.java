package belay.applications;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Writes sign-ups as the sheet that, read again, says the same. */
final class SheetWriter {

    private static final List<Field> COLUMNS = Arrays.stream(Field.values()).filter(Field::isKept).toList();

    private SheetWriter() {
    }

    /** UTF-8 with the mark in front by which spreadsheets know it. */
    static byte[] write(List<SignUp> signUps) {
        var text = new StringBuilder("\ufeff");
        try (var printer = new CSVPrinter(text, CSVFormat.RFC4180)) {
            printer.printRecord(COLUMNS.stream().map(Field::word));
            for (SignUp signUp : signUps) {
                printer.printRecord(COLUMNS.stream().map(field -> Cell.escaped(signUp.get(field))));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
