package belay.cli.match;

import belay.cli.BelayCommand;
import belay.programs.Preset;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Matches every example once, so that Java, which looks on, starts the next command sooner (bin/belay). */
public final class Rehearsal {

    private Rehearsal() {
    }

    public static void main(String[] words) throws IOException {
        var folder = Files.createTempDirectory("belay-rehearsal");
        try {
            for (var preset : Preset.values()) {
                var people = folder.resolve(preset.word() + ".csv");
                Files.writeString(people, belay("--example", preset.word()));
                belay("--format", preset.word(), people.toString(), "--out", folder.resolve("groups.csv").toString(),
                    "--report", folder.resolve("report.json").toString(), "--report", folder.resolve("report.html").toString());
            }
        } finally {
            try (var files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private static String belay(String... words) {
        var said = new StringWriter();
        var typed = new ArrayList<>(List.of("match"));
        typed.addAll(List.of(words));
        int code = BelayCommand.commandLine().setOut(new PrintWriter(said, true)).setErr(new PrintWriter(System.err, true)).execute(typed.toArray(String[]::new));
        if (code != 0) {
            throw new IllegalStateException("Matching an example ended with " + code);
        }
        return said.toString();
    }
}
