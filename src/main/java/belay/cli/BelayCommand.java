package belay.cli;

import belay.cli.match.MatchCommand;
import belay.cli.match.Wording;
import belay.database.DatabaseProblem;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.ParameterException;

/** The words after “belay”: what can be done from a terminal, to a server or without one. */
@Command(name = "belay", mixinStandardHelpOptions = true, versionProvider = BelayCommand.Version.class,
    description = "Matches people on a sheet, and looks after a Belay server.",
    subcommands = {MatchCommand.class, CheckCommand.class, SettingsCommand.class, SignInLinkCommand.class, EmptyCommand.class})
public class BelayCommand {

    public static void main(String[] words) {
        System.exit(commandLine().execute(words));
    }

    /** For whoever runs commands in this process. */
    public static CommandLine commandLine() {
        return new CommandLine(new BelayCommand())
            .setCaseInsensitiveEnumValuesAllowed(true)
            .setParameterExceptionHandler(BelayCommand::correct)
            .setExecutionExceptionHandler(BelayCommand::explain);
    }

    /** What was typed wrongly, and what may have been meant; not everything that could be typed. */
    private static int correct(ParameterException e, String[] words) {
        var command = e.getCommandLine();
        command.getErr().println(Typed.wrong(e));
        command.getErr().println(Wording.say("cli.help", command.getCommandSpec().qualifiedName()));
        return command.getCommandSpec().exitCodeOnInvalidInput();
    }

    /** A problem we can name is told in its own words; anything else is a defect and keeps its trace. */
    private static int explain(Exception e, CommandLine command, CommandLine.ParseResult words) throws Exception {
        if (e instanceof DatabaseProblem) {
            command.getErr().println(e.getMessage());
            return CommandLine.ExitCode.SOFTWARE;
        }
        throw e;
    }

    static class Version implements IVersionProvider {

        @Override
        public String[] getVersion() {
            var version = BelayCommand.class.getPackage().getImplementationVersion();
            return new String[] {"Belay " + (version == null ? "(not packaged)" : version)};
        }
    }
}
