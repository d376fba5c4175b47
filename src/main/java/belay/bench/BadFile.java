package belay.bench;

import java.nio.file.Path;

/** A file that is not what a benchmark takes: which one, where, what stands there, and what would be right. */
final class BadFile extends RuntimeException {

    BadFile(Path file, int line, String because) {
        super(line > 0 ? "%s, line %d: %s".formatted(file, line, because) : file + ": " + because);
    }

    /** About the file as a whole. */
    BadFile(Path file, String because) {
        this(file, 0, because);
    }
}
