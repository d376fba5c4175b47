package belay.applications;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSourceResolvable;

/**
 * One thing to mend or to know about a sheet: where it stands, whose row that is if one can tell, what stands there, and what to do.
 *
 * @param earlier the first row that tells of the same person; 0 if it is not about two rows
 * @param clash what the two rows are, if it is about two
 */
public record Complaint(int row, int earlier, @Nullable Clash clash, String who, String column, String value, MessageSourceResolvable why) {

    /** Two rows that cannot both be right: somebody answered again, or they may be two people. */
    enum Clash { AGAIN, MAYBE_TWO }

    Complaint(int row, String column, String value, MessageSourceResolvable why) {
        this(row, 0, null, "", column, value, why);
    }

    /** Whether it tells that somebody is named like whom nobody is known. */
    public boolean isOfNobody() {
        return why instanceof Said said && said.key().startsWith(Mentions.NOBODY);
    }

    /** The same place in other words. */
    public Complaint saying(MessageSourceResolvable other) {
        return new Complaint(row, earlier, clash, who, column, value, other);
    }

    /**
     * What there is to mend in a row that says something else than another.
     *
     * @param who by what one knows that they are the same person
     */
    static Complaint clash(SignUp other, SignUp row, String who) {
        var above = other.row() < row.row() ? other : row;
        var below = above == other ? row : other;
        String one = above.get(Field.NAME);
        String two = below.get(Field.NAME);
        if (row.get(Field.EMAIL).isEmpty() && row.get(Field.EXTERNAL_ID).isEmpty()) {
            return clash(other, row, Clash.MAYBE_TWO, new Said("applications.row.clash.named", two, above.row(), below.row()));
        }
        return one.equals(two) || one.isEmpty() || two.isEmpty()
            ? clash(other, row, Clash.AGAIN, new Said("applications.row.clash", who, above.row(), below.row()))
            : clash(other, row, Clash.MAYBE_TWO, new Said("applications.row.clash.names", who, above.row(), one, below.row(), two));
    }

    private static Complaint clash(SignUp other, SignUp row, Clash kind, Said why) {
        return new Complaint(row.row(), other.row(), kind, "", "", "", why);
    }

    /** Of several rows all are told with the first of them. */
    Complaint after(SignUp first) {
        return new Complaint(row, first.row(), clash, who, column, value, why);
    }

    Complaint about(String name) {
        return new Complaint(row, earlier, clash, name, column, value, why);
    }
}
