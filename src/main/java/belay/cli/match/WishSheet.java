package belay.cli.match;

import belay.applications.Row;
import belay.matching.engine.Proposed;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Who would like to be in which of the standing groups: a row for each, the dearest first. */
final class WishSheet {

    private final Source file;
    private final Roll roll;
    private final Faults faults;
    private final List<String> groups;
    private final Map<String, List<String>> wishes = new LinkedHashMap<>();

    private WishSheet(Source file, GroupSheet current, Roll roll, Faults faults) {
        this.file = file;
        this.roll = roll;
        this.faults = faults;
        groups = current.groups().stream().map(Proposed::key).toList();
    }

    /** @return names of groups by the ids of people */
    static Map<String, List<String>> read(Source file, GroupSheet current, Roll roll, Faults faults) {
        var sheet = new WishSheet(file, current, roll, faults);
        Columns.in(file, faults).filter(columns -> columns.need(file, faults, "group") & columns.need(file, faults, "person", "id", "name"))
            .ifPresent(columns -> columns.forEach(row -> sheet.take(row, columns.cell(row, "id", "person", "name"), columns.cell(row, "group"))));
        if (sheet.wishes.isEmpty() && faults.none()) {
            faults.remark(file, "cli.match.wishes.none");
        }
        return sheet.wishes;
    }

    private void take(Row row, String written, String group) {
        var meant = roll.meant(written);
        if (group.isEmpty()) {
            faults.at(file, row.number(), "cli.match.groups.unnamed");
        } else if (!groups.contains(group)) {
            faults.at(file, row.number(), "cli.match.locks.group", group, Maybe.cure(group, groups));
        } else if (written.isEmpty()) {
            faults.at(file, row.number(), "cli.match.groups.nobody");
        } else if (meant.size() > 1) {
            faults.at(file, row.number(), "cli.match.two-of-a-name", written, meant.size());
        } else if (meant.isEmpty()) {
            roll.near(written).ifPresentOrElse(near -> faults.remark(file, "cli.match.nobody.near", written, near), () -> faults.remark(file, "cli.match.nobody", written));
        } else {
            wish(row, meant.iterator().next(), group);
        }
    }

    private void wish(Row row, String person, String group) {
        var wished = wishes.computeIfAbsent(person, one -> new ArrayList<>());
        if (wished.contains(group)) {
            faults.at(file, row.number(), "cli.match.wishes.twice", roll.name(person), group);
        } else {
            wished.add(group);
        }
    }
}
