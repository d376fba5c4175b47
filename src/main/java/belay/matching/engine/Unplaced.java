package belay.matching.engine;

import java.util.List;

/**
 * Somebody who asked for a place in a role and has none, and why.
 *
 * @param reasons counted over everybody they might have been with
 * @param changes single changes that would place them, each tried and found to work, the cheapest first
 */
public record Unplaced(String person, String role, List<Reason> reasons, List<Change> changes) {

    /**
     * One change after which this group would work.
     *
     * @param instead the changed sign-up, of the person or of somebody else
     * @param group the group as it would be
     * @param also other groups as they would be, where others move to make room, without people where one is dissolved; nobody loses their place, or
     *     more people have one and it says who
     * @param score what the group would be worth
     * @param cost in half-hours of a week: what was tried and what it costs stands in {@code docs/organizers/explanations.md}
     */
    public record Change(Reason says, Applicant instead, Proposed group, List<Proposed> also, int score, int cost) {
        public Change {
            also = List.copyOf(also);
        }
    }

    public Unplaced {
        reasons = List.copyOf(reasons);
        changes = List.copyOf(changes);
    }
}
