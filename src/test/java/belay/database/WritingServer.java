package belay.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** A process of its own that keeps a database and writes numbers into it, saying each aloud once it is committed. */
class WritingServer {

    private static final int WRITERS = 4;
    private static final AtomicInteger NEXT = new AtomicInteger();

    public static void main(String[] folder) throws SQLException {
        var postgres = Postgres.start(Path.of(folder[0]));
        PostgresTest.run(postgres, "create table if not exists numbers (number int primary key)");
        NEXT.set(Integer.parseInt(PostgresTest.ask(postgres, "select coalesce(max(number), 0) from numbers")));
        System.out.println("open");
        var writers = Executors.newFixedThreadPool(WRITERS);
        for (int writer = 0; writer < WRITERS; writer++) {
            writers.submit(() -> write(postgres));
        }
    }

    private static Void write(Postgres postgres) throws SQLException {
        try (var connection = PostgresTest.connect(postgres);
             var insert = connection.prepareStatement("insert into numbers values (?)")) {
            while (true) {
                int number = NEXT.incrementAndGet();
                insert.setInt(1, number);
                insert.executeUpdate();
                System.out.println(number);
            }
        }
    }

    /** The same, seen from the test that is going to kill it. */
    record Child(Process process, BufferedReader said) {

        static Child start(Path folder) throws IOException {
            return start(List.of(java(), "-cp", System.getProperty("java.class.path"), WritingServer.class.getName(),
                folder.toString()));
        }

        static Child start(List<String> command) throws IOException {
            var process = new ProcessBuilder(command).directory(Path.of("/").toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT).start();
            var child = new Child(process, process.inputReader());
            assertThat(child.said.readLine()).isEqualTo("open");
            return child;
        }

        static String java() {
            return Path.of(System.getProperty("java.home"), "bin", "java").toString();
        }

        List<Integer> acknowledged(int count) throws IOException {
            var numbers = new ArrayList<Integer>();
            while (numbers.size() < count) {
                numbers.add(Integer.valueOf(said.readLine()));
            }
            return numbers;
        }

        /** Everything it still said before it died; half a line is half a word. */
        List<Integer> kill() throws IOException {
            process.toHandle().destroyForcibly();
            var rest = new StringWriter();
            said.transferTo(rest);
            var lines = rest.toString();
            return lines.substring(0, lines.lastIndexOf('\n') + 1).lines().map(Integer::valueOf).toList();
        }
    }
}
