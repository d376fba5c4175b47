package belay.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.NoSuchElementException;
import java.util.Optional;

/** The running server process of one cluster, as the cluster's own postmaster.pid tells of it. */
record Postmaster(ProcessHandle process, Path cluster) {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /**
     * Empty when nothing runs here. A process id alone proves nothing: after a crash of the machine, or in a new
     * container, the number may be anybody's. A dead process nobody has collected yet has no command any more.
     */
    static Optional<Postmaster> of(Path cluster) {
        return pid(cluster).flatMap(ProcessHandle::of).map(process -> new Postmaster(process, cluster))
                .filter(Postmaster::isRunning);
    }

    /** PostgreSQL itself would take the stranger who has that number now for its own and refuse to start. */
    static void forgetStranger(Path cluster) throws IOException {
        boolean isTaken = pid(cluster).flatMap(ProcessHandle::of).isPresent();
        if (isTaken && of(cluster).isEmpty()) {
            Files.delete(pidFile(cluster));
        }
    }

    boolean isRunning() {
        return process.isAlive() && process.info().commandLine()
                .filter(words -> words.contains("postgres") && words.contains(cluster.toString())).isPresent();
    }

    /** Ends every session at once but loses nothing; only if that hangs, as a crash would. */
    void stop() {
        signal("INT");
        if (isGone()) {
            return;
        }
        signal("QUIT");
        if (!isGone()) {
            throw new DatabaseProblem("PostgreSQL (process %d) in %s does not stop. Maybe end it by hand."
                .formatted(process.pid(), cluster));
        }
    }

    private void signal(String name) {
        Command.of("/bin/sh", "-c", "kill -%s %d".formatted(name, process.pid())).run();
    }

    private boolean isGone() {
        return Patience.of(PATIENCE).until(() -> !isRunning());
    }

    private static Optional<Long> pid(Path cluster) {
        try {
            return Optional.of(Long.valueOf(Files.readAllLines(pidFile(cluster)).getFirst().strip()));
        } catch (IOException | NoSuchElementException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static Path pidFile(Path cluster) {
        return cluster.resolve("postmaster.pid");
    }
}
