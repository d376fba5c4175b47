package belay.matching.engine;

import java.util.List;

/** Which two people can be in one group, each in a role, as far as nobody who joins them could mend it; in pools of some thousands worked out once for each two. */
final class Twos {

    private static final byte YES = 1;
    private static final byte NO = 2;
    /** Of more it would take too much room to remember them. */
    private static final int REMEMBERED = 6_000;

    private final Roster roster;
    private final List<HardRule> rules;
    /** One more than there are, for the role of whoever takes one that the shape does not have. */
    private final int roles;
    /** By person and role, and by person and role again. */
    private final byte[][] known;

    Twos(Roster roster) {
        this.roster = roster;
        rules = Rules.ofTwo();
        roles = roster.shape.roles().size() + 1;
        known = new byte[roster.size() * roles > REMEMBERED ? 0 : roster.size() * roles][];
    }

    boolean agree(int one, int role, int other, int otherRole) {
        int first = one * roles + role + 1;
        int second = other * roles + otherRole + 1;
        return first < second ? agree(second, first) : agree(first, second);
    }

    private boolean agree(int later, int earlier) {
        if (known.length == 0) {
            return judged(later, earlier);
        }
        if (known[later] == null) {
            known[later] = new byte[later];
        }
        if (known[later][earlier] == 0) {
            known[later][earlier] = judged(later, earlier) ? YES : NO;
        }
        return known[later][earlier] == YES;
    }

    private boolean judged(int later, int earlier) {
        var pair = Sitting.pair(roster, earlier / roles, earlier % roles - 1, later / roles, later % roles - 1);
        return rules.stream().noneMatch(rule -> rule.forbids(pair));
    }
}
