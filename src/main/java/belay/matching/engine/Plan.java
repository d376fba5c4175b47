package belay.matching.engine;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Groups with what the rules say about them, everybody who is left over, and how good the whole is.
 *
 * @param shortages goals for which people wait and somebody is missing
 */
public record Plan(List<Judged> groups, List<Unplaced> unplaced, List<Shortage> shortages, Quality quality) {

    /** A group and what the rules say about it. */
    public record Judged(Proposed group, Verdict verdict) {
    }

    public Plan {
        groups = List.copyOf(groups);
        unplaced = List.copyOf(unplaced);
        shortages = List.copyOf(shortages);
    }

    /** The same plan with something else to say about how good it is. */
    public Plan with(Quality other) {
        return new Plan(groups, unplaced, shortages, other);
    }

    public List<Proposed> proposed() {
        return groups.stream().map(Judged::group).toList();
    }

    /** Who has no place in any role; {@link #unplaced()} also lists second roles that somebody placed asked for. */
    public List<Unplaced> leftOut() {
        Set<String> placed = new HashSet<>();
        groups.forEach(judged -> judged.group().seats().forEach(seat -> placed.add(seat.person())));
        return unplaced.stream().filter(one -> !placed.contains(one.person())).toList();
    }
}
