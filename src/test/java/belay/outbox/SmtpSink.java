package belay.outbox;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/** A mail server that keeps the number of each letter it took; with a key it has connections encrypted before it takes any. */
final class SmtpSink implements AutoCloseable {

    final List<String> messageIds = new CopyOnWriteArrayList<>();
    final AtomicInteger lines = new AtomicInteger();

    private final ServerSocket door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final @Nullable SSLSocketFactory key;
    private final IntConsumer beforeItSaysSo;

    /** @param beforeItSaysSo what happens when a letter is taken and its sender has not heard so yet; gets how many there are */
    SmtpSink(@Nullable SSLSocketFactory key, IntConsumer beforeItSaysSo) throws IOException {
        this.key = key;
        this.beforeItSaysSo = beforeItSaysSo;
        Thread.ofVirtual().start(this::open);
    }

    int port() {
        return door.getLocalPort();
    }

    private void open() {
        while (!door.isClosed()) {
            try {
                var line = door.accept();
                lines.incrementAndGet();
                Thread.ofVirtual().start(() -> serve(line));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket line) {
        try (line) {
            talk(line, "220 sink.example", key == null);
        } catch (IOException gone) {
            // Whoever sent it was killed.
        }
    }

    private void talk(Socket line, String greeting, boolean mayWrite) throws IOException {
        var in = new BufferedReader(new InputStreamReader(line.getInputStream(), StandardCharsets.UTF_8));
        var out = new PrintWriter(line.getOutputStream(), false, StandardCharsets.UTF_8);
        say(out, greeting);
        for (var said = in.readLine(); said != null; said = in.readLine()) {
            var word = said.split(" ")[0].toUpperCase(Locale.ROOT);
            switch (word) {
                case "EHLO" -> say(out, mayWrite ? key == null ? "250 sink.example" : "250-sink.example\r\n250 AUTH PLAIN" : "250-sink.example\r\n250 STARTTLS");
                case "STARTTLS" -> {
                    say(out, "220 go ahead");
                    var encrypted = (SSLSocket) Objects.requireNonNull(key).createSocket(line, null, false);
                    encrypted.setUseClientMode(false);
                    talk(encrypted, "", true);
                    return;
                }
                case "MAIL" -> say(out, mayWrite ? "250 fine" : "530 5.7.0 Must issue a STARTTLS command first");
                case "DATA" -> {
                    say(out, "354 go ahead");
                    take(in);
                    say(out, "250 taken");
                }
                case "AUTH" -> say(out, "235 welcome");
                case "QUIT" -> {
                    say(out, "221 bye");
                    return;
                }
                default -> say(out, "250 fine");
            }
        }
    }

    private synchronized void take(BufferedReader in) throws IOException {
        var id = "";
        for (var text = in.readLine(); !".".equals(text); text = in.readLine()) {
            if (text == null) {
                return;
            }
            if (text.startsWith("Message-ID: ")) {
                id = text.substring("Message-ID: ".length());
            }
        }
        messageIds.add(id);
        beforeItSaysSo.accept(messageIds.size());
    }

    private static void say(PrintWriter out, String words) {
        if (!words.isEmpty()) {
            out.print(words + "\r\n");
            out.flush();
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
