package belay.matching;

import static org.assertj.core.api.Assertions.assertThat;

import belay.people.Person;
import belay.programs.Preset;
import belay.programs.Round;
import belay.stories.Story;
import belay.stories.Visitor;
import java.util.ArrayList;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** What the desk says of groups follows what people tell, until the groups are published. */
class RenewalStory extends Story {

    @Autowired
    private SampleRound sample;

    @Autowired
    private Bases bases;

    @Autowired
    private Pools pools;

    @Autowired
    private TransactionTemplate transactions;

    private Person marisol;
    private Person rosa;
    private Round round;

    @BeforeEach
    void twoPartners() {
        marisol = person("Marisol Vega");
        round = sample.round(Preset.PARTNERSHIP, marisol);
        rosa = sample.person(round, "Rosa Campos", "mentor").free("Mon 18:00-20:00").asks();
        sample.person(round, "Greta Lind", "mentee").free("Mon 18:00-20:00").asks();
    }

    @Test
    void theDeskJudgesAnewWhatChangedSinceSomebodyLooked() {
        var visitor = matched();
        assertThat(visitor.page().select("[data-says=stop]")).isEmpty();
        var before = verdict();

        sql.sql("update applications set avoids = 'Greta Lind' where person_id = ?").param(rosa.id()).update();
        visitor.get("/drafts/1");

        assertThat(visitor.page().select("[data-says=stop]").text()).contains("Rosa Campos", "Greta Lind");
        assertThat(sql.sql("select broken from proposals").query(Integer.class).single()).isEqualTo(1);
        assertThat(verdict()).isNotEqualTo(before);
    }

    @Test
    void whoWaitsIsShownAsTheyAreNow() {
        var viktor = sample.person(round, "Viktor Hale", "mentee").takes(1).free("Fri 08:00-09:00").asks();
        var visitor = matched();
        assertThat(visitor.get("/drafts/1").text()).contains("2 of 3 people have a place", "Viktor Hale");

        sql.sql("update people set name = 'Viktor Hill' where id = ?").param(viktor.id()).update();
        sql.sql("update profiles set place = 'Port Moresby' where person_id = ?").param(viktor.id()).update();
        assertThat(visitor.get("/drafts/1").page().select(".unplaced").text()).contains("Viktor Hill", "Port Moresby");

        sample.person(round, "Zoe Late", "mentee").asks();
        assertThat(visitor.get("/drafts/1").text()).contains("2 of 4 people have a place", "Zoe Late");

        visitor.get(visitor.get("/drafts/1").page().select(".unplaced a[href*='person=" + viktor.id() + "']").attr("href"));
        visitor.submit("/drafts/1/moves", "to", sql.sql("select key from proposals").query(String.class).single(), "role", "mentee");
        assertThat(visitor.get("/drafts/1").text()).contains("3 of 4 people have a place");
        assertThat(visitor.page().select(".unplaced").text()).doesNotContain("Viktor Hill");
    }

    @Test
    void lookingChangesNothingWhereNothingWasTold() {
        var visitor = matched();
        sql.sql("update proposals set verdict = replace(verdict, 'Rosa', 'Kept')").update();

        visitor.get("/drafts/1");

        assertThat(verdict()).doesNotContain("Rosa");
    }

    @Test
    void whatIsPublishedStaysAsItWasJudged() {
        var visitor = matched().get("/drafts/1/publication").submit("/drafts/1/publication", "by", "direct");
        var before = verdict();
        sql.sql("update profiles set free = 'Tue 09:00-11:00' where person_id = ?").param(rosa.id()).update();

        visitor.get("/drafts/1");

        assertThat(verdict()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "update applications set avoids = 'Greta Lind' where person_id = 2",
        "update applications set capacity = 3 where person_id = 2",
        "delete from applications where person_id = 2",
        "update people set name = 'Rosa Lind' where id = 2",
        "update profiles set languages = 'Portuguese' where person_id = 2",
        "delete from profiles where person_id = 2",
        "insert into external_ids (program_id, external_id, person_id) values (1, 'R2', 2)",
        "insert into former_addresses (person_id, address, until) values (2, 'rosa.before@example.org', now())",
        "update formats set minutes = 90",
        "update formats set shared_slot = true, quorum = 2",
        "update format_roles set maximum = 3 where role = 'MENTEE'",
        "update rounds set ends = ends + 7",
        "insert into weights (round_id, rule, weight, set_at) values (1, 'few-moves', 40, now())",
        "insert into synonyms (round_id, word, means, set_at) values (1, 'k8s', 'Kubernetes', now())",
        "update programs set zone = 'Asia/Kolkata'"})
    void whateverTheRulesLookAtIsNoticed(String change) {
        var before = bases.of(round);
        assertThat(bases.of(round)).isEqualTo(before);

        sql.sql(change).update();

        assertThat(bases.of(round)).isNotEqualTo(before);
    }

    @Test
    void hoursWithoutAZoneAreByTheClockOfTheProgramAndTheOrganizerIsTold() {
        sql.sql("update profiles set zone = '' where person_id = 2").update();
        var signUps = pools.of(round);

        assertThat(signUps.pool().people()).filteredOn(one -> one.id().equals("2")).singleElement()
            .satisfies(rosaNow -> assertThat(rosaNow.zone()).isEqualTo(signUps.pool().term().zone()));
        assertThat(signUps.unread()).extracting(Remark::key).containsExactly("matching.unread.no-zone");
    }

    /** Whoever found the round before it was changed does not keep it as it was for everybody after. */
    @Test
    void whatIsKeptOfARoundIsAsItIsNow() {
        assertThat(pools.of(round).pool().term().to()).isEqualTo(round.ends());
        sql.sql("update rounds set ends = ends + 7").update();
        sql.sql("update profiles set languages = 'Portuguese' where person_id = 2").update();

        assertThat(pools.of(round).pool().term().to()).isEqualTo(round.ends().plusDays(7));
        assertThat(pools.of(round).pool().people()).filteredOn(one -> one.id().equals("2")).singleElement()
            .satisfies(rosaNow -> assertThat(rosaNow.languages()).containsExactly("Portuguese"));
        sql.sql("update applications set capacity = 0 where person_id = 2").update();
        assertThat(pools.of(round).pool().people()).filteredOn(one -> one.id().equals("2")).singleElement()
            .satisfies(rosaNow -> assertThat(rosaNow.capacity()).isZero());
    }

    /** The sum is kept while nothing changes; what somebody is still writing must not be taken for known. */
    @Test
    void whatIsStillBeingWrittenIsNoticedOnceItIsDone() {
        var before = bases.of(round);
        var meanwhile = new ArrayList<String>();
        transactions.executeWithoutResult(writing -> {
            sql.sql("update profiles set languages = 'Portuguese' where person_id = ?").param(rosa.id()).update();
            meanwhile.add(bases.of(round));
            CompletableFuture.runAsync(() -> {
                sql.sql("update programs set name = 'Another'").update();
                meanwhile.add(bases.of(round));
            }).join();
        });

        assertThat(meanwhile.getFirst()).as("to whoever writes").isNotEqualTo(before);
        assertThat(meanwhile.getLast()).as("to anybody else").isEqualTo(before);
        assertThat(bases.of(round)).isEqualTo(meanwhile.getFirst());
    }

    @Test
    void whoWasLeftOverBeforeIsNoticed() {
        var before = bases.of(round);
        var earlier = sample.earlier(round);
        sql.sql("""
            with d as (insert into drafts (round_id, number, made_at, solver, seed, input_hash, objective, notes)
                values (:round, 1, now(), '', 1, '', 0, '{}') returning id)
            insert into publications (round_id, draft_id, published_at) select :round, id, now() from d
            """).param("round", earlier.id()).update();

        assertThat(bases.of(round)).isNotEqualTo(before);
    }

    /** Of a pair of the round before, Rosa left: Greta comes first this time, and Rosa does not. */
    @Test
    void whoWasLeftBehindComesFirst() {
        var before = bases.of(round);
        sql.sql("""
            with g as (insert into groups (round_id, proposal_id, name, formed_at) values (:round, 1, 'Bowline', now()) returning id),
            m as (insert into memberships (group_id, round_id, person_id, role, position, since)
                select g.id, :round, p.id, case when p.id = :rosa then 'MENTOR' else 'MENTEE' end, 0, now() from g, people p where p.id = :rosa or p.name = 'Greta Lind')
            select 1 from g
            """).param("round", sample.earlier(round).id()).param("rosa", rosa.id()).query().listOfRows();
        sql.sql("insert into departures (group_id, person_id, ending, told_by, departed_at) select group_id, person_id, 'LEFT', 'MYSELF', now() from memberships where person_id = ?")
            .param(rosa.id()).update();

        assertThat(bases.of(round)).isNotEqualTo(before);
        assertThat(pools.of(round).pool().people()).extracting(one -> one.name() + " " + one.leftOver()).containsExactlyInAnyOrder("Rosa Campos 0", "Greta Lind 1");
    }

    private String verdict() {
        return sql.sql("select verdict from proposals").query(String.class).single();
    }

    private Visitor matched() {
        return AtTheDesk.matched(as(marisol), round);
    }
}
