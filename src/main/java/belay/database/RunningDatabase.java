package belay.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** The database of a server that is running, for a command on the same machine. Nothing is started here. */
public final class RunningDatabase {

    private RunningDatabase() { }

    /** The embedded one of that folder; whoever may read the folder may come in. */
    public static Connection in(Path folder) {
        var file = folder.resolve("connection.properties");
        if (!Files.isReadable(file) || !DataFolder.isHeld(folder.toAbsolutePath().normalize())) {
            throw new DatabaseProblem("""
                No server is running on the data folder %s, or it is not yours to read. \
                Maybe start it first, or name its folder with --data.""".formatted(folder.toAbsolutePath().normalize()));
        }
        try {
            var access = Access.read(file);
            return connect(new Address(access.url(), Access.USER, access.password()));
        } catch (IOException e) {
            throw new DatabaseProblem("%s cannot be read: %s".formatted(file, e), e);
        }
    }

    /** One of the administrator's own, named as the server's settings name it. */
    public static Connection at(String url, String user, String password) {
        return connect(Address.of(url, user, password));
    }

    private static Connection connect(Address address) {
        try {
            return DriverManager.getConnection(address.jdbc(), address.user(), address.password());
        } catch (SQLException e) {
            throw new DatabaseProblem("The database at %s does not let us in: %s".formatted(address, e.getMessage()), e);
        }
    }
}
