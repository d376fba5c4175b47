package belay.cli;

import belay.database.DatabaseProblem;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/** The words after “belay”: what can be done to a server from a terminal, running or not. */
@Command(name = "belay", mixinStandardHelpOptions = true, versionProvider = BelayCommand.Version.class,
    description = "Looks after a Belay server from the command line.",
    subcommands = {CheckCommand.class, SettingsCommand.class, SignInLinkCommand.class, EmptyCommand.class})
public class BelayCommand {

    public static void main(String[] words) {
        System.exit(commandLine().execute(words));
    }

    static CommandLine commandLine() {
        return new CommandLine(new BelayCommand())
            .setCaseInsensitiveEnumValuesAllowed(true)
            .setExecutionExceptionHandler(BelayCommand::explain);
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
