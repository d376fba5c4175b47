package belay.bench;

import belay.matching.engine.Engine;
import belay.matching.engine.Kind;
import belay.matching.engine.Otherwise;
import belay.matching.engine.Plan;
import belay.matching.engine.Pool;
import belay.matching.engine.Proposed;
import belay.matching.engine.Settings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Matches made-up people in every format, beside what an organizer would do without a solver, and says who is ahead. */
@Command(name = "matching", mixinStandardHelpOptions = true, sortOptions = false,
    description = "Matches people made up after real ones, in every format and several sizes, beside what an organizer would otherwise do.",
    footer = {"", "Three plans for each pool, all scored by the same rules:",
        "  Belay      what Belay proposes",
        "  by hand    down the list, each person with the best partner who is free; groups with the first who can be together",
        "  by chance  the same down a shuffled list, taking the first partner or group that the rules allow",
        "  from N     what Belay proposes where no group may be worth less than N, the best of the other plans’ worst groups; only where that is better",
        "", "Columns:",
        "  people     everybody who asks for a place",
        "  placed     people with a place",
        "  at most    what is proved that placed cannot exceed",
        "  objective  1,000 for each person placed, the score of each place, and 100 for each place in a swap",
        "  bound      what is proved that the objective cannot exceed in plans that place as many and leave the worst-off no worse off",
        "  gap        how far that is above the objective, in percent of the objective",
        "  proven     best: objective and bound are the same; places: placed and at most are",
        "  worst      the lowest score of a group, 0 to 100",
        "  mean       the mean score of the groups",
        "  each       what somebody who asks gets at the mean: the score of their best group, and 0 for whoever has no place",
        "  seconds    by the wall clock",
        "  peak MB    the most memory this process held so far",
        "  ahead      who is better in placed, worst, mean and each; nobody is named where both are even",
        "", "10,000 people take minutes. They are drawn by chance with counts from public material; see docs/developers/benchmarks.md."})
final class MatchingCommand implements Callable<Integer> {

    static final int MOST_PEOPLE = 20_000;
    private static final String US = "Belay";

    @Option(names = "--sizes", paramLabel = "N", split = ",", defaultValue = "100,1000", description = "how many people (${DEFAULT-VALUE})")
    List<Integer> sizes;

    @Option(names = "--formats", paramLabel = "FORMAT", split = ",", defaultValue = "peer,posse,cohort,partnership",
        description = "which formats (${DEFAULT-VALUE})")
    List<Kind> formats;

    @Option(names = "--effort", paramLabel = "quick|normal|thorough", defaultValue = "normal", description = "how long to look (${DEFAULT-VALUE})")
    Settings.Effort effort;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1", description = "draws the people, and is where chance begins (${DEFAULT-VALUE})")
    long seed;

    @Spec
    CommandSpec spec;

    private final Engine engine = new Engine();
    private final int[] ahead = new int[Score.NAMES.size()];
    private final int[] behind = new int[Score.NAMES.size()];
    private int comparisons;
    private int asked;
    private int more;

    @Override
    public Integer call() {
        for (int size : sizes) {
            if (size < 2 || size > MOST_PEOPLE) {
                throw new ParameterException(spec.commandLine(), "--sizes: “%d” people cannot be matched here. Maybe something from 2 to %,d."
                    .formatted(size, MOST_PEOPLE));
            }
        }
        var out = spec.commandLine().getOut();
        var table = new Table(out, 9, "people", "format", "plan", "placed", "at most", "objective", "bound", "gap", "proven", "worst", "mean", "each",
            "seconds", "peak MB", "ahead");
        for (int size : sizes.stream().sorted().distinct().toList()) {
            for (var format : EnumSet.copyOf(formats)) {
                compare(table, format, size);
            }
        }
        out.printf("%nOf %d comparisons Belay is ahead in %s and behind in %s (%s).%n", comparisons, listed(ahead), listed(behind), String.join(", ", Score.NAMES));
        if (asked > 0) {
            out.printf("Where another plan’s worst group is better and Belay is asked for groups as good, it places no fewer people than any in %d of %d pools.%n", more, asked);
        }
        return 0;
    }

    private static String listed(int[] counts) {
        return Arrays.stream(counts).mapToObj(Integer::toString).collect(Collectors.joining(", "));
    }

    private void compare(Table table, Kind format, int size) {
        var pool = MadeUp.pool(format, size, seed).with(new Settings(Map.of(), effort, seed));
        var word = format.name().toLowerCase(Locale.ROOT);
        var score = ours(table, size, word, US, pool);
        var others = new ArrayList<Score>();
        for (var rival : Rival.values()) {
            var started = new Stopwatch();
            var groups = rival.seat(pool, seed);
            double took = started.seconds();
            var judged = engine.judge(pool, groups);
            var other = Score.of(judged);
            others.add(other);
            table.row(size, word, rival.title + remark(judged), other.placed(), "", judged.quality().objective(), "", "", "", other.worst(), other.mean(),
                other.each(), took, "", Score.ahead(US, rival.title, counted(score.signs(other))));
        }
        int worst = others.stream().mapToInt(Score::worst).max().orElse(0);
        if (worst > score.worst()) {
            var asGood = ours(table, size, word, US + " from " + worst, pool.with(pool.settings().with(worst)));
            asked++;
            more += others.stream().allMatch(other -> asGood.placed() >= other.placed() && asGood.worst() >= other.worst()) ? 1 : 0;
        }
    }

    private Score ours(Table table, int size, String format, String title, Pool pool) {
        var watch = new Stopwatch();
        var plan = engine.match(pool);
        double seconds = watch.seconds();
        var score = Score.of(plan);
        var quality = plan.quality();
        boolean places = quality.mostPlaced() != null && quality.placed() == quality.mostPlaced();
        table.row(size, format, title + remark(plan), score.placed(), Table.orUnknown(quality.mostPlaced()), quality.objective(), Table.orUnknown(quality.bound()),
            quality.bound() == null ? "?" : Table.gap(quality.objective(), quality.bound()), quality.provenBest() ? "best" : places ? "places" : "no",
            score.worst(), score.mean(), score.each(), seconds, Stopwatch.peakMegabytes(), "");
        return score;
    }

    private int[] counted(int[] signs) {
        comparisons++;
        for (int i = 0; i < signs.length; i++) {
            ahead[i] += signs[i] > 0 ? 1 : 0;
            behind[i] += signs[i] < 0 ? 1 : 0;
        }
        return signs;
    }

    private enum Rival {
        BY_HAND("by hand"), BY_CHANCE("by chance");

        private final String title;

        Rival(String title) {
            this.title = title;
        }

        List<Proposed> seat(Pool pool, long seed) {
            return this == BY_HAND ? Otherwise.byHand(pool) : Otherwise.byChance(pool, seed);
        }
    }

    /** A plan that breaks a rule is no plan; that is looked at, not taken for granted. */
    private static String remark(Plan plan) {
        return plan.groups().stream().allMatch(group -> group.verdict().possible()) ? "" : ", NOT VALID";
    }
}
