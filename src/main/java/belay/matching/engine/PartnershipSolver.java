package belay.matching.engine;

import belay.matching.engine.optimum.Allotment;
import belay.matching.engine.optimum.Library;
import java.util.ArrayList;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * One to one with capacities: nobody is left out whom any arrangement could serve, then as few mentors as possible stay idle, then there are
 * as many pairs as can be, the worst-off as well off as can be, worth most together. Where some ask for both roles, see {@link BothRoles}; without the
 * optimizer, or among very many, somebody who asks for both but has time for one takes the one that is short.
 */
final class PartnershipSolver implements Solver {

    static final int MENTOR = 0;
    static final int MENTEE = 1;
    private static final int TRIALS = 4;
    private static final int SMALL = 60;

    @Override
    public Found solve(Seating locked, Chance chance, Watch watch) {
        var held = Held.single(locked);
        var sides = new Sides(held);
        var found = Library.isThere() ? exactly(held, sides, watch) : null;
        if (found != null) {
            return found;
        }
        var best = attempt(held, sides, watch);
        for (int trial = 1; trial < TRIALS && !watch.stop() && sides.switchUnplaced(best); trial++) {
            var other = attempt(Held.single(locked), sides, watch);
            best = other.objective() > best.objective() ? other : best;
        }
        return new Found(best, "flow", null);
    }

    /** A flow leaves out that two who are held could be a pair, which in small rounds is weighed too. Nothing if there is too much to weigh. */
    private static @Nullable Found exactly(Held held, Sides sides, Watch watch) {
        boolean couldPair = held.couldPair();
        boolean apart = sides.areApart();
        if (apart && !(couldPair && held.rest().roster.size() <= SMALL)) {
            return flow(held, sides, !couldPair);
        }
        var found = BothRoles.solve(held, !couldPair, watch);
        return found == null && apart ? flow(held, sides, false) : found;
    }

    /** How often each person serves on which side. */
    private static final class Sides {
        private final Held held;
        private final Seating rest;
        private final boolean[] either;
        private final boolean[] mentors;

        Sides(Held held) {
            this.held = held;
            rest = held.rest();
            var roster = rest.roster;
            either = new boolean[roster.size()];
            mentors = new boolean[roster.size()];
            int mentorPlaces = 0;
            int mentees = 0;
            for (int person = 0; person < roster.size(); person++) {
                either[person] = roster.rolesOf(person).length == 2 && rest.timeLeft(person) == 1 && held.where(person) < 0;
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
            return IntStream.range(0, rest.roster.size()).noneMatch(person -> rest.roster.rolesOf(person).length == 2 && rest.hasTime(person));
        }

        int times(int person, int role) {
            int time = Math.max(0, rest.timeLeft(person));
            if (!rest.roster.asks(person, role)) {
                return 0;
            }
            if (either[person]) {
                return mentors[person] == (role == MENTOR) ? 1 : 0;
            }
            if (time == 1 && held.where(person) >= 0) {
                return held.where(person, role) >= 0 ? 1 : 0;
            }
            return rest.roster.rolesOf(person).length == 1 ? time : role == MENTOR ? Math.max(0, time - 1) : Math.min(1, time);
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

    /**
     * Everybody at once, as a flow: nobody is placed better anywhere.
     *
     * @param proves whether no two who are held could be a pair, which it leaves out
     */
    private static Found flow(Held held, Sides sides, boolean proves) {
        var seating = held.rest();
        int[] mentees = able(seating, sides, MENTEE);
        int[] mentors = able(seating, sides, MENTOR);
        var arcs = new ArrayList<Allotment.Arc>();
        var scores = scores(held, mentees, mentors);
        for (int i = 0; i < mentees.length; i++) {
            for (int j = 0; j < mentors.length; j++) {
                if (scores[i][j] >= 0) {
                    arcs.add(new Allotment.Arc(i, j, seating.roster.worth(scores[i][j], 2)));
                }
            }
        }
        var found = new Allotment(places(held, mentees, MENTEE), room(seating, sides, mentees, MENTEE),
            places(held, mentors, MENTOR), room(seating, sides, mentors, MENTOR), arcs).solve(true);
        var pairs = IntStream.of(found.pairs()).mapToObj(arcs::get).toList();
        long company = held.company(IntStream.concat(pairs.stream().mapToInt(pair -> mentees[pair.left()]).filter(person -> held.where(person, MENTEE) >= 0),
            pairs.stream().mapToInt(pair -> mentors[pair.right()]).filter(person -> held.where(person, MENTOR) >= 0)).distinct());
        pairs.forEach(pair -> seat(held, mentors[pair.right()], mentees[pair.left()]));
        return new Found(held.putBack(), "flow", proves ? held.proof(company, found.placed(), found.placed() + found.worth()) : null);
    }

    private static int[] able(Seating seating, Sides sides, int role) {
        return IntStream.range(0, seating.roster.size()).filter(person -> sides.times(person, role) > 0 && seating.hasTime(person)).toArray();
    }

    private static long[] places(Held held, int[] people, int role) {
        return IntStream.of(people).mapToLong(person -> held.where(person) >= 0 && held.where(person, role) < 0 ? 0 : held.dearness(person)).toArray();
    }

    private static int[] room(Seating seating, Sides sides, int[] people, int role) {
        return IntStream.of(people).map(person -> Math.min(sides.times(person, role), seating.timeLeft(person))).toArray();
    }

    private static Seating attempt(Held held, Sides sides, Watch watch) {
        boolean more = true;
        for (int pass = 0; more && pass < held.rest().roster.shape.mostGroups(); pass++) {
            more = pass(held, sides, pass, watch);
        }
        return held.putBack();
    }

    /** Gives each mentee who wants a further place one; whether anybody got one. */
    private static boolean pass(Held held, Sides sides, int pass, Watch watch) {
        var seating = held.rest();
        var all = IntStream.range(0, seating.roster.size());
        int[] mentees = all.filter(person -> sides.times(person, MENTEE) > pass && seating.hasTime(person)).toArray();
        int[] mentors = IntStream.range(0, seating.roster.size()).filter(person -> sides.times(person, MENTOR) > 0 && seating.hasTime(person)).toArray();
        int[] capacity = IntStream.of(mentors).map(mentor -> Math.min(sides.times(mentor, MENTOR), seating.timeLeft(mentor))).toArray();
        var columns = new Assignment(scores(held, mentees, mentors), costs(held, mentees, mentors), capacity, spread(held, mentees, mentors)).solve(watch);
        boolean any = false;
        for (int i = 0; i < mentees.length; i++) {
            if (columns[i] >= 0) {
                any = true;
                seat(held, mentors[columns[i]], mentees[i]);
            }
        }
        return any;
    }

    private static byte[][] scores(Held held, int[] mentees, int[] mentors) {
        var seating = held.rest();
        var scores = new byte[mentees.length][mentors.length];
        for (int i = 0; i < mentees.length; i++) {
            boolean isHeld = held.where(mentees[i], MENTEE) >= 0;
            for (int j = 0; j < mentors.length; j++) {
                boolean ruledOut = mentees[i] == mentors[j] || isHeld && held.where(mentors[j], MENTOR) >= 0
                        || seating.together(mentees[i], mentors[j]);
                scores[i][j] = (byte) (ruledOut ? Judge.IMPOSSIBLE
                        : seating.judge.score(Sitting.pair(seating.roster, mentors[j], MENTOR, mentees[i], MENTEE)));
            }
        }
        return scores;
    }

    /** More than all scores together. */
    private static long tier(int[] mentees) {
        return 200L * (mentees.length + 1);
    }

    private static long dearness(Held held, int person, int role) {
        var roster = held.rest().roster;
        return (held.where(person, role) >= 0 ? roster.company(person) : roster.dearness(person)) / Roster.A_PLACE;
    }

    private static long dearest(Held held, int[] mentors) {
        return IntStream.of(mentors).mapToLong(mentor -> dearness(held, mentor, MENTOR)).max().orElse(1);
    }

    /** Leaving a mentee out costs more than any number of idle mentors. */
    private static long[] costs(Held held, int[] mentees, int[] mentors) {
        long each = tier(mentees) * (dearest(held, mentors) + 1) * (mentors.length + 1);
        return IntStream.of(mentees).mapToLong(mentee -> each * dearness(held, mentee, MENTEE)).toArray();
    }

    /** The first mentee of a mentor is cheap, the cheaper the longer the mentor waited; each further one costs a little more. */
    private static Assignment.Marginal spread(Held held, int[] mentees, int[] mentors) {
        long tier = tier(mentees);
        long dearest = dearest(held, mentors);
        long[] first = IntStream.of(mentors).mapToLong(mentor -> held.rest().isPlaced(mentor) ? tier * dearest
                : tier * (dearest - dearness(held, mentor, MENTOR))).toArray();
        return (mentor, taken) -> taken == 0 ? first[mentor] : tier * dearest + 10L * taken;
    }

    static void seat(Held held, int mentor, int mentee) {
        seat(held, Math.max(held.where(mentor, MENTOR), held.where(mentee, MENTEE)), mentor, mentee);
    }

    /** @param where the number of the table at which one of them is held; -1 for a new one */
    static void seat(Held held, int where, int mentor, int mentee) {
        var table = where < 0 ? Table.of(-1, new int[0], new int[0]) : held.take(where);
        if (!table.seats(mentor)) {
            table = table.with(mentor, MENTOR);
        }
        if (!table.seats(mentee)) {
            table = table.with(mentee, MENTEE);
        }
        held.rest().add(table);
    }
}
