package belay.matching.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Who of a group can come to its meeting, where not everybody has to. */
final class Attending {

    private final Roster roster;
    private final Times times;
    private final int[] people;
    private final int[] roles;

    Attending(Roster roster, int[] people, int[] roles) {
        this.roster = roster;
        times = roster.times;
        this.people = people;
        this.roles = roles;
    }

    /** How many there have to be at a meeting of a group of so many. */
    static int needed(Attendance.Quorum quorum, int size) {
        return Math.min(quorum.people(), size);
    }

    /** The most people who can come to one meeting; who did not tell can always. */
    int most() {
        return come(best(people, people));
    }

    /** Who can meet nobody in the role that leads; nobody if there is none of that role yet. */
    List<String> alone(int leads) {
        var alone = new ArrayList<String>();
        for (int i = 0; i < people.length; i++) {
            if (isAlone(i, leads)) {
                alone.add(roster.name(people[i]));
            }
        }
        return alone;
    }

    boolean isAnybodyAlone(int leads) {
        for (int i = 0; i < people.length; i++) {
            if (isAlone(i, leads)) {
                return true;
            }
        }
        return false;
    }

    private boolean isAlone(int i, int leads) {
        boolean anybody = false;
        for (int j = 0; j < people.length && roles[i] != leads; j++) {
            if (roles[j] == leads) {
                anybody = true;
                if (times.canMeet(people[i], people[j])) {
                    return false;
                }
            }
        }
        return anybody;
    }

    private int[] leaders(int leads) {
        return IntStream.range(0, people.length).filter(i -> roles[i] == leads).map(i -> people[i]).toArray();
    }

    /**
     * Who comes to the meeting: everybody where the format asks for it; else those who can at the hour wished for, if they are enough, or at
     * the hour most can, with one of those who lead where somebody has to.
     */
    int[] who(@Nullable Slot wished) {
        return switch (roster.shape.attendance()) {
            case Attendance.Whole whole -> people;
            case Attendance.Quorum quorum -> {
                var asWished = wished == null ? people : Arrays.stream(people).filter(person -> times.fits(wished, new int[] {person})).toArray();
                yield wished != null && asWished.length >= needed(quorum, people.length) && hasHour(asWished) ? asWished : at(best(people, people));
            }
            case Attendance.Leader leader -> {
                var leaders = leaders(roster.role(leader.role()));
                var asWished = wished == null ? people : Arrays.stream(people).filter(person -> times.fits(wished, new int[] {person})).toArray();
                boolean led = leaders.length == 0 || IntStream.of(leaders).anyMatch(one -> IntStream.of(asWished).anyMatch(person -> person == one));
                yield wished != null && led && asWished.length > 1 && hasHour(asWished) ? asWished : at(best(people, leaders));
            }
        };
    }

    private boolean hasHour(int[] some) {
        var common = times.common(some);
        return common == null || common.fits();
    }

    /** An hour of the week by one clock; before Monday where there is none. */
    private record Hour(int clock, int start) {
    }

    /**
     * When those can meet somebody who leads who told their time: at as few hours as it takes, those first to which most can come.
     *
     * @param leads the number of the role that leads
     */
    List<Reason> hours(int leads) {
        var hours = new ArrayList<Reason>();
        var leaders = Arrays.stream(leaders(leads)).filter(times::told).toArray();
        var left = IntStream.range(0, people.length).filter(i -> roles[i] != leads).map(i -> people[i]).filter(times::told).toArray();
        while (left.length > 0 && leaders.length > 0) {
            var hour = best(left, leaders);
            if (hour.start < 0) {
                break;
            }
            hours.add(Reason.of("engine.enough-common-time.with", times.slots.slot(hour.clock, hour.start), names(at(hour, left)), names(at(hour, leaders))));
            left = Arrays.stream(left).filter(person -> !isFree(hour, person)).toArray();
        }
        return hours;
    }

    private List<String> names(int[] some) {
        return Arrays.stream(some).mapToObj(roster::name).toList();
    }

    /** The hour at which most of some people can come, among those at which one of these can; the earliest of the program’s clock if several are as good. */
    private Hour best(int[] some, int[] among) {
        var best = new Hour(0, -1);
        int most = 0;
        var clocks = times.clocksOf(people);
        for (int on = clocks.nextSetBit(0); on >= 0; on = clocks.nextSetBit(on + 1)) {
            var starts = starts(on, some);
            var need = starts(on, among);
            for (int start = 0; start < Quarters.COUNT; start += 2) {
                int here = count(starts, start);
                if (here > most && (need.length == 0 || count(need, start) > 0)) {
                    most = here;
                    best = new Hour(on, start);
                }
            }
        }
        return best;
    }

    private long[][] starts(int on, int[] some) {
        return Arrays.stream(some).mapToObj(person -> times.startsOf(on, person)).toArray(long[][]::new);
    }

    private static int count(long[][] starts, int start) {
        int count = 0;
        for (var one : starts) {
            count += Quarters.has(one, start) ? 1 : 0;
        }
        return count;
    }

    private int come(Hour hour) {
        return hour.start < 0 ? 0 : at(hour).length;
    }

    private int[] at(Hour hour) {
        return hour.start < 0 ? people : at(hour, people);
    }

    private int[] at(Hour hour, int[] some) {
        return Arrays.stream(some).filter(person -> isFree(hour, person)).toArray();
    }

    private boolean isFree(Hour hour, int person) {
        return Quarters.has(times.startsOf(hour.clock, person), hour.start);
    }
}
