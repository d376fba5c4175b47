package belay.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The files of one PostgreSQL, with the programs and the account that run it. */
record Cluster(Path home, Path programs, Account account) {

    /** Starting values that suit a small machine; an administrator may change them in postgresql.conf. */
    private static final List<String> MODEST = List.of("shared_buffers=64MB", "max_connections=40",
            "max_wal_size=256MB", "jit=off", "random_page_cost=1.1", "timezone=UTC", "log_timezone=UTC", "log_checkpoints=off");

    /** What the promise that nothing acknowledged is lost, and the privacy of the data, hang on; nobody changes these. */
    private static final List<String> PROMISED = List.of("fsync=on", "synchronous_commit=on", "full_page_writes=on",
            "listen_addresses=127.0.0.1", "unix_socket_directories=", "logging_collector=off");

    static Cluster in(Path home) throws IOException {
        var account = Account.of(home);
        return new Cluster(home, Binaries.ofThisMachine().unpackInto(home), account);
    }

    Path files() {
        return home.resolve("data");
    }

    Path log() {
        return home.resolve("server.log");
    }

    boolean exists() {
        return Files.exists(files());
    }

    /** Made beside its final place, so that a first start cut short leaves nothing half done. */
    void create(String password) throws IOException {
        var halfway = home.resolve("data-new");
        Folders.delete(halfway);
        var secret = secretFile(password);
        var words = new ArrayList<>(List.of("-D", halfway.toString(), "-U", "postgres", "-A", "scram-sha-256",
                "--pwfile", secret.toString(), "--encoding=UTF8", "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8", "--locale=C", "--lc-ctype=" + characters(), "--data-checksums"));
        for (var setting : MODEST) {
            words.addAll(List.of("--set", setting));
        }
        var outcome = program("initdb", words).run();
        Files.delete(secret);
        if (!outcome.ok()) {
            throw new DatabaseProblem(
                "PostgreSQL cannot make its files in %s:\n%s".formatted(home, outcome.words()));
        }
        Folders.move(halfway, files());
    }

    void checkVersion() throws IOException {
        var ours = program("postgres", List.of("--version")).run().words().replaceAll("\\D*(\\d+)[^$]*", "$1");
        var theirs = Files.readString(files().resolve("PG_VERSION")).strip();
        if (!ours.equals(theirs)) {
            throw new DatabaseProblem("""
                The data in %s was written by PostgreSQL %s, but this Belay carries PostgreSQL %s, which cannot read it. \
                Start the Belay that wrote it, export there, and import here into a new folder.""".formatted(files(), theirs, ours));
        }
    }

    Optional<Postmaster> running() {
        return Postmaster.of(files());
    }

    /** Returns what went wrong, or nothing. */
    Optional<String> start(int port) {
        try {
            Postmaster.forgetStranger(files());
            long before = Files.exists(log()) ? Files.size(log()) : 0;
            var options = new StringBuilder("-p " + port);
            for (var setting : PROMISED) {
                options.append(" -c ").append(setting);
            }
            var outcome = program("pg_ctl", List.of("start", "-w", "-t", "600", "-s", "-D", files().toString(),
                    "-l", log().toString(), "-o", options.toString())).run();
            return outcome.ok() ? Optional.empty() : Optional.of(outcome.words() + tail(before));
        } catch (IOException e) {
            return Optional.of(e.toString());
        }
    }

    static boolean isAboutPort(String problem) {
        return problem.contains("Address already in use");
    }

    static boolean isAboutOldSessions(String problem) {
        return problem.contains("pre-existing shared memory block");
    }

    private Command program(String name, List<String> arguments) {
        return account.command(programs.resolve("bin", name), arguments.toArray(String[]::new)).in(home);
    }

    private String tail(long from) throws IOException {
        if (Files.notExists(log())) {
            return "";
        }
        var all = Files.readAllBytes(log());
        return new String(all, (int) from, all.length - (int) from);
    }

    private Path secretFile(String password) throws IOException {
        var file = home.resolve("password-new");
        Files.deleteIfExists(file);
        Files.createFile(file);
        Folders.ownerOnly(file);
        Files.writeString(file, password);
        Files.setOwner(file, Files.getOwner(home));
        return file;
    }

    /** Which characters are letters: the builtin provider does not answer that for trigrams and text search. */
    private static String characters() {
        return System.getProperty("os.name").startsWith("Mac") ? "UTF-8" : "C.UTF-8";
    }
}
