package belay.matching.bench;

import java.nio.file.Path;

/** A file that is not what a benchmark takes: which one, where, and what would be right. */
final class BadFile extends RuntimeException {

    BadFile(Path file, int line, String because) {
        super(line > 0 ? "%s, line %d: %s".formatted(file, line, because) : file + ": " + because);
    }
}
