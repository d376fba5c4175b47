package belay.cli.match;

import belay.applications.SheetText;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/** A file somebody named; “-” is what comes through a pipe. */
record Source(Path path) {

    private static final String PIPE = "-";

    boolean isPipe() {
        return path.toString().equals(PIPE);
    }

    /** All of it, but never more than a sheet may have and a little: how large it is otherwise does not matter. */
    byte[] read() {
        try {
            if (isPipe()) {
                return System.in.readNBytes(SheetText.MOST_BYTES + 1);
            }
            if (Files.isDirectory(path)) {
                throw bad("cli.match.file.folder");
            }
            try (var in = Files.newInputStream(path)) {
                return in.readNBytes(SheetText.MOST_BYTES + 1);
            }
        } catch (NoSuchFileException none) {
            throw bad("cli.match.file.missing");
        } catch (AccessDeniedException denied) {
            throw bad("cli.match.file.denied");
        } catch (IOException e) {
            throw bad("cli.match.file.unreadable", String.valueOf(e.getMessage()));
        }
    }

    /** By which a sheet of mentees may be told from one of mentors. */
    String name() {
        return path.getFileName() == null ? "" : path.getFileName().toString();
    }

    private BadInput bad(String key, Object... values) {
        return new BadInput(List.of(this + ": " + Wording.say(key, values)));
    }

    @Override
    public String toString() {
        return isPipe() ? Wording.say("cli.match.file.pipe") : path.toString();
    }
}
