package belay.bench;

import belay.matching.engine.Settings;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Compares Belay with organizers who chose mentors by hand: whom would it have chosen, and how good is the whole by its own rules? */
@Command(name = "organizers", mixinStandardHelpOptions = true, sortOptions = false,
    description = "Compares Belay with the mentors that organizers chose by hand.",
    footer = {"", "The folder holds:",
        "  people.csv                              id, timezone, country, expertise (separated by semicolons)",
        "  roles.csv                               cohort, role, id; those with the role mentor or possible-mentor can be chosen",
        "  projects.csv                            id, cohort, title, keywords, participants (ids, separated by semicolons)",
        "  assignments-made-by-organizers.csv      project, mentor",
        "", "How Belay sees a cohort: a partnership as a new program starts with it. A project wants its title and its keywords, is where the first",
        "participant is whose zone is known, and gets as many mentors as it was given; a mentor offers their expertise and takes as many projects as",
        "they had, or one. Whoever has a zone, or a country with one time, is taken to be free from 9:00 to 21:00 every day.",
        "", "Whom organizers chose, for each assignment among those who were free: everybody with the role mentor or possible-mentor in the cohort, without",
        "the project’s own participants and its other mentors. Ranked by three scores, those with the same score in a drawn order (all orders count alike):",
        "  Belay       what Belay’s rules give the two, 0 to 100; pairs that a rule forbids come last",
        "  keywords    how many words of three letters or more the project’s title and keywords share with the mentor’s expertise",
        "  chance      none",
        "  first       how often the chosen mentor stands first",
        "  first five  how often among the first five",
        "  rank        where they stand at the median, from 1",
        "", "The whole assignment, the organizers’ (theirs) and Belay’s for the same projects and mentors, with the same number of each (ours):",
        "  pairs       how many there are",
        "  worth       the mean of what Belay’s rules give each pair; a pair that a rule forbids is worth 0",
        "  two hours   share of the pairs of known zones whose hours from 9:00 to 21:00 have two in common as the term begins",
        "  longest gap the most hours between the clocks of two partners, the short way round"})
final class OrganizersCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FOLDER", description = "where the four files are")
    Path folder;

    @Option(names = "--effort", paramLabel = "quick|normal|thorough", defaultValue = "normal", description = "how long to look (${DEFAULT-VALUE})")
    Settings.Effort effort;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1", description = "where chance begins (${DEFAULT-VALUE})")
    long seed;

    @Spec
    CommandSpec spec;

    private record Row(String cohort, List<Rematch.Ranked> ranked, Rematch.Figures theirs, Rematch.Figures ours) { }

    @Override
    public Integer call() {
        var assignments = Assignments.read(folder);
        var rows = new ArrayList<Row>();
        for (var cohort : assignments.cohorts().stream().filter(Assignments.Cohort::isMatched).toList()) {
            var rematch = new Rematch(cohort);
            rows.add(new Row(cohort.name(), rematch.ranked(), rematch.theirs(), rematch.ours(new Settings(Map.of(), effort, seed))));
        }
        rows.add(new Row("all", rows.stream().flatMap(row -> row.ranked.stream()).toList(), sum(rows, Row::theirs), sum(rows, Row::ours)));
        var out = spec.commandLine().getOut();
        int width = rows.stream().mapToInt(row -> row.cohort.length()).max().orElse(0);
        chosen(out, width, rows);
        whole(out, width, rows);
        assignments.notes().forEach(note -> spec.commandLine().getErr().println(note));
        return 0;
    }

    private static Rematch.Figures sum(List<Row> rows, Function<Row, Rematch.Figures> which) {
        return rows.stream().map(which).reduce(Rematch.Figures.NONE, Rematch.Figures::and);
    }

    private static void chosen(PrintWriter out, int width, List<Row> rows) {
        out.println("The mentor whom the organizers chose, ranked among those who were free");
        var table = new Table(out, width, "cohort", "chosen", "free", "first: Belay", "keywords", "chance", "first five: Belay", "keywords", "chance",
            "rank: Belay", "keywords", "chance");
        for (var row : rows) {
            table.row(row.cohort, row.ranked.size(), one(mean(row.ranked, Rematch.Ranked::free)),
                percent(mean(row.ranked, one -> one.belay().first())), percent(mean(row.ranked, one -> one.keywords().first())),
                percent(mean(row.ranked, one -> one.chance().first())),
                percent(mean(row.ranked, one -> one.belay().firstFive())), percent(mean(row.ranked, one -> one.keywords().firstFive())),
                percent(mean(row.ranked, one -> one.chance().firstFive())),
                one(median(row.ranked, one -> one.belay().rank())), one(median(row.ranked, one -> one.keywords().rank())),
                one(median(row.ranked, one -> one.chance().rank())));
        }
        out.println();
    }

    private static void whole(PrintWriter out, int width, List<Row> rows) {
        out.println("The whole assignment, by Belay’s rules");
        var table = new Table(out, width, "cohort", "pairs: theirs", "ours", "worth: theirs", "ours", "two hours: theirs", "ours", "longest gap: theirs", "ours");
        for (var row : rows) {
            table.row(row.cohort, row.theirs.pairs(), row.ours.pairs(), one(row.theirs.meanWorth()), one(row.ours.meanWorth()), twoHours(row.theirs),
                twoHours(row.ours), one(row.theirs.longest()), one(row.ours.longest()));
        }
        out.println();
    }

    private static String twoHours(Rematch.Figures figures) {
        return figures.zoned() == 0 ? "-" : percent((double) figures.twoHours() / figures.zoned());
    }

    private static double mean(List<Rematch.Ranked> ranked, ToDoubleFunction<Rematch.Ranked> figure) {
        return ranked.stream().mapToDouble(figure).average().orElse(0);
    }

    private static double median(List<Rematch.Ranked> ranked, ToDoubleFunction<Rematch.Ranked> figure) {
        double[] sorted = ranked.stream().mapToDouble(figure).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length == 0 ? 0 : sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", 100 * share);
    }

    private static String one(double figure) {
        return String.format(Locale.ROOT, "%.1f", figure);
    }
}
