package belay.matching;

/**
 * A draft in numbers: what the desk says first.
 *
 * @param withLocks the groups that are locked or have somebody in them who is
 */
public record Tally(int people, int placed, int groups, int score, int cautions, int broken, int lockedGroups, int lockedPeople,
                    int withLocks, int empty) {

    Tally of(int asked, int seated) {
        return new Tally(asked, seated, groups, score, cautions, broken, lockedGroups, lockedPeople, withLocks, empty);
    }

    public int left() {
        return people - placed;
    }

    /** How many groups a filter lets through. */
    public int shown(String kind) {
        return switch (kind) {
            case "broken" -> broken;
            case "cautions" -> cautions;
            case "locked" -> withLocks;
            default -> groups;
        };
    }
}
