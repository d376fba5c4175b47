package belay.cli.match;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** A file to be written: whole, or not at all, and never over one that was handed in. */
record Target(String option, Path path, Kind kind) {

    /** What is written there. */
    enum Kind { SHEET, JSON, HTML }

    /** A report says by the end of its name what it is. */
    static Target report(Path path) {
        var name = path.toString().toLowerCase(Locale.ROOT);
        if (name.endsWith(".json")) {
            return new Target("--report", path, Kind.JSON);
        }
        if (name.endsWith(".html")) {
            return new Target("--report", path, Kind.HTML);
        }
        throw new Target("--report", path, Kind.HTML).bad("cli.match.out.ending");
    }

    /** What speaks against it, before anything is matched. */
    void check(Collection<Source> inputs, Collection<Target> others) {
        var folder = path.toAbsolutePath().getParent();
        if (path.toString().equals("-")) {
            throw bad("cli.match.out.pipe");
        }
        if (Files.isDirectory(path)) {
            throw bad("cli.match.out.folder");
        }
        if (folder == null || !Files.isDirectory(folder)) {
            throw bad("cli.match.out.nowhere", String.valueOf(folder));
        }
        if (!Files.isWritable(folder) || Files.exists(path) && !Files.isRegularFile(path)) {
            throw bad("cli.match.out.denied");
        }
        for (var input : inputs) {
            if (isSame(input.path())) {
                throw bad("cli.match.out.input");
            }
        }
        if (others.stream().anyMatch(other -> other != this && isSame(other.path))) {
            throw bad("cli.match.out.twice");
        }
    }

    private boolean isSame(Path other) {
        try {
            return path.toAbsolutePath().normalize().equals(other.toAbsolutePath().normalize())
                || Files.exists(path) && Files.exists(other) && Files.isSameFile(path, other);
        } catch (IOException e) {
            return false;
        }
    }

    private BadInput bad(String key, Object... values) {
        return new BadInput(List.of(option + ": " + path + ": " + Wording.say(key, values)));
    }

    /** Puts the content beside its place first; whoever reads meanwhile sees the old file or the new one. */
    void write(byte[] content) throws IOException {
        var place = Files.exists(path) ? path.toRealPath() : path.toAbsolutePath();
        var beside = place.resolveSibling("." + place.getFileName() + "." + ProcessHandle.current().pid() + ".new");
        try {
            try (var channel = FileChannel.open(beside, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
                var rest = ByteBuffer.wrap(content);
                while (rest.hasRemaining()) {
                    channel.write(rest);
                }
                channel.force(true);
            }
            Files.move(beside, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(beside);
        }
    }
}
