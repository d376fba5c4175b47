package belay.cli.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import belay.cli.BelayCommand;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sun.misc.Signal;

/** Somebody presses Ctrl-C while a match goes on. */
class PatienceTest {

    /** So many that it takes far longer to look for the best than to find something. */
    private static final int PEOPLE = 900;

    @TempDir
    private Path folder;

    @Test
    void ctrlCEndsTheSearchAndNothingElse() {
        var err = new StringWriter();
        var signal = new Signal("TERM");  // Ctrl-C itself may be ignored where tests run in the background
        try (var patience = new Patience(signal, new PrintWriter(err), false)) {
            assertThat(patience.stop()).isFalse();
            patience.progress(1, 2, 3);
            assertThat(err.toString()).as("nobody sees it").isEmpty();
            Signal.raise(signal);
            await().until(patience::stop);
            await().until(() -> err.toString().startsWith("Ending the search; what was found so far is told in a moment."));
        }
    }

    @Test
    void onceTheSearchIsOverItIsNotSaidToEnd() {
        var err = new StringWriter();
        var signal = new Signal("TERM");
        try (var patience = new Patience(signal, new PrintWriter(err), false)) {
            patience.found();
            Signal.raise(signal);
            await().until(() -> err.toString().startsWith("The search is over already"));
            assertThat(patience.stop()).isTrue();
            assertThat(patience.hasEnded()).isFalse();
        }
    }

    @Test
    void whatWasFoundUntilThenIsToldAndWritten() throws Exception {
        var chance = new Random(3);
        Files.writeString(folder.resolve("people.csv"), "name,role,time zone,availability\n" + IntStream.range(0, PEOPLE).mapToObj(i -> "P%d,%s,UTC,%s %d-22".formatted(i,
            i % 4 == 0 ? "alum" : i % 4 == 1 ? "professional" : "student", DayOfWeek.of(1 + chance.nextInt(5)).name().substring(0, 3), 17 + chance.nextInt(4))).collect(Collectors.joining("\n")));
        var words = Stream.concat(heedingCtrlC(), Stream.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "--enable-native-access=ALL-UNNAMED",
            "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp", System.getProperty("java.class.path"), BelayCommand.class.getName(), "match", "--format", "posse",
            "--effort", "thorough", "--out", folder.resolve("groups.csv").toString(), folder.resolve("people.csv").toString())).toList();
        var match = new ProcessBuilder(words)
            .redirectOutput(folder.resolve("out.txt").toFile()).redirectError(folder.resolve("err.txt").toFile()).start();
        try {
            await().atMost(Duration.ofMinutes(1)).until(() -> match.toHandle().info().totalCpuDuration().orElseThrow().toSeconds() >= 5);
            interrupt(match);
            assertThat(match.waitFor(2, TimeUnit.MINUTES)).isTrue();
            assertThat(match.exitValue()).isZero();
        } finally {
            match.destroyForcibly();
        }
        assertThat(Files.readString(folder.resolve("out.txt"))).contains("people have a place", "Stopped before the search was over");
        assertThat(Files.readString(folder.resolve("err.txt"))).contains("Ending the search");
        assertThat(Files.readAllLines(folder.resolve("groups.csv"))).hasSizeGreaterThan(PEOPLE / 2);
    }

    /** What runs in the background of a script is born without ears for it. */
    private static Stream<String> heedingCtrlC() {
        return Files.isDirectory(Path.of("/proc/self")) ? Stream.of("env", "--default-signal=INT") : Stream.empty();
    }

    private static void interrupt(Process process) throws IOException, InterruptedException {
        assertThat(new ProcessBuilder("kill", "-INT", String.valueOf(process.pid())).start().waitFor()).isZero();
    }
}
