package belay.matching.engine;

import belay.matching.engine.optimum.Column;
import belay.matching.engine.optimum.Library;
import belay.matching.engine.optimum.Look;
import belay.matching.engine.optimum.Packed;
import belay.matching.engine.optimum.Packing;
import belay.matching.engine.optimum.Packings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Every group there could be among some people, where these are few enough to be listed: then the best choice of groups is found, and
 * proved, whatever the rules say of them.
 */
final class EveryGroup {

    private final Seating locked;
    private final Roster roster;
    private final int[] people;
    private final int mostGroups;
    private final Growth growth;
    private int visits;
    private final List<Table> tables = new ArrayList<>();
    private final List<Integer> scores = new ArrayList<>();
    private final List<Integer> rows = new ArrayList<>();

    private EveryGroup(Seating locked, int[] people, int mostGroups) {
        this.locked = locked;
        roster = locked.roster;
        this.people = people;
        this.mostGroups = mostGroups;
        visits = 15 * mostGroups;
        growth = new Growth(roster);
    }

    /** The best of them; null if there are more than can be listed, looking for them takes too long, or there is nothing here to choose with. */
    static Solver.@Nullable Found best(Seating locked, int[] people, int mostGroups, Watch watch) {
        var every = new EveryGroup(locked, people, mostGroups);
        return Library.isThere() && every.list() ? every.solve(watch) : null;
    }

    private boolean list() {
        int goals = Math.max(1, roster.goals.size());
        for (int goal = 0; goal < goals; goal++) {
            if (!extend(Table.of(roster.goals.isEmpty() ? -1 : goal, new int[0], new int[0]), 0, -1)) {
                return false;
            }
        }
        for (int index = 0; index < locked.tables().size(); index++) {
            var table = locked.table(index);
            if (!table.closed() && growth.begin(table) && !extend(table, 0, index)) {
                return false;
            }
        }
        return true;
    }

    /** Adds the table, a locked one also as it is, and every larger one with people from this one on; false if there are too many. */
    private boolean extend(Table table, int from, int row) {
        if (--visits < 0 || tables.size() > mostGroups) {
            return false;
        }
        if (table.size() > 0 && !table.lacks(roster.shape)) {
            int score = roster.shape.isExchange() && table.size() < 2 ? Judge.IMPOSSIBLE : locked.judge.score(table.sitting(roster));
            if (score >= 0) {
                tables.add(table);
                scores.add(score);
                rows.add(row);
            }
        }
        for (int i = from; i < people.length; i++) {
            int person = people[i];
            if (table.seats(person) || !locked.hasTime(person)) {
                continue;
            }
            for (int role : roster.rolesOf(person)) {
                if (table.count(role) < roster.shape.most(role)) {
                    var more = table.with(person, role);
                    if (canBe(more) && !extend(more, i + 1, row)) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    private boolean canBe(Table table) {
        int last = table.people()[table.size() - 1];
        for (int other : table.people()) {
            if (other != last && (locked.together(other, last) || roster.shape.isExchange() && !oneTeaches(other, last))) {
                return false;
            }
        }
        return growth.goesOn(table);
    }

    /** In pairs and rings of three everybody is beside everybody else. */
    private boolean oneTeaches(int one, int other) {
        return roster.learning.canTeach(one, other) || roster.learning.canTeach(other, one);
    }

    /**
     * The best seating: people who have a place, then in exchanges that go on those who stay together, then places, before the worst-off group, and that before the
     * worth of the whole. What a locked group is worth as it is counts as long as it stays so; it holds nobody back from being better off.
     */
    private Solver.Found solve(Watch watch) {
        var settings = roster.pool.settings();
        var look = new Look(settings.units(), settings.seed(), watch::stop, (share, placed) -> watch.progress(Math.round(100 * share), 100, locked.placed() + (int) placed));
        int[] levels = IntStream.range(0, tables.size()).map(this::level).toArray();
        var packed = Packings.solveFairly(packing(), levels, counts(), look);
        var seating = new Seating(locked);
        for (int number : Arrays.stream(packed.chosen()).boxed().sorted(Comparator.comparing(rows::get).reversed()).toList()) {
            if (rows.get(number) >= 0) {
                seating.remove(rows.get(number));
            }
            seating.add(tables.get(number));
        }
        long before = locked.objective() - IntStream.range(0, locked.tables().size()).filter(index -> !locked.table(index).closed())
            .mapToLong(locked::worthOf).sum();
        long company = IntStream.of(packed.chosen()).mapToLong(this::company).sum();
        return new Solver.Found(seating, "every group", new Solver.Proof(locked.dearness() + packed.mostPlaced() - company, before + bound(packed) - company));
    }

    private boolean exchangeGoesOn() {
        return roster.shape.isExchange() && !roster.pool.former().isEmpty();
    }

    /** Places in each; where an exchange goes on, one more who stays with somebody of before goes before all of them. */
    private int[] counts() {
        return tables.stream().mapToInt(table -> table.size() - table.pinned() + (exchangeGoesOn() ? (1 + places()) * stays(table) : 0)).toArray();
    }

    /** All that all could take. */
    private int places() {
        return IntStream.of(people).map(roster::limit).sum();
    }

    /** Where an exchange goes on only places are bounded, as others could be worth more by moving; nobody gets more than the worth of a seat in each of theirs. */
    private long bound(Packed found) {
        return exchangeGoesOn() ? found.mostPlaced() + places() * roster.mostOfASeat() : found.bound();
    }

    private int stays(Table table) {
        return IntStream.of(table.people()).boxed().flatMap(person -> roster.homes.of(person).stream()).distinct()
            .mapToInt(home -> (int) IntStream.of(table.people()).filter(person -> roster.homes.of(person).contains(home)).count() - 1).max().orElse(0);
    }

    /** What it counts that others join those who are locked where they cannot stay as they are. */
    private long company(int number) {
        int row = rows.get(number);
        return row >= 0 && locked.waits(row) ? -locked.worthOf(row) : 0;
    }

    private int level(int number) {
        return tables.get(number).size() == tables.get(number).pinned() ? Integer.MAX_VALUE : scores.get(number);
    }

    /** Loads and limits of people, followed by those that hold for a person in a role, towards a goal or with another. */
    private Packing packing() {
        var limits = new Limits();
        var columns = IntStream.range(0, tables.size()).mapToObj(limits::column).toList();
        return new Packing(limits.dearness.stream().mapToLong(Long::longValue).toArray(), limits.time.stream().mapToInt(Integer::intValue).toArray(), columns, true);
    }

    private final class Limits {
        private final List<Integer> time = new ArrayList<>();
        private final List<Long> dearness = new ArrayList<>();
        private final Map<Object, Integer> others = new HashMap<>();

        Limits() {
            for (int person = 0; person < roster.size(); person++) {
                time.add(Math.max(0, locked.timeLeft(person)));
                dearness.add(locked.isPlaced(person) ? 0 : roster.dearness(person));
            }
        }

        private int other(Object what, int limit) {
            return other(what, limit, 0);
        }

        private int other(Object what, int limit, long dear) {
            return others.computeIfAbsent(what, one -> {
                time.add(limit);
                dearness.add(dear);
                return time.size() - 1;
            });
        }

        Column column(int number) {
            var table = tables.get(number);
            var members = new ArrayList<int[]>();
            for (int seat = 0; seat < table.size(); seat++) {
                members(table, seat, members);
            }
            if (company(number) > 0) {
                members.add(new int[] {other(List.of("company", rows.get(number)), 1, company(number)), 1});
            }
            return new Column(members.stream().mapToInt(one -> one[0]).toArray(), members.stream().mapToInt(one -> one[1]).toArray(),
                roster.worth(scores.get(number), table.size()), rows.get(number));
        }

        private void members(Table table, int seat, List<int[]> members) {
            int person = table.people()[seat];
            boolean pinned = seat < table.pinned();
            boolean partners = roster.shape.kind() == Kind.PARTNERSHIP;
            int load = partners ? table.size() - table.count(table.roles()[seat]) : 1;
            if (pinned) {
                load -= partners ? table.bare().size() - table.bare().count(table.roles()[seat]) : 1;
            }
            members.add(new int[] {person, load});
            if (pinned) {
                return;
            }
            if (partners && roster.limit(person) > 1) {
                members.add(new int[] {other(List.of("groups", person), roster.shape.mostGroups() - locked.groupsOf(person)), 1});
            }
            if (roster.limit(person) > 1) {
                if (table.goal() >= 0) {
                    members.add(new int[] {other(List.of("goal", person, table.goal()), locked.isTowards(person, table.goal()) ? 0 : 1), 1});
                }
                for (int earlier = 0; earlier < seat; earlier++) {
                    int with = table.people()[earlier];
                    if (roster.limit(with) > 1) {
                        members.add(new int[] {other(List.of("with", Math.min(person, with), Math.max(person, with)), 1), 1});
                    }
                }
            }
        }
    }
}
