package belay.database;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.attribute.PosixFilePermissions.fromString;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/** Files and folders in the data folder: who may read them, and changes that happen wholly or not at all. */
final class Folders {

    private Folders() {
    }

    static void ownerOnly(Path path) throws IOException {
        Files.setPosixFilePermissions(path, fromString(Files.isDirectory(path) ? "rwx------" : "rw-------"));
    }

    /** Whatever umask the server was started with: another account may have to run what lies there. */
    static void everyoneReads(Path path, boolean executable) throws IOException {
        Files.setPosixFilePermissions(path, fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
    }

    /** The folder is written down as well, or the new name could be lost with the power. */
    static void move(Path from, Path to) throws IOException {
        Files.move(from, to, ATOMIC_MOVE);
        try (var folder = FileChannel.open(to.getParent(), READ)) {
            folder.force(true);
        }
    }

    /** Nothing there at all counts as empty. */
    static boolean isEmpty(Path folder) {
        var names = folder.toFile().list();
        return Files.notExists(folder) || names != null && names.length == 0;
    }

    static void delete(Path folder) throws IOException {
        if (Files.notExists(folder)) {
            return;
        }
        try (var all = Files.walk(folder)) {
            for (var path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
