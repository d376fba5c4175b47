package belay.matching.engine;

import java.util.List;

/** A plan before anybody without a place is told why, which is more work than judging groups. */
public record Sketch(List<Plan.Judged> groups, Quality quality) {

    public Sketch {
        groups = List.copyOf(groups);
    }

    public List<Proposed> proposed() {
        return groups.stream().map(Plan.Judged::group).toList();
    }

    Sketch with(Quality other) {
        return new Sketch(groups, other);
    }
}
