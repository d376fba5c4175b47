package belay.database;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The folder one server keeps its data in, held by a file lock that ends with the process, however that ends. */
public final class DataFolder implements AutoCloseable {

    /**
     * Folders held by this process. Asking the system again is not harmless: closing a second channel
     * to the lock file would drop the lock the first one holds.
     */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path path;
    private final FileChannel lock;

    private DataFolder(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    public static DataFolder claim(Path wanted) {
        var path = real(wanted);
        if (!HELD.add(path)) {
            throw inUse(path, Long.toString(ProcessHandle.current().pid()));
        }
        try {
            var channel = lock(path);
            if (channel != null) {
                return new DataFolder(path, channel);
            }
        } catch (IOException e) {
            HELD.remove(path);
            throw new DatabaseProblem("The data folder %s cannot be locked: %s".formatted(path, e), e);
        }
        HELD.remove(path);
        throw inUse(path, holder(path));
    }

    /** Removes what Belay keeps in a folder, and nothing else that may lie there; refused while a server uses it. */
    public static void empty(Path path) {
        if (Folders.isEmpty(path)) {
            return;
        }
        if (Files.notExists(path.resolve("lock"))) {
            throw new DatabaseProblem("%s is no data folder of Belay, so nothing in it was removed.".formatted(path.toAbsolutePath()));
        }
        try (var folder = claim(path)) {
            Postmaster.of(cluster(folder.path)).ifPresent(Postmaster::stop);
            Folders.delete(folder.postgres());
            Files.deleteIfExists(folder.connection());
        } catch (IOException e) {
            throw new DatabaseProblem("The data folder %s cannot be emptied: %s".formatted(path, e), e);
        }
    }

    static Path cluster(Path path) {
        return path.resolve("postgres", "data");
    }

    /** Looks without taking hold of it, and without trusting what is written there. */
    static boolean isHeld(Path path) {
        if (HELD.contains(path)) {
            return true;
        }
        try (var channel = FileChannel.open(path.resolve("lock"), WRITE); var lock = channel.tryLock()) {
            return lock == null;
        } catch (IOException e) {
            return false;
        }
    }

    /** The id of the process that wrote itself down as the holder; it may have ended since. */
    static String holder(Path path) {
        try {
            var pid = Files.readString(path.resolve("lock")).strip();
            return pid.isEmpty() ? "unknown" : pid;
        } catch (IOException e) {
            return "unknown";
        }
    }

    Path postgres() {
        return path.resolve("postgres");
    }

    Path connection() {
        return path.resolve("connection.properties");
    }

    @Override
    public String toString() {
        return path.toString();
    }

    @Override
    public void close() {
        try (lock) {
            lock.truncate(0);
        } catch (IOException e) {
            throw new DatabaseProblem("The lock of the data folder %s cannot be given back: %s".formatted(path, e), e);
        } finally {
            HELD.remove(path);
        }
    }

    private static Path real(Path wanted) {
        try {
            return Files.createDirectories(wanted).toRealPath();
        } catch (IOException e) {
            throw new DatabaseProblem("The data folder %s cannot be made: %s. Maybe choose another with BELAY_DATA."
                    .formatted(wanted.toAbsolutePath(), e), e);
        }
    }

    private static @Nullable FileChannel lock(Path path) throws IOException {
        var channel = FileChannel.open(path.resolve("lock"), CREATE, WRITE);
        if (channel.tryLock() == null) {
            channel.close();
            return null;
        }
        channel.truncate(0);
        channel.write(UTF_8.encode(ProcessHandle.current().pid() + "\n"));
        return channel;
    }

    private static DatabaseProblem inUse(Path path, String pid) {
        return new DatabaseProblem("""
                The data folder %s is in use by another Belay server (process %s). \
                Stop that one first, or give this one a folder of its own with BELAY_DATA.""".formatted(path, pid));
    }
}
