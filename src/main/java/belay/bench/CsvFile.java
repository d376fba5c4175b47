package belay.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/** A sheet whose first line names its columns, with commas between cells and quotes where they are needed. */
record CsvFile(Path path, List<Row> rows) {

    /** Reads a sheet that has these columns at least, in any order. */
    static CsvFile read(Path path, String... columns) {
        var text = String.join("\n", TextFile.read(path).lines());
        return read(path, new StringReader(text), columns);
    }

    /** One that comes with the benchmark. */
    static CsvFile within(String name) {
        try (InputStream in = Objects.requireNonNull(CsvFile.class.getResourceAsStream(name), name)) {
            return read(Path.of(name), new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CsvFile read(Path path, Reader text, String... columns) {
        var rows = new ArrayList<Row>();
        int line = 1;
        try (var parser = CSVParser.parse(text, CSVFormat.RFC4180)) {
            List<String> headings = List.of();
            for (var record : parser) {
                var cells = record.stream().map(String::strip).toList();
                if (headings.isEmpty()) {
                    headings = cells;
                    expect(path, headings, columns);
                } else {
                    rows.add(row(path, line, headings, cells));
                }
                line = (int) parser.getCurrentLineNumber() + 1;
            }
            if (headings.isEmpty()) {
                expect(path, headings, columns);
            }
        } catch (UncheckedIOException | IOException e) {
            throw new BadFile(path, line, "From here on it cannot be read as a sheet. Maybe a quotation mark is missing.");
        }
        return new CsvFile(path, rows);
    }

    private static void expect(Path path, List<String> headings, String... columns) {
        for (var column : columns) {
            if (!headings.contains(column)) {
                throw new BadFile(path, 1, "There is no column “%s”, only %s. Maybe it has another name.".formatted(column,
                    headings.isEmpty() ? "an empty file" : "“" + String.join("”, “", headings) + "”"));
            }
        }
    }

    private static Row row(Path path, int line, List<String> headings, List<String> cells) {
        if (cells.size() != headings.size()) {
            throw new BadFile(path, line, "“%s” has %d cells where there are %d columns. Maybe a text with commas in it is not quoted."
                .formatted(String.join(",", cells), cells.size(), headings.size()));
        }
        var named = new HashMap<String, String>();
        for (int i = 0; i < cells.size(); i++) {
            named.put(headings.get(i), cells.get(i));
        }
        return new Row(path, line, named);
    }

    /** @param line where it begins */
    record Row(Path path, int line, Map<String, String> cells) {

        /** What stands in this column; empty if there is no such column. */
        String get(String column) {
            return cells.getOrDefault(column, "");
        }

        BadFile bad(String because) {
            return new BadFile(path, line, because);
        }
    }
}
