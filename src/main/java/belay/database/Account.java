package belay.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import com.sun.security.auth.module.UnixSystem;

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
        if (isNew) Files.createDirectories(home);
        Folders.ownerOnly(home);
        if (new UnixSystem().getUid() != ROOT) return ordinary(home);
        if (isNew) Command.of("chown", "nobody:", home.toString()).run();
        for (var account : ofOwner(home))
            if (account.canUse(home)) return account;
        if (isNew) Command.of("chown", "0:0", home.toString()).run();
        if (owner(home) == ROOT && WITHOUT_RIGHTS.canUse(home)) return WITHOUT_RIGHTS;
        if (isNew) Files.delete(home);
        throw refused(home);
    }

    Command command(Path program, String... arguments) {
        return Command.of(prefix).and(program.toString()).and(arguments);
    }

    private static Account ordinary(Path home) throws IOException {
        if (owner(home) == new UnixSystem().getUid()) return new Account(List.of());
        throw new DatabaseProblem("The database folder %s belongs to %s. Start Belay as that user, or as root."
                .formatted(home, Files.getOwner(home)));
    }

    private static List<Account> ofOwner(Path home) throws IOException {
        if (owner(home) == ROOT) return List.of();
        return List.of(
                new Account(List.of("setpriv", "--reuid", "" + owner(home), "--regid",
                        "" + Files.getAttribute(home, "unix:gid"), "--clear-groups", "--")),
                new Account(List.of("runuser", "-u", Files.getOwner(home).getName(), "--")));
    }

    private boolean canUse(Path home) {
        return Command.of(prefix).and("/bin/sh", "-c", "test -w \"$1\" && test -x \"$1\"", "sh", home.toString())
                .in(home).run().ok();
    }

    private static int owner(Path home) throws IOException {
        return (int) Files.getAttribute(home, "unix:uid");
    }

    private static DatabaseProblem refused(Path home) {
        return new DatabaseProblem("""
                PostgreSQL does not run as root, and nobody else can run it in %s: its owner cannot get into that \
                folder, and giving up root's rights with “unshare -U” is not allowed here. Maybe choose a folder \
                others may enter with BELAY_DATA (below /var/lib, say), or start Belay as an ordinary user.""".formatted(home));
    }
}
