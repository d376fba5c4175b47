package belay.applications;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Rows of a sheet that stay out of what it brings in, and those that could because something is to be mended in them.
 *
 * @param faulty in how many rows something is to be mended, or two of them cannot both be right
 * @param tooMany whether rows are not offered one by one
 */
public record LeftOut(List<Choice> choices, int faulty, boolean tooMany) {

    /** With something wrong in more rows than this, not counting answers given twice, it is a column that is wrong, or the sheet. */
    private static final int MOST_FAULTY = 50;
    /** More than these nobody looks through. */
    private static final int MOST = 400;

    /** A row, whose it is if one can tell, and whether it stays out; of rows that do not yet, whether that is what we suggest. */
    public record Choice(int row, String who, boolean out) { }

    /** @param suggests whether rows are ticked that had better stay out */
    static LeftOut of(Intake.Opened opened, Plan plan, boolean suggests) {
        var faulty = plan.errors().stream().filter(error -> error.clash() == null).map(Complaint::row).collect(Collectors.toSet());
        var rows = new TreeMap<Integer, Boolean>();
        faulty.forEach(row -> rows.put(row, true));
        clashes(plan.errors()).forEach(clashing -> suggest(clashing, faulty, rows));
        int all = rows.size();
        boolean tooMany = faulty.size() > MOST_FAULTY || all > MOST;
        if (tooMany) {
            rows.clear();
        }
        rows.replaceAll((row, out) -> out && suggests);
        opened.left().forEach(row -> rows.put(row, true));
        var names = names(opened, rows.keySet());
        return new LeftOut(rows.entrySet().stream().map(row -> new Choice(row.getKey(), names.getOrDefault(row.getKey(), ""), row.getValue())).toList(),
            all, tooMany);
    }

    /** Complaints about rows that tell different things of one person, together. */
    private static Iterable<List<Complaint>> clashes(List<Complaint> errors) {
        return errors.stream().filter(error -> error.clash() != null).collect(Collectors.groupingBy(Complaint::earlier, TreeMap::new, Collectors.toList())).values();
    }

    /** Of somebody who answered again the last answer counts that can be read. If two rows may be two people, only the organizer knows which is right. */
    private static void suggest(List<Complaint> clashing, Set<Integer> faulty, Map<Integer, Boolean> rows) {
        var all = new TreeSet<Integer>();
        clashing.forEach(one -> all.addAll(List.of(one.earlier(), one.row())));
        boolean again = clashing.stream().allMatch(one -> one.clash() == Complaint.Clash.AGAIN);
        var sound = new TreeSet<>(all);
        sound.removeAll(faulty);
        for (int row : all) {
            rows.merge(row, again && (sound.isEmpty() || row != sound.last()), Boolean::logicalOr);
        }
    }

    private static Map<Integer, String> names(Intake.Opened opened, Set<Integer> rows) {
        var reader = new RowReader(opened.rows().headers(), opened.mapping(), opened.roles(), Map.of(), true);
        var names = new HashMap<Integer, String>();
        opened.rows().rows().stream().filter(row -> rows.contains(row.number())).forEach(row -> names.put(row.number(), reader.read(row).shownAs()));
        return names;
    }
}
