package belay.matching;

import static org.assertj.core.api.Assertions.assertThat;

import belay.matching.engine.Engine;
import belay.people.Person;
import belay.programs.Preset;
import belay.programs.Round;
import belay.stories.Story;
import belay.stories.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An organizer turns what counts in a round, and matching and judging go by it. */
class RulesStory extends Story {

    @Autowired
    private SampleRound sample;

    private Person marisol;
    private Round round;

    @BeforeEach
    void twoPartners() {
        marisol = person("Marisol Vega");
        round = sample.round(Preset.PARTNERSHIP, marisol);
        sample.person(round, "Rosa Campos", "mentor").offers("Kubernetes:4").free("Wed 18:00-18:30").asks();
        sample.person(round, "Greta Lind", "mentee").wants("k8s:2").free("Wed 18:00-18:30").asks();
    }

    @Test
    void everyRuleIsThereWithWhatItSays() {
        var page = rules().page();

        for (var rule : Engine.rules()) {
            assertThat(page.text()).contains(rule.title().toString(), rule.sentence().toString());
        }
        assertThat(page.select("input[name^=weight-]").eachAttr("name")).hasSameSizeAs(RulesForm.soft());
        assertThat(page.select("#weight-wants-met").val()).isEqualTo("35");
        assertThat(page.select("#weight-wants-met-usual").text()).isEqualTo("usually 35");
    }

    @Test
    void aRuleThatIsTurnedOffDoesNotCountAndTheOpenDraftIsJudgedAnew() {
        matched();
        var before = score();

        save(rules(), "weight-wants-met", "0");

        var desk = as(marisol).get("/drafts/1");
        assertThat(score()).isGreaterThan(before);
        assertThat(desk.page().select(".sum").text()).doesNotContain("Wants met by offers");
        assertThat(desk.page().select(".assurance p").first().text()).contains("the rules have changed");
    }

    @Test
    void wordsThatMeanTheSameAreMet() {
        matched();
        var before = score();

        save(rules(), "synonyms", "K8s = Kubernetes");

        var desk = as(marisol).get("/drafts/1");
        assertThat(score()).isGreaterThan(before);
        assertThat(desk.page().select(".proposal").text()).contains("1 of 1 want met");
    }

    @Test
    void aGroupWorthLessThanAskedForIsNotMadeAndWhoeverIsLeftReadsSo() {
        matched();
        int worth = score();
        save(rules(), "least", Integer.toString(worth + 1));

        assertThat(as(marisol).get("/drafts/1").page().select(".proposal").text()).as("what stands is named, not hidden")
            .contains("Together they are worth " + worth + " of 100; at least " + (worth + 1) + " is asked for");
        var again = matched();
        assertThat(again.page().select(".proposal")).isEmpty();
        assertThat(again.page().text()).contains("it would be worth less than the " + (worth + 1) + " asked for");
        assertThat(again.page().select(".assurance dl").text()).contains("Least worth of a group " + (worth + 1));

        save(rules(), "least", "101");
        assertThat(rules().page().select("#least").val()).as("nothing out of reach is kept").isEqualTo(Integer.toString(worth + 1));
    }

    @Test
    void aDraftRemembersWhatItWasMatchedBy() {
        save(rules(), "weight-few-moves", "40", "effort", "QUICK", "seed", "7");
        var desk = matched();
        save(rules(), "weight-few-moves", "0");

        assertThat(desk.get("/drafts/1").page().select(".assurance dl").text()).contains("Few moves 40 instead of 0", "Effort quick", "Seed 7");
    }

    @Test
    void onlyWhatDiffersFromTheUsualIsKept() {
        var visitor = save(rules(), "weight-few-moves", "40", "synonyms", "k8s = Kubernetes", "seed", "7");
        assertThat(visitor.text()).contains("Saved.");
        assertThat(rows("weights") + rows("synonyms") + rows("searches")).isEqualTo(3);

        save(rules(), "weight-few-moves", "0", "synonyms", "", "seed", "1");

        assertThat(rows("weights") + rows("synonyms") + rows("searches")).isZero();
    }

    @Test
    void whatCannotBeReadIsAnsweredAndEverythingTypedIsKept() {
        var visitor = save(rules(), "weight-few-moves", "a lot", "weight-wants-met", "101", "weight-shared-time", "", "weight-zones-close", "33",
            "synonyms", "k8s = Kubernetes\nRust", "seed", "-1", "effort", "HEROIC");

        assertThat(visitor.status()).isEqualTo(422);
        assertThat(visitor.page().select(".error-summary li").eachText()).containsExactly(
            "Wants met by offers: 101 is out of reach. Write a number from 0 to 100; usually it is 35.",
            "Shared free time needs a number from 0 to 100. Usually it is 25.",
            "Few moves: “a lot” is not a whole number. Write one from 0 to 100; usually it is 0.",
            "Line 2, “Rust”: write a word, an equals sign, and the word it stands for, such as k8s = Kubernetes.",
            "Choose how long to look",
            "Seed: -1 is out of reach. Write a number from 0 to 999,999,999; usually it is 1.");
        assertThat(visitor.page().select("#weight-few-moves").val()).isEqualTo("a lot");
        assertThat(visitor.page().select("#weight-zones-close").val()).isEqualTo("33");
        assertThat(visitor.page().select("#synonyms").text()).contains("k8s = Kubernetes", "Rust");
        assertThat(rows("weights")).isZero();
        try (var chrome = chrome(marisol).open("/rounds/" + round.id() + "/rules")) {
            chrome.page.fill("#weight-few-moves", "a lot");
            chrome.press("main .button--primary", ".error-summary").look("rules-wrong");
        }
    }

    @Test
    void oneWordStandsForOneOther() {
        for (var wrong : new String[] {"k8s = Kubernetes\nK8S = Kube", "k8s = kube\nkube = Kubernetes", "Rust = rust", "= Rust", "a = b = c", "x".repeat(81) + " = y"}) {
            assertThat(save(rules(), "synonyms", wrong).status()).as(wrong).isEqualTo(422);
        }
    }

    private Visitor rules() {
        return as(marisol).get("/rounds/" + round.id() + "/rules");
    }

    private Visitor save(Visitor visitor, String... namesAndValues) {
        return visitor.submit("/rounds/" + round.id() + "/rules", namesAndValues);
    }

    private int rows(String table) {
        return sql.sql("select count(*) from " + table).query(Integer.class).single();
    }

    private int score() {
        return sql.sql("select score from proposals").query(Integer.class).single();
    }

    private Visitor matched() {
        return AtTheDesk.matched(as(marisol), round);
    }
}
