package belay.applications;

import org.springframework.context.MessageSourceResolvable;

/** One thing to mend or to know about a sheet: where it stands, what stands there, and what to do. */
public record Complaint(int line, String column, String value, MessageSourceResolvable why) {
}
