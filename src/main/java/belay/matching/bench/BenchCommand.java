package belay.matching.bench;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The words after “bench”. */
@Command(name = "bench", mixinStandardHelpOptions = true, description = "Measures how well and how fast Belay matches.",
    subcommands = {RingsCommand.class, PoolsCommand.class})
public class BenchCommand {

    public static void main(String[] words) {
        System.exit(new CommandLine(new BenchCommand()).setCaseInsensitiveEnumValuesAllowed(true).setExecutionExceptionHandler((e, command, parsed) -> {
            if (e instanceof BadFile) {
                command.getErr().println(e.getMessage());
                return CommandLine.ExitCode.USAGE;
            }
            throw e;
        }).execute(words));
    }
}
