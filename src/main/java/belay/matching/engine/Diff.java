package belay.matching.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Who is somewhere else than before; groups are the same if their key is, or else if they share the most people. */
public record Diff(List<Move> moves) {

    /** One person's change; null means no place. A group that changed its key without changing its people is no move. */
    public record Move(String person, @Nullable String from, @Nullable String to) {
    }

    public Diff {
        moves = List.copyOf(moves);
    }

    public static Diff between(List<Proposed> before, List<Proposed> after) {
        var same = sameGroups(before, after);
        var was = groupsOf(before);
        var is = groupsOf(after);
        var people = new TreeSet<>(was.keySet());
        people.addAll(is.keySet());
        var moves = new ArrayList<Move>();
        for (var person : people) {
            var left = new ArrayList<>(was.getOrDefault(person, List.of()));
            var joined = new ArrayList<>(is.getOrDefault(person, List.of()));
            left.removeIf(key -> same.containsKey(key) && joined.remove(same.get(key)));
            for (int i = 0; i < Math.max(left.size(), joined.size()); i++) {
                moves.add(new Move(person, i < left.size() ? left.get(i) : null, i < joined.size() ? joined.get(i) : null));
            }
        }
        return new Diff(moves);
    }

    private record Overlap(String before, String after, int people) {
    }

    /** Which group, by its key before, is which now: of the same key, or else of the most people in common. */
    public static Map<String, String> sameGroups(List<Proposed> before, List<Proposed> after) {
        var was = groupsOf(before);
        var shared = new HashMap<String, Map<String, Integer>>();
        for (var group : after) {
            for (var seat : group.seats()) {
                was.getOrDefault(seat.person(), List.of()).forEach(key ->
                        shared.computeIfAbsent(key, k -> new HashMap<>()).merge(group.key(), 1, Integer::sum));
            }
        }
        var overlaps = new ArrayList<Overlap>();
        shared.forEach((old, keys) -> keys.forEach((key, people) -> overlaps.add(new Overlap(old, key, people))));
        overlaps.sort(Comparator.comparing((Overlap o) -> !o.before.equals(o.after)).thenComparing(o -> -o.people)
                .thenComparing(Overlap::before).thenComparing(Overlap::after));
        var same = new HashMap<String, String>();
        Set<String> taken = new HashSet<>();
        for (var overlap : overlaps) {
            if (!same.containsKey(overlap.before) && taken.add(overlap.after)) {
                same.put(overlap.before, overlap.after);
            }
        }
        return same;
    }

    private static Map<String, List<String>> groupsOf(List<Proposed> groups) {
        var of = new HashMap<String, List<String>>();
        groups.forEach(group -> group.seats().forEach(seat -> of.computeIfAbsent(seat.person(), p -> new ArrayList<>()).add(group.key())));
        of.values().forEach(keys -> keys.sort(null));
        return of;
    }
}
