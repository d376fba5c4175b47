package belay.applications;

import java.util.Objects;
import org.springframework.context.MessageSourceResolvable;

/**
 * One thing to mend or to know about a sheet: where it stands, whose row that is if one can tell, what stands there, and what to do.
 *
 * @param earlier the row before that says something else of the same person; 0 if it is not about two rows
 */
public record Complaint(int row, int earlier, String who, String column, String value, MessageSourceResolvable why) {

    /** What two rows are that tell different things of one person of one name: somebody who answered again. */
    static final String AGAIN = "applications.row.clash";

    Complaint(int row, String column, String value, MessageSourceResolvable why) {
        this(row, 0, "", column, value, why);
    }

    /** Of two rows that cannot both be right. */
    static Complaint clash(int earlier, int row, String who, MessageSourceResolvable why) {
        return new Complaint(row, earlier, who, "", who, why);
    }

    /** Whether somebody answered twice, as far as one can tell. */
    boolean isAgain() {
        return AGAIN.equals(Objects.requireNonNull(why.getCodes())[0]);
    }

    Complaint about(String name) {
        return new Complaint(row, earlier, name, column, value, why);
    }
}
