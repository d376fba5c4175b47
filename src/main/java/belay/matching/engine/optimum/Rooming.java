package belay.matching.engine.optimum;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearArgument;
import com.google.ortools.sat.LinearExpr;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;

/**
 * Who meets in which room, where a room is an hour, a language and a goal: in each room some whole groups, together with the right
 * numbers of every role, so that as many people as can be have a place. Nobody is named to a group yet, only to a room, which is why
 * this has no symmetry and a bound that can be proved.
 *
 * @param roles how many of each role a group needs
 * @param guests who looks for a place
 * @param rooms how many rooms there are
 * @param apart pairs of guests who cannot be in one group
 * @param mostGroups how many groups a room holds at most; 1 makes every room one group, with everybody in it kept apart who must be
 */
public record Rooming(List<Role> roles, List<Guest> guests, int rooms, List<int[]> apart, int mostGroups) {

    /** @param distinct whether no two in one group may be at the same stage */
    public record Role(int min, int max, boolean distinct) { }

    /**
     * @param dearness what it counts that they have a place
     * @param time how many groups they can be in
     * @param stage -1 where it is not known
     * @param rooms where they can be
     * @param led how many guests in the other roles they take on in the first one; -1 for any number
     */
    public record Guest(long dearness, int time, int[] roles, int stage, int[] rooms, int led) { }

    /** One guest in a role in a room. */
    public record Stay(int guest, int role, int room) { }

    /** What a stay counts at most beside that people are placed. */
    public interface Worth {
        double of(int guest, int role, int room);
    }

    /**
     * @param groups how many groups meet in each room
     * @param mostPlaced what {@code placed} provably cannot exceed
     * @param units how much work it was
     */
    public record Roomed(int[] groups, List<Stay> stays, long placed, long mostPlaced, double units) {

        static Roomed none(Rooming rooming, long mostPlaced, double units) {
            return new Roomed(new int[rooming.rooms], List.of(), 0, mostPlaced, units);
        }
    }

    record Choice(int guest, int role, int room) { }

    /** How much there is to decide: of 100,000 on it is too much to be decided at once. */
    public long choices() {
        return guests.stream().mapToLong(guest -> (long) guest.roles.length * guest.rooms.length).sum();
    }

    List<Choice> all() {
        var all = new ArrayList<Choice>();
        for (int guest = 0; guest < guests.size(); guest++) {
            for (int role : guests.get(guest).roles) {
                for (int room : guests.get(guest).rooms) {
                    all.add(new Choice(guest, role, room));
                }
            }
        }
        return all;
    }

    /** How many groups each room could hold by those who could come. */
    int[] most(List<Choice> all) {
        var could = new int[rooms][roles.size()];
        all.forEach(choice -> could[choice.room][choice.role]++);
        var most = new int[rooms];
        for (int room = 0; room < rooms; room++) {
            most[room] = mostGroups;
            for (int role = 0; role < roles.size(); role++) {
                if (roles.get(role).min > 0) {
                    most[room] = Math.min(most[room], could[room][role] / roles.get(role).min);
                }
            }
        }
        return most;
    }

    /**
     * Decides it within so many units of work.
     *
     * @param hint stays that are a solution already; may be empty
     */
    public Roomed solve(List<Stay> hint, Look look) {
        var all = all();
        return solve(hint, look, all, most(all));
    }

    /** @param most how many groups each room may hold */
    Roomed solve(List<Stay> hint, Look look, List<Choice> all, int[] most) {
        Library.need();
        var model = new CpModel();
        var groups = new IntVar[rooms];
        for (int room = 0; room < rooms; room++) {
            groups[room] = model.newIntVar(0, most[room], "");
        }
        var stays = all.stream().map(choice -> model.newBoolVar("")).toArray(BoolVar[]::new);
        var sums = new Sums(this, all);
        sums.inRole().forEach((key, some) -> {
            var role = roles.get(key % roles.size());
            var group = groups[key / roles.size()];
            var sum = sum(stays, some);
            model.addLessOrEqual(LinearExpr.newBuilder().addTerm(group, role.min).build(), sum);
            model.addLessOrEqual(sum, LinearExpr.newBuilder().addTerm(group, role.max).build());
        });
        sums.atStage().forEach((key, some) -> model.addLessOrEqual(sum(stays, some), groups[sums.roomOfStage(key)]));
        for (int room = 0; room < rooms; room++) {
            for (int role = 0; role < roles.size(); role++) {
                if (roles.get(role).min > 0 && !sums.inRole().containsKey(room * roles.size() + role)) {
                    model.addEquality(groups[room], 0);
                }
            }
        }
        sums.apart().forEach(some -> model.addLessOrEqual(sum(stays, some), groups[all.get(some.getFirst()).room]));
        sums.led().forEach(led -> {
            var free = LinearExpr.newBuilder();
            led.forEach((i, takes) -> free.addTerm(stays[i], takes));
            model.addGreaterOrEqual(free, 0);
        });
        sums.once().forEach(some -> model.addAtMostOne(some.stream().map(i -> stays[i]).toArray(BoolVar[]::new)));
        var objective = LinearExpr.newBuilder();
        long factor = 1 + stays.length;
        sums.ofGuest().forEach((guest, some) -> {
            var one = guests.get(guest);
            if (one.time == 1) {
                some.forEach(i -> objective.addTerm(stays[i], factor * one.dearness + 1));
                model.addAtMostOne(some.stream().map(i -> stays[i]).toArray(BoolVar[]::new));
            } else {
                model.addLessOrEqual(sum(stays, some), one.time);
                var placed = model.newBoolVar("");
                model.addLessOrEqual(placed, sum(stays, some));
                objective.addTerm(placed, factor * one.dearness);
                some.forEach(i -> objective.addTerm(stays[i], 1));
            }
        });
        model.maximize(objective);
        var hinted = new HashSet<>(hint);
        for (int i = 0; i < stays.length; i++) {
            var choice = all.get(i);
            model.addHint(stays[i], hinted.contains(new Stay(choice.guest, choice.role, choice.room)));
        }
        var solver = new CpSolver();
        solver.getParameters().setNumWorkers(1).setRandomSeed((int) (look.seed() & 0x7fffffff)).setMaxDeterministicTime(look.units()).setLinearizationLevel(2);
        var status = Ending.solve(solver, model, look.stop());
        long anybody = guests.stream().mapToLong(Guest::dearness).sum();
        if (status != CpSolverStatus.OPTIMAL && status != CpSolverStatus.FEASIBLE) {
            return Roomed.none(this, anybody, look.units());
        }
        var chosen = new ArrayList<Stay>();
        for (int i = 0; i < stays.length; i++) {
            if (solver.booleanValue(stays[i])) {
                chosen.add(new Stay(all.get(i).guest, all.get(i).role, all.get(i).room));
            }
        }
        long placed = chosen.stream().mapToInt(Stay::guest).distinct().mapToLong(guest -> guests.get(guest).dearness).sum();
        long bound = (long) Math.floor(solver.bestObjectiveBound() + 1e-6) / factor;
        return new Roomed(Arrays.stream(groups).mapToInt(group -> (int) solver.value(group)).toArray(), chosen, placed, Math.max(placed, Math.min(anybody, bound)),
            solver.response().getDeterministicTime());
    }

    private static LinearArgument sum(BoolVar[] of, List<Integer> some) {
        var sum = LinearExpr.newBuilder();
        some.forEach(i -> sum.add(of[i]));
        return sum.build();
    }

    /** What no way of doing it exceeds, where groups may be opened by halves and people be in several rooms by parts. */
    public long mostPlaced() {
        try (var relaxed = new RelaxedRooming(this)) {
            return relaxed.mostPlaced();
        }
    }

    /**
     * Decides it for thousands of guests: solves the relaxation, makes groups whole bit by bit until none is opened by halves, and does so
     * again by other ways while units are left and not everybody has a place whom that could give one. Once is done whatever the units.
     */
    public Roomed dive(Look look) {
        try (var relaxed = new RelaxedRooming(this)) {
            return new Diving(this, relaxed, look).best();
        }
    }

    /**
     * What places and the worth of all stays together cannot exceed, where places alone cannot exceed so much; all there is, where that cannot be
     * worked out.
     */
    public long mostWithStays(Worth worth, long mostPlaced) {
        try (var relaxed = new RelaxedRooming(this)) {
            return relaxed.most(worth, mostPlaced);
        }
    }
}
