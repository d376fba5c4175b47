package belay.bench;

import belay.matching.engine.Engine;
import belay.matching.engine.Otherwise;
import belay.matching.engine.Pool;
import belay.matching.engine.Proposed;
import belay.matching.engine.Settings;
import belay.matching.engine.optimum.Allotment;
import belay.matching.engine.optimum.Exchanges;
import belay.matching.engine.optimum.Look;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Solves generated pools of exchanges, partnerships and posses, whose best answers are partly known. */
@Command(name = "pools", mixinStandardHelpOptions = true, sortOptions = false,
    description = "Matches generated pools of exchanges, partnerships and posses, beside what one gets without a solver.",
    footer = {"", "Every pool in the folder is matched, packed with gzip (.csv.gz) or not:",
        "  exchange*.csv          teacher, learner, weight: an arc each, 1,000 of its weight for the place; solved as swaps, and with rings of three",
        "  partnership*.csv       mentee, mentor, quality: a possible pair each; partnership*-capacity.csv says how many mentees a mentor takes",
        "  posse*-people.csv      id, role, free UTC hours of the week, languages, topics; posse*-avoid.csv names pairs who must not meet",
        "", "Columns:",
        "  people     everybody in the pool",
        "  placed     people with a place; in partnerships mentees",
        "  at most    what is proved that placed cannot exceed",
        "  objective  what is maximized: places and worth (exchanges: weights of all arcs; partnerships: quality, after places)",
        "  bound      what is proved that the objective cannot exceed, in partnerships and posses among plans that place as many",
        "  gap        how far that is above the objective, in percent of the objective",
        "  proven     best: objective and bound are the same; places: placed and at most are",
        "  seconds    by the wall clock, without reading the file",
        "  peak MB    the most memory this process held so far",
        "  by hand    people placed when each in turn takes the best of what is free",
        "  by chance  people placed when each in a drawn order takes the first that is free",
        "  best first people placed when the best pair of all is made first, then the best of what is left (not in posses)"})
final class PoolsCommand implements Callable<Integer> {

    private static final String SHEET = "\\.csv(\\.gz)?$";
    private static final Comparator<Path> BY_NAME_AND_NUMBER = Comparator.<Path, String>comparing(file -> name(file).replaceAll("\\d.*", ""))
        .thenComparing(file -> name(file).length()).thenComparing(file -> name(file));

    @Parameters(paramLabel = "FOLDER", description = "where the pools are")
    Path folder;

    @Option(names = "--only", paramLabel = "TEXT", defaultValue = "", description = "only pools whose name contains this")
    String only;

    @Option(names = "--units", paramLabel = "N", defaultValue = "40",
        description = "how long to look for exchanges at most, in units of work that take about a second each (${DEFAULT-VALUE})")
    double units;

    @Option(names = "--effort", paramLabel = "quick|normal|thorough", defaultValue = "normal", description = "how long to look for posses (${DEFAULT-VALUE})")
    Settings.Effort effort;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1", description = "where chance begins (${DEFAULT-VALUE})")
    long seed;

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() {
        Units.check(spec, units);
        var pools = files().filter(file -> name(file).matches("exchange.*|partnership.*|posse.*-people") && !name(file).endsWith("-capacity"))
            .filter(file -> name(file).contains(only)).toList();
        if (pools.isEmpty()) {
            throw new BadFile(folder, "There is no pool%s in it. Maybe the files are not named exchange*.csv, partnership*.csv or posse*-people.csv."
                .formatted(only.isEmpty() ? "" : " whose name contains “" + only + "”"));
        }
        var table = new Table(spec.commandLine().getOut(), 36, "pool", "people", "placed", "at most", "objective", "bound", "gap", "proven", "seconds",
            "peak MB", "by hand", "by chance", "best first");
        for (var file : pools) {
            if (name(file).startsWith("exchange")) {
                exchange(table, file);
            } else if (name(file).startsWith("posse")) {
                posse(table, file);
            } else {
                partnership(table, file);
            }
        }
        return 0;
    }

    private Stream<Path> files() {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(file -> file.toString().matches(".*" + SHEET)).sorted(BY_NAME_AND_NUMBER).toList().stream();
        } catch (IOException e) {
            throw new BadFile(folder, Files.exists(folder) ? "It cannot be read as a folder. Maybe name the folder the files are in."
                : "There is no such folder. Maybe it lies elsewhere.");
        }
    }

    private static String name(Path file) {
        return file.getFileName().toString().replaceAll(SHEET, "");
    }

    private void exchange(Table table, Path file) {
        var graph = ArcFile.csv(file);
        for (int longest : new int[] {2, 3}) {
            var watch = new Stopwatch();
            var found = Exchanges.solve(graph, longest, false, new Look(units, seed, () -> false)).quality();
            double seconds = watch.seconds();
            table.row(name(file) + (longest == 2 ? ", swaps" : ", rings"), graph.size(), found.placed() / 1000, found.mostPlaced() / 1000,
                found.objective(), found.bound(), Table.gap(found.objective(), found.bound()),
                found.proven() ? "best" : found.placed() == found.mostPlaced() ? "places" : "no", seconds,
                Stopwatch.peakMegabytes(), DownTheList.byHand(graph.size()).placed(graph, longest),
                DownTheList.byChance(graph.size(), seed).placed(graph, longest), DownTheList.bestSwapFirst(graph, longest));
        }
    }

    private void partnership(Table table, Path file) {
        var allotment = allotment(file);
        int mentees = allotment.left().length;
        for (boolean fair : new boolean[] {false, true}) {
            var watch = new Stopwatch();
            var found = allotment.solve(fair);
            table.row(name(file) + (fair ? ", fair" : ""), mentees + allotment.right().length, found.placed(), found.placed(), found.worth(), found.worth(),
                "0 %", "best", watch.seconds(), Stopwatch.peakMegabytes(), DownTheList.byHand(mentees).placed(allotment),
                DownTheList.byChance(mentees, seed).placed(allotment), DownTheList.bestPairFirst(allotment));
        }
    }

    private Allotment allotment(Path file) {
        var rows = TextFile.read(file).rows("mentee", "mentor", "quality");
        var arcs = rows.stream().map(row -> new Allotment.Arc(row.number(0, 0, ArcFile.MOST_PEOPLE - 1), row.number(1, 0, ArcFile.MOST_PEOPLE - 1),
            row.number(2, 0, 1_000_000))).toList();
        int mentees = arcs.stream().mapToInt(arc -> arc.left() + 1).max().orElse(0);
        int mentors = arcs.stream().mapToInt(arc -> arc.right() + 1).max().orElse(0);
        var room = ones(mentors);
        var stem = name(file).replaceAll("-.*", "");
        files().filter(one -> name(one).equals(stem + "-capacity")).findFirst().ifPresentOrElse(capacities -> {
            for (var row : TextFile.read(capacities).rows("mentor", "capacity")) {
                int mentor = row.number(0, 0, ArcFile.MOST_PEOPLE - 1);
                int capacity = row.number(1, 0, 1_000);
                if (mentor < mentors) {
                    room[mentor] = capacity;
                }
            }
        }, () -> spec.commandLine().getErr().printf("%s: there is no %s-capacity file beside it, so each mentor takes one mentee.%n", file.getFileName(), stem));
        var places = new long[mentees];
        Arrays.fill(places, 1);
        return new Allotment(places, ones(mentees), new long[mentors], room, arcs);
    }

    private static int[] ones(int count) {
        var ones = new int[count];
        Arrays.fill(ones, 1);
        return ones;
    }

    private void posse(Table table, Path file) {
        var stem = name(file).replaceAll("-people$", "");
        var avoid = files().filter(one -> name(one).equals(stem + "-avoid")).findFirst().orElse(null);
        var pool = PosseFile.pool(file, avoid).with(new Settings(Map.of(), effort, seed));
        var watch = new Stopwatch();
        var plan = new Engine().match(pool);
        double seconds = watch.seconds();
        var quality = plan.quality();
        boolean valid = plan.groups().stream().allMatch(group -> group.verdict().possible());
        boolean places = quality.mostPlaced() != null && quality.placed() == quality.mostPlaced();
        table.row(name(file) + (valid ? "" : ", NOT VALID"), quality.people(), quality.placed(), Table.orUnknown(quality.mostPlaced()), quality.objective(),
            Table.orUnknown(quality.bound()), quality.bound() == null ? "?" : Table.gap(quality.objective(), quality.bound()),
            quality.provenBest() ? "best" : places ? "places" : "no", seconds, Stopwatch.peakMegabytes(),
            placed(pool, Otherwise.byHand(pool)), placed(pool, Otherwise.byChance(pool, seed)), "");
    }

    private static int placed(Pool pool, List<Proposed> groups) {
        return new Engine().judge(pool, groups).quality().placed();
    }
}
