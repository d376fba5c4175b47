package belay.cli.match;

import belay.matching.engine.Proposed;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Who would like to be in which of the standing groups: a row for each, the dearest first. */
final class WishSheet {

    private WishSheet() {
    }

    /** @return names of groups by the ids of people */
    static Map<String, List<String>> read(Source file, GroupSheet current, Roll roll, Faults faults) {
        var wishes = new LinkedHashMap<String, List<String>>();
        Columns.in(file, faults).filter(columns -> columns.need(file, faults, "group") & columns.need(file, faults, "person", "id", "name")).ifPresent(columns -> columns.forEach(row -> {
            var group = columns.cell(row, "group");
            var written = columns.cell(row, "id", "person", "name");
            var meant = roll.meant(written);
            var known = current.groups().stream().map(Proposed::key).toList();
            if (!known.contains(group)) {
                faults.at(file, row.number(), "cli.match.locks.group", group, Maybe.cure(group, known));
            } else if (written.isEmpty()) {
                faults.at(file, row.number(), "cli.match.groups.nobody");
            } else if (meant.size() > 1) {
                faults.at(file, row.number(), "cli.match.two-of-a-name", written, meant.size());
            } else if (meant.isEmpty()) {
                roll.near(written).ifPresentOrElse(near -> faults.remark(file, "cli.match.nobody.near", written, near), () -> faults.remark(file, "cli.match.nobody", written));
            } else {
                note(wishes.computeIfAbsent(meant.iterator().next(), one -> new ArrayList<>()), group, file, row.number(), roll.name(meant.iterator().next()), faults);
            }
        }));
        return wishes;
    }

    private static void note(List<String> wished, String group, Source file, int row, String person, Faults faults) {
        if (wished.contains(group)) {
            faults.at(file, row, "cli.match.groups.twice", person, group);
        } else {
            wished.add(group);
        }
    }
}
