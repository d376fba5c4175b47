package belay.bench;

import belay.people.Person;
import belay.stories.Crowd;
import belay.stories.Story;
import belay.stories.Visitor;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * How long a page takes, from the request on loopback to its last byte, with 5,000 people and 800 groups in the database. Pages about one
 * group or one person are asked for of one after the other, so none is measured twice in a row. Not one of the tests: {@code bench/pages}
 * runs it and prints the table. Milliseconds say as much about the machine as about Belay.
 */
class PagesBench extends Story {

    private static final int GROUPS = 800;
    private static final int PEOPLE = 5_000;
    /** Every page is asked for so often before any is timed, as a server has been that runs since yesterday. */
    private static final int WARM = 700;
    private static final int MEASURED = 300;
    /** A page that weighs everybody is asked for less often, but so often at least. */
    private static final int FEWEST = 12;
    private static final long LONGEST_NANOS = 10_000_000_000L;

    @Autowired
    private Crowd crowd;

    @Test
    void pages() {
        var pages = crowd.of("bench", GROUPS);
        crowd.bystanders("bench", PEOPLE - 2 * GROUPS);
        sql.sql("analyze").update();
        var organizers = new TreeMap<String, List<String>>();
        pages.ofOrganizer().forEach((name, path) -> organizers.put(name, List.of(path)));
        organizers.putAll(aboutEachGroup());
        var mentors = Map.of("my groups (in all of them)", List.of("/groups"));
        organizers.values().forEach(paths -> ask(as(pages.organizer()), paths, WARM));
        mentors.values().forEach(paths -> ask(as(pages.mentor()), paths, WARM));
        System.out.printf("%n%,d people, %,d groups; %d requests a page after %d to warm up%n", count("people"), count("groups"), MEASURED, WARM);
        System.out.printf("%-28s%12s%12s%12s%n", "page", "median ms", "p95 ms", "kB");
        time(pages.organizer(), organizers);
        time(pages.mentor(), mentors);
    }

    /** The pages that weigh one group or one person against all others, of each group of the draft that is open. */
    private Map<String, List<String>> aboutEachGroup() {
        var open = sql.sql("select max(id) from drafts").query(Long.class).single();
        var proposals = sql.sql("select id from proposals where draft_id = ? order by id").param(open).query(Long.class).list();
        var moves = sql.sql("""
            select 'person=' || s.person_id || '&from=' || p.key from seats s join proposals p on p.id = s.proposal_id
            where s.draft_id = ? order by p.position, s.position
            """).param(open).query(String.class).list();
        return Map.of("candidates", proposals.stream().map("/proposals/%d/candidates"::formatted).toList(),
            "alternatives", proposals.stream().map("/proposals/%d/alternatives"::formatted).toList(),
            "moving somebody", moves.stream().map(move -> "/drafts/" + open + "/moves/new?" + move).toList());
    }

    private void time(Person person, Map<String, List<String>> pages) {
        var visitor = as(person);
        pages.forEach((name, paths) -> {
            var nanos = ask(visitor, paths, MEASURED);
            System.out.printf("%-28s%12.1f%12.1f%12d%n", name, nanos[nanos.length / 2] / 1e6, nanos[nanos.length * 95 / 100] / 1e6, visitor.body().length / 1024);
        });
    }

    /** How long each answer took, the quickest first; one path after the other, and round again. */
    private static long[] ask(Visitor visitor, List<String> paths, int times) {
        long end = System.nanoTime() + LONGEST_NANOS;
        var taken = LongStream.builder();
        for (int n = 0; n < times && (n < FEWEST || System.nanoTime() < end); n++) {
            var path = paths.get(n % paths.size());
            long start = System.nanoTime();
            visitor.getOnly(path);
            if (visitor.status() != 200) {
                throw new IllegalStateException(path + " answered " + visitor.status());
            }
            taken.add(System.nanoTime() - start);
        }
        return taken.build().sorted().toArray();
    }

    private long count(String table) {
        return sql.sql("select count(*) from " + table).query(Long.class).single();
    }
}
