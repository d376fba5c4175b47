package belay.matching.engine;

/** Two people, in no order; both by id. */
public record Pair(String one, String other) {
    public Pair {
        if (one.compareTo(other) > 0) {
            var swap = one;
            one = other;
            other = swap;
        }
    }
}
