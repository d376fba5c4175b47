package belay.matching;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import belay.applications.Application;
import belay.applications.Applications;
import belay.people.Person;
import belay.programs.Preset;
import belay.programs.Round;
import belay.stories.Story;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What people read of what they asked for, before and after groups are formed. */
class AfterwardsStory extends Story {

    @Autowired
    private SampleRound sample;

    @Autowired
    private Applications applications;

    private Person marisol;
    private Round round;
    private Person greta;
    private Person viktor;

    @BeforeEach
    void twoPartnersAndOneWhoWaits() {
        marisol = person("Marisol Vega");
        round = sample.round(Preset.PARTNERSHIP, marisol);
        sample.person(round, "Rosa Campos", "mentor").offers("Data modelling").avoids("Viktor Hale").asks();
        greta = sample.person(round, "Greta Lind", "mentee").wants("Data modelling").in("Europe/Stockholm").asks();
        viktor = sample.person(round, "Viktor Hale", "mentee").wants("Kubernetes").asks();
    }

    @Test
    void everybodySeesWhatBecameOfWhatTheyAskedFor() {
        var waiting = as(viktor).get("/profile/applications");
        assertThat(waiting.text()).contains("Sign-ups are open until Tuesday 1 December 2026. Then organizers put groups together.");
        published();

        assertThat(as(greta).get("/profile/applications").text()).contains("You are in one group: Bowline");
        var left = as(viktor);
        for (var page : List.of("/", "/groups")) {
            assertThat(left.get(page).text()).contains("No group this time", "The groups of Winter 2027 in Harbour Mentoring are formed, and you have no place in one this time.")
                .doesNotContain("When an organizer has found people for you");
        }
        assertThat(left.get("/profile/applications").text()).contains("you have no place in one this time. When you ask for a place in the next round, you come first.");
        var mine = left.page().select("main h3 a").attr("href");
        left.get(mine);
        assertThat(left.text()).contains("The groups of this round are formed, so what you asked for stays as it is.");
        assertThat(left.page().select("main form")).isEmpty();
        assertThat(left.post(mine, "roles", "MENTEE", "capacity", "2").status()).isEqualTo(422);
    }

    @Test
    void peersReadWhoCanTeachWhomWhat() {
        marisol = person("Paolo Ricci");
        round = sample.round(Preset.PEER, marisol);
        var ines = sample.person(round, "Inês Duarte", "peer").offers("Pottery:4").wants("French").asks();
        var victor = sample.person(round, "Victor Lund", "peer").offers("French").wants("Pottery").asks();
        published();

        assertThat(as(victor).get("/groups/1").text()).contains("Inês Duarte can teach Victor Lund Pottery", "Victor Lund can teach Inês Duarte French");
        assertThat(sql.sql("select body from letters where person_id = ?").param(victor.id()).query(String.class).single())
            .contains("- Inês Duarte can teach Victor Lund Pottery\n- Victor Lund can teach Inês Duarte French\n");

        as(ines).get("/groups/1/departure").submit("/groups/1/departure", "told", "myself", "farewell", "Bye");
        assertThat(as(victor).get("/groups/1").page().select("section[aria-labelledby=why]").text()).contains("With somebody who is not in it any more: Inês");
    }

    @Test
    void whoWaitsForAnotherRoundIsNotToldOfTheOneBefore() {
        published();
        var next = sample.after(round);
        applications.save(new Application(0, next.id(), viktor.id(), "mentee", "", "", 1, "", "", clock.instant()));

        assertThat(as(viktor).get("/").text()).contains("Harbour Mentoring, Spring 2027 Sign-ups are open until").doesNotContain("No group this time");
    }

    @Test
    void onceGroupsAreFormedNobodyReadsThatSignUpsAreOpen() {
        published();

        for (var page : List.of("/programs/" + round.programId(), "/rounds/" + round.id())) {
            assertThat(as(marisol).get(page).text()).contains("The groups are formed; they start on Monday 4 January 2027.").doesNotContain("Sign-ups are open");
        }
        var answers = "/rounds/" + round.id() + "/answers";
        assertThat(as(marisol).get("/rounds/" + round.id()).page().select("a[href=" + answers + "]")).as("nobody was asked").isEmpty();
        sql.sql("insert into invitations (proposal_id, person_id, role, offered, invited_at, answer_by) select min(id), ?, 'MENTEE', true, now(), now() + interval '1 year' from proposals")
            .param(viktor.id()).update();
        assertThat(as(marisol).get("/rounds/" + round.id()).page().select("a[href=" + answers + "]")).as("for a free place").hasSize(1);
        assertThat(as(marisol).get(answers).page().select("form[action$=automatic-offers]")).as("not of a round that began at once").isEmpty();
    }

    @Test
    void whoBringsInAnotherSheetReadsThatTheGroupsAreFormed() {
        var visitor = as(marisol).get("/rounds/" + round.id() + "/sheets/new");
        assertThat(visitor.text()).doesNotContain("are formed already");
        published();

        visitor.get("/rounds/" + round.id() + "/sheets/new");
        assertThat(visitor.page().select(".notice").text()).contains("The groups of this round are formed already.");
        visitor.upload("/rounds/" + round.id() + "/sheets", "file", "late.csv", "name,e-mail,role\nLate Comer,late@example.org,mentee\n".getBytes(UTF_8));
        visitor.submit("/sheets/1/mapping");
        assertThat(visitor.page().select(".notice").text()).contains("The groups of this round are formed already.");
    }

    @Test
    void aRoundThatIsOverIsNotTheFirstThingToReadOf() {
        published();
        clock.set(Instant.parse("2027-04-01T12:00:00Z"));

        assertThat(as(viktor).get("/").text()).doesNotContain("No group this time");
        assertThat(as(greta).get("/profile/applications").text()).contains("The round is over. You were in one group: Bowline");
    }

    @Test
    void itLooksAsItShould() {
        published();
        try (var chrome = chrome(viktor)) {
            chrome.open("/").look("afterwards-home");
            chrome.open("/groups").look("afterwards-groups");
            chrome.open("/profile/applications").look("afterwards-asked");
            chrome.page.locator("main h3 a").first().click();
            chrome.page.waitForSelector(".facts");
            chrome.look("afterwards-asked-one");
        }
    }

    private void published() {
        AtTheDesk.matched(as(marisol), round).get("/drafts/1/publication").submit("/drafts/1/publication", "by", "direct");
    }
}
