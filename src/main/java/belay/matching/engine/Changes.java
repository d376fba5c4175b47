package belay.matching.engine;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Looks for single changes that would give somebody a place; each is tried, and offered only if the group then keeps every rule. */
final class Changes {

    private static final int LOOKED_AT = 12;
    private static final int OFFERED = 2;

    /** What a change costs beside hours, in half-hours of somebody's week. */
    private static final int A_LANGUAGE = 8;
    private static final int A_PLACE_MORE = 4;

    private record Idea(int cost, Reason says, Applicant instead, Proposed group) {
    }

    private final Roster roster;
    private final Judge judge;
    private final List<Proposed> groups;
    private final int person;
    private final List<Idea> ideas = new ArrayList<>();

    Changes(Roster roster, Judge judge, List<Proposed> groups, int person) {
        this.roster = roster;
        this.judge = judge;
        this.groups = groups;
        this.person = person;
    }

    /** Notes a group that one rule alone seems to forbid: {@code others} are the people in it already. */
    void consider(Rule stopped, Proposed group, int[] others) {
        if (ideas.size() >= LOOKED_AT) {
            return;
        }
        if (stopped instanceof EnoughCommonTime) {
            moreTime(group, others);
        } else if (stopped instanceof LanguageInCommon) {
            anotherLanguage(group, others);
        }
    }

    /** Notes a group that works but for somebody in it who is full. */
    void considerRoom(Proposed group, int full) {
        var one = roster.person(full);
        if (ideas.size() < LOOKED_AT && one.capacity() < roster.shape.mostGroups()) {
            ideas.add(new Idea(A_PLACE_MORE, Reason.of("engine.change.capacity", one.name(), one.capacity() + 1),
                    one.but().takingUpTo(one.capacity() + 1).build(), group));
        }
    }

    private void moreTime(Proposed group, int[] others) {
        var missing = roster.times.fewestMissing(person, others);
        if (missing != null) {
            var one = roster.person(person);
            ideas.add(new Idea(missing.cardinality(), Reason.of("engine.change.time", one.name(), spans(missing)),
                    one.but().free(one.free().and(new Week(missing))).build(), group));
        }
    }

    private static List<Object> spans(BitSet halfHours) {
        var spans = new ArrayList<>();
        for (int from = halfHours.nextSetBit(0); from >= 0; from = halfHours.nextSetBit(from)) {
            int to = Math.min(halfHours.nextClearBit(from), (from / 48 + 1) * 48);
            spans.add(Reason.of("engine.change.span", DayOfWeek.of(1 + from / 48), time(from), time(to)));
            from = to;
        }
        return spans;
    }

    private static LocalTime time(int halfHour) {
        return LocalTime.ofSecondOfDay(halfHour % 48 * 1800L);
    }

    private void anotherLanguage(Proposed group, int[] others) {
        var one = roster.person(person);
        for (int other : others) {
            for (var language : roster.person(other).languages()) {
                var more = new ArrayList<>(one.languages());
                more.add(language);
                ideas.add(new Idea(A_LANGUAGE, Reason.of("engine.change.language", one.name(), language), one.but().speaking(more).build(), group));
            }
        }
    }

    /** Those that work, the cheapest first, the better group first among equals. */
    List<Unplaced.Change> found() {
        record Tried(int cost, Unplaced.Change change) {
        }
        return ideas.stream().map(idea -> {
                    int score = score(idea);
                    return new Tried(score < 0 ? -1 : idea.cost, new Unplaced.Change(idea.says, idea.instead, idea.group, score));
                }).filter(tried -> tried.cost >= 0)
                .sorted(Comparator.comparingInt(Tried::cost).thenComparing(tried -> -tried.change.score()).thenComparing(tried -> tried.change.group().key()))
                .limit(OFFERED).map(Tried::change).toList();
    }

    /** Judges the group as if the change were made, among everything else its people are in. */
    private int score(Idea idea) {
        var pool = roster.pool;
        var here = idea.group.seats().stream().map(seat -> seat.person().equals(idea.instead.id()) ? idea.instead : roster.person(roster.number(seat.person())))
                .toList();
        var all = new ArrayList<>(groups.stream().filter(group -> !group.key().equals(idea.group.key())
                && here.stream().anyMatch(one -> group.seats(one.id()))).toList());
        all.add(idea.group);
        var small = new Roster(new Pool(pool.shape(), pool.term(), here, pool.notAgain(), List.of(), List.of(), pool.settings()), all);
        return judge.score(Sitting.of(small, idea.group, new Loads(small, all)));
    }

    /** A group that does not stand yet, of this person and one other. */
    Proposed pair(int role, int other, int otherRole) {
        var seats = IntStream.of(0, 1).mapToObj(i -> (i == 0) == (role <= otherRole) ? seat(person, role) : seat(other, otherRole)).toList();
        return new Proposed(Fingerprint.hash(seats.toString()), seats, null, null);
    }

    Proposed.Seat seat(int one, int role) {
        return new Proposed.Seat(roster.person(one).id(), roster.shape.roles().get(role).name());
    }
}
