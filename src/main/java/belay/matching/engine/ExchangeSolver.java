package belay.matching.engine;

import belay.matching.engine.optimum.Exchanges;
import belay.matching.engine.optimum.Look;
import belay.matching.engine.optimum.Packed;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Peers: as many people as can be in mutual pairs and rings; where each is in one, a ring stands only where it places somebody whom pairs cannot, or makes the
 * worst-off better off. Where some may be in several and all there could be can be listed, they are chosen together; else everybody gets one first, and then
 * whoever has time another.
 */
final class ExchangeSolver implements Solver {

    private static final int LISTED = 20_000;

    @Override
    public Found solve(Seating locked, Chance chance, Watch watch) {
        var roster = locked.roster;
        var together = several(locked) ? EveryGroup.best(locked, IntStream.range(0, roster.size()).filter(person -> roster.asks(person, 0)).toArray(), LISTED, watch) : null;
        if (together != null && (together.isBest() || !locked.tables().isEmpty())) {
            return together;
        }
        var inTurn = inTurn(locked, watch);
        return together == null ? inTurn : inTurn.seating().isBetterThan(together.seating()) ? new Found(inTurn.seating(), inTurn.how(), together.proof()) : together;
    }

    private static Found inTurn(Seating locked, Watch watch) {
        var roster = locked.roster;
        var held = Held.upTo(roster.shape.longestRing() - 1, locked);
        boolean proves = placesDecide(roster) && !several(locked) && held.rest().tables().stream().noneMatch(table -> table.mayGrow(roster.shape));
        var first = pass(held, watch);
        boolean more = !first.rings().isEmpty() && several(held.rest());
        for (int pass = 1; more && pass < roster.shape.mostGroups(); pass++) {
            more = !pass(held, watch).rings().isEmpty();
        }
        return new Found(held.putBack(), roster.shape.longestRing() > 2 ? "pairs and rings" : "pairs", proves ? first.proof() : null);
    }

    /** Where rings go on only places are bounded, and nobody gets more than the worth of one. */
    private static long bound(Roster roster, Packed found) {
        return roster.pool.former().isEmpty() ? found.bound() : found.mostPlaced() + roster.size() * roster.mostOfASeat();
    }

    /** Whether nothing goes before that as many have a place, those left over before first: of other plans nothing is proved. */
    private static boolean placesDecide(Roster roster) {
        return roster.pool.former().isEmpty() || !Patchwork.isCalm(roster.pool) && roster.people.stream().allMatch(person -> person.leftOver() == 0);
    }

    /** Whether anybody could be in a second group. */
    private static boolean several(Seating seating) {
        return IntStream.range(0, seating.roster.size()).anyMatch(person -> seating.timeLeft(person) > (seating.isPlaced(person) ? 0 : 1));
    }

    private record Pass(List<int[]> rings, @Nullable Proof proof) { }

    /** Gives everybody who has time one circle at most. */
    private static Pass pass(Held held, Watch watch) {
        var seating = held.rest();
        var roster = seating.roster;
        var people = IntStream.range(0, roster.size()).filter(person -> seating.hasTime(person) && roster.asks(person, 0)).boxed().toList();
        var graph = new ExchangeGraph(seating, people, held);
        var settings = roster.pool.settings();
        var found = Exchanges.solve(graph, roster.shape.longestRing(), true, new Look(settings.units(), settings.seed(), watch::stop,
            (share, placed) -> watch.progress(Math.round(100 * share), 100, seating.placed() + (int) placed)));
        long company = held.company(found.rings().stream().flatMapToInt(Arrays::stream).map(graph::person));
        var proof = held.proof(company, found.quality().mostPlaced(), bound(roster, found.quality()));
        found.rings().forEach(circle -> seat(held, graph, circle));
        return new Pass(found.rings(), proof);
    }

    private static void seat(Held held, ExchangeGraph graph, int[] circle) {
        int where = Arrays.stream(circle).map(graph::heldBy).max().orElse(-1);
        if (where < 0) {
            held.rest().add(graph.table(circle));
            return;
        }
        var table = held.take(where);
        for (int i : circle) {
            table = table.seats(graph.person(i)) ? table : table.with(graph.person(i), 0);
        }
        held.rest().add(table);
    }
}
