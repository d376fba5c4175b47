package belay.matching.engine.optimum;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Who meets in which room, beside every way there is. */
class RoomingTest {

    private static final Look LONG = Look.of(20);

    private static final Rooming.Worth NOTHING = (guest, role, room) -> 0;
    private static final Rooming.Worth WORTH = (guest, role, room) -> 7 * (guest % 3) + 5 * (room % 4) + role;

    @Property(tries = 300, seed = "1")
    void nothingPlacesMore(@ForAll @IntRange(max = 1_000_000) int seed) {
        var rooming = Drawn.rooming(new SplittableRandom(seed));
        long best = most(rooming, 0, new ArrayList<>(), NOTHING);
        var found = rooming.solve(List.of(), LONG);
        assertSound(rooming, found);
        assertThat(found.placed()).isEqualTo(best).isEqualTo(found.mostPlaced());
        assertThat(rooming.solve(List.of(), LONG)).usingRecursiveComparison().isEqualTo(found);
        var hinted = rooming.solve(found.stays(), LONG);
        assertSound(rooming, hinted);
        assertThat(hinted.placed()).isEqualTo(best);
    }

    @Property(tries = 300, seed = "1")
    void whatIsSaidToBeTheMostIsTheMostHoweverShortTheLook(@ForAll @IntRange(max = 1_000_000) int seed) {
        var rooming = Drawn.rooming(new SplittableRandom(seed));
        long best = most(rooming, 0, new ArrayList<>(), NOTHING);
        assertThat(rooming.mostPlaced()).isGreaterThanOrEqualTo(best);
        var hardly = rooming.solve(List.of(), Look.of(1e-9));
        assertSound(rooming, hardly);
        assertThat(hardly.mostPlaced()).isGreaterThanOrEqualTo(best);
    }

    @Property(tries = 300, seed = "1")
    void whatIsMadeWholeFromHalvesIsSoundAndItsBoundHolds(@ForAll @IntRange(max = 1_000_000) int seed) {
        var rooming = Drawn.rooming(new SplittableRandom(seed));
        long best = most(rooming, 0, new ArrayList<>(), NOTHING);
        var found = rooming.dive(Look.of(0.01));
        assertSound(rooming, found);
        assertThat(found.placed()).isLessThanOrEqualTo(best);
        assertThat(found.mostPlaced()).isGreaterThanOrEqualTo(best);
        assertThat(rooming.mostWithStays(WORTH, best)).isGreaterThanOrEqualTo(most(rooming, 0, new ArrayList<>(), WORTH));
        assertThat(rooming.dive(Look.of(0.01))).usingRecursiveComparison().isEqualTo(found);
        var asked = new AtomicInteger();
        var ended = rooming.dive(new Look(0.01, 1, () -> asked.incrementAndGet() > seed % 4));
        assertSound(rooming, ended);
        assertThat(ended.placed()).isLessThanOrEqualTo(best);
        assertThat(ended.mostPlaced()).isGreaterThanOrEqualTo(best);
    }

    /** The most that people placed count, and their stays. */
    private static long most(Rooming rooming, int guest, List<Rooming.Stay> stays, Rooming.Worth each) {
        if (guest == rooming.guests().size()) {
            boolean can = true;
            for (int room = 0; room < rooming.rooms(); room++) {
                boolean some = false;
                for (int groups = 0; groups <= Math.min(rooming.mostGroups(), stays.size()); groups++) {
                    some |= allows(rooming, room, groups, stays);
                }
                can &= some;
            }
            return can ? placed(rooming, stays) + (long) stays.stream().mapToDouble(stay -> each.of(stay.guest(), stay.role(), stay.room())).sum() : 0;
        }
        long most = most(rooming, guest + 1, stays, each);
        for (int role : rooming.guests().get(guest).roles()) {
            for (int room : rooming.guests().get(guest).rooms()) {
                most = Math.max(most, with(rooming, guest, stays, each, new Rooming.Stay(guest, role, room)));
                for (int otherRole : rooming.guests().get(guest).time() > 1 ? rooming.guests().get(guest).roles() : new int[0]) {
                    for (int other : rooming.guests().get(guest).rooms()) {
                        most = other <= room ? most
                            : Math.max(most, with(rooming, guest, stays, each, new Rooming.Stay(guest, role, room), new Rooming.Stay(guest, otherRole, other)));
                    }
                }
            }
        }
        return most;
    }

    private static long with(Rooming rooming, int guest, List<Rooming.Stay> stays, Rooming.Worth each, Rooming.Stay... more) {
        var all = new ArrayList<>(stays);
        all.addAll(List.of(more));
        return most(rooming, guest + 1, all, each);
    }

    private static long placed(Rooming rooming, List<Rooming.Stay> stays) {
        return stays.stream().mapToInt(Rooming.Stay::guest).distinct().mapToLong(guest -> rooming.guests().get(guest).dearness()).sum();
    }

    /** Whether so many groups can be made of those in the room, as far as they are counted. */
    private static boolean allows(Rooming rooming, int room, int groups, List<Rooming.Stay> stays) {
        var here = stays.stream().filter(stay -> stay.room() == room).toList();
        for (int role = 0; role < rooming.roles().size(); role++) {
            int number = role;
            var asked = rooming.roles().get(role);
            var inRole = here.stream().filter(stay -> stay.role() == number).map(stay -> rooming.guests().get(stay.guest())).toList();
            if (inRole.size() < groups * asked.min() || inRole.size() > groups * asked.max()) {
                return false;
            }
            for (var guest : inRole) {
                if (asked.distinct() && guest.stage() >= 0 && inRole.stream().filter(other -> other.stage() == guest.stage()).count() > groups) {
                    return false;
                }
            }
        }
        return led(rooming, here) && rooming.apart().stream().allMatch(pair -> here.stream().filter(stay -> stay.guest() == pair[0] || stay.guest() == pair[1]).count() <= Math.max(1, groups));
    }

    private static boolean led(Rooming rooming, List<Rooming.Stay> here) {
        var leaders = here.stream().filter(stay -> stay.role() == 0).map(stay -> rooming.guests().get(stay.guest()).led()).toList();
        return rooming.roles().getFirst().min() == 0 || leaders.contains(-1) || here.size() - leaders.size() <= leaders.stream().mapToInt(Integer::intValue).sum();
    }

    private static void assertSound(Rooming rooming, Rooming.Roomed found) {
        assertThat(found.stays()).doesNotHaveDuplicates();
        for (int guest = 0; guest < rooming.guests().size(); guest++) {
            int one = guest;
            var stays = found.stays().stream().filter(stay -> stay.guest() == one).toList();
            assertThat(stays).hasSizeLessThanOrEqualTo(rooming.guests().get(guest).time());
            assertThat(stays).extracting(Rooming.Stay::room).doesNotHaveDuplicates();
            assertThat(stays).allMatch(stay -> contains(rooming.guests().get(one).roles(), stay.role()) && contains(rooming.guests().get(one).rooms(), stay.room()));
        }
        for (int room = 0; room < rooming.rooms(); room++) {
            assertThat(found.groups()[room]).isBetween(0, rooming.mostGroups());
            assertThat(allows(rooming, room, found.groups()[room], found.stays())).isTrue();
        }
        assertThat(found.placed()).isEqualTo(placed(rooming, found.stays()));
        assertThat(found.mostPlaced()).isGreaterThanOrEqualTo(found.placed());
    }

    private static boolean contains(int[] numbers, int number) {
        for (int one : numbers) {
            if (one == number) {
                return true;
            }
        }
        return false;
    }
}
