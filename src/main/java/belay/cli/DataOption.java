package belay.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Which data folder a command is about: the one a server started here would use, unless said otherwise. */
class DataOption {

    @SuppressWarnings("NullAway.Init")  // never empty: it has a default
    @Option(names = "--data", paramLabel = "FOLDER", defaultValue = "${env:BELAY_DATA:-.belay/data}",
        description = "The data folder (default: BELAY_DATA, here ${DEFAULT-VALUE}).")
    Path folder;
}
