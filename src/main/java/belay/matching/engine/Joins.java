package belay.matching.engine;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What a table would score with one person more, asked again and again while others are seated anew; each answer is worked out once. */
final class Joins {

    /** Among more people it would take too much room. */
    private static final int REMEMBERED = 3_000;
    private static final short UNKNOWN = Short.MIN_VALUE;

    private final Roster roster;
    private final Table table;
    private short @Nullable [] scores;

    Joins(Roster roster, Table table) {
        this.roster = roster;
        this.table = table;
    }

    /** The score, or {@link Judge#IMPOSSIBLE}. */
    int score(int person, int role) {
        if (roster.size() > REMEMBERED) {
            return judged(person, role);
        }
        if (scores == null) {
            scores = new short[roster.size() * roster.shape.roles().size()];
            Arrays.fill(scores, UNKNOWN);
        }
        int at = role * roster.size() + person;
        if (scores[at] == UNKNOWN) {
            scores[at] = (short) judged(person, role);
        }
        return scores[at];
    }

    private int judged(int person, int role) {
        return roster.judge.score(table.with(person, role).sitting(roster));
    }
}
