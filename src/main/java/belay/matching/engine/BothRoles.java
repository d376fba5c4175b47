package belay.matching.engine;

import belay.matching.engine.optimum.Column;
import belay.matching.engine.optimum.Look;
import belay.matching.engine.optimum.Packing;
import belay.matching.engine.optimum.Packings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
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

    /** A pair that could be, one way round. */
    private record Couple(int mentor, int mentee, int score) {
    }

    private final Seating seating;
    private final @Nullable Table[] held;
    private final int[] people;

    private BothRoles(Seating locked) {
        seating = new Seating(locked);
        held = ExchangeSolver.takeHeldSingles(seating);
        people = IntStream.range(0, seating.roster.size()).filter(person -> seating.hasTime(person) && seating.roster.rolesOf(person).length > 0).toArray();
    }

    /** Nothing where there are too many couples to be weighed at once, or somebody stops it before that has begun. */
    static Solver.@Nullable Found solve(Seating locked, Watch watch) {
        return new BothRoles(locked).solve(watch);
    }

    private Solver.@Nullable Found solve(Watch watch) {
        boolean plain = Arrays.stream(held).allMatch(Objects::isNull);
        long placedBefore = seating.dearness();
        long before = seating.objective();
        var couples = couples(watch);
        if (couples == null) {
            return null;
        }
        var columns = couples.stream().map(one -> Column.of(seating.roster.worth(one.score, 2), index(one.mentor), index(one.mentee))).toList();
        var packing = new Packing(IntStream.of(people).mapToLong(this::place).toArray(), IntStream.of(people).map(seating::timeLeft).toArray(), columns, true);
        int[] levels = couples.stream().mapToInt(Couple::score).toArray();
        int[] places = new int[levels.length];
        Arrays.fill(places, 2);
        var settings = seating.roster.pool.settings();
        var found = Packings.solveFairly(packing, levels, places, new Look(settings.units(), settings.seed(), watch::stop,
            (share, placed) -> watch.progress(Math.round(100 * share), 100, seating.placed() + (int) placed)));
        for (int number : found.chosen()) {
            PartnershipSolver.seat(seating, held, couples.get(number).mentor, couples.get(number).mentee);
        }
        Arrays.stream(held).filter(Objects::nonNull).forEach(seating::add);
        return new Solver.Found(seating, "pairs", plain ? new Solver.Proof(placedBefore + found.mostPlaced(), before + found.bound()) : null);
    }

    private int index(int person) {
        return Arrays.binarySearch(people, person);
    }

    /** What a first partner counts; whoever is held by a lock comes before everybody else. */
    private long place(int person) {
        boolean waits = ExchangeSolver.holder(held, person) >= 0;
        return waits ? 1000 * seating.roster.dearness(person) : seating.isPlaced(person) ? 0 : seating.roster.dearness(person);
    }

    /** Every two people who could be a pair, the better way round. */
    private @Nullable List<Couple> couples(Watch watch) {
        var couples = new ArrayList<Couple>();
        for (int one : people) {
            if (watch.stop() || couples.size() > MOST) {
                return null;
            }
            for (int other : people) {
                if (other > one && !seating.together(one, other)) {
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
        boolean can = may(mentor, PartnershipSolver.MENTOR) && may(mentee, PartnershipSolver.MENTEE)
                && (ExchangeSolver.holder(held, mentor) < 0 || ExchangeSolver.holder(held, mentee) < 0);
        return new Couple(mentor, mentee, !can ? Judge.IMPOSSIBLE
                : seating.judge.score(Sitting.pair(seating.roster, mentor, PartnershipSolver.MENTOR, mentee, PartnershipSolver.MENTEE)));
    }

    /** Whoever is held in one role waits for company in that one. */
    private boolean may(int person, int role) {
        return seating.roster.asks(person, role) && (ExchangeSolver.holder(held, person) < 0 || PartnershipSolver.holder(held, person, role) >= 0);
    }
}
