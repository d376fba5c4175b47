package belay.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;

/**
 * How to reach the embedded server, written down in the data folder for whoever may read there (psql, say).
 * The password is made once; the port stays the same as long as nobody else takes it.
 */
record Access(int port, String password) {

    static final String USER = "belay";
    static final String DATABASE = "belay";

    private static final int ANY = 0;

    static Access first() {
        var secret = new byte[24];
        new SecureRandom().nextBytes(secret);
        return new Access(freePort(), HexFormat.of().formatHex(secret));
    }

    static Access read(Path file) throws IOException {
        var properties = new Properties();
        try (InputStream in = Files.newInputStream(file)) {
            properties.load(in);
        }
        return new Access(Integer.parseInt(properties.getProperty("port")), properties.getProperty("password"));
    }

    void write(Path file) throws IOException {
        var properties = new Properties();
        properties.setProperty("url", url());
        properties.setProperty("port", Integer.toString(port));
        properties.setProperty("user", USER);
        properties.setProperty("password", password);
        var halfway = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(halfway);
        Files.createFile(halfway);
        Folders.ownerOnly(halfway);
        try (OutputStream out = Files.newOutputStream(halfway)) {
            properties.store(out, "How to reach the database of this folder while the server runs");
        }
        Folders.move(halfway, file);
    }

    Access withFreePort() {
        return isFree(port) ? this : withAnotherPort();
    }

    Access withAnotherPort() {
        return new Access(freePort(), password);
    }

    String url() {
        return url(DATABASE);
    }

    String url(String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket(port, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(ANY, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new DatabaseProblem("No free port on 127.0.0.1 for the database: " + e.getMessage(), e);
        }
    }
}
