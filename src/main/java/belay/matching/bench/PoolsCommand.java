package belay.matching.bench;

import belay.matching.engine.Engine;
import belay.matching.engine.Settings;
import belay.matching.engine.optimum.Allotment;
import belay.matching.engine.optimum.Exchanges;
import belay.matching.engine.optimum.Look;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Solves generated pools of exchanges and partnerships, whose best answers are partly known. */
@Command(name = "pools", mixinStandardHelpOptions = true, description = "Matches every pool in a folder: exchange*.csv, partnership*.csv and posse*-people.csv, packed with gzip or not.")
final class PoolsCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FOLDER")
    Path folder;

    @Option(names = "--units", paramLabel = "N", defaultValue = "40",
        description = "how long to look at most, in units of work that take about a second each (${DEFAULT-VALUE})")
    double units;

    @Option(names = "--only", paramLabel = "TEXT", defaultValue = "", description = "only pools whose name contains this")
    String only;

    @Option(names = "--effort", paramLabel = "quick|normal|thorough", defaultValue = "normal", description = "how long to look for posses (${DEFAULT-VALUE})")
    Settings.Effort effort;

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() {
        var files = files();
        var table = new Table(spec.commandLine().getOut(), 28, "pool", "people", "placed", "at most", "objective", "bound", "gap", "proven", "seconds", "peak MB");
        for (var file : files) {
            var name = file.getFileName().toString();
            if (name.startsWith("exchange")) {
                exchange(table, file);
            } else if (name.matches("posse.*-people\\..*")) {
                posse(table, file, files);
            } else if (name.startsWith("partnership") && !name.contains("-capacity")) {
                partnership(table, file, files);
            }
        }
        return 0;
    }

    private List<Path> files() {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(file -> file.toString().matches(".*\\.csv(\\.gz)?") && file.getFileName().toString().contains(only)
                || file.getFileName().toString().matches(".*-(capacity|avoid).*")).sorted().toList();
        } catch (IOException e) {
            throw new BadFile(folder, 0, "It cannot be read as a folder.");
        }
    }

    private void exchange(Table table, Path file) {
        var graph = ArcFile.csv(file);
        for (int rings : new int[] {2, 3}) {
            var watch = new Stopwatch();
            var found = Exchanges.solve(graph, rings, false, Look.of(units)).quality();
            table.row(name(file) + (rings == 2 ? ", swaps" : ", rings"), graph.size(), found.placed() / 1000, found.mostPlaced() / 1000,
                found.objective(), found.bound(), Table.gap(found.objective(), found.bound()), found.proven() ? "yes" : "no", watch.seconds(), Stopwatch.peakMegabytes());
        }
    }

    private void partnership(Table table, Path file, List<Path> files) {
        var arcs = ArcFile.rows(file, "mentee", "mentor", "quality");
        int mentees = arcs.stream().mapToInt(arc -> arc[0] + 1).max().orElse(0);
        int mentors = arcs.stream().mapToInt(arc -> arc[1] + 1).max().orElse(0);
        var stem = name(file).replaceAll("-.*", "");
        var room = new int[mentors];
        Arrays.fill(room, 1);
        files.stream().filter(one -> one.getFileName().toString().startsWith(stem + "-capacity")).findFirst().ifPresent(capacities ->
            ArcFile.rows(capacities, "mentor", "capacity").stream().filter(row -> row[0] < mentors).forEach(row -> room[row[0]] = row[1]));
        var places = new long[mentees];
        Arrays.fill(places, 1);
        var one = new int[mentees];
        Arrays.fill(one, 1);
        var allotment = new Allotment(places, one, new long[mentors], room,
            arcs.stream().map(arc -> new Allotment.Arc(arc[0], arc[1], arc[2])).toList());
        for (boolean fair : new boolean[] {false, true}) {
            var watch = new Stopwatch();
            var found = allotment.solve(fair);
            table.row(name(file) + (fair ? ", fair" : ""), mentees + mentors, found.placed(), found.placed(), found.worth(), found.worth(), "0 %", "yes",
                watch.seconds(), Stopwatch.peakMegabytes());
        }
    }

    private void posse(Table table, Path file, List<Path> files) {
        var stem = name(file).replaceAll("-people$", "");
        var avoid = files.stream().filter(one -> name(one).equals(stem + "-avoid")).findFirst();
        var pool = PosseFile.pool(file, avoid.orElse(null), effort);
        var watch = new Stopwatch();
        var plan = new Engine().match(pool);
        var quality = plan.quality();
        boolean valid = plan.groups().stream().allMatch(group -> group.verdict().possible());
        table.row(name(file) + (valid ? "" : ", NOT VALID"), quality.people(), quality.placed(), quality.mostPlaced() == null ? "?" : quality.mostPlaced(),
            quality.objective(), quality.bound() == null ? "?" : quality.bound(), quality.bound() == null ? "?" : Table.gap(quality.objective(), quality.bound()),
            quality.placed() == Objects.requireNonNullElse(quality.mostPlaced(), -1) ? "places" : "no", watch.seconds(), Stopwatch.peakMegabytes());
    }

    private static String name(Path file) {
        return file.getFileName().toString().replaceAll("\\.csv(\\.gz)?$", "");
    }
}
