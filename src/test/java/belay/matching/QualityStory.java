package belay.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import belay.matching.engine.Engine;
import belay.people.Person;
import belay.programs.Preset;
import belay.programs.Round;
import belay.stories.Story;
import belay.stories.Visitor;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.support.TransactionTemplate;

/** What the desk says of how good a draft is, and what becomes of matches that are ended or die. */
class QualityStory extends Story {

    @Autowired
    private SampleRound sample;

    @Autowired
    private Matcher matcher;

    @Autowired
    private Pools pools;

    @Autowired
    private Engine engine;

    @Autowired
    private Drawer drawer;

    @Autowired
    private TransactionTemplate transactions;

    private Person marisol;
    private Person rosa;
    private Round round;

    @BeforeEach
    void partners() {
        marisol = person("Marisol Vega");
        round = sample.round(Preset.PARTNERSHIP, marisol);
        rosa = sample.person(round, "Rosa Campos", "mentor").takes(2).asks();
        sample.person(round, "Emil Ost", "mentor").asks();
        sample.person(round, "Greta Lind", "mentee").asks();
        sample.person(round, "Imani Otieno", "mentee").asks();
        sample.person(round, "Viktor Hale", "mentee").free("Sun 04:00-06:00").asks();
    }

    @Test
    void whatIsProvedStandsOnTheDeskWithItsFigures() {
        var visitor = matched(round);

        assertThat(visitor.page().select(".assurance p").first().text()).isEqualTo("Proven best: nothing better exists.");
        assertThat(visitor.page().select(".assurance dl").text()).contains("People placed 4 of 5, at most 4", "a gap of 0 %", "Seed 1", "Effort normal");
    }

    @Test
    void aChangeByHandEndsTheProofAndTakingItBackRestoresIt() {
        var visitor = matched(round);
        visitor.get(visitor.page().select(".slot:contains(Greta Lind) a").attr("href"));
        visitor.submit(visitor.page().select("form[action*=/moves]").attr("action"), "to", "");

        assertThat(visitor.page().select(".assurance p").first().text())
            .isEqualTo("Changed by hand since it was matched, so what was proved of it then no longer counts.");
        visitor.submit("/drafts/1/undo");
        assertThat(visitor.page().select(".assurance p").first().text()).isEqualTo("Proven best: nothing better exists.");
    }

    @Test
    void alsoACopyOfAChangedDraftClaimsNoProof() {
        var visitor = matched(round);
        visitor.get(visitor.page().select(".slot:contains(Greta Lind) a").attr("href"));
        visitor.submit(visitor.page().select("form[action*=/moves]").attr("action"), "to", "");
        visitor.submit("/rounds/" + round.id() + "/drafts");
        AtTheDesk.settled(visitor, round);
        visitor.post("/rounds/" + round.id() + "/drafts", "number", "3", "from", "1").followed();

        assertThat(visitor.page().select(".assurance p").first().text()).contains("Changed by hand since it was matched");
    }

    @Test
    void whatPeopleTellAfterwardsEndsTheProof() {
        var visitor = matched(round);
        sql.sql("update profiles set free = 'Wed 18:00-20:00' where person_id = ?").param(rosa.id()).update();

        assertThat(visitor.get("/drafts/1").page().select(".assurance p").first().text()).contains("no longer counts", "Match again");
    }

    @Test
    void whoDoesNotWaitKeepsTheBestSoFarAndItIsMarked() {
        var large = crowded();
        var other = sample.earlier(round);
        sample.person(other, "Hana Mori", "mentor").asks();
        sample.person(other, "Noor Aziz", "mentee").asks();
        var visitor = as(marisol);
        transactions.executeWithoutResult(busy -> {
            sql.sql("lock table findings in share mode").update();  // one match comes to no end, so the next has not begun
            matcher.start(sample.program(other, marisol), other, 1, marisol);
            matcher.start(sample.program(large, marisol), large, 1, marisol);
            visitor.get("/rounds/" + large.id() + "/desk");
            assertThat(visitor.header("Refresh")).isEqualTo("2");
            visitor.submit("/rounds/" + large.id() + "/matching/end");
            assertThat(visitor.text()).contains("It is being ended").doesNotContain("Stop and keep");
        });
        AtTheDesk.settled(visitor, large);

        assertThat(visitor.page().select(".assurance p").first().text()).startsWith("Ended early by Marisol Vega");
        assertThat(visitor.page().select(".proposal [data-says=stop]")).isEmpty();
    }

    @Test
    void endingAMatchThatIsDoneChangesNothing() {
        var visitor = matched(round);
        visitor.post("/rounds/" + round.id() + "/matching/end").followed();

        assertThat(visitor.path()).isEqualTo("/drafts/1");
        assertThat(sql.sql("select count(*) from endings").query(Integer.class).single()).isZero();
    }

    @Test
    void aDraftThatCannotBeWrittenWholeIsNotWrittenAtAll() {
        var signUps = pools.of(round);
        var plan = engine.match(signUps.pool());
        sql.sql("delete from people where id = ?").param(rosa.id()).update();

        var matched = new Matched(new Around(null, List.of()), signUps, plan, clock.instant(), Duration.ZERO, null);
        assertThatThrownBy(() -> drawer.keep(round, 1, matched, marisol)).isInstanceOf(DataIntegrityViolationException.class);

        for (var table : List.of("drafts", "proposals", "seats", "findings")) {
            assertThat(sql.sql("select count(*) from " + table).query(Integer.class).single()).as(table).isZero();
        }
    }

    /** So many that not every group there could be is looked at. */
    private Round crowded() {
        var large = sample.round(Preset.COHORT, person("Nadia Cole"), marisol);
        for (int n = 1; n <= 36; n++) {
            sample.person(large, "Member " + n, n % 3 == 0 ? "mentor" : "mentee").goals(n % 2 == 0 ? "First patch" : "A talk")
                .offers(n % 3 > 0 ? "" : n % 2 == 0 ? "Go" : "SQL").wants(n % 3 == 0 ? "" : n % 5 == 0 ? "Go; Pottery" : "SQL; Pottery; Go").asks();
        }
        return large;
    }

    private Visitor matched(Round round) {
        return AtTheDesk.matched(as(marisol), round);
    }
}
