package belay.cli.match;

import belay.matching.engine.Watch;
import java.io.PrintWriter;
import java.time.Duration;
import sun.misc.Signal;
import sun.misc.SignalHandler;

/**
 * Whoever waits at a terminal for a long match sees how far it is, and may end it with Ctrl-C: then the best that was found so far is the answer. Once
 * more, and the command ends as any other.
 */
final class Patience implements Watch, AutoCloseable {

    /** Nobody needs to be told of less. */
    private static final long PATIENT = Duration.ofSeconds(3).toNanos();
    private static final long A_MOMENT = Duration.ofMillis(500).toNanos();

    private final Signal ctrlC;
    private final PrintWriter err;
    private final boolean seen;
    private final SignalHandler before;
    private final long began = System.nanoTime();
    private long told;
    private volatile boolean stopped;
    private volatile boolean found;
    private volatile boolean ended;

    /**
     * @param ctrlC the signal that Ctrl-C gives, which does nothing where it is ignored from the start, as in the background of a script
     * @param seen whether somebody sees what is written to {@code err}, so that a line may be written over
     */
    Patience(Signal ctrlC, PrintWriter err, boolean seen) {
        this.ctrlC = ctrlC;
        this.err = err;
        this.seen = seen;
        before = Signal.handle(ctrlC, signal -> interrupted());
    }

    private void interrupted() {
        if (stopped) {
            close();
            Signal.raise(ctrlC);
            return;
        }
        stopped = true;
        line(Wording.say(found ? "cli.match.stopping.late" : "cli.match.stopping"), true);
    }

    private synchronized void line(String text, boolean last) {
        if (stopped && !last) {
            return;
        }
        err.print((seen ? "\r\u001b[K" : "") + text + (last ? System.lineSeparator() : ""));
        err.flush();
    }

    @Override
    public void progress(long steps, long of, int placed) {
        long now = System.nanoTime();
        if (seen && !stopped && now - began > PATIENT && now - told > A_MOMENT) {
            told = now;
            line(Wording.say("cli.match.waiting", Duration.ofNanos(now - began).toSeconds(), placed), false);
        }
    }

    @Override
    public void found() {
        found = true;
    }

    @Override
    public boolean stop() {
        ended |= stopped && !found;
        return stopped;
    }

    /** Whether the search was still on when it was to end. */
    boolean hasEnded() {
        return ended;
    }

    /** Ctrl-C is again what it was, and the line that was written over is gone. */
    @Override
    public void close() {
        Signal.handle(ctrlC, before);
        if (told > 0) {
            line("", false);
        }
    }
}
