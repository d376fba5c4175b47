package belay.matching.engine;

import belay.matching.engine.optimum.Exchanges;
import belay.matching.engine.optimum.Look;
import belay.matching.engine.optimum.Packed;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Peers: as many people as can be in mutual pairs and rings, and a ring only where it places somebody whom pairs cannot. */
final class ExchangeSolver implements Solver {

    @Override
    public Found solve(Seating locked, Chance chance, Watch watch) {
        var roster = locked.roster;
        var seating = new Seating(locked);
        var held = takeHeld(seating, roster.shape.longestRing() - 1);
        boolean plain = Arrays.stream(held).allMatch(table -> table != null && isPair(locked, table)) && seating.tables().stream().noneMatch(table -> mayGrow(roster, table));
        long placedBefore = seating.dearness();
        long before = seating.objective();
        var first = pass(seating, held, watch);
        boolean more = !first.rings().isEmpty() && several(seating);
        for (int pass = 1; more && pass < roster.shape.mostGroups(); pass++) {
            more = !pass(seating, held, watch).rings().isEmpty();
        }
        Arrays.stream(held).filter(Objects::nonNull).forEach(seating::add);
        var proof = plain && placesDecide(roster) && !several(locked) ? new Proof(placedBefore + first.quality().mostPlaced(), before + bound(roster, first.quality())) : null;
        return new Found(seating, roster.shape.longestRing() > 2 ? "pairs and rings" : "pairs", proof);
    }

    /** Where rings go on only places are bounded, and nobody gets more than the worth of one. */
    private static long bound(Roster roster, Packed found) {
        return roster.pool.former().isEmpty() ? found.bound() : found.mostPlaced() + roster.size() * roster.worth(100, 2) / 2;
    }

    /** Whether nothing goes before that as many have a place, those left over before first: of other plans nothing is proved. */
    private static boolean placesDecide(Roster roster) {
        return roster.pool.former().isEmpty() || !Patchwork.isCalm(roster.pool) && roster.people.stream().allMatch(person -> person.leftOver() == 0);
    }

    /** Whether anybody could be in a second group. */
    private static boolean several(Seating seating) {
        return IntStream.range(0, seating.roster.size()).anyMatch(person -> seating.timeLeft(person) > (seating.isPlaced(person) ? 0 : 1));
    }

    /** Whether those a lock holds are a pair as they are: then they are one at least, and nothing goes before that more people have a place. */
    static boolean isPair(Seating seating, Table table) {
        return table.size() == 2 && seating.judge.score(table.sitting(seating.roster)) >= 0;
    }

    private static boolean mayGrow(Roster roster, Table table) {
        return !table.closed() && table.size() < roster.shape.longestRing();
    }

    /** Takes the tables away at which one person is locked and waits for company. */
    static @Nullable Table[] takeHeldSingles(Seating seating) {
        return takeHeld(seating, 1);
    }

    /** Takes the tables away at which one person is locked, or more up to so many who are at no other table: others may join them. */
    private static @Nullable Table[] takeHeld(Seating seating, int most) {
        var held = new ArrayList<Table>();
        for (int index = seating.tables().size() - 1; index >= 0; index--) {
            var table = seating.table(index);
            if (!table.closed() && (table.size() == 1 || table.size() <= most && areOnlyHere(seating, table))) {
                held.addFirst(seating.remove(index));
            }
        }
        return held.toArray(Table[]::new);
    }

    private static boolean areOnlyHere(Seating seating, Table table) {
        return IntStream.of(table.people()).allMatch(person -> seating.groupsOf(person) == 1 && seating.roster.limit(person) > 0 && seating.roster.asks(person, 0));
    }

    /** Gives everybody who has time one circle at most. */
    private static Exchanges.Ringed pass(Seating seating, @Nullable Table[] held, Watch watch) {
        var people = IntStream.range(0, seating.roster.size()).filter(person -> seating.hasTime(person) && seating.roster.asks(person, 0)).boxed().toList();
        var graph = new ExchangeGraph(seating, people, held);
        var settings = seating.roster.pool.settings();
        var found = Exchanges.solve(graph, seating.roster.shape.longestRing(), true, new Look(settings.units(), settings.seed(), watch::stop,
            (share, placed) -> watch.progress(Math.round(100 * share), 100, seating.placed() + (int) placed)));
        found.rings().forEach(circle -> seat(seating, graph, held, circle));
        return found;
    }

    static int holder(@Nullable Table[] held, int person) {
        for (int i = 0; i < held.length; i++) {
            var table = held[i];
            if (table != null && table.seats(person)) {
                return i;
            }
        }
        return -1;
    }

    private static void seat(Seating seating, ExchangeGraph graph, @Nullable Table[] held, int[] circle) {
        int holder = Arrays.stream(circle).map(graph::heldBy).max().orElse(-1);
        var table = holder < 0 ? null : held[holder];
        if (table == null) {
            seating.add(graph.table(circle));
            return;
        }
        for (int i : circle) {
            table = table.seats(graph.person(i)) ? table : table.with(graph.person(i), 0);
        }
        held[holder] = null;
        seating.add(table);
    }
}
