package belay.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import belay.people.Person;
import belay.programs.Preset;
import belay.programs.Round;
import belay.stories.Story;
import belay.stories.Visitor;
import com.microsoft.playwright.Route;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** An organizer asks what would become of a draft if something were otherwise, and nothing of it is kept. */
class WhatIfStory extends Story {

    @Autowired
    private SampleRound sample;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private Drafts drafts;

    @Autowired
    private WhatIfs whatIfs;

    private Person marisol;
    private Person rosa;
    private Person viktor;
    private Round round;

    @BeforeEach
    void partners() {
        marisol = person("Marisol Vega");
        round = sample.round(Preset.PARTNERSHIP, marisol);
        rosa = sample.person(round, "Rosa Campos", "mentor").free("Mon 18:00-20:00").asks();
        sample.person(round, "Greta Lind", "mentee").free("Mon 18:00-20:00").asks();
        sample.person(round, "Imani Otieno", "mentee").free("Mon 18:00-20:00").asks();
        viktor = sample.person(round, "Viktor Hale", "mentee").free("Sun 04:00-06:00").asks();
    }

    /** Answers outlive a story, which begins with an empty database and the same numbers. */
    @AfterEach
    void nothingIsRemembered() {
        drafts.findNumber(1, 1).ifPresent(draft -> whatIfs.forget(draft, marisol));
        drafts.findNumber(2, 1).ifPresent(draft -> whatIfs.forget(draft, marisol));
    }

    @Test
    void whatWouldComeOfItStandsBesideTheDraft() {
        var visitor = ask("who", "Rosa Campos", "takes", "2");

        assertThat(visitor.page().select("h1").text()).isEqualTo("What if Rosa could take on 2?");
        assertThat(visitor.page().select(".page-header__lead").text()).isEqualTo("One more person would have a place than by matching again as things are.");
        assertThat(visitor.page().select("tbody tr").first().text()).isEqualTo("People placed 2 2 3 +1");
        assertThat(visitor.page().select(".reasons").text()).contains("One person without a place would have one:");
        assertThat(visitor.page().select("#moved").text()).isEqualTo("2 people would have other places than in draft 1");
        assertThat(visitor.page().select("tbody").last().text()).contains("Rosa Campos Bowline Bowline, a new group");
    }

    @Test
    void nothingOfItIsKept() {
        matched();
        var before = everything();
        ask("who", "rosa.campos@example.org", "takes", "3", "free", "Sun 04:00-06:00", "speaks", "Spanish", "minutes", "60");

        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void furtherHoursArePutToThoseToldAlready() {
        var visitor = ask("who", "Viktor", "free", "Mon 18:00-20:00", "mostGroups", "2");

        assertThat(visitor.page().select("h1").text()).isEqualTo("What if Viktor were also free Mon 18:00-20:00, and one person could be in 2 groups?");
        assertThat(visitor.page().select("#free").val()).isEqualTo("Mon 18:00-20:00");
    }

    @Test
    void alsoWhatSomebodyTeachesLearnsAndWorksTowardsCanBeSupposed() {
        var visitor = ask("who", "Viktor", "offers", "Rust:4", "wants", "SQL", "goals", "A talk");

        assertThat(visitor.page().select("h1").text())
            .isEqualTo("What if Viktor also worked towards A talk, and Viktor could also teach Rust, and Viktor also wanted to learn SQL?");
    }

    @Test
    void whomSomebodyAvoidsTheyCouldBeWithAfterAll() {
        sample.person(round, "Ines Vau", "mentor").free("Sun 04:00-06:00").avoids("Viktor Hale").asks();
        var visitor = matched();
        visitor.get(visitor.page().select(".cheapest a[href*='beside=" + viktor.id() + "']").attr("href"));
        assertThat(visitor.page().select("#who").val() + " " + visitor.page().select("#with").val()).isEqualTo("ines.vau@example.org viktor.hale@example.org");

        visitor.submit("/drafts/1/what-if");
        answered(visitor);

        assertThat(visitor.page().select("h1").text()).isEqualTo("What if Ines could be with Viktor after all?");
        assertThat(visitor.page().select("tbody tr").first().text()).isEqualTo("People placed 2 2 4 +2");
        visitor.get("/drafts/1/what-if").submit("/drafts/1/what-if", "who", "Viktor", "with", "Ines");
        answered(visitor);
        assertThat(visitor.page().select("tbody tr").first().text()).as("asked of who is avoided").isEqualTo("People placed 2 2 4 +2");
        for (var one : List.of(List.of("Rosa", "Viktor", "Neither Rosa nor Viktor asked"), List.of("Ines", "Somebody Else", "nobody in this round is called that"))) {
            visitor.get("/drafts/1/what-if").submit("/drafts/1/what-if", "who", one.get(0), "with", one.get(1));
            assertThat(visitor.status()).isEqualTo(422);
            assertThat(visitor.page().select(".error-summary").text()).contains(one.get(2));
            assertThat(visitor.page().select("#with").val()).isEqualTo(one.get(1));
        }
    }

    @Test
    void ringsCanBeSupposedOff() {
        var peers = sample.round(Preset.PEER, person("Emil Ost"), marisol);
        for (var skills : List.of("Rust SQL", "SQL Go", "Go Rust")) {
            var words = skills.split(" ");
            sample.person(peers, words[0] + " Teacher", "peer").offers(words[0] + ":4").wants(words[1] + ":1").asks();
        }
        var visitor = matched(peers);
        assertThat(visitor.page().select("h1").text()).isEqualTo("All 3 people have a place");

        visitor.get(visitor.page().select("a[href$=/what-if]").attr("href")).submit("/drafts/1/what-if", "ring", "2");
        answered(visitor);

        assertThat(visitor.page().select("h1").text()).isEqualTo("What if rings were off?");
        assertThat(visitor.page().select("tbody tr").first().text()).isEqualTo("People placed 3 3 0 −3");
        assertThat(visitor.page().select(".reasons").text()).contains("3 people would lose their place:");
    }

    @Test
    void aQuestionAboutSomebodyBeginsWithThem() {
        var visitor = matched();
        visitor.get(visitor.page().select(".unplaced a[href*='about=" + viktor.id() + "']").attr("href"));

        assertThat(visitor.page().select("#who").val()).isEqualTo("viktor.hale@example.org");
    }

    @Test
    void theCheapestChangeIsAskedWithOneClick() {
        var visitor = matched();
        visitor.get(visitor.page().select(".cheapest a").first().attr("href"));
        assertThat(visitor.page().select("#who").val() + " " + visitor.page().select("#takes").val()).isEqualTo("rosa.campos@example.org 2");

        visitor.submit("/drafts/1/what-if");
        answered(visitor);

        assertThat(visitor.page().select("h1").text()).isEqualTo("What if Rosa could take on 2?");
    }

    @Test
    void whatCannotBeAskedIsAnsweredAndKept() {
        matched();
        sample.person(round, "Rosa Lind", "mentor").asks();
        var cases = List.of(
            List.of("who", "Nobody Known", "takes", "2", "nobody in this round is called that"),
            List.of("who", "Rosa", "takes", "2", "2 people are called that"),
            List.of("who", "", "takes", "2", "Write whom you mean"),
            List.of("who", "Viktor", "takes", "", "Write what Viktor would tell"),
            List.of("who", "Viktor", "takes", "many", "not a whole number"),
            List.of("who", "Viktor", "free", "Someday", "Someday"),
            List.of("who", "", "minutes", "", "Nothing would be different"));
        for (var one : cases) {
            var visitor = as(marisol).get("/drafts/1/what-if");
            visitor.submit("/drafts/1/what-if", one.get(0), one.get(1), one.get(2), one.get(3));

            assertThat(visitor.status()).as(one.toString()).isEqualTo(422);
            assertThat(visitor.page().select(".error-summary").text()).contains(one.get(4));
            assertThat(visitor.page().select("#" + one.get(2)).val()).isEqualTo(one.get(3));
        }
    }

    @Test
    void whoDoesNotWantTheAnswerAnyMoreAsksAnew() {
        var visitor = ask("who", "Rosa Campos", "takes", "2");
        visitor.post("/drafts/1/what-if/end").followed();

        assertThat(visitor.page().select("h1").text()).isEqualTo("What if something were different?");
    }

    @Test
    void onceTheDraftIsChangedTheAnswerSaysThatItIsOld() {
        var visitor = ask("who", "Rosa Campos", "takes", "2");
        visitor.get("/drafts/1").submit("/drafts/1/proposals");

        assertThat(visitor.get("/drafts/1/what-if").text()).contains("The draft was changed since this was asked.");
    }

    @Test
    void anotherOrganizerAsksForThemselves() {
        ask("who", "Rosa Campos", "takes", "2");
        var emil = person("Emil Ost");
        sample.alsoOrganizes(round, emil);

        assertThat(as(emil).get("/drafts/1/what-if").page().select("h1").text()).isEqualTo("What if something were different?");
    }

    @Test
    void theAnswerAndTheWayToItLookAsTheyShould() {
        matched();
        try (var chrome = chrome(marisol).open("/drafts/1/what-if")) {
            chrome.page.fill("#takes", "2");
            chrome.press("main .button--primary", ".error-summary").look("what-if-wrong");
            var asked = new ArrayList<Route>();
            transactions.executeWithoutResult(busy -> {
                sql.sql("lock table seat_locks in access exclusive mode").update();  // what stands on the desk cannot be read until this ends
                chrome.page.fill("#who", "Rosa Campos");
                chrome.page.route("**/what-if", route -> {
                    if (route.request().method().equals("POST")) {
                        route.resume();
                    } else {
                        asked.add(route);  // held back while we look
                    }
                });
                chrome.press("main .button--primary", "progress");
                chrome.look("what-if-running");
            });
            asked.forEach(Route::resume);
            chrome.page.unroute("**/what-if");
            chrome.page.waitForSelector("#beside");  // by itself: to open it while it looks again would cut that off, and it would load once more
            chrome.look("what-if-answer");
        }
    }

    private Visitor ask(String... namesAndValues) {
        var visitor = sql.sql("select count(*) from drafts").query(Integer.class).single() == 0 ? matched() : as(marisol);
        visitor.get("/drafts/1/what-if").submit("/drafts/1/what-if", namesAndValues);
        return answered(visitor);
    }

    private static Visitor answered(Visitor visitor) {
        await().atMost(Duration.ofMinutes(1)).until(() -> !visitor.text().contains("Working it out") || visitor.get(visitor.path()) == null);
        return visitor;
    }

    /** All that matching writes. */
    private List<String> everything() {
        return sql.sql("""
            select d::text from drafts d union all select p::text from proposals p union all select s::text from seats s
            union all select a::text from applications a union all select f::text from profiles f union all select f::text from formats f order by 1
            """).query(String.class).list();
    }

    private Visitor matched() {
        return matched(round);
    }

    private Visitor matched(Round round) {
        return AtTheDesk.matched(as(marisol), round);
    }
}
