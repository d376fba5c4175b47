package belay.applications;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Rows of a sheet that stay out of what it brings in, and those that could because something is to be mended in them.
 *
 * @param faulty in how many rows something is to be mended
 */
public record Omissions(List<Choice> choices, int faulty) {

    /** With something to mend in more rows than this, it is a column that is wrong, or the sheet. */
    private static final int MOST = 50;

    /** A row, whose it is if one can tell, and whether it stays out; of rows that do not yet, whether that is what we suggest. */
    public record Choice(int row, String who, boolean out) { }

    static Omissions of(Intake.Opened opened, Plan plan) {
        int faulty = (int) plan.errors().stream().mapToInt(Complaint::row).distinct().count();
        var rows = new TreeMap<Integer, Boolean>();
        if (faulty <= MOST) {
            suggest(plan.errors(), rows);
        }
        opened.left().forEach(row -> rows.put(row, true));
        var names = names(opened, rows.keySet());
        return new Omissions(rows.entrySet().stream()
            .map(row -> new Choice(row.getKey(), names.getOrDefault(row.getKey(), ""), row.getValue())).toList(), faulty);
    }

    /** How many rows stay out when all is brought in that the plan says. */
    public int out() {
        return (int) choices.stream().filter(Choice::out).count();
    }

    /** Of somebody who answered twice the last answer counts. If two rows may be two people, nobody but the organizer knows which is right. */
    private static void suggest(List<Complaint> errors, Map<Integer, Boolean> rows) {
        var last = new HashMap<Integer, Integer>();
        errors.forEach(error -> last.merge(error.earlier(), error.row(), Math::max));
        for (var error : errors) {
            if (error.earlier() == 0) {
                rows.put(error.row(), true);
            } else {
                rows.merge(error.earlier(), error.isAgain(), Boolean::logicalOr);
                rows.merge(error.row(), error.isAgain() && !Integer.valueOf(error.row()).equals(last.get(error.earlier())), Boolean::logicalOr);
            }
        }
    }

    private static Map<Integer, String> names(Intake.Opened opened, Set<Integer> rows) {
        var reader = new RowReader(opened.rows().headers(), opened.mapping(), opened.roles(), Map.of(), true);
        var names = new HashMap<Integer, String>();
        opened.rows().rows().stream().filter(row -> rows.contains(row.number())).forEach(row -> names.put(row.number(), reader.read(row).shownAs()));
        return names;
    }
}
