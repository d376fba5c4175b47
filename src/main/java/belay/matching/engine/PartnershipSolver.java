package belay.matching.engine;

import belay.matching.engine.optimum.Allotment;
import belay.matching.engine.optimum.Library;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * One to one with capacities: nobody is left out whom any arrangement could serve, then as few mentors as possible stay idle, then the
 * pairs are worth most together. Where some ask for both roles, see {@link BothRoles}; without the optimizer, or among very many, somebody who asks for both but
 * has time for one takes the one that is short.
 */
final class PartnershipSolver implements Solver {

    static final int MENTOR = 0;
    static final int MENTEE = 1;
    private static final int TRIALS = 4;

    @Override
    public Found solve(Seating locked, Chance chance, Watch watch) {
        var sides = new Sides(locked);
        var found = !Library.isThere() ? null : sides.areApart() ? flow(locked, sides) : BothRoles.solve(locked, watch);
        if (found != null) {
            return found;
        }
        var best = attempt(locked, sides, watch);
        for (int trial = 1; trial < TRIALS && !watch.stop() && sides.switchUnplaced(best); trial++) {
            var other = attempt(locked, sides, watch);
            best = other.objective() > best.objective() ? other : best;
        }
        return new Found(best, "flow", null);
    }

    /** How often each person serves on which side. */
    private static final class Sides {
        private final Seating locked;
        private final boolean[] either;
        private final boolean[] mentors;

        Sides(Seating locked) {
            this.locked = locked;
            var roster = locked.roster;
            either = new boolean[roster.size()];
            mentors = new boolean[roster.size()];
            int mentorPlaces = 0;
            int mentees = 0;
            for (int person = 0; person < roster.size(); person++) {
                either[person] = roster.rolesOf(person).length == 2 && locked.timeLeft(person) == 1;
                mentorPlaces += either[person] ? 0 : times(person, MENTOR);
                mentees += either[person] ? 0 : times(person, MENTEE);
            }
            for (int person = 0; person < roster.size(); person++) {
                if (either[person]) {
                    mentors[person] = mentorPlaces < mentees;
                    mentorPlaces += mentors[person] ? 1 : 0;
                    mentees += mentors[person] ? 0 : 1;
                }
            }
        }

        /** Whether nobody could be on both, so that what one person gets takes nothing from what they can give. */
        boolean areApart() {
            return IntStream.range(0, locked.roster.size()).noneMatch(person -> locked.roster.rolesOf(person).length == 2 && locked.hasTime(person));
        }

        int times(int person, int role) {
            int time = Math.max(0, locked.timeLeft(person));
            if (!locked.roster.asks(person, role)) {
                return 0;
            }
            if (either[person]) {
                return mentors[person] == (role == MENTOR) ? 1 : 0;
            }
            return locked.roster.rolesOf(person).length == 1 ? time : role == MENTOR ? time - 1 : Math.min(1, time);
        }

        /** Whoever found no place on one side tries the other; whether there is anybody. */
        boolean switchUnplaced(Seating seating) {
            boolean any = false;
            for (int person = 0; person < either.length; person++) {
                if (either[person] && !seating.isPlaced(person)) {
                    mentors[person] = !mentors[person];
                    any = true;
                }
            }
            return any;
        }
    }

    /** Everybody at once, as a flow: nobody is placed better anywhere. */
    private static Found flow(Seating locked, Sides sides) {
        var seating = new Seating(locked);
        var held = ExchangeSolver.takeHeldSingles(seating);
        boolean plain = Arrays.stream(held).allMatch(Objects::isNull);
        long placedBefore = seating.dearness();
        long before = seating.objective();
        int[] mentees = able(seating, sides, MENTEE);
        int[] mentors = able(seating, sides, MENTOR);
        var arcs = new ArrayList<Allotment.Arc>();
        var scores = scores(seating, held, mentees, mentors);
        for (int i = 0; i < mentees.length; i++) {
            for (int j = 0; j < mentors.length; j++) {
                if (scores[i][j] >= 0) {
                    arcs.add(new Allotment.Arc(i, j, seating.roster.worth(scores[i][j], 2)));
                }
            }
        }
        var found = new Allotment(places(seating, held, mentees, MENTEE), room(seating, sides, mentees, MENTEE),
            places(seating, held, mentors, MENTOR), room(seating, sides, mentors, MENTOR), arcs).solve(true);
        for (int number : found.pairs()) {
            seat(seating, held, mentors[arcs.get(number).right()], mentees[arcs.get(number).left()]);
        }
        Arrays.stream(held).filter(Objects::nonNull).forEach(seating::add);
        return new Found(seating, "flow", plain ? new Proof(placedBefore + found.placed(), before + found.placed() + found.worth()) : null);
    }

    private static int[] able(Seating seating, Sides sides, int role) {
        return IntStream.range(0, seating.roster.size()).filter(person -> sides.times(person, role) > 0 && seating.hasTime(person)).toArray();
    }

    private static long[] places(Seating seating, @Nullable Table[] held, int[] people, int role) {
        return IntStream.of(people).mapToLong(person -> seating.isPlaced(person) && holder(held, person, role) < 0 ? 0
            : 1000 * dearness(seating, held, person, role)).toArray();
    }

    private static int[] room(Seating seating, Sides sides, int[] people, int role) {
        return IntStream.of(people).map(person -> Math.min(sides.times(person, role), seating.timeLeft(person))).toArray();
    }

    private static Seating attempt(Seating locked, Sides sides, Watch watch) {
        var seating = new Seating(locked);
        var held = ExchangeSolver.takeHeldSingles(seating);
        boolean more = true;
        for (int pass = 0; more && pass < seating.roster.shape.mostGroups(); pass++) {
            more = pass(seating, sides, held, pass, watch);
        }
        for (var table : held) {
            if (table != null) {
                seating.add(table);
            }
        }
        return seating;
    }

    /** Gives each mentee who wants a further place one; whether anybody got one. */
    private static boolean pass(Seating seating, Sides sides, @Nullable Table[] held, int pass, Watch watch) {
        var all = IntStream.range(0, seating.roster.size());
        int[] mentees = all.filter(person -> sides.times(person, MENTEE) > pass && seating.hasTime(person)).toArray();
        int[] mentors = IntStream.range(0, seating.roster.size()).filter(person -> sides.times(person, MENTOR) > 0 && seating.hasTime(person)).toArray();
        int[] capacity = IntStream.of(mentors).map(mentor -> Math.min(sides.times(mentor, MENTOR), seating.timeLeft(mentor))).toArray();
        var columns = new Assignment(scores(seating, held, mentees, mentors), costs(seating, held, mentees, mentors), capacity,
                spread(seating, held, mentees, mentors)).solve(watch);
        boolean any = false;
        for (int i = 0; i < mentees.length; i++) {
            if (columns[i] >= 0) {
                any = true;
                seat(seating, held, mentors[columns[i]], mentees[i]);
            }
        }
        return any;
    }

    private static byte[][] scores(Seating seating, @Nullable Table[] held, int[] mentees, int[] mentors) {
        var scores = new byte[mentees.length][mentors.length];
        for (int i = 0; i < mentees.length; i++) {
            int holder = holder(held, mentees[i], MENTEE);
            for (int j = 0; j < mentors.length; j++) {
                boolean ruledOut = mentees[i] == mentors[j] || holder >= 0 && holder(held, mentors[j], MENTOR) >= 0
                        || seating.together(mentees[i], mentors[j]);
                scores[i][j] = (byte) (ruledOut ? Judge.IMPOSSIBLE
                        : seating.judge.score(Sitting.pair(seating.roster, mentors[j], MENTOR, mentees[i], MENTEE)));
            }
        }
        return scores;
    }

    static int holder(@Nullable Table[] held, int person, int role) {
        int holder = ExchangeSolver.holder(held, person);
        var table = holder < 0 ? null : held[holder];
        return table != null && table.roles()[0] == role ? holder : -1;
    }

    /** More than all scores together. */
    private static long tier(int[] mentees) {
        return 200L * (mentees.length + 1);
    }

    private static long dearness(Seating seating, @Nullable Table[] held, int person, int role) {
        long dear = seating.roster.dearness(person) / 1000;
        return holder(held, person, role) >= 0 ? 1000 * dear : dear;
    }

    private static long dearest(Seating seating, @Nullable Table[] held, int[] mentors) {
        return IntStream.of(mentors).mapToLong(mentor -> dearness(seating, held, mentor, MENTOR)).max().orElse(1);
    }

    /** Leaving a mentee out costs more than any number of idle mentors. */
    private static long[] costs(Seating seating, @Nullable Table[] held, int[] mentees, int[] mentors) {
        long each = tier(mentees) * (dearest(seating, held, mentors) + 1) * (mentors.length + 1);
        return IntStream.of(mentees).mapToLong(mentee -> each * dearness(seating, held, mentee, MENTEE)).toArray();
    }

    /** The first mentee of a mentor is cheap, the cheaper the longer the mentor waited; each further one costs a little more. */
    private static Assignment.Marginal spread(Seating seating, @Nullable Table[] held, int[] mentees, int[] mentors) {
        long tier = tier(mentees);
        long dearest = dearest(seating, held, mentors);
        long[] first = IntStream.of(mentors).mapToLong(mentor -> seating.isPlaced(mentor) ? tier * dearest
                : tier * (dearest - dearness(seating, held, mentor, MENTOR))).toArray();
        return (mentor, taken) -> taken == 0 ? first[mentor] : tier * dearest + 10L * taken;
    }

    static void seat(Seating seating, @Nullable Table[] held, int mentor, int mentee) {
        int holder = Math.max(holder(held, mentor, MENTOR), holder(held, mentee, MENTEE));
        var table = holder < 0 ? Table.of(-1, new int[0], new int[0]) : held[holder];
        if (table == null) {
            throw new IllegalStateException("Two groups at one locked table");
        }
        if (!table.seats(mentor)) {
            table = table.with(mentor, MENTOR);
        }
        if (!table.seats(mentee)) {
            table = table.with(mentee, MENTEE);
        }
        if (holder >= 0) {
            held[holder] = null;
        }
        seating.add(table);
    }
}
