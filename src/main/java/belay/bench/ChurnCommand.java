package belay.bench;

import belay.matching.engine.Kind;
import belay.matching.engine.Settings;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Follows made-up people over several rounds in which some leave and some come: whether groups that could go on do, and what that costs. */
@Command(name = "churn", mixinStandardHelpOptions = true, sortOptions = false,
    description = "Follows made-up people over several rounds before each of which some leave and as many come, with groups that go on and matched anew.",
    footer = {"", "Three ways, each from the same first round:",
        "  go on         whoever can stay does, unless more people get a place by moving than move, as the desk and “belay match --current” have it",
        "  places first  the same with the weight of few-moves turned down to 0: as many people placed as can be, then as few moved",
        "  anew          nobody looks at earlier groups",
        "", "Columns, added up over all rounds but the first:",
        "  people     who ask for a place in each round",
        "  placed     people with a place",
        "  again      people who were in a group with somebody, both of whom ask again",
        "  apart      those of them who are with less than half of the others who ask again, or without a place",
        "  whole      people who were in a group all of whom ask again",
        "  torn       those of them who are not in one group with all of these any more",
        "  worst      the lowest score of a group in any round, 0 to 100",
        "  each       what somebody who asks gets at the mean: the score of their best group, and 0 for whoever has no place",
        "  waited     how many rounds one after another somebody was left out at the most, the first round counted",
        "  seconds    of a round at the mean, by the wall clock"})
final class ChurnCommand implements Callable<Integer> {

    private static final int MOST_ROUNDS = 50;

    @Option(names = "--sizes", paramLabel = "N", split = ",", defaultValue = "200", description = "how many people (${DEFAULT-VALUE})")
    List<Integer> sizes;

    @Option(names = "--formats", paramLabel = "FORMAT", split = ",", defaultValue = "peer,posse,cohort,partnership",
        description = "which formats (${DEFAULT-VALUE})")
    List<Kind> formats;

    @Option(names = "--percent", paramLabel = "N", defaultValue = "5", description = "how many of a hundred leave before each round, and how many come (${DEFAULT-VALUE})")
    int percent;

    @Option(names = "--rounds", paramLabel = "N", defaultValue = "6", description = "how many rounds, the first among them (${DEFAULT-VALUE})")
    int rounds;

    @Option(names = "--effort", paramLabel = "quick|normal|thorough", defaultValue = "normal", description = "how long to look (${DEFAULT-VALUE})")
    Settings.Effort effort;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1", description = "draws the people, and is where chance begins (${DEFAULT-VALUE})")
    long seed;

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() {
        check(percent >= 0 && percent <= 100, "--percent: “%d” of a hundred cannot leave. Maybe 5.", percent);
        check(rounds >= 2 && rounds <= MOST_ROUNDS, "--rounds: nobody can be followed over %d of them. Maybe something from 2 to " + MOST_ROUNDS + ".", rounds);
        for (int size : sizes) {
            check(size >= 2 && size <= MatchingCommand.MOST_PEOPLE, "--sizes: “%d” people cannot be matched here. Maybe something from 2 to " + MatchingCommand.MOST_PEOPLE + ".", size);
        }
        var table = new Table(spec.commandLine().getOut(), 9,
            "people", "format", "      groups", "placed", "again", "apart", "whole", "torn", "worst", "each", "waited", "seconds");
        for (int size : sizes.stream().sorted().distinct().toList()) {
            for (var format : EnumSet.copyOf(formats)) {
                var season = new Season(format, size, (size * percent + 50) / 100, rounds, new Settings(Map.of(), effort, seed));
                for (var way : Season.Way.values()) {
                    var course = season.run(way);
                    table.row(size, format.name().toLowerCase(Locale.ROOT), way.title, course.placed(), course.again(), course.apart(), course.whole(),
                        course.torn(), course.worst(), course.each(), course.waited(), course.seconds());
                }
            }
        }
        return 0;
    }

    private void check(boolean fine, String otherwise, int given) {
        if (!fine) {
            throw new ParameterException(spec.commandLine(), otherwise.formatted(given));
        }
    }
}
