package belay.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;


/** PostgreSQL's programs for this kind of machine, carried in the jar and unpacked once beside the data. */
record Binaries(URL archive) {

    static Binaries ofThisMachine() {
        var name = "postgres-%s-%s.txz".formatted(system(), processor());
        var archive = Binaries.class.getClassLoader().getResource(name);
        if (archive == null) {
            throw new DatabaseProblem("""
                This build of Belay carries no PostgreSQL for this machine (%s on %s). Maybe build it on a machine \
                of this kind, or point BELAY_DATABASE_URL at a PostgreSQL of your own.""".formatted(system(), processor()));
        }
        return new Binaries(archive);
    }

    /** The folder with bin, lib and share; what an older build left beside it is removed. */
    Path unpackInto(Path home) throws IOException {
        var programs = home.resolve("programs-" + checksum());
        if (Files.notExists(programs)) {
            var halfway = home.resolve("programs-unpacking");
            Folders.delete(halfway);
            unpack(halfway);
            Folders.move(halfway, programs);
        }
        try (Stream<Path> old = Files.list(home)) {
            for (var path : old.filter(each -> isOld(each, programs)).toList()) {
                Folders.delete(path);
            }
        }
        return programs;
    }

    private static boolean isOld(Path path, Path programs) {
        return path.getFileName().toString().startsWith("programs-") && !path.equals(programs);
    }

    /** From the jar's own directory, so that a start does not read 15 MB to learn that nothing has changed. */
    private String checksum() throws IOException {
        var entry = ((JarURLConnection) archive.openConnection()).getJarEntry();
        return Long.toHexString(entry.getCrc());
    }

    private void unpack(Path target) throws IOException {
        folder(target);
        try (InputStream packed = new BufferedInputStream(archive.openStream());
             var tar = new TarArchiveInputStream(new XZInputStream(packed))) {
            for (TarArchiveEntry entry; (entry = tar.getNextEntry()) != null; ) {
                unpack(entry, tar, target.resolve(entry.getName()).normalize());
            }
        }
    }

    private void unpack(TarArchiveEntry entry, InputStream content, Path path) throws IOException {
        if (entry.isDirectory()) {
            folder(path);
            return;
        }
        folder(Objects.requireNonNull(path.getParent()));
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
        } else {
            Files.copy(content, path);
            Folders.everyoneReads(path, (entry.getMode() & 0111) != 0);
        }
    }

    private static void folder(Path path) throws IOException {
        if (Files.isDirectory(path)) {
            return;
        }
        Files.createDirectories(path);
        Folders.everyoneReads(path, true);
    }

    private static String system() {
        var name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        return name.startsWith("mac") ? "darwin" : name;
    }

    private static String processor() {
        return switch (System.getProperty("os.arch")) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64" -> "arm_64";
            case String other -> other;
        };
    }
}
