package belay.packed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.CookieManager;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The jar as people get it, started as they start it, on a folder of its own. */
class PackedServer implements AutoCloseable {

    /** What Belay itself complains of; the libraries it stands on have their own tests. */
    static final Pattern TROUBLE = Pattern.compile("(ERROR|WARN) .*\\] b(elay)?\\.");

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final HttpClient browser = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final Path log;
    private final int port;
    private final Process process;

    PackedServer(Path folder, String... words) throws IOException {
        log = folder.resolve("log");
        port = freePort();
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command = Stream.concat(Stream.of(java, "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Dspring.aot.enabled=true",
            "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow", "-jar", System.getProperty("belay.jar")), Stream.of(words)).toList();
        var start = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        start.environment().keySet().removeIf(name -> name.startsWith("BELAY_"));
        start.environment().putAll(Map.of("BELAY_DATA", folder.resolve("data").toString(), "BELAY_PORT", Integer.toString(port)));
        process = start.start();
    }

    void awaitSaid(String words) throws IOException {
        await().atMost(PATIENCE).until(() -> !process.isAlive() || said().contains(words));
        assertThat(said()).contains(words);
    }

    String said() throws IOException {
        return Files.readString(log);
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return browser.send(request(path).build(), HttpResponse.BodyHandlers.ofString());
    }

    /** Presses the first button of a page. */
    HttpResponse<String> press(String path) throws IOException, InterruptedException {
        var token = TOKEN.matcher(get(path).body());
        assertThat(token.find()).as("a form on %s", path).isTrue();
        var form = HttpRequest.BodyPublishers.ofString("_csrf=" + token.group(1));
        return browser.send(request(path).header("Content-Type", "application/x-www-form-urlencoded").POST(form).build(),
            HttpResponse.BodyHandlers.ofString());
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).timeout(PATIENCE);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
