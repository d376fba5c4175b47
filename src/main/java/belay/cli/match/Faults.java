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
     */
    private record Line(String file, int row, String column, String value, String says) {

        static Line of(String file, int row, String says) {
            return new Line(file, row, "", "", says);
        }

        /** The same whatever its row. */
        Line what() {
            return new Line(file, row == 0 ? 0 : 1, column, value, says);
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
        return new Line(file.toString(), complaint.row(), complaint.row() == 0 ? "" : complaint.column(), shown ? "" : complaint.value(), why);
    }

    /** Each thing once, with the rows it is in. */
    private static List<String> told(List<Line> lines) {
        var rows = new LinkedHashMap<Line, List<Line>>();
        lines.forEach(line -> rows.computeIfAbsent(line.what(), what -> new ArrayList<>()).add(line));
        return rows.values().stream().map(Faults::sentence).toList();
    }

    private static String sentence(List<Line> same) {
        var first = same.getFirst();
        var where = first.row == 0 ? first.file : same.size() == 1 ? Wording.say("cli.match.at", first.file, first.row) : Wording.say("cli.match.at.rows", first.file, rows(same));
        var in = first.column.isEmpty() ? where : Wording.say("cli.match.at.column", where, first.column);
        var at = first.value.isEmpty() ? in : Wording.say("cli.match.at.value", in, first.value);
        return at.isEmpty() ? first.says : at + ": " + first.says;
    }

    private static String rows(List<Line> same) {
        var some = same.stream().limit(ROWS).map(line -> String.valueOf(line.row));
        return Summary.list((same.size() <= ROWS ? some : Stream.concat(some, Stream.of(Wording.say("cli.match.at.more", same.size() - ROWS)))).toList());
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
