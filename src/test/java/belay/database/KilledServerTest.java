package belay.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The promise that nothing acknowledged is lost, whatever is killed, and that the next start works. */
class KilledServerTest {

    private static final int SOME = 300;

    /** One for all, because only the first start in a folder is slow; every test leaves it at rest. */
    @TempDir
    static Path folder;
    WritingServer.Child server;

    @BeforeAll
    static void somebodyStartedItBeforeAndPulledThePlug() throws IOException {
        Files.createDirectories(folder.resolve("postgres/data-new/base"));
        Files.createDirectories(folder.resolve("postgres/programs-unpacking/bin"));
    }

    @AfterEach
    void rest() throws IOException {
        if (server != null) {
            server.process().toHandle().destroyForcibly();
            await().until(() -> !server.process().isAlive());
        }
        Postmaster.of(cluster()).ifPresent(Postmaster::stop);
    }

    @Test
    void everyAcknowledgedRowOutlivesAKilledServerWhoseDatabaseIsLeftBehind() throws Exception {
        server = WritingServer.Child.start(folder);
        var acknowledged = server.acknowledged(SOME);
        acknowledged.addAll(server.kill());
        var orphan = postmaster();
        try (var restarted = Postgres.start(folder)) {
            assertThat(orphan.isRunning()).as("the database left behind").isFalse();
            assertThat(postmaster().process()).isNotEqualTo(orphan.process());
            assertThat(numbers(restarted)).containsAll(acknowledged);
        }
    }

    @Test
    void everyAcknowledgedRowOutlivesTheDeathOfServerAndDatabaseAtOnce() throws Exception {
        server = WritingServer.Child.start(folder);
        var acknowledged = server.acknowledged(SOME);
        var postmaster = postmaster();
        var sessions = postmaster.process().descendants().toList();
        postmaster.process().destroyForcibly();
        acknowledged.addAll(server.kill());
        sessions.forEach(ProcessHandle::destroyForcibly);
        try (var restarted = Postgres.start(folder)) {
            assertThat(numbers(restarted)).containsAll(acknowledged);
        }
    }

    @Test
    void aServerStillRunningIsNamedToTheOneThatWantsItsFolder() throws Exception {
        server = WritingServer.Child.start(folder);
        assertThatThrownBy(() -> Postgres.start(folder)).isInstanceOf(DatabaseProblem.class)
            .hasMessageContaining(folder.toRealPath().toString())
            .hasMessageContaining("process " + server.process().pid());
    }

    @Test
    void aDatabaseThatDiesAloneIsStartedAgainAtTheSamePlace() throws Exception {
        try (var postgres = Postgres.start(folder)) {
            var first = postmaster();
            first.process().destroyForcibly();
            await().ignoreExceptions().until(() -> PostgresTest.ask(postgres, "select 'back'").equals("back")
                && !postmaster().equals(first));
        }
        assertThat(Postmaster.of(cluster())).isEmpty();
    }

    @Test
    void aNumberThatIsAnotherProcessByNowIsNotTakenForOurs() throws Exception {
        Postgres.start(folder).close();
        Files.writeString(cluster().resolve("postmaster.pid"), ProcessHandle.current().pid() + "\n" + cluster() + "\n");
        try (var postgres = Postgres.start(folder)) {
            assertThat(PostgresTest.ask(postgres, "select 'up'")).isEqualTo("up");
        }
    }

    @Test
    void aFirstStartCutShortIsBegunAnew() throws Exception {
        Postgres.start(folder).close();
        assertThat(folder.resolve("postgres")).isDirectoryNotContaining("glob:**{new,unpacking}");
    }

    @Test
    void aCleanStopLeavesNothingRunningAndARestartFindsRowsPasswordAndPort() throws Exception {
        String url, password;
        try (var first = Postgres.start(folder)) {
            url = first.url();
            password = first.password();
            PostgresTest.run(first, "create table names as select 'Ada' as name");
        }
        assertThat(Postmaster.of(cluster())).isEmpty();
        try (var second = Postgres.start(folder)) {
            assertThat(PostgresTest.ask(second, "select name from names")).isEqualTo("Ada");
            assertThat(second.url()).isEqualTo(url);
            assertThat(second.password()).isEqualTo(password);
        }
    }

    @Test
    void dataOfAnotherPostgresIsRefusedWithBothVersionsNamed() throws Exception {
        Postgres.start(folder).close();
        var version = cluster().resolve("PG_VERSION");
        Files.writeString(version, "14\n");
        assertThatThrownBy(() -> Postgres.start(folder)).isInstanceOf(DatabaseProblem.class)
            .hasMessageContaining("PostgreSQL 14").hasMessageContaining("PostgreSQL 18");
        Files.writeString(version, "18\n");
    }

    private List<Integer> numbers(Postgres postgres) throws SQLException {
        var numbers = new ArrayList<Integer>();
        try (var connection = PostgresTest.connect(postgres);
             var rows = connection.createStatement().executeQuery("select number from numbers")) {
            while (rows.next()) {
                numbers.add(rows.getInt(1));
            }
        }
        return numbers;
    }

    private Postmaster postmaster() throws IOException {
        return Postmaster.of(cluster()).orElseThrow();
    }

    private Path cluster() throws IOException {
        return folder.toRealPath().resolve("postgres/data");
    }
}
