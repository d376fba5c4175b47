package belay.cli;

import belay.database.RunningDatabase;
import belay.outbox.PublicUrl;
import belay.signin.MachineLink;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Lets an administrator in who can reach the machine but gets no mail from it. */
@Command(name = "sign-in-link", mixinStandardHelpOptions = true,
    description = "Prints an address that signs somebody in, once, within ten minutes. For a running server that sends no mail.")
class SignInLinkCommand implements Callable<Integer> {

    @Mixin
    DataOption data;
    @SuppressWarnings("NullAway.Init")  // never empty: the command does not run without it
    @Parameters(paramLabel = "EMAIL", description = "The e-mail address Belay knows them by.")
    String email;
    @Spec
    CommandSpec spec;

    @Override
    public Integer call() throws SQLException {
        var settings = Settings.read();
        var url = new PublicUrl(settings.value("belay.public-url"));
        try (var database = connect(settings)) {
            var link = MachineLink.make(database, url, email, Clock.systemUTC());
            if (link.isPresent() && settings.value("belay.public-url").startsWith("http://localhost")) {
                spec.commandLine().getErr().println("If people reach this server at another address, set BELAY_PUBLIC_URL to it, or BELAY_PORT to its port.");
            }
            link.ifPresentOrElse(spec.commandLine().getOut()::println, () -> spec.commandLine().getErr()
                .println("Nobody here has the address " + email + ". Maybe they signed up with another."));
            return link.isPresent() ? 0 : 1;
        }
    }

    private Connection connect(Settings settings) {
        var own = settings.value("belay.database.url");
        return own.isBlank() ? RunningDatabase.in(data.folder)
            : RunningDatabase.at(own, settings.value("belay.database.user"), settings.value("belay.database.password"));
    }
}
