package belay.matching.engine;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Composes groups from roles, for posses and cohorts of any size: opens tables in rooms, seats the rest where there is room, then
 * takes a few tables apart again and again to seat their people better, and last exchanges people to everybody's gain.
 */
final class ComposeSolver implements Solver {

    @Override
    public Found solve(Seating locked, Chance chance, Watch watch) {
        var roster = locked.roster;
        var rooms = new Rooms(roster);
        var composer = new Composer(roster, rooms, chance);
        var everybody = IntStream.range(0, roster.size()).filter(person -> roster.rolesOf(person).length > 0).boxed().toList();
        var best = new Seating(locked);
        seat(best, composer, everybody, 0);
        best = new Reseating(composer, chance, watch, roster.pool.settings(), everybody.size()).improve(best, everybody);
        new Exchanging(best, chance, watch, roster.pool.settings().steps(everybody.size())).improve(everybody);
        return new Found(best, "compose", null);
    }

    static void seat(Seating seating, Composer composer, List<Integer> people, int luck) {
        composer.compose(seating, people.stream().filter(seating::hasTime).toList(), luck);
        new Insertion(seating).insert(people);
    }
}
