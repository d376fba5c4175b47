package belay.matching.engine;

import belay.matching.engine.optimum.Library;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * Composes groups from roles, for posses and cohorts of any size. Where every group there could be can be listed, the best of them are
 * chosen and that is proved. Else tables are opened in rooms and the rest seated where there is room, as many people as can be are
 * placed by deciding who meets where, and last people change seats, for the worst-off first and then to everybody’s gain.
 */
final class ComposeSolver implements Solver {

    private static final int LISTED = 4_000;
    /** How many changes of seats are tried, each of which takes one or two millionths of a second: as many as there are pairs of people, several times. */
    private static final int CHANGES_A_PAIR = 6;
    private static final int FEWEST_CHANGES = 20_000;
    private static final int MOST_CHANGES = 4_000_000;

    @Override
    public Found solve(Seating locked, Chance chance, Watch watch) {
        var roster = locked.roster;
        var everybody = IntStream.range(0, roster.size()).filter(person -> roster.rolesOf(person).length > 0).boxed().toList();
        var best = EveryGroup.best(locked, everybody.stream().mapToInt(Integer::intValue).toArray(), LISTED, watch);
        return best != null ? best : composed(locked, everybody, chance, watch);
    }

    private static Found composed(Seating locked, List<Integer> everybody, Chance chance, Watch watch) {
        var roster = locked.roster;
        var settings = roster.pool.settings();
        var composer = new Composer(roster, new Rooms(roster), chance);
        var best = new Seating(locked);
        asTheyStood(best);
        seat(best, composer, everybody, 0);
        best = new Reseating(!roster.shape.wholeGroup(), composer, chance, watch, settings, everybody.size()).improve(best, everybody);
        Proof proof = null;
        if (Library.isThere()) {
            var planned = new RoomPlan(begun(locked, best), chance, watch).improve(best, settings.units());
            best = planned.seating();
            proof = new Proof(planned.mostPlaced(), Math.min(planned.most(), planned.mostPlaced() + roster.mostOfASeat() * seats(locked, everybody)));
        }
        long changes = settings.times(Math.clamp(CHANGES_A_PAIR * (long) everybody.size() * everybody.size() / 2, FEWEST_CHANGES, MOST_CHANGES));
        best = new Enriching(best, chance, watch, everybody, 0).enrich(changes / 10, 2);
        new Insertion(best).insert(everybody);  // somebody may fit where people have changed seats
        new Uplift(best, watch, everybody, changes / 10).raise();
        best = new Levelling(best, chance, watch, everybody).level(changes);
        int floor = new Uplift(best, watch, everybody, changes / 10).raise();
        best = new Enriching(best, chance, watch, everybody, floor).enrich(changes, 3);
        return new Found(best, proof == null ? "compose" : "rooms", leavesSomebodyWaiting(best) ? null : proof);
    }

    /** Whoever waits where they are locked begins with those they were with, if these may be together as they stood. */
    private static void asTheyStood(Seating seating) {
        for (int index = 0; index < seating.tables().size(); index++) {
            var table = seating.table(index);
            var before = seating.roster.pool.standing().stream().filter(group -> group.key().equals(table.key())).findFirst();
            if (seating.waits(index) && before.isPresent()) {
                seating.change(new int[] {index}, new Table[] {joined(seating, table, Table.of(seating.roster, before.get()))}, 0);
            }
        }
    }

    /** With everybody of another table who asks for what they do there. */
    private static Table joined(Seating seating, Table table, Table by) {
        var all = table;
        for (int seat = 0; seat < by.size(); seat++) {
            int person = by.people()[seat];
            boolean comes = seating.hasTime(person) && seating.roster.asks(person, by.roles()[seat]) && !all.seats(person);
            all = comes ? all.with(person, by.roles()[seat]) : all;
        }
        return all;
    }

    /** What is locked; where somebody waited there, with the company they have got. */
    private static Seating begun(Seating locked, Seating best) {
        var begun = new Seating(locked);
        for (int index = locked.tables().size() - 1; index >= 0; index--) {
            if (locked.waits(index)) {
                begun.remove(index);
                var key = locked.table(index).key();
                best.tables().stream().filter(table -> Objects.equals(table.key(), key)).forEach(begun::add);
            }
        }
        return begun;
    }

    /** People may then be locked where others could have joined them, which goes before places: of these nothing is proved. */
    private static boolean leavesSomebodyWaiting(Seating seating) {
        return IntStream.range(0, seating.tables().size()).anyMatch(seating::waits);
    }

    /** All seats that all could take. */
    private static long seats(Seating locked, List<Integer> everybody) {
        return everybody.stream().mapToLong(person -> locked.roster.limit(person)).sum();
    }

    static void seat(Seating seating, Composer composer, List<Integer> people, int luck) {
        composer.compose(seating, people.stream().filter(seating::hasTime).toList(), luck);
        new Insertion(seating).insert(people);
    }
}
