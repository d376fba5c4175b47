package belay.houserules;

import static org.assertj.core.api.Assertions.assertThat;

import belay.people.Person;
import belay.stories.Crowd;
import belay.stories.Queries;
import belay.stories.Story;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A page that lists things asks the database as often for thirty of them as for one. */
class QueriesTest extends Story {

    /** The session is written after the page was sent, so that a count may come late by one; the mean of several does not. */
    private static final int VISITS = 8;

    @Autowired
    private Queries queries;

    @Autowired
    private Crowd crowd;

    @Test
    void aListCostsTheSameForOneRowAndForThirty() {
        var small = crowd.of("small", 1);
        var large = crowd.of("large", 30);

        assertThat(counts(large.organizer(), large.ofOrganizer())).isEqualTo(counts(small.organizer(), small.ofOrganizer()));
        assertThat(counts(large.mentor(), large.ofMentor())).isEqualTo(counts(small.mentor(), small.ofMentor()));
    }

    private Map<String, Long> counts(Person person, Map<String, String> pages) {
        var visitor = as(person);
        var counts = new TreeMap<String, Long>();
        pages.forEach((name, path) -> {
            visitor.get(path);
            var before = queries.count();
            for (int n = 0; n < VISITS; n++) {
                assertThat(visitor.get(path).status()).as(path).isEqualTo(200);
            }
            counts.put(name, Math.round((queries.count() - before) / (double) VISITS));
        });
        return counts;
    }
}
