package belay.cli;

import belay.database.DataFolder;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Forgets everything in a data folder. */
@Command(name = "empty", mixinStandardHelpOptions = true,
    description = "Removes everything Belay keeps in a data folder that no server uses. There is no way back.")
class EmptyCommand implements Callable<Integer> {

    @Mixin
    DataOption data;
    @Option(names = "--yes", required = true, description = "Yes, really.")
    boolean yes;
    @Spec
    CommandSpec spec;

    @Override
    public Integer call() {
        DataFolder.empty(data.folder);
        spec.commandLine().getOut().println("The data folder " + data.folder + " is empty.");
        return 0;
    }
}
