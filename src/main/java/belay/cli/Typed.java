package belay.cli;

import belay.cli.match.Maybe;
import belay.cli.match.Wording;
import java.util.Collection;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What is wrong with the words somebody typed, in ours. */
final class Typed {

    private Typed() {
    }

    static String wrong(ParameterException e) {
        return switch (e) {
            case UnmatchedArgumentException unmatched when !unmatched.getUnmatched().isEmpty() -> unknown(unmatched);
            case MissingParameterException missing when !missing.getMissing().isEmpty() && missing.getMissing().getFirst() instanceof OptionSpec option ->
                Wording.say("cli.option.empty", option.longestName(), option.paramLabel());
            case OverwrittenOptionException twice when twice.getOverwritten() instanceof OptionSpec option -> Wording.say("cli.option.twice", option.longestName());
            case ParameterException bad when bad.getCause() instanceof TypeConversionException because && bad.getArgSpec() instanceof OptionSpec option ->
                option.longestName() + ": " + because.getMessage();
            default -> String.valueOf(e.getMessage());
        };
    }

    private static String unknown(UnmatchedArgumentException e) {
        var word = e.getUnmatched().getFirst();
        var spec = e.getCommandLine().getCommandSpec();
        if (word.startsWith("-")) {
            Collection<String> options = spec.options().stream().filter(option -> !option.hidden()).map(OptionSpec::longestName).toList();
            return Wording.say("cli.option.unknown", word, Maybe.cure(word, options));
        }
        return spec.subcommands().isEmpty() ? Wording.say("cli.word.unasked", word) : Wording.say("cli.word.unknown", word, Maybe.cure(word, spec.subcommands().keySet()));
    }
}
