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
    void whereGroupsFormByInvitationOneIsOpenAndSomebodyFitsTheFreePlace() {
        world.tell(Stage.MATCHING);

        assertThat(as(people.findByEmail("olu@example.org").orElseThrow()).get("/").text()).contains("You are invited to a group");
        var marisol = as(people.findByEmail("marisol@example.org").orElseThrow());
        var round = sql.sql("select round_id from inviting_rounds").query(Long.class).single();
        marisol.get("/rounds/" + round + "/answers");
        assertThat(marisol.text()).contains("No answer yet", "One place as peer came free", "One group has begun");
        marisol.get(marisol.page().select("a[href*=/offers]").attr("href"));
        assertThat(marisol.page().select("input[name=people]")).as("who could take it").hasSize(1);
    }

    /** Nothing of the world changes any more once it is matched. */
    @Test
    void whatLiesOnADeskWasMatchedOfWhatIsThere() {
        world.tell(Stage.MATCHING);
        long round = sql.sql("select round_id from drafts where round_id not in (select round_id from publications) order by id limit 1").query(Long.class).single();
        assertThat(as(people.findCast(1).getFirst()).get("/rounds/" + round + "/desk").text()).contains("have a place").doesNotContain("have changed since it was matched");
    }

    @Test
    void itGoesOnFromWhereItWasLeftEvenIfItsOrganizerHasAnotherAddressByNow() {
        world.tell(Stage.APPLYING);
        var marisol = people.findByEmail("marisol@example.org").orElseThrow();
        people.move(marisol.id(), "marisol@new.example.org", clock.instant());

        world.tell(Stage.MATCHING);

        assertThat(sql.sql("select count(distinct round_id) from drafts").query(Long.class).single()).isEqualTo(6);
        assertThat(people.findByEmail("marisol@example.org")).isEmpty();
        assertThat(sql.sql("""
            select p.name from group_choices c join applications a on a.id = c.application_id join drafts d on d.round_id = a.round_id
            join seats s on s.draft_id = d.id and s.person_id = a.person_id join proposals p on p.id = s.proposal_id and p.key = 'g' || c.group_id
            """).query(String.class).list()).as("who is new at the school is in a posse they asked for").hasSize(4);
    }
}
