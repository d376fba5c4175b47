package belay.cli.match;

import belay.applications.Complaint;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.context.MessageSourceResolvable;

/** Everything that is wrong with the files handed in, collected so that all of it can be told at once, and what one should know of them. */
final class Faults {

    private final List<String> faults = new ArrayList<>();
    private final List<String> remarks = new ArrayList<>();

    /** Something is wrong with a file as a whole. */
    void in(Source file, String key, Object... values) {
        faults.add(file + ": " + Wording.say(key, values));
    }

    void in(Source file, MessageSourceResolvable why) {
        faults.add(file + ": " + Wording.say(why));
    }

    void at(Source file, int row, String key, Object... values) {
        faults.add(Wording.say("cli.match.at", file.toString(), row) + ": " + Wording.say(key, values));
    }

    /** Something is wrong in a line of a file that has no rows. */
    void onLine(Source file, int line, String key, Object... values) {
        faults.add(Wording.say("cli.match.line", file.toString(), line) + ": " + Wording.say(key, values));
    }

    void at(Source file, Complaint complaint) {
        faults.add(told(file, complaint));
    }

    /** Goes on with what else there is where a file cannot even be read. */
    <T> T or(T otherwise, Supplier<T> reading) {
        try {
            return reading.get();
        } catch (BadInput bad) {
            faults.addAll(bad.sentences());
            return otherwise;
        }
    }

    void remark(Source file, String key, Object... values) {
        remarks.add(file + ": " + Wording.say(key, values));
    }

    void remark(Source file, MessageSourceResolvable what) {
        remarks.add(file + ": " + Wording.say(what));
    }

    void remark(Source file, Complaint note) {
        remarks.add(told(file, note));
    }

    private static String told(Source file, Complaint complaint) {
        var why = Wording.say(complaint.why());
        var where = complaint.row() == 0 ? file.toString()
            : complaint.column().isEmpty() ? Wording.say("cli.match.at", file.toString(), complaint.row())
            : Wording.say("cli.match.at.column", file.toString(), complaint.row(), complaint.column());
        boolean shown = complaint.value().isEmpty() || why.contains(complaint.value());
        return shown ? where + ": " + why : Wording.say("cli.match.at.value", where, complaint.value()) + ": " + why;
    }

    boolean none() {
        return faults.isEmpty();
    }

    List<String> remarks() {
        return remarks;
    }

    void endIfAny() {
        if (!faults.isEmpty()) {
            throw new BadInput(faults);
        }
    }
}
