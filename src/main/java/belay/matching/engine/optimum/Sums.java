package belay.matching.engine.optimum;

import belay.matching.engine.optimum.Rooming.Choice;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** Which choices of a {@link Rooming} are counted together. */
final class Sums {

    private final Rooming rooming;
    private final List<Choice> all;
    private final TreeMap<Integer, List<Integer>> inRole = new TreeMap<>();
    private final TreeMap<Long, List<Integer>> atStage = new TreeMap<>();
    private final TreeMap<Integer, List<Integer>> ofGuest = new TreeMap<>();
    private final TreeMap<Long, List<Integer>> once = new TreeMap<>();

    Sums(Rooming rooming, List<Choice> all) {
        this.rooming = rooming;
        this.all = all;
        int roles = rooming.roles().size();
        int rooms = rooming.rooms();
        for (int i = 0; i < all.size(); i++) {
            var choice = all.get(i);
            var guest = rooming.guests().get(choice.guest());
            inRole.computeIfAbsent(choice.room() * roles + choice.role(), key -> new ArrayList<>()).add(i);
            ofGuest.computeIfAbsent(choice.guest(), key -> new ArrayList<>()).add(i);
            once.computeIfAbsent((long) choice.guest() * rooms + choice.room(), key -> new ArrayList<>()).add(i);
            if (rooming.roles().get(choice.role()).distinct() && guest.stage() >= 0) {
                atStage.computeIfAbsent(((long) guest.stage() * roles + choice.role()) * rooms + choice.room(), key -> new ArrayList<>()).add(i);
            }
        }
    }

    TreeMap<Integer, List<Integer>> inRole() {
        return inRole;
    }

    TreeMap<Long, List<Integer>> atStage() {
        return atStage;
    }

    int roomOfStage(long key) {
        return (int) (key % rooming.rooms());
    }

    TreeMap<Integer, List<Integer>> ofGuest() {
        return ofGuest;
    }

    /**
     * Of each room in which those who lead may be too few: how many each choice takes on, and whoever is taken on as one less. Where a group can
     * do without anybody to lead, nothing is counted.
     */
    List<TreeMap<Integer, Integer>> led() {
        int roles = rooming.roles().size();
        var counted = new ArrayList<TreeMap<Integer, Integer>>();
        for (int room = 0; room < rooming.rooms() && roles > 1 && rooming.roles().getFirst().min() > 0; room++) {
            var led = new TreeMap<Integer, Integer>();
            for (int role = 1; role < roles; role++) {
                inRole.getOrDefault(room * roles + role, List.of()).forEach(i -> led.put(i, -1));
            }
            int learners = led.size();
            var leaders = inRole.getOrDefault(room * roles, List.of());
            leaders.forEach(i -> led.put(i, most(i) < 0 ? learners : most(i)));
            if (learners > 0 && leaders.stream().anyMatch(i -> most(i) >= 0)) {
                counted.add(led);
            }
        }
        return counted;
    }

    private int most(int choice) {
        return rooming.guests().get(all.get(choice).guest()).led();
    }

    /** A guest who could take several roles takes one in a room. */
    List<List<Integer>> once() {
        return once.values().stream().filter(some -> some.size() > 1).toList();
    }

    /** Both of a pair that must be apart, in one room. */
    List<List<Integer>> apart() {
        var pairs = new ArrayList<List<Integer>>();
        for (var pair : rooming.apart()) {
            for (int room : rooming.guests().get(pair[0]).rooms()) {
                var other = once.get((long) pair[1] * rooming.rooms() + room);
                if (other != null) {
                    var both = new ArrayList<>(once.get((long) pair[0] * rooming.rooms() + room));
                    both.addAll(other);
                    pairs.add(both);
                }
            }
        }
        return pairs;
    }
}
