package belay.cli.match;

import belay.applications.Complaint;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.context.MessageSourceResolvable;

/** Everything that is wrong with the files handed in, collected so that all of it can be told at once, and what one should know of them. */
final class Faults {

    /** So many rows are named that have the same fault. */
    private static final int ROWS = 5;

    /**
     * @param row 0 where it is of a file as a whole, or of none
     * @param value what stands there, if that is not in what is said; may be empty, as the column
     * @param whole whether it speaks of this row as a whole, so that it is told by itself though others may be wrong in the same way
     */
    private record Line(String file, int row, String column, String value, boolean whole, String says) {

        static Line of(String file, int row, String says) {
            return new Line(file, row, "", "", false, says);
        }

        /** What all rows have in common that are told together. */
        List<Object> what() {
            return List.of(file, whole ? row : "", column, value, says);
        }
    }

    private final List<Line> faults = new ArrayList<>();
    private final List<Line> remarks = new ArrayList<>();

    /** Something is wrong with a file as a whole. */
    void in(Source file, String key, Object... values) {
        faults.add(Line.of(file.toString(), 0, Wording.say(key, values)));
    }

    void in(Source file, MessageSourceResolvable why) {
        faults.add(Line.of(file.toString(), 0, Wording.say(why)));
    }

    void at(Source file, int row, String key, Object... values) {
        faults.add(Line.of(file.toString(), row, Wording.say(key, values)));
    }

    /** Something is wrong in a line of a file that has no rows. */
    void onLine(Source file, int line, String key, Object... values) {
        faults.add(Line.of(Wording.say("cli.match.line", file.toString(), line), 0, Wording.say(key, values)));
    }

    void at(Source file, Complaint complaint) {
        faults.add(line(file, complaint));
    }

    /** Goes on with what else there is where a file cannot even be read. */
    <T> T or(T otherwise, Supplier<T> reading) {
        try {
            return reading.get();
        } catch (BadInput bad) {
            bad.sentences().forEach(sentence -> faults.add(Line.of("", 0, sentence)));
            return otherwise;
        }
    }

    void remark(Source file, String key, Object... values) {
        remarks.add(Line.of(file.toString(), 0, Wording.say(key, values)));
    }

    void remark(Source file, MessageSourceResolvable what) {
        remarks.add(Line.of(file.toString(), 0, Wording.say(what)));
    }

    void remark(Source file, Complaint note) {
        remarks.add(line(file, note));
    }

    private static Line line(Source file, Complaint complaint) {
        var why = Wording.say(complaint.why());
        boolean shown = complaint.value().isEmpty() || why.contains(complaint.value());
        return new Line(file.toString(), complaint.row(), complaint.row() == 0 ? "" : complaint.column(), shown ? "" : complaint.value(), complaint.column().isEmpty(), why);
    }

    /** Each thing once, with the rows it is in. */
    private static List<String> told(List<Line> lines) {
        var same = new LinkedHashMap<List<Object>, List<Line>>();
        lines.forEach(line -> same.computeIfAbsent(line.what(), what -> new ArrayList<>()).add(line));
        return same.values().stream().map(Faults::sentence).toList();
    }

    private static String sentence(List<Line> same) {
        var first = same.getFirst();
        var in = first.column.isEmpty() ? where(same) : Wording.say("cli.match.at.column", where(same), first.column);
        var at = first.value.isEmpty() ? in : Wording.say("cli.match.at.value", in, first.value);
        return at.isEmpty() ? first.says : at + ": " + first.says;
    }

    private static String where(List<Line> same) {
        var file = same.getFirst().file;
        var rows = same.stream().map(Line::row).distinct().toList();
        if (rows.size() > 1) {
            return Wording.say("cli.match.at.rows", file, list(rows));
        }
        return rows.getFirst() == 0 ? file : Wording.say("cli.match.at", file, rows.getFirst());
    }

    private static String list(List<Integer> rows) {
        var some = rows.stream().limit(ROWS).map(String::valueOf);
        return Summary.list((rows.size() <= ROWS ? some : Stream.concat(some, Stream.of(Wording.say("cli.match.at.more", rows.size() - ROWS)))).toList());
    }

    boolean none() {
        return faults.isEmpty();
    }

    List<String> remarks() {
        return told(remarks);
    }

    void endIfAny() {
        if (!faults.isEmpty()) {
            throw new BadInput(told(faults));
        }
    }
}
