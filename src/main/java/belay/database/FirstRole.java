package belay.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** The role Belay works as: it owns its database and nothing else, so that no query of ours can reach the server's files. */
final class FirstRole {

    private FirstRole() {
    }

    static void ensure(Access access) throws SQLException {
        try (var connection = DriverManager.getConnection(access.url("postgres"), "postgres", access.password())) {
            if (!finds(connection, "select 1 from pg_roles where rolname = '%s'".formatted(Access.USER))) {
                run(connection, "create role %s login password '%s'".formatted(Access.USER, access.password()));
            }
            if (!finds(connection, "select 1 from pg_database where datname = '%s'".formatted(Access.DATABASE))) {
                run(connection, "create database %s owner %s".formatted(Access.DATABASE, Access.USER));
            }
        }
    }

    private static boolean finds(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement(); var rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
