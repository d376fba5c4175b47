package belay.bench;

import belay.people.Person;
import belay.stories.Crowd;
import belay.stories.Story;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * How long a page takes, from the request on loopback to its last byte, with 5,000 people and 800 groups in the database. Not one of
 * the tests: {@code bench/pages} runs it and prints the table. Milliseconds say as much about the machine as about Belay.
 */
class PagesBench extends Story {

    private static final int GROUPS = 800;
    private static final int PEOPLE = 5_000;
    private static final int WARM = 150;
    private static final int MEASURED = 200;

    @Autowired
    private Crowd crowd;

    @Test
    void pages() {
        var pages = crowd.of("bench", GROUPS);
        crowd.bystanders("bench", PEOPLE - 2 * GROUPS);
        sql.sql("analyze").update();
        System.out.printf("%n%,d people, %,d groups; %d requests a page after %d to warm up%n", count("people"), count("groups"), MEASURED, WARM);
        System.out.printf("%-28s%12s%12s%12s%n", "page", "median ms", "p95 ms", "kB");
        time(pages.organizer(), new TreeMap<>(pages.ofOrganizer()));
        time(pages.mentor(), Map.of("my groups (in all of them)", "/groups"));
    }

    private void time(Person person, Map<String, String> pages) {
        var visitor = as(person);
        pages.forEach((name, path) -> {
            var nanos = new long[MEASURED];
            for (int n = -WARM; n < MEASURED; n++) {
                long start = System.nanoTime();
                visitor.getOnly(path);
                if (visitor.status() != 200) {
                    throw new IllegalStateException(path + " answered " + visitor.status());
                }
                if (n >= 0) {
                    nanos[n] = System.nanoTime() - start;
                }
            }
            Arrays.sort(nanos);
            System.out.printf("%-28s%12.1f%12.1f%12d%n", name, nanos[MEASURED / 2] / 1e6, nanos[MEASURED * 95 / 100] / 1e6, visitor.body().length / 1024);
        });
    }

    private long count(String table) {
        return sql.sql("select count(*) from " + table).query(Long.class).single();
    }
}
