package belay.applications;

import belay.people.BadValue;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSourceResolvable;

/** What stands in a sheet: the names of its columns, its rows, and what we noticed while reading. */
public record Rows(List<String> headers, List<Row> rows, List<Complaint> errors, List<MessageSourceResolvable> notes) {

    /** The sheet without some of its rows, by their numbers, and what is wrong in them. */
    Rows without(Set<Integer> left) {
        return left.isEmpty() ? this : new Rows(headers, rows.stream().filter(row -> !left.contains(row.number())).toList(),
            errors.stream().filter(error -> !left.contains(error.row())).toList(), notes);
    }

    /** The numbers of all rows there are, those that cannot be read too. */
    Set<Integer> numbers() {
        return Stream.concat(rows.stream().map(Row::number), errors.stream().map(Complaint::row)).collect(Collectors.toSet());
    }

    /** By which the next file of the same kind is known again. */
    String shape() {
        return headers.stream().map(header -> header.toLowerCase(Locale.ROOT)).collect(Collectors.joining("\n"));
    }

    /** Whether each row holds something in a column, and nothing that this refuses with a {@link BadValue}. */
    boolean holds(int column, Consumer<String> reading) {
        try {
            rows.stream().map(row -> row.cells().get(column)).distinct().forEach(reading);
            return rows.stream().noneMatch(row -> row.cells().get(column).isBlank());
        } catch (BadValue other) {
            return false;
        }
    }

    /** Whether no two rows hold the same in a column. */
    boolean tellApart(int column) {
        var cells = rows.stream().map(row -> row.cells().get(column)).filter(cell -> !cell.isBlank()).toList();
        return cells.stream().distinct().count() == cells.size();
    }

    /** A few different values of a column, so that one sees what it holds. */
    List<String> samples(int column, int most) {
        return rows.stream().map(row -> row.cells().get(column)).filter(cell -> !cell.isBlank())
            .distinct().limit(most).toList();
    }
}
