package belay.cli;

import belay.cli.match.Maybe;
import belay.cli.match.Wording;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
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
        var command = e.getCommandLine().getCommandSpec();
        return switch (e) {
            case UnmatchedArgumentException unmatched when !unmatched.getUnmatched().isEmpty() -> unknown(unmatched.getUnmatched().getFirst(), command);
            case MissingParameterException missing when !missing.getMissing().isEmpty() -> missing(missing.getMissing().getFirst());
            case OverwrittenOptionException twice when twice.getOverwritten() instanceof OptionSpec option -> Wording.say("cli.option.twice", option.longestName());
            case ParameterException bad when bad.getCause() instanceof TypeConversionException because && bad.getArgSpec() instanceof OptionSpec option ->
                option.longestName() + ": " + because.getMessage();
            case ParameterException bad when bad.getClass() == ParameterException.class && !command.subcommands().isEmpty() ->
                Wording.say("cli.word.missing", String.join(", ", command.subcommands().keySet()));
            default -> String.valueOf(e.getMessage());
        };
    }

    private static String missing(ArgSpec what) {
        if (!(what instanceof OptionSpec option)) {
            return Wording.say("cli.word.left-out", what.paramLabel());
        }
        return option.required() ? Wording.say("cli.option.missing", option.longestName()) : Wording.say("cli.option.empty", option.longestName(), option.paramLabel());
    }

    private static String unknown(String typed, CommandSpec command) {
        var word = typed.startsWith("-") && typed.contains("=") ? typed.substring(0, typed.indexOf('=')) : typed;
        if (word.startsWith("-")) {
            return Wording.say("cli.option.unknown", word, Maybe.cure(word, command.options().stream().filter(option -> !option.hidden()).map(OptionSpec::longestName).toList()));
        }
        return command.subcommands().isEmpty() ? Wording.say("cli.word.unasked", word) : Wording.say("cli.word.unknown", word, Maybe.cure(word, command.subcommands().keySet()));
    }
}
