package belay.database;

/** The database cannot be had, told so that an administrator knows what to do about it. */
public class DatabaseProblem extends RuntimeException {

    public DatabaseProblem(String message) {
        super(message);
    }

    public DatabaseProblem(String message, Throwable cause) {
        super(message, cause);
    }
}
