package belay.matching.engine;

import belay.matching.engine.optimum.Rooming;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * What a seat in a room can add to the worth of the whole at most, so that no group there is worth more than its seats together. What
 * people ask for is held against the best of those who could be in the room with them: nobody is taught better than by the best teacher
 * for each of their wants, and the room’s goal is where it is on their list.
 */
final class SeatWorth implements Rooming.Worth {

    /** A rule’s points are whole, so each may be rounded up by so much. */
    private static final double ROUNDED = 0.5;

    private final Roster roster;
    private final int[] guests;
    private final List<Whereabouts.Room> rooms;
    /** For each room and guest the share of what a rule gives that it cannot give with them; by parts of one. */
    private final double[][] untaught;
    private final double[][] unwanted;
    private final double taught;
    private final double wanted;

    SeatWorth(Roster roster, int[] guests, List<Whereabouts.Room> rooms) {
        this.roster = roster;
        this.guests = guests;
        this.rooms = rooms;
        untaught = new double[rooms.size()][guests.length];
        unwanted = new double[rooms.size()][guests.length];
        for (int room = 0; room < rooms.size(); room++) {
            teach(room);
            for (int guest = 0; guest < guests.length; guest++) {
                unwanted[room][guest] = goalMissed(guests[guest], rooms.get(room).goal());
            }
        }
        taught = roster.learning.anyWants() ? worthwhile(roster.leastShareOf(WantsMet.class) * seatsOfALearner(), untaught) : 0;
        wanted = worthwhile(roster.leastShareOf(RankedGoal.class), unwanted);
    }

    @Override
    public double of(int guest, int role, int room) {
        double lost = 0;
        if (taught > 0) {
            lost += (learns(role) ? taught * untaught[room][guest] : 0) - ROUNDED;
        }
        if (wanted > 0) {
            lost += wanted * unwanted[room][guest] - ROUNDED;
        }
        return roster.mostOfASeat() - lost;
    }

    /** Nothing, where what is lost to rounding is more than what is gained by looking closely. */
    private double worthwhile(double share, double[][] missed) {
        double sum = 0;
        for (int guest = 0; guest < guests.length; guest++) {
            double least = 1;
            for (int room = 0; room < rooms.size(); room++) {
                least = rooms.get(room).people().get(guests[guest]) ? Math.min(least, missed[room][guest]) : least;
            }
            sum += share * least - ROUNDED;
        }
        return sum > 0 ? share : 0;
    }

    private boolean learns(int role) {
        return !roster.shape.isLed() || role != 0;
    }

    private boolean teaches(int role) {
        return !roster.shape.isLed() || role == 0;
    }

    /** A group’s points are the mean over those who learn: each of them stands for those beside whom they sit, too. */
    private double seatsOfALearner() {
        if (!roster.shape.isLed()) {
            return 1;
        }
        int learners = roster.shape.roles().stream().skip(1).mapToInt(Shape.Role::max).sum();
        return 1 + (double) roster.shape.roles().getFirst().min() / Math.max(1, learners);
    }

    private BitSet inRole(BitSet people, IntPredicate role) {
        var some = new BitSet();
        people.stream().filter(person -> Arrays.stream(roster.rolesOf(person)).anyMatch(role)).forEach(some::set);
        return some;
    }

    private void teach(int room) {
        var people = rooms.get(room).people();
        int[] teachers = inRole(people, this::teaches).stream().toArray();
        var learners = inRole(people, this::learns);
        for (int guest = 0; guest < guests.length; guest++) {
            if (learners.get(guests[guest])) {
                untaught[room][guest] = 1 - mostTaught(guests[guest], teachers) / 100.0;
            }
        }
    }

    /** Somebody whose teachers tell nothing of what they offer is open, and so is who tells nothing of what they want. */
    private int mostTaught(int learner, int[] teachers) {
        if (!roster.learning.toldWants(learner)) {
            return roster.shape.kind() == Kind.POSSE ? 100 : Learning.OPEN;
        }
        var met = new int[roster.learning.wants(learner)];
        for (int teacher : teachers) {
            if (teacher != learner) {
                roster.learning.meet(teacher, learner, met);
            }
        }
        return Math.max(Learning.OPEN, Learning.worth(met));
    }

    private double goalMissed(int person, int goal) {
        return goal < 0 || !roster.toldGoals(person) ? 0 : 1 - RankedGoal.points(roster.rankOfGoal(person, goal)) / 100.0;
    }
}
