package belay.people;

import java.util.function.Supplier;

/** There is no such thing, or not for you: the two are told apart to nobody. */
public class NotFound extends RuntimeException {

    public NotFound(String what) {
        super(what);
    }

    public static Supplier<NotFound> of(String thing, Object id) {
        return () -> new NotFound("No " + thing + " " + id + " that this person may see");
    }
}
