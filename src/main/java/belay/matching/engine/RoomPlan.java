package belay.matching.engine;

import belay.matching.engine.optimum.Look;
import belay.matching.engine.optimum.Rooming;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Places as many people as can be in groups composed of roles: decides who meets in which room, first for everybody where that can be
 * decided at once, then for a few groups and some of those left over at a time.
 *
 * <p>In a room everybody can come. Where the format asks for fewer there are groups in no room, so rooms then prove nothing.
 */
final class RoomPlan {

    /** So much can be decided at once. */
    private static final long AT_ONCE = 5_000;
    /** So much can be made whole from halves, which takes half a minute; who is in a hurry wants that for less only. */
    private static final long DIVED = 20_000;
    private static final double A_LOOK = 10;
    /** How much of the work goes to that, in looks. */
    private static final double DIVES = 1.5;
    /** So much can be bounded. */
    private static final long BOUNDED = 400_000;
    private static final int GROUPS_AT_A_TIME = 9;
    private static final int LEFT_OVER_AT_A_TIME = 60;
    /** After so many rounds in vain the rounds get larger, up to so many times. */
    private static final int PATIENCE = 12;
    private static final int LARGER = 3;
    /** What a round costs beside the solver’s own work, in its units. */
    private static final double A_ROUND = 0.03;

    private final Seating locked;
    private final Roster roster;
    private final Whereabouts whereabouts;
    private final Chance chance;
    private final Watch watch;

    RoomPlan(Seating locked, Chance chance, Watch watch) {
        this.locked = locked;
        roster = locked.roster;
        whereabouts = new Whereabouts(roster);
        this.chance = chance;
        this.watch = watch;
    }

    /** A seating, and what no seating exceeds in places, and in its objective; where that was not worked out, the latter is all there is. */
    record Planned(Seating seating, long mostPlaced, long most) { }

    /**
     * @param start a seating that is to be improved
     * @param units how much to look, see {@link Look}
     */
    Planned improve(Seating start, double units) {
        var able = new BitSet();
        IntStream.range(0, roster.size()).filter(person -> locked.hasTime(person) && roster.rolesOf(person).length > 0).forEach(able::set);
        var rooms = whereabouts.rooms(able);
        var guests = able.stream().toArray();
        var rooming = rooming(guests, rooms, locked, Integer.MAX_VALUE);
        long most = locked.dearness() + Arrays.stream(guests).filter(person -> !locked.isPlaced(person)).mapToLong(roster::dearness).sum();
        boolean plain = roster.shape.wholeGroup() && locked.tables().stream().allMatch(Table::closed);
        var best = start;
        long choices = rooming.choices();
        var stays = List.<Rooming.Stay>of();
        boolean decides = choices <= (units < A_LOOK ? 2 * AT_ONCE : DIVED);
        if (decides) {
            var roomed = rooming.dive(look(DIVES * units));
            stays = roomed.stays();
            best = better(best, seat(roomed, rooms, guests, new Seating(locked)));
            most = plain ? Math.min(most, locked.dearness() + roomed.mostPlaced()) : most;
        } else if (choices <= BOUNDED && plain) {
            most = Math.min(most, locked.dearness() + rooming.mostPlaced());
        }
        if (choices <= AT_ONCE && best.dearness() < most) {
            var roomed = rooming.solve(stays, look(units / 2));
            best = better(best, seat(roomed, rooms, guests, new Seating(locked)));
            most = plain ? Math.min(most, locked.dearness() + roomed.mostPlaced()) : most;
        }
        best = aFewAtATime(best, stays.isEmpty() ? units : units / 2, most);
        most = Math.max(most, best.dearness());
        return new Planned(best, most, decides && plain && !watch.stop() ? mostAtAll(rooming, new SeatWorth(roster, guests, rooms), most) : Long.MAX_VALUE);
    }

    private long mostAtAll(Rooming rooming, SeatWorth worth, long mostPlaced) {
        long most = rooming.mostWithStays(worth, mostPlaced - locked.dearness());
        return most == Long.MAX_VALUE ? most : locked.objective() + most;
    }

    private static Seating better(Seating one, Seating other) {
        return other.objective() > one.objective() ? other : one;
    }

    private Look look(double units) {
        return new Look(units, roster.pool.settings().seed(), watch::stop);
    }

    private Rooming rooming(int[] guests, List<Whereabouts.Room> rooms, Seating seating, int mostGroups) {
        var roles = roster.shape.roles().stream().map(role -> new Rooming.Role(role.min(), role.max(), role.distinctStages())).toList();
        Map<String, Integer> stages = new HashMap<>();
        var described = new ArrayList<Rooming.Guest>();
        for (int person : guests) {
            var stage = roster.person(person).stage();
            int number = stage == null ? -1 : stages.computeIfAbsent(stage, one -> stages.size());
            int[] where = IntStream.range(0, rooms.size()).filter(room -> rooms.get(room).people().get(person)).toArray();
            described.add(new Rooming.Guest(seating.isPlaced(person) ? 0 : roster.dearness(person), Math.max(0, seating.timeLeft(person)), roster.rolesOf(person), number, where,
                roster.led(person)));
        }
        var apart = new ArrayList<int[]>();
        for (int i = 0; i < guests.length; i++) {
            for (int j = 0; j < i; j++) {
                if (roster.avoid(guests[i], guests[j]) || roster.metBefore(guests[i], guests[j])) {
                    apart.add(new int[] {j, i});
                }
            }
        }
        return new Rooming(roles, described, rooms.size(), apart, mostGroups);
    }

    /** Seats people in their rooms, a room of several groups dealt out among its tables. */
    private Seating seat(Rooming.Roomed roomed, List<Whereabouts.Room> rooms, int[] guests, Seating seating) {
        for (int room = 0; room < rooms.size(); room++) {
            int here = room;
            var stays = roomed.stays().stream().filter(stay -> stay.room() == here).toList();
            if (roomed.groups()[room] > 0) {
                for (var table : deal(stays, roomed.groups()[room], rooms.get(room).goal(), guests)) {
                    seating.open(table);
                }
            }
        }
        new Insertion(seating).insert(IntStream.of(guests).boxed().toList());
        return seating;
    }

    private Table[] deal(List<Rooming.Stay> stays, int groups, int goal, int[] guests) {
        var tables = new Table[groups];
        Arrays.fill(tables, Table.of(goal, new int[0], new int[0]));
        var order = new ArrayList<>(stays);
        order.sort(Comparator.comparingInt((Rooming.Stay stay) -> stay.role()).thenComparing(stay -> String.valueOf(roster.person(guests[stay.guest()]).stage()))
            .thenComparingInt(Rooming.Stay::guest));
        for (var stay : order) {
            int person = guests[stay.guest()];
            int best = -1;
            for (int i = 0; i < groups; i++) {
                if (tables[i].count(stay.role()) < roster.shape.roles().get(stay.role()).max() && tables[i].agrees(roster, person, stay.role())
                    && (!roster.countsLed() || roster.tooMany(tables[i].with(person, stay.role())) == 0) && (best < 0 || tables[i].count(stay.role()) < tables[best].count(stay.role()))) {
                    best = i;
                }
            }
            if (best >= 0) {
                tables[best] = tables[best].with(person, stay.role());
            }
        }
        return tables;
    }

    /**
     * Takes a few groups apart, and seats their people and some of those left over as well as can be; kept if it places no fewer, for
     * what groups are worth is looked at afterwards. Where that helps nobody any more, more groups are taken apart at a time.
     */
    private Seating aFewAtATime(Seating start, double units, long most) {
        var best = start;
        double spent = 0;
        int inVain = 0;
        while (spent < units && best.dearness() < most && !best.tables().isEmpty() && !watch.stop()) {
            int size = 1 + Math.min(LARGER, inVain / PATIENCE);
            var tried = oneRound(best, size);
            inVain = tried.seating.dearness() > best.dearness() ? 0 : inVain + 1;
            best = tried.seating;
            spent += tried.units + A_ROUND;
            watch.progress(Math.round(100 * spent), Math.round(100 * units), best.placed());
        }
        return best;
    }

    private record Tried(Seating seating, double units) { }

    private Tried oneRound(Seating best, int size) {
        var other = new Seating(best);
        var people = new TreeSet<Integer>();
        var leftOver = new ArrayList<>(IntStream.range(0, roster.size())
            .filter(person -> !best.isPlaced(person) && best.hasTime(person) && roster.rolesOf(person).length > 0).boxed().toList());
        if (leftOver.isEmpty()) {
            return new Tried(best, 1);
        }
        for (int i = 0; i < size * LEFT_OVER_AT_A_TIME && !leftOver.isEmpty(); i++) {
            people.add(leftOver.remove(chance.below(leftOver.size())));
        }
        int open = 0;
        for (int tries = 0; open < size * GROUPS_AT_A_TIME && tries < 4 * size * GROUPS_AT_A_TIME && !other.tables().isEmpty(); tries++) {
            int index = chance.below(other.tables().size());
            if (other.table(index).pinned() == 0 && !other.table(index).closed()) {
                Arrays.stream(other.remove(index).people()).forEach(people::add);
                open++;
            }
        }
        var among = new BitSet();
        people.stream().filter(other::hasTime).forEach(among::set);
        var rooms = whereabouts.rooms(among);
        if (rooms.isEmpty()) {
            return new Tried(best, 0);
        }
        var guests = among.stream().toArray();
        var roomed = rooming(guests, rooms, other, 1).solve(List.of(), look(0.5 * size * size));
        seat(roomed, rooms, guests, other);
        return new Tried(other.dearness() >= best.dearness() ? other : best, roomed.units());
    }
}
