package belay.world;

import static org.assertj.core.api.Assertions.assertThat;

import belay.stories.Story;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The demo, as it is found again the next time it is started. */
class WorldStory extends Story {

    @Autowired
    private World world;

    @Test
    void itGoesOnFromWhereItWasLeftEvenIfItsOrganizerHasAnotherAddressByNow() {
        world.tell(Stage.APPLYING);
        var marisol = people.findByEmail("marisol@example.org").orElseThrow();
        people.move(marisol.id(), "marisol@new.example.org", clock.instant());

        world.tell(Stage.MATCHING);

        assertThat(sql.sql("select count(distinct round_id) from drafts").query(Long.class).single()).isEqualTo(4);
        assertThat(people.findByEmail("marisol@example.org")).isEmpty();
    }
}
