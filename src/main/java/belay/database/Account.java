package belay.database;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Who runs PostgreSQL, as the words to put before a command: nobody special for an ordinary user. PostgreSQL
 * refuses root, so root hands it to the owner of its folder, or, where no other account can enter the folder,
 * gives root's rights up inside a user namespace.
 */
record Account(List<String> prefix) {

    private static final long ROOT = 0;
    private static final Account WITHOUT_RIGHTS = new Account(List.of("unshare", "-U"));

    static Account of(Path home) throws IOException {
        boolean isNew = Files.notExists(home);
        if (isNew) {
            Files.createDirectories(home);
            Folders.ownerOnly(home);
        }
        if (new UnixSystem().getUid() != ROOT) {
            return ordinary(home);
        }
        return isNew ? chosen(home) : owners(home).orElseThrow(() -> refused(home));
    }

    Command command(Path program, String... arguments) {
        return Command.of(prefix).and(program.toString()).and(arguments);
    }

    private static Account ordinary(Path home) throws IOException {
        if (owner(home) == new UnixSystem().getUid()) {
            return new Account(List.of());
        }
        throw new DatabaseProblem("The database folder %s belongs to %s. Start Belay as that user, or as root."
                .formatted(home, Files.getOwner(home)));
    }

    private static Account chosen(Path home) throws IOException {
        for (var owner : List.of("nobody:", "0:0")) {
            Command.of("chown", owner, home.toString()).run();
            var account = owners(home);
            if (account.isPresent()) {
                return account.get();
            }
        }
        Files.delete(home);
        throw refused(home);
    }

    private static Optional<Account> owners(Path home) throws IOException {
        var ways = owner(home) == ROOT ? List.of(WITHOUT_RIGHTS) : List.of(
            new Account(List.of("setpriv", "--reuid", "" + owner(home), "--regid", "" + group(home), "--clear-groups", "--")),
            new Account(List.of("runuser", "-u", Files.getOwner(home).getName(), "--")));
        return ways.stream().filter(account -> account.canUse(home)).findFirst();
    }

    private boolean canUse(Path home) {
        return Command.of(prefix).and("/bin/sh", "-c", "test -w \"$1\" && test -x \"$1\"", "sh", home.toString())
                .in(home).run().ok();
    }

    private static int owner(Path home) throws IOException {
        return (int) Files.getAttribute(home, "unix:uid");
    }

    private static int group(Path home) throws IOException {
        return (int) Files.getAttribute(home, "unix:gid");
    }

    private static DatabaseProblem refused(Path home) {
        return new DatabaseProblem("""
                PostgreSQL does not run as root, and nobody else can run it in %s: its owner cannot get into that \
                folder, and giving up root's rights with “unshare -U” is not allowed here. Maybe choose a folder \
                others may enter with BELAY_DATA (below /var/lib, say), or start Belay as an ordinary user.""".formatted(home));
    }
}
