package belay.bench;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The words after “bench”. */
@Command(name = "bench", mixinStandardHelpOptions = true, description = "Measures how well and how fast Belay matches.",
    subcommands = {MatchingCommand.class, RingsCommand.class, PoolsCommand.class, OrganizersCommand.class, ChurnCommand.class, PeopleCommand.class})
public class BenchCommand {

    /** Explanations of columns want one line each. */
    private static final int WIDE = 160;

    public static void main(String[] words) {
        System.exit(commandLine().execute(words));
    }

    static CommandLine commandLine() {
        return new CommandLine(new BenchCommand())
            .setCaseInsensitiveEnumValuesAllowed(true)
            .setUsageHelpWidth(WIDE)
            .setExecutionExceptionHandler(BenchCommand::explain);
    }

    /** What is wrong with a file is told in one sentence; anything else is a defect and keeps its trace. */
    private static int explain(Exception e, CommandLine command, CommandLine.ParseResult words) throws Exception {
        if (e instanceof BadFile) {
            command.getErr().println(e.getMessage());
            return CommandLine.ExitCode.USAGE;
        }
        throw e;
    }
}
