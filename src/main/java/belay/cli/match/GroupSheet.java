package belay.cli.match;

import belay.applications.Row;
import belay.groups.WeeklyTime;
import belay.matching.engine.Pair;
import belay.matching.engine.Proposed;
import belay.matching.engine.Shape;
import belay.matching.engine.Slot;
import belay.programs.Role;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Groups as --out writes them, a row for each place: earlier ones, whose people shall meet others, or those that stand now.
 *
 * @param gone who is in these groups and not on the roll any more
 */
record GroupSheet(List<Proposed> groups, Set<String> gone) {

    static final GroupSheet NONE = new GroupSheet(List.of(), Set.of());

    /** Reads groups by name; people who do not ask for a place this time are left out. */
    static GroupSheet read(Source file, Roll roll, Shape shape, boolean standing, Faults faults) {
        var columns = Columns.in(file, faults).orElse(null);
        if (columns == null || !columns.need(file, faults, "group") | !columns.need(file, faults, "person", "id", "name")
            || standing && !columns.need(file, faults, "role")) {
            return NONE;
        }
        var reading = new Reading(file, columns, roll, shape, standing, faults);
        columns.forEach(reading::take);
        return new GroupSheet(reading.groups.values().stream().filter(group -> !group.seats().isEmpty()).toList(), reading.gone);
    }

    private record Reading(Source file, Columns columns, Roll roll, Shape shape, boolean standing, Faults faults, Map<String, Proposed> groups,
                           Set<String> gone) {

        Reading(Source file, Columns columns, Roll roll, Shape shape, boolean standing, Faults faults) {
            this(file, columns, roll, shape, standing, faults, new LinkedHashMap<>(), new LinkedHashSet<>());
        }

        void take(Row row) {
            var name = columns.cell(row, "group");
            var person = person(row);
            if (name.isEmpty()) {
                faults.at(file, row.number(), "cli.match.groups.unnamed");
                return;
            }
            var goal = goal(row);
            var before = groups.computeIfAbsent(name, key -> new Proposed(key, List.of(), goal, slot(row)));
            if (standing && goal != null && before.goal() != null && !goal.equals(before.goal())) {
                faults.at(file, row.number(), "cli.match.groups.goals", name, before.goal(), goal);
            }
            var group = before.goal() != null ? before : new Proposed(name, before.seats(), goal, before.slot());
            if (person.isEmpty()) {
                return;
            }
            if (group.seats(person)) {
                faults.at(file, row.number(), "cli.match.groups.twice", roll.name(person), name);
                return;
            }
            var role = role(row);
            if (standing && isRole(role) && !roll.asks(person, role)) {
                faults.remark(file, "cli.match.groups.other-role", roll.name(person), name, Wording.say("programs.role." + role));
            }
            groups.put(name, group.with(new Proposed.Seat(person, role)));
        }

        /** The id if it is somebody’s, else the name, which counts beside a strange id only where it is all that is known of them; nobody if they do not ask any more. */
        private String person(Row row) {
            var id = columns.cell(row, "id");
            var written = roll.has(id) ? id : columns.cell(row, "person", "name");
            boolean strange = !id.isEmpty() && !roll.has(id);
            var meant = roll.meant(written).stream().filter(one -> !strange || one.equals(roll.name(one))).collect(Collectors.toSet());
            if (meant.size() > 1) {
                faults.at(file, row.number(), "cli.match.two-of-a-name", written, meant.size());
            } else if (written.isEmpty()) {
                faults.at(file, row.number(), "cli.match.groups.nobody");
            } else if (meant.isEmpty() && gone.add(written) && id.isEmpty()) {
                roll.nearly(written).ifPresent(near -> faults.remark(file, "cli.match.groups.near", written, near));
            }
            return meant.size() == 1 ? meant.iterator().next() : "";
        }

        private String role(Row row) {
            var written = word(columns.cell(row, "role"));
            if (standing && !isRole(written)) {
                faults.at(file, row.number(), "cli.match.groups.role", written, Maybe.cure(written, shape.roles().stream().map(Shape.Role::name).toList()));
            }
            return written;
        }

        private boolean isRole(String word) {
            return shape.roles().stream().anyMatch(role -> role.name().equals(word));
        }

        /** As it is called here, where it is called somewhat otherwise: {@code posse leader}. */
        private static String word(String written) {
            var named = Role.in(written);
            return named.size() == 1 ? named.getFirst().word() : written.toLowerCase(Locale.ROOT);
        }

        private @Nullable String goal(Row row) {
            var goal = columns.cell(row, "goal");
            return goal.isEmpty() || shape.goal() == Shape.Goal.PERSONAL ? null : goal;
        }

        private @Nullable Slot slot(Row row) {
            var written = columns.cell(row, "slot");
            var time = WeeklyTime.parse(written);
            if (standing && time.isEmpty() && !written.isEmpty()) {
                faults.at(file, row.number(), "cli.match.groups.slot", written);
            }
            return time.map(at -> new Slot(at.zone(), at.day(), at.time(), shape.meetingMinutes())).orElse(null);
        }
    }

    /** Everybody with everybody in the same group. */
    List<Pair> pairs() {
        var pairs = new LinkedHashSet<Pair>();
        for (var group : groups) {
            for (int i = 0; i < group.seats().size(); i++) {
                for (int j = 0; j < i; j++) {
                    pairs.add(new Pair(group.seats().get(j).person(), group.seats().get(i).person()));
                }
            }
        }
        return new ArrayList<>(pairs);
    }
}
