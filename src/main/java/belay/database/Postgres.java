package belay.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * The PostgreSQL that Belay carries with it, running on a data folder for as long as this is open. One server
 * per folder; a server left behind by a killed Belay is stopped first, and one that dies is started again.
 */
public final class Postgres implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(Postgres.class.getName());
    private static final Duration SESSIONS_OF_A_CRASH_END = Duration.ofSeconds(30);
    private static final long GLANCE_SECONDS = 1;

    private final DataFolder folder;
    private final Cluster cluster;
    private final CountDownLatch closing = new CountDownLatch(1);
    private Access access;

    private Postgres(DataFolder folder, Cluster cluster, Access access) {
        this.folder = folder;
        this.cluster = cluster;
        this.access = access;
    }

    public static Postgres start(Path path) {
        var folder = DataFolder.claim(path);
        try {
            var cluster = Cluster.in(folder.postgres());
            var postgres = new Postgres(folder, cluster, access(folder, cluster));
            postgres.start();
            Thread.ofVirtual().name("database-watch").start(postgres::watch);
            return postgres;
        } catch (IOException e) {
            folder.close();
            throw new DatabaseProblem("The database in %s cannot be started: %s".formatted(folder, e), e);
        } catch (RuntimeException e) {
            folder.close();
            throw e;
        }
    }

    public String url() {
        return access.url();
    }

    public String user() {
        return Access.USER;
    }

    public String password() {
        return access.password();
    }

    Address address() {
        return new Address(url(), user(), password());
    }

    @Override
    public synchronized void close() {
        if (isClosing()) {
            return;
        }
        closing.countDown();
        try (folder) {
            cluster.running().ifPresent(Postmaster::stop);
        }
    }

    private static Access access(DataFolder folder, Cluster cluster) throws IOException {
        if (Files.exists(folder.connection())) {
            return Access.read(folder.connection());
        }
        if (cluster.exists()) {
            throw new DatabaseProblem("""
                %s is missing, and with it the password of the database in %s. Maybe put it back from your backup."""
                .formatted(folder.connection(), folder));
        }
        var access = Access.first();
        access.write(folder.connection());
        return access;
    }

    private void start() throws IOException {
        cluster.running().ifPresent(left -> {
            LOG.log(System.Logger.Level.INFO, "Stopping the database that an earlier Belay left running: process {0}",
                    Long.toString(left.process().pid()));
            left.stop();
        });
        if (!cluster.exists()) {
            cluster.create(access.password());
        }
        cluster.checkVersion();
        access = access.withFreePort();
        var problem = startServer();
        if (problem.isPresent()) {
            throw new DatabaseProblem(
                "The database in %s does not start:\n%s".formatted(folder, problem.get().strip()));
        }
        try {
            access.write(folder.connection());
            FirstRole.ensure(access);
        } catch (IOException | SQLException e) {
            cluster.running().ifPresent(Postmaster::stop);
            throw new DatabaseProblem("The database in %s cannot be prepared: %s".formatted(folder, e.getMessage()), e);
        }
    }

    /** A port can be taken in the blink between looking and starting; sessions of a crashed server may take their time to end. */
    private Optional<String> startServer() throws IOException {
        var problem = cluster.start(access.port());
        for (int more = 3; more > 0 && problem.filter(Cluster::isAboutPort).isPresent(); more--) {
            access = access.withAnotherPort();
            problem = cluster.start(access.port());
        }
        if (problem.filter(Cluster::isAboutOldSessions).isEmpty()) {
            return problem;
        }
        Patience.of(SESSIONS_OF_A_CRASH_END).until(() -> cluster.start(access.port()).filter(Cluster::isAboutOldSessions).isEmpty());
        return cluster.running().isPresent() ? Optional.empty() : problem;
    }

    private void watch() {
        try {
            while (!closing.await(GLANCE_SECONDS, TimeUnit.SECONDS)) revive();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void revive() {
        if (isClosing() || cluster.running().isPresent()) {
            return;
        }
        LOG.log(System.Logger.Level.WARNING, "The database in {0} has ended unexpectedly and is started again", folder);
        cluster.start(access.port()).ifPresent(problem -> LOG.log(System.Logger.Level.ERROR, problem));
    }

    private boolean isClosing() {
        return closing.getCount() == 0;
    }
}
