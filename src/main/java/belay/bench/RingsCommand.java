package belay.bench;

import belay.matching.engine.optimum.Exchanges;
import belay.matching.engine.optimum.Look;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Solves kidney-exchange graphs, the same problem as mutual exchange with rings: as many places as there can be. */
@Command(name = "rings", mixinStandardHelpOptions = true, sortOptions = false,
    description = "Solves kidney-exchange graphs (PrefLib .wmd): places as many vertices as there can be in rings along the arcs.",
    footer = {"", "Columns:",
        "  people    vertices of the graph",
        "  placed    vertices in a ring; every ring is as good as any other",
        "  at most   what is proved that no choice of rings exceeds",
        "  proven    yes where these are the same",
        "  seconds   by the wall clock, without reading the file",
        "",
        "An arc of weight 0 leads back to a donor who asks for nothing in return; such arcs are left out."})
final class RingsCommand implements Callable<Integer> {

    @Parameters(arity = "1..*", paramLabel = "FILE.wmd", description = "graphs, one a file")
    List<Path> files;

    @Option(names = "--rings", paramLabel = "2|3", defaultValue = "3", description = "the longest ring: 2 for swaps alone (${DEFAULT-VALUE})")
    int rings;

    @Option(names = "--units", paramLabel = "N", defaultValue = "60",
        description = "how long to look at most, in units of work that take about a second each (${DEFAULT-VALUE})")
    double units;

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() {
        if (rings < 2 || rings > 3) {
            throw new ParameterException(spec.commandLine(), "--rings: rings of %d are not looked for. Maybe 2 or 3.".formatted(rings));
        }
        Units.check(spec, units);
        int width = files.stream().mapToInt(file -> file.getFileName().toString().length()).max().orElse(0);
        var table = new Table(spec.commandLine().getOut(), width, "graph", "people", "placed", "at most", "proven", "seconds");
        for (var file : files) {
            var graph = ArcFile.wmd(file);
            var watch = new Stopwatch();
            var found = Exchanges.solve(graph, rings, true, Look.of(units)).quality();
            table.row(file.getFileName(), graph.size(), found.placed(), found.mostPlaced(),
                found.placed() == found.mostPlaced() ? "yes" : "no", watch.seconds());
        }
        return 0;
    }
}
