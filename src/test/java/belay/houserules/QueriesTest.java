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
        pages.forEach((name, path) -> counts.put(name, queries.of(visitor, path)));
        return counts;
    }
}
