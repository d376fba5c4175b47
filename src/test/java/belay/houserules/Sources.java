package belay.houserules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** The project's own files, read as text by the house rules. */
final class Sources {

    private Sources() {
    }

    /** Every file below a folder with that ending, by its path from the project's root. */
    static Map<Path, String> in(String folder, String ending) {
        var found = new TreeMap<Path, String>();
        try (var files = Files.walk(Path.of(folder))) {
            for (var file : files.filter(f -> f.toString().endsWith(ending) && Files.isRegularFile(f)).toList()) {
                found.put(file, Files.readString(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (found.isEmpty()) {
            throw new IllegalStateException("No " + ending + " below " + folder + ": this rule would watch over nothing");
        }
        return found;
    }

    /** The module a Java file of ours belongs to: belay/matching/engine/Rule.java is of matching. */
    static String module(Path file) {
        return Path.of("src/main/java/belay").relativize(file).getName(0).toString();
    }
}
