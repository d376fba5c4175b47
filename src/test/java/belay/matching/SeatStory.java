package belay.matching;

import static org.assertj.core.api.Assertions.assertThat;

import belay.people.Person;
import belay.programs.Preset;
import belay.programs.Round;
import belay.stories.Story;
import belay.stories.Visitor;
import java.util.List;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An organizer asks who could take one seat, and why those who have one are there. */
class SeatStory extends Story {

    @Autowired
    private SampleRound sample;

    private Person marisol;
    private Round round;

    @BeforeEach
    void twoCohorts() {
        marisol = person("Marisol Vega");
        round = sample.round(Preset.COHORT, marisol);
        for (var goal : List.of("First patch", "A talk")) {
            for (int i = 1; i <= 2; i++) {
                sample.person(round, "Mentor " + i + " of " + goal, "mentor").goals(goal).asks();
            }
            for (int i = 1; i <= 4; i++) {
                sample.person(round, "Mentee " + i + " of " + goal, "mentee").goals(goal).asks();
            }
        }
    }

    @Test
    void whoHasNoPlaceStandsFirstAndIsMovedWithOneClick() {
        var visitor = matched();
        sample.person(round, "Odile Petit", "mentee").goals("First patch; A talk").asks();
        visitor.get(fill(visitor.get("/drafts/1"), "Bowline", "mentee"));

        assertThat(visitor.page().select("h1").text()).startsWith("Who could join Bowline as mentee?");
        assertThat(visitor.page().select("h3").first().text()).isEqualTo("Odile Petit");
        assertThat(visitor.page().select(".reasons").first().text()).contains("Odile Petit has no place yet");
        visitor.submit("/drafts/1/moves");

        assertThat(group(visitor, "Bowline").text()).contains("Odile Petit");
        assertThat(visitor.page().select(".notice").text()).contains("Odile Petit got a place in Bowline.");
    }

    @Test
    void whoWouldLeaveAnotherGroupIsShownWithWhatThatBreaks() {
        var visitor = matched();
        visitor.get(fill(visitor, "Bowline", "mentor"));

        assertThat(visitor.page().select("h2").eachText()).containsExactly("Would break a rule, or need more people still");
        assertThat(visitor.text()).contains("Mentor 1 of A talk would leave", "Prusik: ", "Left behind would be");
        visitor.submit("/drafts/1/moves");

        assertThat(visitor.page().select(".notice").text()).contains("moved from Prusik to Bowline.");
        assertThat(group(visitor, "Prusik").select("[data-says=stop]")).isNotEmpty();
    }

    @Test
    void aGroupThatWasJustStartedCanBeFilledSeatBySeat() {
        var visitor = matched();
        visitor.submit("/drafts/1/proposals");
        visitor.get(fill(visitor, "Clove", "mentee"));

        assertThat(visitor.page().select("h3")).isNotEmpty();
        visitor.submit("/drafts/1/moves");
        assertThat(group(visitor, "Clove").select(".slot[data-person]")).hasSize(1);
        try (var chrome = chrome(marisol)) {
            var candidates = fill(visitor, "Clove", "mentor");
            chrome.open(candidates).look("candidates");
        }
    }

    @Test
    void nobodyJoinsWhatIsLocked() {
        var visitor = matched();
        var link = fill(visitor, "Bowline", "mentee");
        visitor.submit(group(visitor, "Bowline").select("form[action*=/lock]").attr("action"));
        assertThat(group(visitor, "Bowline").select("a[href*=/candidates]")).isEmpty();

        visitor.get(link);

        assertThat(visitor.text()).contains("Bowline is locked as it is");
        assertThat(visitor.page().select("form[action*=/moves]")).isEmpty();
    }

    @Test
    void aMentorWhoTakesNoMorePartnersHasNoRoomForOne() {
        var partners = sample.round(Preset.PARTNERSHIP, person("Emil Ost"), marisol);
        sql.sql("update format_roles set maximum = 2 where role = 'MENTEE' and minimum = 1").update();
        sample.person(partners, "Rosa Campos", "mentor").takes(2).asks();
        sample.person(partners, "Greta Lind", "mentee").asks();
        var visitor = matched(partners);
        assertThat(visitor.text()).contains("1 of 2 partners", "Room for one more");

        sql.sql("update applications set capacity = 1 where person_id = (select id from people where name = 'Rosa Campos')").update();
        visitor.get(visitor.path());

        assertThat(visitor.text()).contains("Rosa Campos").doesNotContain("partners", "Room for one more");
    }

    @Test
    void whereNobodyAskedForARoleThePageSaysSo() {
        var alone = sample.round(Preset.PARTNERSHIP, person("Emil Ost"), marisol);
        sample.person(alone, "Rosa Campos", "mentor").asks();
        sample.person(alone, "Greta Lind", "mentee").asks();
        var visitor = matched(alone);
        visitor.get("/proposals/" + sql.sql("select id from proposals").query(Long.class).single() + "/candidates?role=mentee");

        assertThat(visitor.page().select("h2").text()).contains("Nobody to choose from");
        try (var chrome = chrome(marisol).open(visitor.path())) {
            chrome.look("candidates-nobody");
        }
    }

    @Test
    void forEachMemberTheBestOtherPlaceIsWeighed() {
        var visitor = matched();
        sample.person(round, "Odile Petit", "mentee").goals("First patch; A talk").asks();
        visitor.get("/drafts/1").get(group(visitor, "Bowline").select("a[href*=/alternatives]").attr("href"));

        assertThat(visitor.page().select("h1").text()).isEqualTo("Why these people in Bowline?");
        assertThat(visitor.page().select("h3").eachText()).hasSize(6);
        assertThat(visitor.text()).contains("No other place for Mentor 1 of First patch keeps every rule.", "Shared free time");
    }

    private String fill(Visitor visitor, String name, String role) {
        return group(visitor, name).select("a[href*='/candidates?role=" + role + "']").attr("href");
    }

    private static Element group(Visitor visitor, String name) {
        return visitor.page().select(".proposal").stream().filter(group -> group.select("h3").text().equals(name)).findFirst()
            .orElseThrow(() -> new AssertionError("No group " + name + " in " + visitor.page().select("h3").eachText()));
    }

    private Visitor matched() {
        return matched(round);
    }

    private Visitor matched(Round round) {
        return AtTheDesk.matched(as(marisol), round);
    }
}
