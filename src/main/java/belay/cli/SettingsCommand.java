package belay.cli;

import belay.database.Address;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Prints the settings a server started here would run with. */
@Command(name = "settings", mixinStandardHelpOptions = true,
    description = "Prints the settings a server started here would run with, and which of them somebody has set.")
class SettingsCommand implements Callable<Integer> {

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() {
        Settings.read().byName().forEach((name, value) -> spec.commandLine().getOut().printf("%-28s %s%s%n", name,
            shown(name, value),
            System.getenv(name) == null ? "" : "   (set)"));
        return 0;
    }

    static String shown(String name, String value) {
        return name.endsWith("PASSWORD") && !value.isEmpty() ? "(hidden)" : Address.withoutSecrets(value);
    }
}
