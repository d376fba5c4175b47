package belay.matching.engine.optimum;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Ctrl-C ends a server that has matched as cleanly as one that has not. */
class InterruptTest {

    private static final int PATIENCE = 4;

    /** Solves something, interrupts itself as a terminal would, and closes; where whoever started it ignores interrupts, a little later. */
    static final class Solved {

        public static void main(String[] args) throws Exception {
            Library.need();
            var model = new CpModel();
            model.maximize(model.newBoolVar(""));
            Ending.solve(new CpSolver(), model, () -> false);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> System.out.println("closed")));
            new ProcessBuilder("kill", "-INT", Long.toString(ProcessHandle.current().pid())).start().waitFor();
            new CountDownLatch(1).await(PATIENCE, TimeUnit.SECONDS);
        }
    }

    @Test
    void whatClosesOnCtrlCStillDoesAfterSolving() throws Exception {
        var process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "--enable-native-access=ALL-UNNAMED",
            "-cp", System.getProperty("java.class.path"), Solved.class.getName()).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes());

        assertThat(said).contains("closed").doesNotContain("terminate called");
        assertThat(process.waitFor()).isIn(0, 128 + 2);
    }
}
