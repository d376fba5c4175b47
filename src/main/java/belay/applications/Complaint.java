package belay.applications;

import org.springframework.context.MessageSourceResolvable;

/** One thing to mend or to know about a sheet: where it stands, whose row that is if one can tell, what stands there, and what to do. */
public record Complaint(int row, String who, String column, String value, MessageSourceResolvable why) {

    Complaint(int row, String column, String value, MessageSourceResolvable why) {
        this(row, "", column, value, why);
    }

    Complaint about(String name) {
        return new Complaint(row, name, column, value, why);
    }
}
