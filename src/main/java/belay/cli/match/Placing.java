package belay.cli.match;

import belay.applications.SheetWriter;
import belay.groups.WeeklyTime;
import belay.matching.engine.Slot;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The groups as a sheet with a row for each place, to go on with elsewhere, or here as --history and --current. */
final class Placing {

    static final List<String> COLUMNS = List.of("group", "kind", "role", "person", "score", "id", "goal", "slot");

    private Placing() {
    }

    static byte[] sheet(Outcome outcome) {
        var rows = new ArrayList<List<String>>();
        for (var group : outcome.groups()) {
            for (var seat : group.proposed().seats()) {
                var goal = group.proposed().goal();
                rows.add(List.of(group.name(), group.kind(), seat.role(), outcome.name(seat.person()), String.valueOf(group.verdict().score()), seat.person(),
                    goal == null ? "" : goal, slot(group.slot())));
            }
        }
        return SheetWriter.write(COLUMNS, rows);
    }

    /** {@code Wed 15:00 America/Denver} */
    static String slot(@Nullable Slot slot) {
        return slot == null ? "" : new WeeklyTime(slot.day(), slot.start(), slot.zone()).toString();
    }
}
