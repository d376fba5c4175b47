package belay.bench;

import belay.matching.engine.Applicant;
import belay.matching.engine.Kind;
import belay.matching.engine.Skill;
import belay.people.Week;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Writes the people of {@link MatchingCommand} down as a sheet, to be matched or imported as any other. */
@Command(name = "people", mixinStandardHelpOptions = true, sortOptions = false,
    description = "Prints a sheet of made-up people, those that “bench matching” matches, for “belay match” or to bring into a round.")
final class PeopleCommand implements Callable<Integer> {

    @Option(names = "--format", paramLabel = "FORMAT", required = true, description = "how they want to work together: peer, posse, cohort or partnership")
    Kind format;

    @Option(names = "--size", paramLabel = "N", defaultValue = "100", description = "how many people (${DEFAULT-VALUE})")
    int size;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1", description = "draws the people (${DEFAULT-VALUE})")
    long seed;

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        if (size < 1 || size > MatchingCommand.MOST_PEOPLE) {
            throw new ParameterException(spec.commandLine(), "--size: “%d” people cannot be drawn. Maybe something from 1 to %,d.".formatted(size, MatchingCommand.MOST_PEOPLE));
        }
        var sheet = new CSVPrinter(spec.commandLine().getOut(), CSVFormat.RFC4180.builder().setRecordSeparator('\n').get());
        sheet.printRecord("id", "name", "role", "stage", "time zone", "availability", "languages", "offers", "wants", "goals", "capacity", "avoids");
        for (var one : MadeUp.pool(format, size, seed).people()) {
            sheet.printRecord(one.id(), one.name(), list(one.roles()), one.stage(), one.zone(), hours(one), list(one.languages()), skills(one.offers()),
                skills(one.wants()), list(one.goals()), one.capacity(), list(one.avoids()));
        }
        sheet.flush();
        return 0;
    }

    private static String list(List<String> words) {
        return String.join("; ", words);
    }

    private static String skills(List<Skill> skills) {
        return skills.stream().map(skill -> new belay.people.Skill(skill.name(), skill.level()).toString()).collect(Collectors.joining("; "));
    }

    private static String hours(Applicant one) {
        var free = one.free();
        return Week.ofKeys(IntStream.range(0, Week.HALF_HOURS).filter(free::isFree).mapToObj(Week::key).toList()).toString();
    }
}
