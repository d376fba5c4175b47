package belay.cli.match;

import belay.matching.engine.Engine;
import belay.matching.engine.Plan;
import belay.matching.engine.Settings;
import belay.programs.Preset;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;
import sun.misc.Signal;

/** Makes groups of the people on a sheet, without a server. */
@Command(name = "match", mixinStandardHelpOptions = true, sortOptions = false, usageHelpAutoWidth = true,
    description = "Makes groups of the people on a sheet, without a server, and says why.",
    exitCodeListHeading = "%nEnds with%n", exitCodeList = {"0:done", "2:something handed in is wrong; all of it is told", "3:nobody could be placed"},
    footer = {"", "Columns are known by their names, such as name, e-mail, role, time zone, availability, offers, wants. See",
        "docs/organizers/command-line.md, or begin with a filled sheet:", "  belay match --example posse > people.csv"})
public final class MatchCommand implements Callable<Integer> {

    private static final int NOBODY_PLACED = 3;
    /** Whether standard error is a terminal, which the script that starts this finds out. */
    private static final boolean SEEN = Boolean.getBoolean("belay.seen");

    @Option(names = "--format", paramLabel = "FORMAT", converter = ToPreset.class,
        description = "peer, posse, cohort or partnership: how people work together.")
    @Nullable Preset format;

    @Parameters(arity = "0..*", paramLabel = "people.csv", description = "Who asks for a place; - reads it from a pipe.")
    List<Path> people = List.of();

    @Option(names = "--goals", paramLabel = "goals.csv", description = "The goals of this round, in a column “name”.")
    @Nullable Path goals;

    @Option(names = "--rules", paramLabel = "rules.yaml", description = "Weights of rules, synonyms, and the numbers of the format.")
    @Nullable Path rules;

    @Option(names = "--history", paramLabel = "earlier.csv", description = "Earlier groups, as --out wrote them: who was together meets others. May be given again.")
    List<Path> history = List.of();

    @Option(names = "--current", paramLabel = "groups.csv", description = "Groups that stand now, as --out wrote them: as few as can be are moved.")
    @Nullable Path current;

    @Option(names = "--locks", paramLabel = "locks.csv", description = "What must stay in these: a column “group”, and “person” to keep only them in it.")
    @Nullable Path locks;

    @Option(names = "--wishes", paramLabel = "wishes.csv", description = "Who would like to be in which of them: columns “person” and “group”, the dearest first.")
    @Nullable Path wishes;

    @Option(names = "--rings", paramLabel = "2|3", converter = ToRings.class, description = "The longest ring of peers; 2 makes pairs only (default: 3).")
    @Nullable Integer rings;

    @Option(names = "--effort", paramLabel = "EFFORT", defaultValue = "normal", converter = ToEffort.class, description = "quick, normal or thorough: how long to look (${DEFAULT-VALUE}).")
    Settings.Effort effort;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1", converter = ToSeed.class, description = "Where chance begins; the same seed gives the same groups (${DEFAULT-VALUE}).")
    long seed;

    @Option(names = "--out", paramLabel = "groups.csv", description = "Writes a row for each place.")
    @Nullable Path out;

    @Option(names = "--report", paramLabel = "FILE", description = "Writes all of it, as report.json for programs or report.html to read and mail. May be given again.")
    List<Path> reports = List.of();

    @Option(names = "--example", paramLabel = "FORMAT", converter = ToPreset.class, description = "Prints a filled sheet of people to start from, and ends.")
    @Nullable Preset example;

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() {
        if (example != null) {
            return printExample(example);
        }
        if (format == null) {
            throw wrong("cli.match.format.missing");
        }
        if (people.isEmpty()) {
            throw wrong("cli.match.people.missing");
        }
        if (people.size() > 1) {
            throw wrong("cli.match.people.several", people.getFirst(), people.get(1));
        }
        try {
            return match(format, new Source(people.getFirst()));
        } catch (BadInput bad) {
            bad.sentences().forEach(spec.commandLine().getErr()::println);
            return spec.exitCodeOnInvalidInput();
        }
    }

    private int match(Preset format, Source sheet) {
        var faults = new Faults();
        var files = new Question.Files(sheet, source(goals), source(rules), history.stream().map(Source::new).toList(), source(current), source(locks), source(wishes));
        var targets = targets(files, faults);
        if (locks != null && current == null) {
            faults.in(new Source(locks), "cli.match.locks.alone");
        }
        if (wishes != null && current == null) {
            faults.in(new Source(wishes), "cli.match.wishes.alone");
        }
        if (rings != null && format != Preset.PEER) {
            faults.remark(sheet, "cli.match.rings.none", format.word());
        }
        Engine.prepare();
        var question = Question.read(files, format, format == Preset.PEER ? rings : null, effort, seed, faults);
        faults.remarks().forEach(spec.commandLine().getErr()::println);
        long began = System.nanoTime();
        Plan plan;
        boolean stopped;
        try (var patience = new Patience(new Signal("INT"), spec.commandLine().getErr(), SEEN)) {
            plan = new Engine().match(question.pool(), patience);
            stopped = patience.hasEnded();
        }
        var outcome = Outcome.of(question, plan, stopped);
        double seconds = (System.nanoTime() - began) / 1e9;
        write(targets, outcome, seconds);
        new Summary(outcome, spec.commandLine().getOut()).print();
        return outcome.quality().placed() == 0 ? NOBODY_PLACED : 0;
    }

    private static @Nullable Source source(@Nullable Path path) {
        return path == null ? null : new Source(path);
    }

    private List<Target> targets(Question.Files files, Faults faults) {
        var targets = new ArrayList<Target>();
        if (out != null) {
            targets.add(new Target("--out", out, Target.Kind.SHEET));
        }
        reports.forEach(report -> faults.or(false, () -> targets.add(Target.report(report))));
        var inputs = Stream.concat(Stream.of(files.people(), files.goals(), files.rules(), files.current(), files.locks(), files.wishes()).filter(Objects::nonNull),
            files.history().stream()).toList();
        targets.forEach(target -> faults.or(0, () -> {
            target.check(inputs, targets);
            return 0;
        }));
        return targets;
    }

    /** Everything is made before the first file is touched. */
    private void write(List<Target> targets, Outcome outcome, double seconds) {
        Map<Target, byte[]> contents = new LinkedHashMap<>();
        var elsewhere = targets.stream().allMatch(target -> target.kind() == Target.Kind.SHEET) ? Elsewhere.NOT_TOLD : Elsewhere.of(outcome);
        targets.forEach(target -> contents.put(target, switch (target.kind()) {
            case SHEET -> Placing.sheet(outcome);
            case JSON -> Json.write(Report.of(outcome, elsewhere, seconds));
            case HTML -> HtmlReport.write(outcome, elsewhere);
        }));
        contents.forEach((target, content) -> {
            try {
                target.write(content);
            } catch (IOException e) {
                throw new BadInput(List.of(target.option() + ": " + target.path() + ": " + Wording.say("cli.match.out.failed", String.valueOf(e.getMessage()))));
            }
        });
    }

    private int printExample(Preset preset) {
        try (InputStream in = Objects.requireNonNull(MatchCommand.class.getResourceAsStream(preset.word() + ".csv"))) {
            PrintWriter out = spec.commandLine().getOut();
            out.print(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            out.flush();
            return 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ParameterException wrong(String key, Object... values) {
        return new ParameterException(spec.commandLine(), Wording.say(key, values));
    }

    private static final class ToEffort implements ITypeConverter<Settings.Effort> {

        @Override
        public Settings.Effort convert(String word) {
            var words = Arrays.stream(Settings.Effort.values()).map(effort -> effort.name().toLowerCase(Locale.ROOT)).toList();
            int at = words.indexOf(word.strip().toLowerCase(Locale.ROOT));
            if (at < 0) {
                throw new TypeConversionException(Wording.say("cli.match.effort.unknown", word, Maybe.cure(word, words)));
            }
            return Settings.Effort.values()[at];
        }
    }

    private static final class ToRings implements ITypeConverter<Integer> {

        @Override
        public Integer convert(String word) {
            return switch (word.strip()) {
                case "2" -> 2;
                case "3" -> 3;
                default -> throw new TypeConversionException(Wording.say("cli.match.rings", word));
            };
        }
    }

    private static final class ToSeed implements ITypeConverter<Long> {

        @Override
        public Long convert(String word) {
            try {
                return Long.valueOf(word.strip());
            } catch (NumberFormatException e) {
                throw new TypeConversionException(Wording.say("cli.match.seed.unknown", word));
            }
        }
    }

    private static final class ToPreset implements ITypeConverter<Preset> {

        @Override
        public Preset convert(String word) {
            return Arrays.stream(Preset.values()).filter(preset -> preset.word().equalsIgnoreCase(word.strip())).findFirst()
                .orElseThrow(() -> new TypeConversionException(Wording.say("cli.match.format.unknown", word,
                    Maybe.cure(word, Arrays.stream(Preset.values()).map(Preset::word).toList()))));
        }
    }
}
