package belay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import belay.database.Postgres;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command line, as an administrator uses it with and without a running server. */
class BelayCommandTest {

    private final StringWriter said = new StringWriter();

    @TempDir
    Path folder;

    @Test
    void tellsWhatItCanDo() {
        assertThat(belay("--help")).isZero();
        assertThat(said.toString()).contains("check", "settings", "empty");
    }

    @Test
    void printsEverySettingWithItsValue() {
        assertThat(belay("settings")).isZero();
        assertThat(said.toString()).containsPattern("BELAY_PORT +\\d+").containsPattern("BELAY_PUBLIC_URL +http");
    }

    @Test
    void printsNoPassword() {
        assertThat(SettingsCommand.shown("BELAY_SMTP_PASSWORD", "secret")).isEqualTo("(hidden)");
        assertThat(SettingsCommand.shown("BELAY_DATABASE_URL", "postgres://ada:secret@db.example.org/belay"))
            .isEqualTo("postgres://…@db.example.org/belay");
    }

    @Test
    void looksAfterAFolderFromItsFirstStartToItsEnd() {
        assertThat(belay("check", "--data", folder.resolve("not-yet").toString())).isZero();
        assertThat(said.toString()).contains("the first start makes it");
        try (var _ = Postgres.start(folder)) {
            assertThat(belay("check", "--data", folder.toString())).isZero();
            assertThat(said.toString()).contains("is using it: process " + ProcessHandle.current().pid());
            assertThat(belay("empty", "--data", folder.toString(), "--yes")).isNotZero();
            assertThat(said.toString()).contains("in use by another Belay server");
        }
        assertThat(belay("empty", "--data", folder.toString(), "--yes")).isZero();
        assertThat(folder).isDirectoryNotContaining("glob:**{postgres,connection.properties}");
    }

    @Test
    void emptiesNoFolderThatIsNotBelays() throws Exception {
        assertThat(belay("empty", "--data", folder.toString(), "--yes")).as("there is nothing to lose").isZero();
        var letter = Files.writeString(folder.resolve("letter.txt"), "Dear Ada");
        assertThat(belay("empty", "--data", folder.toString(), "--yes")).isNotZero();
        assertThat(said.toString()).contains("is no data folder of Belay");
        assertThat(letter).exists();
    }

    private int belay(String... words) {
        said.getBuffer().setLength(0);
        var writer = new PrintWriter(said, true);
        return BelayCommand.commandLine().setOut(writer).setErr(writer).execute(words);
    }
}
