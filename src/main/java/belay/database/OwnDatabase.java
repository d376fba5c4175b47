package belay.database;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** A PostgreSQL the administrator keeps: looked at once at the start, so that what is wrong with it is said at once. */
record OwnDatabase(Address address) {

    private static final int OLDEST = 15;

    void check(DataSource source) {
        try (Connection connection = source.getConnection()) {
            var name = connection.getMetaData().getDatabaseProductName();
            var version = connection.getMetaData().getDatabaseMajorVersion();
            if (version < OLDEST) {
                throw new DatabaseProblem("%s is %s %d. Belay needs PostgreSQL %d or newer."
                    .formatted(address, name, version, OLDEST));
            }
        } catch (SQLException e) {
            throw new DatabaseProblem("""
                The database at %s does not let Belay in: %s. Maybe look at BELAY_DATABASE_URL, \
                BELAY_DATABASE_USER and BELAY_DATABASE_PASSWORD.""".formatted(address, reason(e)), e);
        }
    }

    /** The pool says only that it got no connection; the reason is in what the driver told it. */
    private static @Nullable String reason(SQLException e) {
        return e.getCause() == null ? e.getMessage() : e.getCause().getMessage();
    }
}
