package belay.matching.engine;

import belay.matching.engine.optimum.Column;
import belay.matching.engine.optimum.Look;
import belay.matching.engine.optimum.Packing;
import belay.matching.engine.optimum.Packings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Partnerships in which some would be mentor or mentee, whatever is needed, or both at once: what they give takes from the time they have
 * to be helped. As many people as can be get a partner, then as many pairs as there can be, the worst-off pair as well off as possible, and
 * the pairs are worth most together.
 */
final class BothRoles {

    /** More couples than these take minutes and a gigabyte. */
    private static final int MOST = 400_000;

    /**
     * What somebody has time for: any partner or, held by a lock, first of all one in the role they are held in.
     *
     * @param table the number of the locked table at which they wait for company; -1 for none
     * @param place what a first partner counts
     */
    private record Time(int person, int table, int units, long place) {
        boolean held() {
            return table >= 0;
        }
    }

    /** A pair that could be, one way round; mentor and mentee are numbers of times. */
    private record Couple(int mentor, int mentee, int score) {
    }

    private final Seating seating;
    private final Held held;
    private final List<Time> times = new ArrayList<>();

    private BothRoles(Held held) {
        this.held = held;
        seating = held.rest();
        IntStream.range(0, seating.roster.size()).filter(person -> seating.hasTime(person) && seating.roster.rolesOf(person).length > 0).forEach(this::enter);
    }

    private void enter(int person) {
        int units = seating.timeLeft(person);
        int[] tables = held.tablesOf(person);
        for (int i = 0; i < Math.min(units, tables.length); i++) {
            times.add(new Time(person, tables[i], 1, held.dearness(person)));
        }
        if (units > tables.length) {
            times.add(new Time(person, -1, units - tables.length, tables.length > 0 ? 0 : held.dearness(person)));
        }
    }

    /**
     * Nothing where there are too many couples to be weighed at once, or somebody stops it before that has begun.
     *
     * @param proves whether no two who are held could be a pair, which it leaves out at their tables
     */
    static Solver.@Nullable Found solve(Held held, boolean proves, Watch watch) {
        return new BothRoles(held).solve(proves, watch);
    }

    private Solver.@Nullable Found solve(boolean proves, Watch watch) {
        var couples = couples(watch);
        if (couples == null) {
            return null;
        }
        var columns = couples.stream().map(one -> new Column(new int[] {one.mentor, one.mentee}, new int[] {1, 1}, seating.roster.worth(one.score, 2), row(one))).toList();
        var packing = new Packing(times.stream().mapToLong(Time::place).toArray(), times.stream().mapToInt(Time::units).toArray(), columns, true);
        int[] levels = couples.stream().mapToInt(Couple::score).toArray();
        int[] places = new int[levels.length];
        Arrays.fill(places, 2);
        var settings = seating.roster.pool.settings();
        var found = Packings.solveFairly(packing, levels, places, new Look(settings.units(), settings.seed(), watch::stop,
            (share, placed) -> watch.progress(Math.round(100 * share), 100, seating.placed() + (int) placed)));
        var chosen = IntStream.of(found.chosen()).mapToObj(couples::get).toList();
        long company = held.company(chosen.stream().flatMapToInt(one -> IntStream.of(one.mentor, one.mentee)).filter(time -> times.get(time).held()).map(this::person));
        var proof = held.proof(company, found.mostPlaced(), found.bound());
        seat(chosen);
        return new Solver.Found(held.putBack(), "pairs", proves ? proof : null);
    }

    /** Those first who are company for somebody; where others could be too, they are. */
    private void seat(List<Couple> chosen) {
        chosen.stream().filter(one -> where(one) >= 0).forEach(one -> PartnershipSolver.seat(held, where(one), person(one.mentor), person(one.mentee)));
        chosen.stream().filter(one -> where(one) < 0).forEach(one -> PartnershipSolver.seat(held, person(one.mentor), person(one.mentee)));
    }

    /** The locked table at which one of the two waits in this time of theirs. */
    private int where(Couple one) {
        return Math.max(times.get(one.mentor).table, times.get(one.mentee).table);
    }

    private int person(int time) {
        return times.get(time).person;
    }

    /** Two people are a pair once, whichever of their times they give to it. */
    private int row(Couple one) {
        int mentor = person(one.mentor);
        int mentee = person(one.mentee);
        boolean several = held.where(mentor) >= 0 || held.where(mentee) >= 0;
        return several ? Math.min(mentor, mentee) * seating.roster.size() + Math.max(mentor, mentee) : -1;
    }

    /** Every two people who could be a pair, the better way round. */
    private @Nullable List<Couple> couples(Watch watch) {
        var couples = new ArrayList<Couple>();
        for (int one = 0; one < times.size(); one++) {
            if (watch.stop() || couples.size() > MOST) {
                return null;
            }
            for (int other = one + 1; other < times.size(); other++) {
                if (person(one) != person(other) && !seating.together(person(one), person(other))) {
                    var couple = better(couple(one, other), couple(other, one));
                    if (couple.score >= 0) {
                        couples.add(couple);
                    }
                }
            }
        }
        return couples;
    }

    private static Couple better(Couple one, Couple other) {
        return other.score > one.score ? other : one;
    }

    private Couple couple(int mentor, int mentee) {
        boolean can = may(times.get(mentor), PartnershipSolver.MENTOR) && may(times.get(mentee), PartnershipSolver.MENTEE)
                && !(times.get(mentor).held() && times.get(mentee).held());
        return new Couple(mentor, mentee, !can ? Judge.IMPOSSIBLE
                : seating.judge.score(Sitting.pair(seating.roster, person(mentor), PartnershipSolver.MENTOR, person(mentee), PartnershipSolver.MENTEE)));
    }

    /** Whoever waits at a locked table waits for company in the role they have there. */
    private boolean may(Time time, int role) {
        return seating.roster.asks(time.person, role) && (!time.held() || held.role(time.table, time.person) == role);
    }
}
