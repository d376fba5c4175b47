package belay.matching.engine;

import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How many more it takes for those who wait for a goal to have a place. They are put together where most of them can be for each newcomer, in groups
 * that stand and in new ones, with whoever is left to lead or learn with them, until newcomers who lead would help nobody more. Newcomers are taken to have time
 * when the others have, to speak their language, to be in nobody’s way, and to lead as many as is usual.
 */
final class Recruiting {

    /** So many spots are looked at each time, those where the most people wait. */
    private static final int LOOKED_AT = 40;

    /**
     * A new group, or one that stands with more people.
     *
     * @param missing newcomers it takes, by role
     * @param group the number of the one that stands; -1 for a new one
     */
    private record Step(Table table, int[] missing, int placed, int group) {

        /** The most people for each newcomer, then the most people. */
        static final Comparator<Step> BEST = Comparator.<Step>comparingDouble(step -> (double) step.placed / Filling.sum(step.missing)).thenComparingInt(Step::placed);

        /** How many are missing who would not lead. */
        int others() {
            return Filling.sum(missing) - missing[0];
        }
    }

    private final Present now;
    private final Roster roster;
    private final Shape.Role leader;
    private final int goal;
    private final BitSet waiting = new BitSet();
    /** Who has time for one more group of this goal and has not found one by now. */
    private final BitSet able;
    private final List<BitSet> spots;
    /** What groups that stand could become; worked out again once somebody of it has a place. */
    private final Map<Integer, Optional<Step>> grown = new HashMap<>();
    private final int[] missing;
    private int placed;

    Recruiting(Present now, int goal, int[] waiting) {
        this.now = now;
        this.goal = goal;
        roster = now.roster;
        leader = roster.shape.roles().getFirst();
        IntStream.of(waiting).forEach(this.waiting::set);
        able = now.spots().able(goal);
        spots = now.spots().rooms().stream().filter(room -> room.spot().goal() == goal).map(Spots.Room::here).filter(here -> here.intersects(this.waiting)).toList();
        missing = new int[roster.shape.roles().size()];
        var step = best();
        while (step != null && (placed == 0 || step.others() == 0)) {
            take(step);
            step = step.others() > 0 ? null : best();
        }
    }

    /** How many more of each role it takes; none where newcomers would not help. */
    int[] missing() {
        return missing;
    }

    /** How many of those who wait would have a place then. */
    int placed() {
        return placed;
    }

    private void take(Step step) {
        for (int role = 0; role < missing.length; role++) {
            missing[role] += step.missing[role];
        }
        placed += step.placed;
        for (int person : step.table.people()) {
            waiting.clear(person);
            able.clear(person);
            grown.values().removeIf(other -> other.filter(one -> one.table.seats(person)).isPresent());
        }
        if (step.group >= 0) {
            grown.put(step.group, Optional.empty());
        }
    }

    /** Where only those who lead are missing the best; else where the fewest others are. */
    private @Nullable Step best() {
        var steps = Stream.concat(growing(), fresh()).filter(Objects::nonNull).toList();
        int fewest = steps.stream().mapToInt(Step::others).min().orElse(0);
        return steps.stream().filter(step -> step.others() == fewest).max(Step.BEST).orElse(null);
    }

    private Stream<@Nullable Step> growing() {
        return IntStream.range(0, now.tables.size()).filter(group -> now.tables.get(group).goal() == goal && !now.isClosed(now.groups.get(group)))
            .mapToObj(group -> grown.computeIfAbsent(group, one -> Optional.ofNullable(step(now.tables.get(one), able, one))).orElse(null));
    }

    private record Crowd(BitSet here, int waiting) {
    }

    private Stream<@Nullable Step> fresh() {
        return spots.stream().map(here -> new Crowd(here, Spots.both(here, waiting).cardinality())).filter(crowd -> crowd.waiting > 0)
            .sorted(Comparator.comparingInt(crowd -> -crowd.waiting)).limit(LOOKED_AT)
            .map(crowd -> step(Table.of(goal, new int[0], new int[0]), Spots.both(crowd.here, able), -1));
    }

    /** Whoever waits, others where too few would learn, and whoever can lead them; null where nobody would have a place, or nobody is missing for it. */
    private @Nullable Step step(Table begun, BitSet here, int group) {
        var table = learning(begun, here, group);
        while (table.size() > begun.size()) {
            var led = leading(table, here, group);
            int[] lacking = lacking(led);
            int placedHere = (int) IntStream.of(led.people()).filter(waiting::get).count();
            if (led.count(0) + lacking[0] <= leader.max()) {
                return Filling.sum(lacking) == 0 || placedHere == 0 || !comeTogether(led, lacking) ? null : new Step(led, lacking, placedHere, group);
            }
            table = table.without(table.size() - 1);  // too many to lead
        }
        return null;
    }

    /** Whether enough come to one hour where not all have to, newcomers among them. */
    private boolean comeTogether(Table table, int[] lacking) {
        return !roster.shape.asksForTime() || !(roster.shape.attendance() instanceof Attendance.Quorum quorum)
            || new Attending(roster, table.people(), table.roles()).most() + Filling.sum(lacking) >= Attending.needed(quorum, table.size() + Filling.sum(lacking));
    }

    private Table learning(Table begun, BitSet here, int group) {
        var table = begun;
        for (int role = 1; role < missing.length; role++) {
            table = join(table, here, role, roster.shape.roles().get(role).min(), group, waiting::get);
        }
        for (int role = 1; role < missing.length; role++) {
            table = join(table, here, role, roster.shape.roles().get(role).max(), group, waiting::get);
        }
        for (int role = 1; role < missing.length; role++) {
            table = join(table, here, role, roster.shape.roles().get(role).min(), group, person -> !waiting.get(person));
        }
        return table;
    }

    /** Seats people in a role until there are so many of it. */
    private Table join(Table begun, BitSet here, int role, int most, int group, IntPredicate who) {
        var table = begun;
        for (int person = here.nextSetBit(0); person >= 0 && table.count(role) < most; person = here.nextSetBit(person + 1)) {
            if (roster.asks(person, role) && who.test(person) && canJoin(table, person, role, group)) {
                table = table.with(person, role);
            }
        }
        return table;
    }

    private boolean canJoin(Table table, int person, int role, int group) {
        if (table.seats(person) || !table.agrees(roster, person, role) || IntStream.of(table.people()).anyMatch(now.apartFrom(person)::get)) {
            return false;
        }
        if (group < 0) {
            return true;  // whoever is at one spot shares its goal, language and hour
        }
        var sitting = table.with(person, role).sitting(roster);
        return Rules.forGood(roster.shape).stream().noneMatch(rule -> rule.forbids(sitting));
    }

    /** With as many who lead as it takes, those first who lead most; where each needs an hour with one of them, only those who have one with everybody. */
    private Table leading(Table table, BitSet here, int group) {
        var leaders = here.stream().filter(person -> roster.asks(person, 0)).boxed().sorted(Comparator.comparingLong(person -> -roster.leads(person))).toList();
        boolean each = roster.shape.attendance() instanceof Attendance.Leader;
        var led = table;
        for (int i = 0; i < leaders.size() && led.count(0) < leader.max() && lacking(led)[0] > 0; i++) {
            int person = leaders.get(i);
            boolean meets = !each || IntStream.of(led.people()).allMatch(other -> roster.times.canMeet(person, other));
            led = meets && canJoin(led, person, 0, group) ? led.with(person, 0) : led;
        }
        return led;
    }

    /** How many newcomers a group takes of each role, those who lead for all others. */
    private int[] lacking(Table table) {
        var lacking = new int[missing.length];
        long led = 0;
        for (int seat = 0; seat < table.size(); seat++) {
            led += table.roles()[seat] == 0 ? roster.leads(table.people()[seat]) : -1;
        }
        for (int role = 1; role < lacking.length; role++) {
            lacking[role] = Math.max(0, roster.shape.roles().get(role).min() - table.count(role));
            led -= lacking[role];
        }
        long each = roster.usuallyLed();
        long tooMany = roster.countsLed() ? Math.max(0, -led) : 0;
        lacking[0] = Math.max(Math.max(leader.min() - table.count(0), isAnybodyAlone(table) ? 1 : 0), (int) ((tooMany + each - 1) / each));
        return lacking;
    }

    /** Whether somebody has no hour with any who lead, where each needs one. */
    private boolean isAnybodyAlone(Table table) {
        return roster.shape.asksForTime() && roster.shape.attendance() instanceof Attendance.Leader who && roster.role(who.role()) == 0 && new Attending(roster, table.people(), table.roles()).isAnybodyAlone(0);
    }
}
