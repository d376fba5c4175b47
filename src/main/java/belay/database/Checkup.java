package belay.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How a data folder is, looked at from outside and without changing anything in it. */
public record Checkup(List<Finding> findings) {

    private static final long GIGABYTE = 1L << 30;

    /** One thing looked at, as a sentence. */
    public record Finding(boolean isWell, String words) {
    }

    public static Checkup of(Path wanted) {
        var folder = wanted.toAbsolutePath().normalize();
        if (!Files.isDirectory(folder)) {
            return new Checkup(List.of(new Finding(true, "There is no data folder %s yet; the first start makes it.".formatted(folder))));
        }
        try {
            return look(folder.toRealPath());
        } catch (IOException e) {
            return new Checkup(List.of(new Finding(false, "The data folder %s cannot be read: %s".formatted(folder, e))));
        }
    }

    public boolean isWell() {
        return findings.stream().allMatch(Finding::isWell);
    }

    private static Checkup look(Path folder) throws IOException {
        var findings = new ArrayList<Finding>();
        findings.add(new Finding(true, "The data folder is %s.".formatted(folder)));
        findings.add(user(folder));
        findings.add(files(folder));
        findings.add(secrets(folder));
        findings.add(space(folder));
        return new Checkup(findings);
    }

    private static Finding user(Path folder) {
        var running = Postmaster.of(DataFolder.cluster(folder)).map(each -> each.process().pid());
        if (DataFolder.isHeld(folder)) {
            return new Finding(true, "A Belay server is using it: process %s, and its database: process %s."
                .formatted(DataFolder.holder(folder), running.map(String::valueOf).orElse("not running")));
        }
        return running.map(pid -> new Finding(false, """
            No server uses it, but a server that was killed has left its database running: process %d. \
            The next start stops that first.""".formatted(pid)))
            .orElse(new Finding(true, "No server uses it."));
    }

    private static Finding files(Path folder) throws IOException {
        var version = DataFolder.cluster(folder).resolve("PG_VERSION");
        return Files.isReadable(version)
            ? new Finding(true, "Its database was made by PostgreSQL %s.".formatted(Files.readString(version).strip()))
            : new Finding(Files.notExists(version), "There is no database in it, or none that you may read.");
    }

    private static Finding secrets(Path folder) throws IOException {
        var file = folder.resolve("connection.properties");
        if (Files.notExists(file)) {
            return new Finding(Files.notExists(DataFolder.cluster(folder)), "There is no connection.properties in it.");
        }
        boolean isPrivate = Files.getPosixFilePermissions(file).toString().equals("[OWNER_READ, OWNER_WRITE]");
        return new Finding(isPrivate, isPrivate ? "Only its owner can read the password of the database."
            : "Others can read the password of the database. Maybe: chmod 600 " + file);
    }

    private static Finding space(Path folder) throws IOException {
        long free = Files.getFileStore(folder).getUsableSpace();
        return new Finding(free >= GIGABYTE, "There is room for %,.1f GB more.".formatted((double) free / GIGABYTE));
    }
}
