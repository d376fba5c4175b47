package belay.applications;

import static org.assertj.core.api.Assertions.assertThat;

import belay.people.Person;
import belay.stories.Queries;
import belay.stories.Visitor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Organizers score applications by their own criteria, each without knowing what the others gave. */
class ReviewStory extends AtTheQueue {

    @Autowired
    private Queries queries;

    private Person ada;
    private Visitor adas;

    @BeforeEach
    void twoOrganizersAndTwoCriteria() {
        ada = organizer("Ada Okafor");
        adas = as(ada);
        rubric("Can give", "Has the time");
    }

    @Test
    void nobodySeesWhatOthersGaveBeforeTheyHaveScored() {
        var amara = applied("Amara");
        var ben = applied("Ben");
        score(adas, amara, 5, 4, "Sounds like fun");
        score(adas, ben, 1, 1, "Not for us");

        for (var path : List.of(review(amara), "/applications/" + amara.id(), queue(), queue() + "?order=mean")) {
            desk.get(path);
            assertThat(desk.text()).as(path).doesNotContain("Sounds like fun", "Not for us", "4.5", "Ada Okafor", "of 5", "far apart");
        }
        assertThat(desk.get(review(amara)).text()).contains("One organizer has scored. You see it once you have given yours.");
        assertThat(desk.get(queue() + "?order=mean").page().select(".person > div > b").eachText()).as("the order tells nothing").containsExactly("Amara", "Ben");
        assertThat(desk.text()).contains("one has scored");

        score(desk, amara, 2, 2, "No time at all");
        assertThat(desk.text()).contains("Your score is kept.", "2 organizers have scored, 3.2 in the mean.", "Sounds like fun", "No time at all", "from 2 to 5", "far apart");
        assertThat(adas.get(review(amara)).text()).contains("No time at all");
        assertThat(desk.get("/applications/" + amara.id()).text()).contains("3.2 in the mean");
        assertThat(desk.get(review(ben)).text()).as("having scored one shows nothing of another").doesNotContain("Not for us");
        assertThat(desk.get(queue()).page().select(".rows li").first().text()).contains("2 have scored 3.2 of 5");
    }

    @Test
    void theQueueIsOrderedByTheMeanForWhoHasScored() {
        var amara = applied("Amara");
        var ben = applied("Ben");
        var cleo = applied("Cleo");
        score(adas, cleo, 5, 5, "");
        score(adas, amara, 2, 2, "");
        score(adas, ben, 4, 4, "");
        assertThat(adas.get(queue() + "?order=mean").page().select(".person > div > b").eachText()).containsExactly("Cleo", "Ben", "Amara");
        assertThat(adas.get(queue()).page().select(".person > div > b").eachText()).containsExactly("Amara", "Ben", "Cleo");
        score(desk, ben, 1, 1, "");
        assertThat(desk.get(queue() + "?order=mean").page().select(".person > div > b").eachText()).as("theirs first, the others by age").containsExactly("Ben", "Amara", "Cleo");
    }

    @Test
    void aScoreIsChangedUntilTheAnswerIsAnnounced() {
        var amara = applied("Amara");
        score(desk, amara, 3, 3, "");
        score(desk, amara, 4, 3, "Read it again");
        assertThat(desk.text()).contains("3.5 in the mean", "Read it again");
        assertThat(sql.sql("select count(*) from reviews where reviewer_id = ? and given_at is not null").param(marisol.id()).query(Integer.class).single())
            .as("what was given before is kept").isEqualTo(2);
        score(desk, amara, 4, 3, "Read it again");
        assertThat(desk.text()).contains("That is the score you had given.");
        assertThat(rows("reviews")).isEqualTo(2);

        adas.get(review(amara));
        desk.get("/applications/" + amara.id()).submit("/applications/" + amara.id() + "/decision", "verdict", "accept");
        announce();
        scoreHere(adas, amara, 1, 1, "");
        assertThat(adas.text()).contains("The answer was announced meanwhile, so scores stay as they are.");
        assertThat(desk.get(review(amara)).page().select("form[action$=/review]")).isEmpty();
        assertThat(desk.text()).contains("3.5 in the mean");
    }

    @Test
    void everyCriterionNeedsAMark() {
        var amara = applied("Amara");
        desk.get(review(amara)).post(review(amara), List.of(Map.entry("rubric", rubricNow()), Map.entry(mark(0), "9"), Map.entry(mark(1), "4"), Map.entry("note", "Half a thought")));
        assertThat(desk.status()).isEqualTo(422);
        assertThat(desk.page().select(".error-summary").text()).contains("Give “Can give” a mark from 1 to 5.").doesNotContain("Has the time");
        assertThat(desk.text()).contains("Half a thought");
        assertThat(desk.page().select("input[name=" + mark(1) + "][checked]").val()).isEqualTo("4");
        assertThat(rows("reviews")).isZero();
    }

    @Test
    void criteriaAreNotChangedSilentlyOnceSomebodyHasScored() {
        var amara = applied("Amara");
        rubric("Can give", "Has the time", "Is kind");
        var open = adas.get(review(amara)).page().select("input[name=rubric]").val();
        score(desk, amara, 3, 3, 3);

        rubric("Something else");
        assertThat(desk.status()).isEqualTo(422);
        assertThat(desk.page().select(".error-summary").text()).contains("Scores were given by the criteria that stood here.");
        assertThat(desk.page().select("#name-0").val()).as("nothing typed is lost").isEqualTo("Something else");
        assertThat(rows("rubrics")).isEqualTo(2);

        desk.submit("/rounds/" + round.id() + "/rubric", "again", "true");
        assertThat(desk.text()).contains("Saved.");
        assertThat(adas.get(review(amara)).text()).contains("One organizer had scored by other criteria. Marisol Vega changed them on", "Nobody has scored yet.", "Something else");
        adas.post(review(amara), List.of(Map.entry("rubric", open), Map.entry(mark(0), "3"))).followed();
        assertThat(adas.text()).contains("The criteria were changed meanwhile, so nothing was kept.");
        assertThat(rows("reviews")).as("what was given by the others is kept").isEqualTo(1);

        rubric("Something else");
        assertThat(rows("rubrics")).as("the same again is no change").isEqualTo(3);
        rubric("Twice", "twice");
        assertThat(desk.page().select(".error-summary").text()).contains("There is “twice” above already.");
    }

    @Test
    void withoutCriteriaNothingIsScored() {
        var amara = applied("Amara");
        rubric("");
        assertThat(desk.text()).contains("Applications are not scored.").doesNotContain("nobody has scored");
        assertThat(desk.get("/applications/" + amara.id()).page().select("#scoring")).isEmpty();
        assertThat(desk.get(review(amara)).status()).isEqualTo(404);
    }

    @Test
    void sixtyFourPressesGiveOneScore() throws Exception {
        var amara = applied("Amara");
        var rubric = rubricNow();
        assertThat(pressed(review(amara), review(amara), List.of(Map.entry("rubric", rubric), Map.entry(mark(0), "3"), Map.entry(mark(1), "4"), Map.entry("note", ""))))
            .containsOnly(303);
        assertThat(rows("reviews")).isEqualTo(1);
        assertThat(rows("review_marks")).isEqualTo(2);
    }

    @Test
    void twoWhoScoreAtTheSameMomentBothCount() throws Exception {
        var amara = applied("Amara");
        var deeds = new ArrayList<Callable<Integer>>();
        for (var one : List.of(as(marisol), as(ada))) {
            one.get(review(amara));
            deeds.add(() -> one.post(review(amara), "rubric", rubricNow(), mark(0), "3", mark(1), "4").status());
        }
        assertThat(atOnce(deeds)).containsOnly(303);
        assertThat(desk.get(review(amara)).text()).contains("2 organizers have scored");
    }

    @Test
    void onlyOrganizersScore() {
        var amara = applied("Amara");
        var visitor = as(who(amara));
        assertThat(visitor.get(review(amara)).status()).isEqualTo(404);
        assertThat(visitor.get("/rounds/" + round.id() + "/rubric").status()).isEqualTo(404);
        assertThat(visitor.get("/profile").post(review(amara), "rubric", rubricNow(), mark(0), "3", mark(1), "4").status()).isEqualTo(404);
        score(desk, amara, 1, 1, "A word about Amara");
        assertThat(status(amara)).doesNotContain("A word about Amara");
    }

    @Test
    void theQueueAsksAsOftenForManyAsForOne() {
        steps("check", "chat", "decision");
        score(desk, applied("Person 0"), 3, 3, "");
        long one = queries.of(desk, queue() + "?order=mean");
        for (int n = 1; n < 30; n++) {
            score(desk, applied("Person " + n), 3, 3, "");
        }
        assertThat(queries.of(desk, queue() + "?order=mean")).isEqualTo(one);
    }

    @Test
    void itLooksAsItShould() {
        var amara = applied("Amara");
        applied("بهار رضایی");
        score(adas, amara, 5, 5, "A good one");
        try (var chrome = chrome(marisol)) {
            chrome.open(review(amara)).look("review-blind");
            score(desk, amara, 2, 4, "");
            chrome.open(review(amara)).look("review");
            chrome.open(queue() + "?order=mean").look("queue-scores");
            chrome.open("/applications/" + amara.id()).look("application-scores");
            chrome.open("/rounds/" + round.id() + "/rubric").look("rubric");
        }
    }

    private void rubric(String... names) {
        var fields = new ArrayList<Map.Entry<String, String>>();
        for (var name : names) {
            fields.add(Map.entry("name", name));
            fields.add(Map.entry("says", name.isEmpty() ? "" : "Look at it well."));
        }
        desk.get("/rounds/" + round.id() + "/rubric").post("/rounds/" + round.id() + "/rubric", fields).followed();
    }

    private void score(Visitor visitor, Application application, int first, int second, String note) {
        visitor.get(review(application));
        scoreHere(visitor, application, first, second, note);
    }

    private void scoreHere(Visitor visitor, Application application, int first, int second, String note) {
        visitor.submit(review(application), mark(0), String.valueOf(first), mark(1), String.valueOf(second), "note", note);
    }

    private void score(Visitor visitor, Application application, int first, int second, int third) {
        visitor.get(review(application)).submit(review(application), mark(0), String.valueOf(first), mark(1), String.valueOf(second), mark(2), String.valueOf(third));
    }

    private String rubricNow() {
        return sql.sql("select max(id) from rubrics where round_id = ?").param(round.id()).query(String.class).single();
    }

    private String mark(int position) {
        return "mark-" + sql.sql("select id from criteria where rubric_id = (select max(id) from rubrics where round_id = ?) and position = ?").params(round.id(), position)
            .query(Long.class).single();
    }

    private static String review(Application application) {
        return "/applications/" + application.id() + "/review";
    }
}
