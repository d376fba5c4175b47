package belay.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Measures one piece of work: wall-clock seconds, and the most memory this process held so far. */
final class Stopwatch {

    private final long from = System.nanoTime();

    double seconds() {
        return (System.nanoTime() - from) / 1e9;
    }

    /** In MB, as Linux counts it (VmHWM) or, elsewhere, what the heap holds now. */
    static long peakMegabytes() {
        try {
            return Files.readAllLines(Path.of("/proc/self/status")).stream().filter(line -> line.startsWith("VmHWM:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024).findFirst().orElse(0);
        } catch (IOException e) {
            return (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20;
        }
    }
}
