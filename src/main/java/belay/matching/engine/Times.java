package belay.matching.engine;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When people are free together. A weekly time follows the clock of one zone, so it is tried in the program's zone and in each person's;
 * it counts only if it holds for everybody on both sides of every clock change of the term, and not in the hours of such a night. Where all
 * groups of a program meet at one hour there is no other time than that.
 */
final class Times {

    /** The most common free time that one clock allows, in minutes, and whether a meeting fits into it. */
    record Common(int minutes, int clock, boolean fits) {
    }

    private static final short UNKNOWN = -2;

    final Slots slots;
    private final Clocks clocks;
    private final int program;
    private final int meeting;
    private final int[] clock;
    private final long[][] free;
    private final boolean[] told;
    private final short[][] minutesOfTwo;
    private final long[][][] views;
    private int @Nullable [] habits;
    /** The quarters of the program’s week in which all groups meet; null where each finds its own. */
    private final long @Nullable [] only;

    Times(List<Applicant> people, Term term, int meetingMinutes) {
        this(people, term, meetingMinutes, null);
    }

    /** @param hour the one at which all groups meet; null where each finds its own */
    Times(List<Applicant> people, Term term, int meetingMinutes, Shape.@Nullable Hour hour) {
        clocks = new Clocks(term);
        program = clocks.number(term.zone());
        meeting = Math.max(1, (meetingMinutes + 14) / 15);
        clock = people.stream().mapToInt(person -> person.zone() == null ? -1 : clocks.number(person.zone())).toArray();
        free = people.stream().map(person -> Quarters.of(person.free().halfHours())).toArray(long[][]::new);
        told = new boolean[people.size()];
        for (int person = 0; person < told.length; person++) {
            told[person] = clock[person] >= 0 && !Quarters.isEmpty(free[person]);
        }
        minutesOfTwo = new short[people.size()][];
        views = new long[clocks.count()][people.size()][];
        slots = new Slots(this, clocks, meeting);
        only = hour == null ? null : quarters(hour);
    }

    private long[] quarters(Shape.Hour hour) {
        var quarters = Quarters.none();
        int start = Slots.start(hour.day(), hour.start());
        for (int quarter = start; quarter < start + meeting; quarter++) {
            Quarters.set(quarters, quarter % Quarters.COUNT);
        }
        return quarters;
    }

    /** Leaves nothing but the hour at which all groups meet, where there is one. */
    private long[] within(int on, long[] quarters) {
        if (only != null) {
            Quarters.and(quarters, on == program ? only : Quarters.none());
        }
        return quarters;
    }

    /** Whether all groups meet at one hour. */
    boolean atOneHour() {
        return only != null;
    }

    /** Whether somebody can come to the hour at which all groups meet, as far as they told. */
    boolean comes(int person) {
        return !told(person) || !Quarters.isEmpty(startsForProgram(person));
    }

    /** Whether we know when this person is free: hours without a zone say nothing. */
    boolean told(int person) {
        return told[person];
    }

    boolean zoneTold(int person) {
        return clock[person] >= 0;
    }

    /** Hours between two people's clocks as the term begins, the short way round; in minutes. */
    int apart(int one, int other) {
        int gap = Math.abs(clocks.offset(clock[one]) - clocks.offset(clock[other])) / 60 % 1440;
        return Math.min(gap, 1440 - gap);
    }

    /** Minutes this person's clock is ahead of UTC as the term begins. */
    int offsetMinutes(int person) {
        return clocks.offset(clock[person]) / 60;
    }

    /** A person's free quarters as the week of another clock sees them, whatever the season. */
    long[] view(int onClock, int person) {
        var view = views[onClock][person];
        if (view == null) {
            view = Quarters.all();
            for (int seconds : clocks.gaps(onClock, clock[person])) {
                int quarters = Math.floorDiv(seconds, 900);
                Quarters.and(view, Quarters.earlier(free[person], quarters));
                if (seconds % 900 != 0) {
                    Quarters.and(view, Quarters.earlier(free[person], quarters + 1));
                }
            }
            Quarters.remove(view, clocks.nights(onClock, clock[person]));
            within(onClock, view);
            views[onClock][person] = view;
        }
        return view;
    }

    int clocks() {
        return clocks.count();
    }

    /** Clocks by which everybody could meet who could by any: of those that run alike, however far apart, one. */
    int[] habits() {
        if (habits == null) {
            habits = only == null ? clocks.habits() : new int[] {program};
        }
        return habits;
    }

    int meetingQuarters() {
        return meeting;
    }

    /** Full and half hours by a clock at which a meeting with this person could begin; all of them for one who did not tell. */
    long[] startsOf(int on, int person) {
        return Quarters.starts(told[person] ? view(on, person) : within(on, Quarters.all()), meeting);
    }

    /** The hours of a clock’s week at which this person could be free at all. */
    long[] able(int on, int person) {
        var able = Quarters.all();
        Quarters.remove(able, clocks.nights(on, clock[person]));
        return within(on, able);
    }

    /** Full and half hours by the program's clock at which a meeting with this person could begin. */
    long[] startsForProgram(int person) {
        return Quarters.starts(view(program, person), meeting);
    }

    /** What those of these people share who told their time; null if fewer than two did, or nobody where all groups meet at one hour. */
    @Nullable Common common(int... people) {
        int known = 0;
        for (int person : people) {
            known += told[person] ? 1 : 0;
        }
        if (known < (only == null ? 2 : 1)) {
            return null;
        }
        var tried = clocksOf(people);
        Common best = null;
        for (int on = tried.nextSetBit(0); on >= 0; on = tried.nextSetBit(on + 1)) {
            var common = common(on, people);
            if (best == null || better(common, best)) {
                best = common;
            }
        }
        return best;
    }

    /** Whether a meeting of these two fits by some clock, as far as they told: what {@link #common} would say, quicker. */
    boolean canMeet(int one, int other) {
        if (only != null) {
            return comes(one) && comes(other);
        }
        return !told[one] || !told[other] || canMeet(program, one, other) || canMeet(clock[one], one, other)
            || clock[other] != clock[one] && canMeet(clock[other], one, other);
    }

    /**
     * Whether they could by the clock of somebody else in the pool: where theirs do not change together, the one by which both are free can be
     * neither’s.
     */
    boolean couldMeetWithAThird(int one, int other) {
        if (!clocks.keepStep(clock[one], clock[other])) {
            for (int on : habits()) {
                if (canMeet(on, one, other)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean canMeet(int on, int one, int other) {
        return Quarters.haveStart(view(on, one), view(on, other), meeting);
    }

    /** The program’s clock and those of these people who told their time. */
    BitSet clocksOf(int... people) {
        var tried = new BitSet(clocks.count());
        tried.set(program);
        for (int person : people) {
            if (told[person] && only == null) {
                tried.set(clock[person]);
            }
        }
        return tried;
    }

    /** How many minutes two people share; -1 if one of them did not tell. Asked so often that it is remembered. */
    int minutes(int one, int other) {
        int low = Math.min(one, other);
        int high = Math.max(one, other);
        if (!told[low] || !told[high]) {
            return -1;
        }
        if (minutesOfTwo[high] == null) {
            minutesOfTwo[high] = new short[high];
            Arrays.fill(minutesOfTwo[high], UNKNOWN);
        }
        if (minutesOfTwo[high][low] == UNKNOWN) {
            var common = common(low, high);
            minutesOfTwo[high][low] = (short) (common == null ? -1 : common.minutes);
        }
        return minutesOfTwo[high][low];
    }

    private static boolean better(Common one, Common other) {
        return one.fits != other.fits ? one.fits : one.minutes > other.minutes;
    }

    private Common common(int on, int[] people) {
        var shared = shared(on, people);
        int minutes = 15 * Quarters.count(shared);
        return new Common(minutes, on, minutes >= 15 * meeting && !Quarters.isEmpty(Quarters.starts(shared, meeting)));
    }

    /** When all of these are free who told, as the week of a clock sees it. */
    long[] shared(int on, int[] people) {
        var shared = Quarters.all();
        for (int person : people) {
            if (told(person)) {
                Quarters.and(shared, view(on, person));
            }
        }
        return shared;
    }

    /** When both are free, as the week of the first one’s clock sees it; they have told their time. */
    long[] sharedByClockOf(int one, int other) {
        return freeByClockOf(one, one, other);
    }

    /** When all of these are free who told, as the week of somebody else’s clock sees it who told theirs. */
    long[] freeByClockOf(int one, int... people) {
        return shared(clock[one], people);
    }

    /** Whether a meeting of all who told their time would fit if clocks stayed as they are when the term begins. */
    boolean fitAtFirst(int... people) {
        int on = clocksOf(people).nextSetBit(0);
        var shared = within(on, Quarters.all());
        for (int person : people) {
            if (told(person)) {
                Quarters.and(shared, Quarters.earlier(free[person], Math.floorDiv(clocks.offset(clock[person]) - clocks.offset(on), 900)));
            }
        }
        return !Quarters.isEmpty(Quarters.starts(shared, meeting));
    }

    /** Which half-hours of their own week somebody lacks for a meeting that begins then, in any season of the term. */
    BitSet missing(int person, int on, int start) {
        var missing = new BitSet(Week.HALF_HOURS);
        for (int seconds : clocks.gaps(on, clock[person])) {
            int from = start + Math.floorDiv(seconds, 900);
            int to = from + meeting + (seconds % 900 == 0 ? 0 : 1);
            for (int quarter = from; quarter < to; quarter++) {
                int local = Math.floorMod(quarter, Quarters.COUNT);
                if (!Quarters.has(free[person], local)) {
                    missing.set(local / 2);
                }
            }
        }
        return missing;
    }

    /** Whether everybody who told their time can come to this slot all term long. */
    boolean fits(Slot slot, int[] people) {
        if (slot.start().getMinute() % 15 != 0 || !clocks.knows(slot.zone())) {
            return false;
        }
        int start = Slots.start(slot);
        if (only != null && (clocks.number(slot.zone()) != program || !Quarters.has(Quarters.starts(only, meeting), start))) {
            return false;
        }
        for (int person : people) {
            if (told(person) && Quarters.run(view(clocks.number(slot.zone()), person), start) * 15 < slot.minutes()) {
                return false;
            }
        }
        return true;
    }
}
