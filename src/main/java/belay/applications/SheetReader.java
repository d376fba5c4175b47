package belay.applications;

import belay.people.BadValue;
import belay.people.Email;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSourceResolvable;

/** Reads a sheet of any usual kind into rows, or says in one sentence why it cannot. */
public final class SheetReader {

    static final int MOST_ROWS = 20_000;
    static final int MOST_COLUMNS = 200;
    static final int LONGEST_CELL = 10_000;

    private final List<Row> rows = new ArrayList<>();
    private final List<Complaint> errors = new ArrayList<>();
    private final List<MessageSourceResolvable> notes = new ArrayList<>();
    private int cells;

    private SheetReader() {
    }

    /** Refuses what is no sheet with a {@link BadSheet}; what is wrong in single rows comes back beside them. */
    public static Rows read(byte[] file) {
        return new SheetReader().rows(SheetText.of(file));
    }

    private Rows rows(SheetText sheet) {
        if (sheet.isGuessed()) {
            notes.add(new Said("applications.sheet.note.windows"));
        }
        new Separated(sheet.text()).forEach(this::keep);
        if (rows.isEmpty()) {
            throw new BadSheet("empty");
        }
        var head = rows.removeFirst();
        refuseOtherHeads(head);
        var headers = headers(head);
        rows.removeIf(row -> repeats(head, row));
        if (rows.isEmpty()) {
            throw new BadSheet("nobody", headers.size());
        }
        rows.replaceAll(row -> fitted(row, headers));
        return new Rows(headers, List.copyOf(rows), List.copyOf(errors), List.copyOf(notes));
    }

    private boolean keep(Row whole) {
        var row = whole.trimmed();
        if (row.isBlank()) {
            return true;
        }
        if (rows.size() > MOST_ROWS) {
            throw new BadSheet("rows", MOST_ROWS);
        }
        if (rows.isEmpty() && row.width() > MOST_COLUMNS) {
            throw new BadSheet("columns", MOST_COLUMNS, row.width());
        }
        cells += row.width();
        if (cells > Separated.MOST_CELLS) {
            throw new BadSheet("cells", Separated.MOST_CELLS);
        }
        return rows.add(row);
    }

    /** A sheet whose first row is a person, or the title of the sheet, has no names of columns to go by. */
    private void refuseOtherHeads(Row head) {
        for (String cell : head.cells()) {
            if (isAddress(cell)) {
                throw new BadSheet("headless", head.number(), BadValue.shortened(cell));
            }
        }
        boolean alone = head.cells().stream().filter(cell -> !cell.isBlank()).count() == 1;
        if (alone && !rows.isEmpty() && rows.getFirst().width() > 1) {
            throw new BadSheet("title", head.number(), BadValue.shortened(String.join(" ", head.cells())));
        }
    }

    private List<String> headers(Row head) {
        Map<String, Integer> seen = new HashMap<>();
        var headers = new ArrayList<String>();
        for (String cell : head.cells()) {
            String name = cell.isBlank() ? "(" + (headers.size() + 1) + ")" : BadValue.shortened(cell);
            headers.add(name);
            Integer first = seen.putIfAbsent(name.toLowerCase(Locale.ROOT), headers.size());
            if (first != null) {
                notes.add(new Said("applications.sheet.note.twice", name, first, headers.size()));
            }
        }
        return List.copyOf(headers);
    }

    private boolean repeats(Row head, Row row) {
        boolean same = head.cells().equals(row.cells());
        if (same) {
            complain(row, "", "", "header", head.number());
        }
        return same;
    }

    /** As many cells as there are columns; spreadsheets leave empty ones at the end away. */
    private Row fitted(Row row, List<String> headers) {
        if (row.width() > headers.size()) {
            complain(row, "", "", "ragged", row.width(), headers.size());
        }
        var cells = new ArrayList<String>();
        for (int i = 0; i < headers.size(); i++) {
            String cell = i < row.cells().size() ? row.cells().get(i) : "";
            cells.add(sound(row, headers.get(i), cell) ? Cell.unescaped(cell) : "");
        }
        return new Row(row.number(), List.copyOf(cells));
    }

    private boolean sound(Row row, String header, String cell) {
        if (cell.length() > LONGEST_CELL) {
            complain(row, header, cell, "long", cell.length(), LONGEST_CELL);
        } else if (Cell.isFormula(cell)) {
            complain(row, header, cell, "formula", BadValue.shortened(cell));
        } else if (!Cell.meant(cell).equals(cell)) {
            complain(row, header, cell, "garbled", BadValue.shortened(cell), BadValue.shortened(Cell.meant(cell)));
        } else {
            return true;
        }
        return false;
    }

    private void complain(Row row, String column, String value, String about, Object... arguments) {
        errors.add(new Complaint(row.number(), column, BadValue.shortened(value), new Said("applications.row." + about, arguments)));
    }

    private static boolean isAddress(String cell) {
        try {
            Email.parse(cell);
            return true;
        } catch (BadValue none) {
            return false;
        }
    }
}
