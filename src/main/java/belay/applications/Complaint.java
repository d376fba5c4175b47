package belay.applications;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSourceResolvable;

/**
 * One thing to mend or to know about a sheet: where it stands, whose row that is if one can tell, what stands there, and what to do.
 *
 * @param earlier the row before that tells something else of the same person; 0 if it is not about two rows
 * @param clash what the two rows are, if it is about two
 */
public record Complaint(int row, int earlier, @Nullable Clash clash, String who, String column, String value, MessageSourceResolvable why) {

    /** Two rows that cannot both be right: somebody answered again, or they may be two people. */
    enum Clash { AGAIN, MAYBE_TWO }

    Complaint(int row, String column, String value, MessageSourceResolvable why) {
        this(row, 0, null, "", column, value, why);
    }

    /** @param who by what one knows that they are the same person */
    static Complaint clash(SignUp before, SignUp next, String who) {
        String one = before.get(Field.NAME);
        String other = next.get(Field.NAME);
        if (next.get(Field.EMAIL).isEmpty() && next.get(Field.EXTERNAL_ID).isEmpty()) {
            return clash(before, next, Clash.MAYBE_TWO, new Said("applications.row.clash.named", other, before.row(), next.row()));
        }
        return one.equals(other) || one.isEmpty() || other.isEmpty()
            ? clash(before, next, Clash.AGAIN, new Said("applications.row.clash", who, before.row(), next.row()))
            : clash(before, next, Clash.MAYBE_TWO, new Said("applications.row.clash.names", who, before.row(), one, next.row(), other));
    }

    private static Complaint clash(SignUp before, SignUp next, Clash kind, Said why) {
        return new Complaint(next.row(), before.row(), kind, "", "", "", why);
    }

    Complaint about(String name) {
        return new Complaint(row, earlier, clash, name, column, value, why);
    }
}
