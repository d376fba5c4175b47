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
import picocli.CommandLine;

/** Matches every example once, so that Java, which looks on, starts the next command sooner (bin/belay). */
public final class Rehearsal {

    private Rehearsal() {
    }

    public static void main(String[] words) throws IOException {
        var folder = Files.createTempDirectory("belay-rehearsal");
        try {
            belay(CommandLine.ExitCode.USAGE, "--format", "pose");  // a class that was never used is not remembered, nor any that names it
            belay(CommandLine.ExitCode.USAGE, "--no-such-option");
            for (var preset : Preset.values()) {
                var people = folder.resolve(preset.word() + ".csv");
                Files.writeString(people, belay(CommandLine.ExitCode.OK, "--example", preset.word()));
                belay(CommandLine.ExitCode.OK, "--format", preset.word(), people.toString(), "--out", folder.resolve("groups.csv").toString(),
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

    private static String belay(int ending, String... words) {
        var said = new StringWriter();
        var typed = new ArrayList<>(List.of("match"));
        typed.addAll(List.of(words));
        int code = BelayCommand.commandLine().setOut(new PrintWriter(said, true)).setErr(new PrintWriter(said, true)).execute(typed.toArray(String[]::new));
        if (code != ending) {
            throw new IllegalStateException("Matching an example ended with " + code + "\n" + said);
        }
        return said.toString();
    }
}
