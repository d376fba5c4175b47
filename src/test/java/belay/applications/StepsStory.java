package belay.applications;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Before they are answered, applications pass the steps a round asks for; everybody sees where theirs is. */
class StepsStory extends AtTheQueue {

    @Test
    void theQueueShowsAtWhichStepEachApplicationIs() {
        var amara = applied("Amara");
        applied("Ben");
        assertThat(desk.get(queue()).page().select("nav.chips")).as("one step needs no filter").isEmpty();

        steps("check", "decision");
        assertThat(desk.page().select("nav.chips").text()).isEqualTo("All 2 To look over 2 To decide 0");
        assertThat(desk.page().select(".rows .pill").eachText()).containsExactly("To look over", "To look over");

        desk.get(queue()).get("/applications/" + amara.id() + "/check").submit("/applications/" + amara.id() + "/check", "links", "true", "complete", "true");
        assertThat(desk.text()).contains("Amara: looked over.");
        assertThat(desk.page().select("nav.chips").text()).isEqualTo("All 2 To look over 1 To decide 1");
        assertThat(desk.get(queue() + "?step=decision").page().select(".rows b").eachText()).containsExactly("Amara");
        assertThat(desk.get(queue() + "?step=check").page().select(".rows b").eachText()).containsExactly("Ben");
        assertThat(desk.get(queue() + "?step=chat").text()).contains("Nothing waits here.");
        assertThat(desk.get(queue() + "?step=nonsense").page().select(".rows b").eachText()).containsExactly("Amara", "Ben");

        desk.get("/applications/" + amara.id());
        assertThat(desk.text()).contains("Looked over, all is there. Marisol Vega,");
    }

    @Test
    void whatIsWrongIsNotedForOrganizersAlone() {
        var amara = applied("Amara");
        steps("check", "decision");
        var check = "/applications/" + amara.id() + "/check";
        desk.get(check).submit(check, "links", "true");
        assertThat(desk.status()).isEqualTo(422);
        assertThat(desk.page().select(".error-summary").text()).contains("Tick both, or write what is wrong.");
        assertThat(desk.page().select("input[name=links]").hasAttr("checked")).as("nothing ticked is lost").isTrue();

        desk.submit(check, "links", "true", "wrong", "The address of the page is gone");
        assertThat(desk.text()).contains("Noted. Amara does not hear of it", "something is wrong", "The address of the page is gone");
        assertThat(status(amara)).contains("Somebody looks it over").doesNotContain("The address of the page is gone");
        assertThat(desk.get(queue()).page().select("nav.chips").text()).isEqualTo("All 1 To look over 1 To decide 0");

        desk.get(check).submit(check, "links", "true", "complete", "true", "wrong", "");
        assertThat(desk.page().select("nav.chips").text()).isEqualTo("All 1 To look over 0 To decide 1");
        assertThat(rows("application_checks")).as("who found what is kept").isEqualTo(2);
    }

    @Test
    void whoAppliedSeesWhatComesNextAndByWhen() {
        var amara = applied("Amara");
        assertThat(page(amara).select("ol.steps")).as("where there is nothing before the answer").isEmpty();
        steps("check", "chat", "decision");
        var steps = page(amara).select("ol.steps li");
        assertThat(steps.eachText()).hasSize(4);
        assertThat(steps.select("[aria-current=step]").text()).startsWith("Somebody looks it over");
        assertThat(steps.last().text()).startsWith("An answer by ");

        look(amara);
        assertThat(page(amara).select("ol.steps [aria-current=step]").text()).startsWith("A short chat");
        steps("check", "decision");
        assertThat(page(amara).select("ol.steps [aria-current=step]").text()).startsWith("An answer by");
    }

    @Test
    void leavingTheDecisionOutLaterCountsForThoseWhoHavePassedAlready() {
        var amara = applied("Amara");
        applied("Ben");
        steps("check", "decision");
        look(amara);
        assertThat(rows("decisions")).isZero();
        steps("check");
        assertThat(desk.get("/rounds/" + round.id() + "/announcement").text()).contains("One person will be answered", "Amara").doesNotContain("Ben");
        steps("check");
        assertThat(rows("decisions")).as("said twice").isEqualTo(1);
    }

    @Test
    void withoutADecisionOfItsOwnWhoPassesHasAYesThatIsStillAnnounced() {
        var amara = applied("Amara");
        steps("check");
        look(amara);
        assertThat(desk.get("/applications/" + amara.id()).text()).contains("Decided: yes. They have not heard of it yet.");
        assertThat(letters("answer-accept")).isEmpty();
        announce();
        assertThat(letters("answer-accept")).hasSize(1);
        look(amara);
        assertThat(rows("decisions")).as("to look again decides nothing").isEqualTo(1);
    }

    @Test
    void aFaultTakesBackTheYesThatCameByItselfAndNothingSomebodyDecided() {
        var amara = applied("Amara");
        steps("check");
        look(amara);
        desk.get("/applications/" + amara.id() + "/check").post("/applications/" + amara.id() + "/check", "wrong", "Her page is gone");
        assertThat(rows("decisions")).isZero();

        desk.get("/applications/" + amara.id()).submit("/applications/" + amara.id() + "/decision", "verdict", "decline", "line", "Come again in spring.");
        desk.get("/applications/" + amara.id() + "/check").post("/applications/" + amara.id() + "/check", "wrong", "And so is the other");
        assertThat(sql.sql("select line from decisions").query(String.class).single()).isEqualTo("Come again in spring.");
    }

    @Test
    void whoSendsAnewIsLookedAtAnew() {
        var amara = applied("Amara");
        steps("check", "decision");
        look(amara);
        clock.set(clock.instant().plus(Duration.ofHours(1)));
        applications.save(amara.sent(clock.instant()));
        assertThat(desk.get(queue()).page().select(".rows .pill").eachText()).containsExactly("To look over");
    }

    @Test
    void atLeastOneStepIsLeft() {
        desk.get("/rounds/" + round.id() + "/screening").post("/rounds/" + round.id() + "/screening", List.of(Map.entry("days", "5")));
        assertThat(desk.status()).isEqualTo(422);
        assertThat(desk.page().select(".error-summary").text()).contains("Choose at least one step.");
        steps("chat", "decision");
        assertThat(desk.get("/rounds/" + round.id() + "/screening").page().select("input[name=step][checked]").eachAttr("value")).containsExactly("chat", "decision");
    }

    @Test
    void sixtyFourTicksAreOne() throws Exception {
        var amara = applied("Amara");
        steps("check");
        var check = "/applications/" + amara.id() + "/check";
        assertThat(pressed(check, check, List.of(Map.entry("links", "true"), Map.entry("complete", "true")))).containsOnly(303);
        assertThat(rows("application_checks")).isEqualTo(1);
        assertThat(rows("decisions")).isEqualTo(1);
    }

    @Test
    void onlyOrganizersLookAndOnlyWhereApplicationsAreRead() {
        var amara = applied("Amara");
        steps("check", "decision");
        var check = "/applications/" + amara.id() + "/check";
        assertThat(as(who(amara)).get(check).status()).isEqualTo(404);
        assertThat(as(who(amara)).get("/profile").post(check, "links", "true", "complete", "true").status()).isEqualTo(404);
        desk.get("/rounds/" + round.id() + "/screening").submit("/rounds/" + round.id() + "/screening/end");
        assertThat(desk.get(check).status()).isEqualTo(404);
        assertThat(rows("application_checks")).isZero();
    }

    @Test
    void itLooksAsItShould() {
        var amara = applied("Amara");
        applied("بهار رضایی");
        steps("check", "chat", "decision");
        look(amara);
        try (var chrome = chrome(marisol)) {
            chrome.open(queue()).look("queue-steps");
            chrome.open("/rounds/" + round.id() + "/screening").look("screening-steps");
            chrome.open("/applications/" + amara.id()).look("application-checked");
        }
        try (var chrome = chrome(who(amara))) {
            chrome.open("/profile/applications/" + amara.id()).look("my-application-steps");
        }
    }
}
