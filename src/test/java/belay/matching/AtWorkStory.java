package belay.matching;

import static org.assertj.core.api.Assertions.assertThat;

import belay.people.Person;
import belay.programs.Preset;
import belay.programs.Round;
import belay.stories.Story;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the rules say of groups that are at work, where an organizer has to decide about them. */
class AtWorkStory extends Story {

    @Autowired
    private SampleRound sample;

    private Person marisol;
    private Round round;
    private Person bea;
    private Person victor;

    @BeforeEach
    void aRingAndTwoPairsAtWork() {
        marisol = person("Marisol Vega");
        round = sample.round(Preset.PEER, marisol);
        bea = sample.person(round, "Bea Ortiz", "peer").offers("Testing:4").wants("Accessibility:1").asks();
        sample.person(round, "Sofía Luna", "peer").offers("Kubernetes:4").wants("Testing:1").asks();
        sample.person(round, "Arjun Mehta", "peer").offers("Accessibility:4").wants("Kubernetes:1").asks();
        sample.person(round, "Inês Duarte", "peer").offers("Pottery:4").wants("French:1").asks();
        victor = sample.person(round, "Victor Lund", "peer").offers("French:4").wants("Pottery:1").asks();
        sample.person(round, "Oda Blix", "peer").offers("Go:4").wants("Rust:1").asks();
        sample.person(round, "Pim Jansen", "peer").offers("Rust:4").wants("Go:1").asks();
        AtTheDesk.matched(as(marisol), round).get("/drafts/1/publication").submit("/drafts/1/publication", "by", "direct");
    }

    @Test
    void ofARingThatSomebodyLeftItSaysWhatTheOthersHaveForEachOther() {
        long ring = groupOf(bea);
        as(bea).get("/groups/" + ring + "/departure").submit("/groups/" + ring + "/departure", "told", "myself", "farewell", "Bye");

        var page = as(marisol).get("/groups/" + ring + "/next-step");

        assertThat(page.text()).contains("2 are left of a ring.", "Those who are left break a rule", "If you know better than the rules", "Find somebody for the place now");
        assertThat(page.page().select("section[aria-labelledby=fit] .reasons li").eachText()).anyMatch(line -> line.contains("Arjun") && line.contains("Sof"));
        var seek = page.get(page.page().select("section[aria-labelledby=rematch] a").attr("href"));
        assertThat(seek.text()).contains("Nobody else is left who fits", "5 people who are not in it asked to be peer", "4 can take on nobody more",
            "In it before", "Let it go on with fewer or wait, or dissolve it");
    }

    @Test
    void nextToEachGroupSomebodyCouldMoveToStandsHowTheyWouldFit() {
        long pair = groupOf(victor);
        as(victor).get("/groups/" + pair + "/move").submit("/groups/" + pair + "/move", "wish", "Another hour");

        var page = as(marisol).get("/moves/1");

        assertThat(page.page().select("label.choice").eachText()).singleElement().asString().contains("2 people now", "breaks a rule with them");
        assertThat(page.page().select(".reasons li").eachText()).anyMatch(line -> line.contains("Victor"));
    }

    private long groupOf(Person person) {
        return sql.sql("select group_id from present_memberships where person_id = ?").param(person.id()).query(Long.class).single();
    }
}
