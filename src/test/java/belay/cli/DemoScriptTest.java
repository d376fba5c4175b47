package belay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** bin/demo, as far as it can do harm. */
class DemoScriptTest {

    @TempDir
    Path folder;

    @Test
    void leavesAFolderAloneThatHoldsARealServersData() throws Exception {
        var precious = Files.createDirectory(folder.resolve("postgres"));
        Files.createFile(folder.resolve("lock"));

        assertThat(bash("bin/demo --fresh --data \"$1\"", folder.toString())).contains("something that is not a demo");

        assertThat(precious).exists();
        assertThat(folder.resolve("demo")).doesNotExist();
    }

    @Test
    void forgetsWhatIsSetForARealServer() throws Exception {
        assertThat(bash("""
            export BELAY_SMTP_HOST=mail.example.org BELAY_DATABASE_URL=postgres://localhost/real BELAY_JAVA_OPTIONS=-Xmx300m
            source bin/_build && forget_settings && env
            """)).contains("BELAY_JAVA_OPTIONS=-Xmx300m").doesNotContain("BELAY_SMTP_HOST", "BELAY_DATABASE_URL");
    }

    private static String bash(String script, String... words) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("bash", "-euo", "pipefail", "-c", script, "bash"));
        command.addAll(List.of(words));
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said;
    }
}
