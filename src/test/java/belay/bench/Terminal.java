package belay.bench;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;

/** Somebody types “bench …” and reads what it answers. */
final class Terminal {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final int code;

    private Terminal(Object... words) {
        var typed = new String[words.length];
        for (int i = 0; i < typed.length; i++) {
            typed[i] = String.valueOf(words[i]);
        }
        code = BenchCommand.commandLine().setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true)).execute(typed);
    }

    static Terminal bench(Object... words) {
        return new Terminal(words);
    }

    int code() {
        return code;
    }

    String out() {
        return out.toString();
    }

    String err() {
        return err.toString();
    }

    /** The cells of the table’s row that begins like this; cells are parted by two spaces or more. */
    String[] row(String beginning) {
        return out().lines().filter(line -> line.startsWith(beginning)).findFirst()
            .orElseThrow(() -> new AssertionError("No row begins with “" + beginning + "” in\n" + out() + err())).strip().split(" {2,}");
    }

    static Path resource(String name) {
        return Path.of("src/test/resources").resolve(name);
    }
}
