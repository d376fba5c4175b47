package belay.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The embedded server in peace: what it promises while nobody kills anything. */
class PostgresTest {

    @TempDir
    static Path folder;
    static Postgres postgres;

    @BeforeAll
    static void start() {
        postgres = Postgres.start(folder);
    }

    @AfterAll
    static void stop() {
        postgres.close();
    }

    @Test
    void writesThroughToTheDiskBeforeItAnswers() throws SQLException {
        for (var setting : List.of("fsync", "synchronous_commit", "full_page_writes", "data_checksums")) {
            assertThat(ask("show " + setting)).as(setting).isEqualTo("on");
        }
    }

    @Test
    void listensToThisMachineOnlyAndAsksForThePassword() throws SQLException {
        assertThat(ask("show listen_addresses")).isEqualTo("127.0.0.1");
        assertThatThrownBy(() -> DriverManager.getConnection(postgres.url(), postgres.user(), "guessed"))
                .hasMessageContaining("password authentication failed");
    }

    @Test
    void worksAsARoleThatCannotReachTheServersFiles() throws SQLException {
        assertThat(ask("select rolsuper::text from pg_roles where rolname = current_user")).isEqualTo("false");
        assertThatThrownBy(() -> ask("select pg_read_file('PG_VERSION')")).hasMessageContaining("permission denied");
    }

    @Test
    void hasTheExtensionsWeBuildOn() throws SQLException {
        for (var extension : List.of("citext", "btree_gist", "pg_trgm", "unaccent")) {
            run("create extension " + extension);
        }
        assertThat(ask("select unaccent('Žofia')")).isEqualTo("Zofia");
        assertThat(ask("select show_trgm('Žofia')::text")).as("letters beyond ASCII are letters").contains("ofi");
        assertThat(ask("select count(*)::text from unnest(show_trgm('Ž'))")).isEqualTo("2");
        assertThat(ask("select ('ŽOFIA'::citext = 'žofia'::citext)::text")).isEqualTo("true");
    }

    @Test
    void tellsOnlyTheOwnerHowToReachIt() throws Exception {
        var file = folder.resolve("connection.properties");
        assertThat(file).content().contains("password=" + postgres.password());
        assertThat(Files.getPosixFilePermissions(file)).hasToString("[OWNER_READ, OWNER_WRITE]");
    }

    @Test
    void refusesASecondServerOnTheSameFolder() throws Exception {
        assertThatThrownBy(() -> Postgres.start(folder)).isInstanceOf(DatabaseProblem.class)
                .hasMessageContaining(folder.toRealPath().toString())
                .hasMessageContaining("process " + ProcessHandle.current().pid());
        assertThat(ask("select 'still here'")).isEqualTo("still here");
    }

    static String ask(Postgres postgres, String query) throws SQLException {
        try (var connection = connect(postgres); var rows = connection.createStatement().executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    static void run(Postgres postgres, String sql) throws SQLException {
        try (var connection = connect(postgres); var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    static Connection connect(Postgres postgres) throws SQLException {
        return DriverManager.getConnection(postgres.url(), postgres.user(), postgres.password());
    }

    private static String ask(String query) throws SQLException {
        return ask(postgres, query);
    }

    private static void run(String sql) throws SQLException {
        run(postgres, sql);
    }
}
