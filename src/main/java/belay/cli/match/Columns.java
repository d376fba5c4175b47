package belay.cli.match;

import belay.applications.BadSheet;
import belay.applications.Row;
import belay.applications.Rows;
import belay.applications.SheetReader;
import belay.people.Likeness;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/** A small sheet beside the sign-ups, such as of groups or goals, read by the names of its columns. */
final class Columns {

    private final Rows rows;
    private final List<String> headers;

    private Columns(Rows rows) {
        this.rows = rows;
        headers = rows.headers().stream().map(header -> header.strip().toLowerCase(Locale.ROOT)).toList();
    }

    /** Nothing where the file is no sheet, which is told, or has nothing below its headings, which is nothing wrong. */
    static Optional<Columns> in(Source file, Faults faults) {
        try {
            var rows = SheetReader.read(file.read());
            rows.errors().forEach(error -> faults.at(file, error));
            rows.notes().forEach(note -> faults.remark(file, note));
            return Optional.of(new Columns(rows));
        } catch (BadSheet bad) {
            if (!Objects.requireNonNull(bad.getCodes())[0].endsWith(".nobody")) {
                faults.in(file, bad);
            }
            return Optional.empty();
        }
    }

    /** Whether there is a column of one of these names; if not, that is told. */
    boolean need(Source file, Faults faults, String... names) {
        boolean there = Arrays.stream(names).anyMatch(headers::contains);
        if (!there) {
            var all = String.join(", ", rows.headers());
            Arrays.stream(names).flatMap(name -> Likeness.nearest(name, rows.headers()).stream().map(like -> List.of(like, name))).findFirst()
                .ifPresentOrElse(like -> faults.in(file, "cli.match.column.like", names[0], all, like.getFirst(), like.getLast()), () -> faults.in(file, "cli.match.column", names[0], all));
        }
        return there;
    }

    void forEach(Consumer<Row> each) {
        rows.rows().forEach(each);
    }

    /** What the row says in the first of these columns that there is; empty where it says nothing. */
    String cell(Row row, String... names) {
        return Arrays.stream(names).mapToInt(headers::indexOf).filter(column -> column >= 0).mapToObj(row.cells()::get)
            .filter(cell -> !cell.isBlank()).findFirst().orElse("");
    }
}
