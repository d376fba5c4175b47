package belay.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** The lines of a text file, packed with gzip or not, and the numbers in them. */
record TextFile(Path path, List<String> lines) {

    static TextFile read(Path path) {
        if (Files.isDirectory(path)) {
            throw new BadFile(path, "It is a folder. Maybe name the files in it.");
        }
        try (var in = Files.newInputStream(path);
             var reader = new BufferedReader(new InputStreamReader(path.toString().endsWith(".gz") ? new GZIPInputStream(in) : in, StandardCharsets.UTF_8))) {
            return new TextFile(path, reader.lines().map(line -> line.startsWith("\ufeff") ? line.substring(1) : line).toList());
        } catch (NoSuchFileException e) {
            throw new BadFile(path, "There is no such file. Maybe it lies in another folder.");
        } catch (ZipException e) {
            throw new BadFile(path, "It is not packed with gzip, although its name ends with .gz. Maybe rename it.");
        } catch (IOException | UncheckedIOException e) {
            throw new BadFile(path, "It cannot be read (%s). Maybe it was cut off.".formatted(e.getMessage()));
        }
    }

    /** The rows below these headings, with the line each stands on. */
    List<Row> rows(String... headings) {
        var expected = String.join(",", headings);
        if (lines.isEmpty() || !lines.getFirst().strip().equals(expected)) {
            throw bad(1, "It says “%s” where the headings “%s” are expected.".formatted(lines.isEmpty() ? "" : shortened(lines.getFirst()), expected));
        }
        var rows = new ArrayList<Row>();
        for (int line = 2; line <= lines.size(); line++) {
            var text = lines.get(line - 1);
            if (!text.isBlank()) {
                var cells = text.strip().split(",", -1);
                if (cells.length != headings.length) {
                    throw bad(line, "“%s” has %d values. Each line should have %d: %s.".formatted(shortened(text), cells.length, headings.length, expected));
                }
                rows.add(new Row(this, line, List.of(cells)));
            }
        }
        return rows;
    }

    /** One row of a sheet. */
    record Row(TextFile file, int line, List<String> cells) {

        int number(int cell, int from, int to) {
            return file.number(line, cells.get(cell), from, to);
        }
    }

    /** A whole number, also written like 1.0. */
    int number(int line, String text, int from, int to) {
        double number;
        try {
            number = Double.parseDouble(text.strip());
        } catch (NumberFormatException e) {
            throw bad(line, "“%s” is no number. A whole number from %,d to %,d is expected.".formatted(shortened(text), from, to));
        }
        if (number != Math.rint(number) || number < from || number > to) {
            throw bad(line, "“%s” is out of range. A whole number from %,d to %,d is expected.".formatted(shortened(text), from, to));
        }
        return (int) number;
    }

    BadFile bad(int line, String because) {
        return new BadFile(path, line, because);
    }

    private static String shortened(String text) {
        var clean = text.strip();
        return clean.length() <= 60 ? clean : clean.substring(0, 59) + "…";
    }
}
