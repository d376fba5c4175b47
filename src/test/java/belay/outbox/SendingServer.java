package belay.outbox;

import static org.awaitility.Awaitility.await;

import belay.Belay;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A server in a process of its own that has five hundred approved letters to send, and says so when all have left. It shows no pages: it stands sooner. */
class SendingServer {

    static final int LETTERS = 500;

    public static void main(String[] settings) {
        var server = SpringApplication.run(Belay.class, settings);
        var sql = server.getBean(JdbcClient.class);
        if (count(sql, "letters") == 0) {
            sql.sql("""
                with harbour as (insert into programs (name, zone, created_at) values ('Harbour Mentoring', 'UTC', now()) returning id),
                drafted as (
                    insert into letters (program_id, address, kind, subject, body, drafted_at)
                    select id, 'reader-' || n || '@example.org', 'group-formed', 'Letter ' || n, 'Hello', now() from harbour, generate_series(1, ?) n returning id)
                insert into letter_approvals (letter_id, approved_at) select id, now() from drafted
                """).param(LETTERS).update();
            server.getBean(Bell.class).ring(new Letter.Approved());
        }
        System.out.println("has " + count(sql, "letters"));
        await().atMost(Duration.ofMinutes(2)).until(() -> count(sql, "letter_deliveries") == LETTERS);
        System.out.println("all left, after failures: " + count(sql, "letter_failures"));
    }

    private static int count(JdbcClient sql, String table) {
        return sql.sql("select count(*) from " + table).query(Integer.class).single();
    }

    /** The same, seen from the test that is going to kill it. */
    record Child(Process process, BufferedReader said) {

        static Child start(Path folder, int mailPort) throws IOException {
            var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
            var process = new ProcessBuilder(List.of(java, "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"),
                SendingServer.class.getName(), "--spring.main.web-application-type=none", "--spring.main.lazy-initialization=true", "--belay.database.folder=" + folder, "--belay.mail.host=127.0.0.1", "--belay.mail.port=" + mailPort,
                "--belay.mail.starttls=false", "--belay.mail.from=mentoring@belay.example")).redirectError(ProcessBuilder.Redirect.INHERIT).start();
            return new Child(process, process.inputReader());
        }

        /** What it says that begins so, or all it said if it ended before. */
        String awaitSaid(String beginning) throws IOException {
            var all = new StringBuilder();
            for (var line = said.readLine(); line != null; line = said.readLine()) {
                if (line.startsWith(beginning)) {
                    return line;
                }
                all.append(line).append('\n');
            }
            return all.toString();
        }

        void kill() {
            process.toHandle().destroyForcibly();
            await().until(() -> !process.isAlive());
        }
    }
}
