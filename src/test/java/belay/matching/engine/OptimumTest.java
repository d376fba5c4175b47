package belay.matching.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Small pools tried exhaustively. */
class OptimumTest {

    private final Engine engine = new Engine();

    @Property(tries = 200)
    void aPartnershipLeavesNobodyOutWhomAnyArrangementCouldServe(@ForAll @IntRange(min = 1, max = 9) int people, @ForAll @IntRange(max = 1_000_000) int seed) {
        var pool = oneRoleEach(Sample.draw(Sample.PARTNERS, people, seed));
        var plan = engine.match(pool);
        long served = plan.proposed().stream().flatMap(group -> group.seats().stream()).filter(seat -> seat.role().equals("mentee"))
                .map(Proposed.Seat::person).distinct().count();
        assertThat(served).isEqualTo(mostMentees(new Roster(pool, List.of()), 0, new int[people]));
    }

    /** Waiting longer counts more than being many, so it is left out here. */
    private static Pool oneRoleEach(Pool pool) {
        var people = pool.people().stream().map(person -> person.but().as(person.roles().getFirst()).leftOver(0).build()).toList();
        return new Pool(pool.shape(), pool.term(), people).notAgain(pool.notAgain()).with(pool.settings());
    }

    private static long mostMentees(Roster roster, int mentee, int[] load) {
        if (mentee == roster.size()) {
            return 0;
        }
        long most = mostMentees(roster, mentee + 1, load);
        if (roster.asks(mentee, 1) && roster.limit(mentee) > 0) {
            for (int mentor = 0; mentor < roster.size(); mentor++) {
                if (roster.asks(mentor, 0) && load[mentor] < roster.limit(mentor) && possible(roster, Sitting.pair(roster, mentor, 0, mentee, 1))) {
                    load[mentor]++;
                    most = Math.max(most, 1 + mostMentees(roster, mentee + 1, load));
                    load[mentor]--;
                }
            }
        }
        return most;
    }

    @Property(tries = 200)
    void pairsPlaceAsManyPeersAsPairsCan(@ForAll @IntRange(min = 1, max = 10) int people, @ForAll @IntRange(max = 1_000_000) int seed) {
        var pool = oneRoleEach(Sample.draw(Sample.SWAPS, people, seed));
        assertThat(engine.match(pool).quality().placed()).isEqualTo(mostPeers(new Roster(pool, List.of()), 0));
    }

    @Property(tries = 200)
    void ringsNeverPlaceFewerPeersThanPairsAndNeverMoreThanThereCanBe(@ForAll @IntRange(min = 1, max = 9) int people, @ForAll @IntRange(max = 1_000_000) int seed) {
        var pool = oneRoleEach(Sample.draw(Sample.PEERS, people, seed));
        int placed = engine.match(pool).quality().placed();
        assertThat(placed).isGreaterThanOrEqualTo(engine.match(pool.with(Sample.SWAPS)).quality().placed());
        assertThat(placed).isLessThanOrEqualTo(mostPeers(new Roster(pool, List.of()), 0));
    }

    private static int mostPeers(Roster roster, int taken) {
        int first = 0;
        while (first < roster.size() && (taken >> first & 1) == 1) {
            first++;
        }
        if (first == roster.size()) {
            return 0;
        }
        int most = mostPeers(roster, taken | 1 << first);
        for (int second = first + 1; second < roster.size(); second++) {
            if ((taken >> second & 1) == 0) {
                int both = taken | 1 << first | 1 << second;
                most = Math.max(most, possible(roster, peers(roster, first, second)) ? 2 + mostPeers(roster, both) : 0);
                for (int third = second + 1; third < roster.size() && roster.shape.longestRing() > 2; third++) {
                    if ((taken >> third & 1) == 0 && possible(roster, peers(roster, first, second, third))) {
                        most = Math.max(most, 3 + mostPeers(roster, both | 1 << third));
                    }
                }
            }
        }
        return most;
    }

    private static Sitting peers(Roster roster, int... people) {
        return new Sitting(roster, people, new int[people.length], -1, null, null);
    }

    private static boolean possible(Roster roster, Sitting sitting) {
        return new Judge(Settings.USUAL).firstBroken(sitting) == null;
    }
}
