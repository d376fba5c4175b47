package belay.cli.match;

import belay.cli.BelayCommand;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** Somebody in a folder of sheets types “belay match …” and reads what it answers. */
final class Terminal {

    private final Path folder;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private int code;

    Terminal(Path folder) {
        this.folder = folder;
    }

    /** Names of files are taken to lie in the folder; everything else is typed as it is. */
    Terminal match(String... words) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        var typed = new ArrayList<>(List.of("match"));
        for (var word : words) {
            typed.add(word.matches("[^-].*\\.(csv|yaml|json|html|txt)") ? folder.resolve(word).toString() : word);
        }
        code = BelayCommand.commandLine().setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true)).execute(typed.toArray(String[]::new));
        return this;
    }

    /** Puts a sheet into the folder. */
    Terminal file(String name, String text) {
        return file(name, text.getBytes(StandardCharsets.UTF_8));
    }

    Terminal file(String name, byte[] content) {
        try {
            Files.write(folder.resolve(name), content);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Puts the example of a format into the folder, as people.csv. */
    Terminal example(String format) {
        return file("people.csv", match("--example", format).out());
    }

    String read(String name) {
        try {
            return Files.readString(folder.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Who is with whom by a written sheet, whatever the groups are called: “Amara + Ben”. */
    List<String> together(String name) {
        var groups = new TreeMap<String, List<String>>();
        read(name).lines().skip(1).map(line -> line.split(",")).forEach(cells -> groups.computeIfAbsent(cells[0], g -> new ArrayList<>()).add(cells[3]));
        return groups.values().stream().map(people -> String.join(" + ", people.stream().sorted().toList())).sorted().toList();
    }

    int code() {
        return code;
    }

    String out() {
        return out.toString();
    }

    /** What is said beside the answer, with the folder left out. */
    String err() {
        return err.toString().replace(folder + "/", "");
    }
}
