package belay.cli;

import belay.database.Checkup;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Says whether a data folder is well, and who uses it. */
@Command(name = "check", mixinStandardHelpOptions = true,
    description = "Says whether the data folder is well and who uses it. Ends with 1 when something needs doing.")
class CheckCommand implements Callable<Integer> {

    @Mixin
    DataOption data;
    @Spec
    CommandSpec spec;

    @Override
    public Integer call() {
        var out = spec.commandLine().getOut();
        var checkup = Checkup.of(data.folder);
        for (var finding : checkup.findings()) {
            out.println((finding.isWell() ? "  well   " : "  look!  ") + finding.words());
        }
        return checkup.isWell() ? 0 : 1;
    }
}
