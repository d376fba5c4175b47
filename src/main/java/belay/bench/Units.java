package belay.bench;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** How long to look, in the solvers’ own units of work, which are the same work on every machine. */
final class Units {

    private Units() {
    }

    static void check(CommandSpec spec, double units) {
        if (!(units > 0 && units <= 100_000)) {
            throw new ParameterException(spec.commandLine(), "--units: nobody can look for %s units of work. Maybe 10.".formatted(units));
        }
    }
}
