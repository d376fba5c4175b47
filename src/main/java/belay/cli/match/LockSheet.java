package belay.cli.match;

import belay.matching.engine.Lock;
import belay.matching.engine.Proposed;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What must not change in standing groups: a row names a group, which stays as it is, or a group and a person, who stays in it. */
final class LockSheet {

    private LockSheet() {
    }

    static List<Lock> read(Source file, GroupSheet current, Roll roll, Faults faults) {
        var locks = new ArrayList<Lock>();
        Columns.in(file, faults).filter(columns -> columns.need(file, faults, "group")).ifPresent(columns -> columns.forEach(row -> {
            var name = columns.cell(row, "group");
            var group = current.groups().stream().filter(one -> one.key().equals(name)).findFirst();
            var written = columns.cell(row, "id", "person", "name");
            if (group.isEmpty()) {
                faults.at(file, row.number(), "cli.match.locks.group", name, Maybe.cure(name, current.groups().stream().map(Proposed::key).toList()));
            } else if (written.isEmpty()) {
                locks.add(new Lock.Whole(name));
            } else {
                locks.addAll(lock(file, row.number(), group.get(), written, roll, faults));
            }
        }));
        return locks;
    }

    private static List<Lock> lock(Source file, int row, Proposed group, String written, Roll roll, Faults faults) {
        Set<String> meant = roll.meant(written);
        var seats = group.seats().stream().filter(seat -> meant.contains(seat.person())).toList();
        if (seats.size() > 1) {
            faults.at(file, row, "cli.match.two-of-a-name", written, seats.size());
        } else if (seats.isEmpty()) {
            var there = group.seats().stream().map(seat -> roll.name(seat.person())).toList();
            faults.at(file, row, meant.isEmpty() ? "cli.match.locks.gone" : "cli.match.locks.person", written, group.key(), Maybe.cure(written, there));
        }
        return seats.size() != 1 ? List.of() : List.of(new Lock.Person(group.key(), seats.getFirst().person(), seats.getFirst().role()));
    }
}
