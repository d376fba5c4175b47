package belay.groups;

import static org.assertj.core.api.Assertions.assertThat;

import belay.people.Person;
import belay.programs.Format;
import belay.programs.Formats;
import belay.programs.Preset;
import belay.programs.Program;
import belay.programs.Programs;
import belay.programs.Round;
import belay.programs.Rounds;
import belay.stories.Story;
import belay.stories.Visitor;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A group on trial goes on only if all in it want to, and nobody ever learns who did not. */
class TrialStory extends Story {

    @Autowired
    private Programs programs;

    @Autowired
    private Rounds rounds;

    @Autowired
    private Formats formats;

    @Autowired
    private TrialJobs.TrialSweep sweep;

    private Person marisol;
    private Round round;
    private Person rosa;
    private Person greta;
    private long pair;

    @BeforeEach
    void aPairThatHasJustBegun() {
        marisol = person("Marisol Vega");
        rosa = person("Rosa Campos");
        greta = person("Greta Lind");
        var program = programs.save(new Program(0, "Harbour Mentoring", "", "Europe/Lisbon", clock.instant(), marisol.id()));
        programs.addOrganizer(program.id(), marisol.id(), clock.instant(), marisol.id());
        var today = LocalDate.now(clock);
        var format = formats.save(Format.of(Preset.PEER, program.id()));
        round = rounds.save(new Round(0, program.id(), format.id(), "Winter 2027", today.minusDays(30), today.minusDays(10), today, today.plusDays(90), clock.instant()));
        pair = group("Bowline", rosa, greta);
        as(marisol).get("/rounds/" + round.id() + "/trial").submit("/rounds/" + round.id() + "/trial", "days", "14");
    }

    @Test
    void eachIsAskedByThemselvesOnceTheyHaveHadTheirTime() {
        sweep.run();
        assertThat(letters("trial-question")).isEmpty();
        assertThat(as(rosa).get("/groups/" + pair).text()).contains("You begin with a trial");
        assertThat(as(rosa).get("/groups/" + pair + "/trial").text()).contains("from 4 Dec", "you have 7 days to answer", "Rather not.",
            "the same friendly words to everybody", "If nobody would rather not", "Nobody: neither the others, nor the organizers.");

        clock.advance(Duration.ofDays(15));
        sweep.run();
        sweep.run();

        assertThat(letters("trial-question")).containsExactly("Greta Lind", "Rosa Campos");
        assertThat(sql.sql("select body from letters where kind = 'trial-question' limit 1").query(String.class).single()).contains("/groups/" + pair + "/trial").doesNotContain("{");
        assertThat(as(rosa).get("/groups/" + pair).text()).contains("Do you want to go on with this group?");
        assertThat(as(person("Zed")).get("/groups/" + pair + "/trial").status()).isEqualTo(404);
        assertThat(as(marisol).get("/groups/" + pair + "/trial").status()).isEqualTo(404);
    }

    @Test
    void itGoesOnAsSoonAsTheLastSaysYes() {
        asked();
        assertThat(says(rosa, "on").text()).contains("Your answer is kept", "You said that you want to go on");
        assertThat(letters("trial-goes-on")).isEmpty();

        assertThat(says(greta, "on").text()).contains("Nothing is asked of you now");

        assertThat(letters("trial-goes-on")).containsExactly("Greta Lind", "Rosa Campos");
        assertThat(count("trial_answers")).as("what was said is forgotten").isZero();
        assertThat(as(greta).get("/groups/" + pair).text()).contains("Rosa Campos").doesNotContain("trial");
    }

    @Test
    void aNoChangesNothingThatAnybodyCanSeeUntilTheDayAndThenAllReadTheSame() {
        asked();
        says(rosa, "on");
        var before = seen();

        says(greta, "not");

        assertThat(seen()).as("what everybody but Greta can see").isEqualTo(before);
        clock.advance(Duration.ofDays(7));
        sweep.run();
        sweep.run();
        var bodies = sql.sql("select distinct replace(replace(body, 'Rosa', ''), 'Greta', '') from letters where kind = 'trial-ended'").query(String.class).list();
        assertThat(letters("trial-ended")).containsExactly("Greta Lind", "Rosa Campos");
        assertThat(bodies).as("the same words").hasSize(1);
        assertThat(sql.sql("select distinct approved_at from letter_approvals a join letters l on l.id = a.letter_id where l.kind = 'trial-ended'").query(String.class).list()).hasSize(1);
        assertThat(count("trial_answers")).isZero();
        assertThat(sql.sql("select count(*) from not_again where one < other").query(Integer.class).single()).isOne();
        assertThat(as(rosa).get("/groups/" + pair).text()).contains("Bowline is dissolved", "you come first").doesNotContain("Greta");
        assertThat(sql.sql("select count(*) from left_behind").query(Integer.class).single()).as("first the next time, both").isEqualTo(2);
        var organizer = as(marisol).get("/rounds/" + round.id() + "/trial");
        assertThat(organizer.text()).contains("How it went is told once five are decided").doesNotContain("1 ended");
        assertThat(as(marisol).get("/rounds/" + round.id() + "/departures").text()).doesNotContain("rather");
    }

    @Test
    void whoNeedsMoreTimeAndWhoSaysNothingGetAWeekOnce() {
        asked();
        says(rosa, "more");
        clock.advance(Duration.ofDays(7));
        sweep.run();
        assertThat(letters("trial-longer")).containsExactly("Greta Lind", "Rosa Campos");
        says(rosa, "on");
        clock.advance(Duration.ofDays(7));
        sweep.run();
        assertThat(letters("trial-ended")).as("Greta never said a word").containsExactly("Greta Lind", "Rosa Campos");
    }

    @Test
    void whoSaysSomethingOnTheLastDayIsHeardAndAfterItIsTold() {
        asked();
        says(rosa, "on");
        clock.advance(Duration.ofDays(7));
        assertThat(says(greta, "on").text()).contains("It is decided already");
        sweep.run();
        assertThat(letters("trial-longer")).hasSize(2);
        says(greta, "on");
        assertThat(letters("trial-goes-on")).hasSize(2);
    }

    @Test
    void bothSayYesAtTheSameMomentManyTimesAndItGoesOnOnce() throws Exception {
        asked();
        var tasks = new ArrayList<Callable<Integer>>();
        for (int n = 0; n < 16; n++) {
            for (var person : List.of(rosa, greta)) {
                var visitor = as(person).get("/groups/" + pair + "/trial");
                tasks.add(() -> visitor.post("/groups/" + pair + "/trial", "answer", "on").status());
            }
        }
        assertThat(atOnce(tasks)).allMatch(status -> status < 400);
        assertThat(letters("trial-goes-on")).containsExactly("Greta Lind", "Rosa Campos");
    }

    @Test
    void fromFiveOnItIsToldHowTrialsWentAndWhatWasNoAnswerIsSaid() {
        asked();
        assertThat(as(rosa).get("/groups/" + pair + "/trial").submit("/groups/" + pair + "/trial", "answer", "perhaps").text()).contains("Choose one of the three.");
        for (int n = 2; n <= 5; n++) {
            group("Group " + n, person("One " + n), person("Other " + n));
        }
        sql.sql("insert into trial_questions (group_id, asked_at) select id, now() from groups on conflict do nothing").update();
        sql.sql("insert into trial_outcomes (group_id, outcome, decided_at) select id, case when name = 'Bowline' then 'ENDED' else 'ON' end, now() from groups").update();
        assertThat(as(marisol).get("/rounds/" + round.id() + "/trial").text()).contains("5 groups were asked so far: 4 go on, 1 ended.");
    }

    @Test
    void daysThatAreNoneAreToldAndATrialCanBeDoneWithout() {
        var page = as(marisol).get("/rounds/" + round.id() + "/trial");
        assertThat(page.submit("/rounds/" + round.id() + "/trial", "days", "many").status()).isEqualTo(422);
        assertThat(page.text()).contains("“many” is no number of days from 1 to 90");
        page.get("/rounds/" + round.id() + "/trial").submit("/rounds/" + round.id() + "/trial/end");
        clock.advance(Duration.ofDays(20));
        sweep.run();
        assertThat(letters("trial-question")).isEmpty();
    }

    @Test
    void whatWasSaidIsForgottenWhereNothingIsAskedAnyMore() {
        asked();
        says(rosa, "not");
        as(marisol).get("/rounds/" + round.id() + "/trial").submit("/rounds/" + round.id() + "/trial/end");
        assertThat(count("trial_answers")).isZero();
        as(marisol).get("/rounds/" + round.id() + "/trial").submit("/rounds/" + round.id() + "/trial", "days", "14");
        sweep.run();
        assertThat(letters("trial-ended")).isEmpty();
    }

    @Test
    void whoeverIsAloneInAGroupByThenHearsNothing() {
        asked();
        as(greta).get("/groups/" + pair + "/departure").submit("/groups/" + pair + "/departure", "told", "organizer");
        assertThat(says(rosa, "on").text()).contains("Your answer is kept");
        clock.advance(Duration.ofDays(7));
        sweep.run();
        assertThat(letters("trial-goes-on")).isEmpty();
        assertThat(letters("trial-ended")).isEmpty();
    }

    @Test
    void whoJoinsWhileItIsAskedIsAskedToo() {
        asked();
        var wren = person("Wren Sato");
        group("Reef", wren, person("Ben Vogel"));
        as(wren).get("/groups/2/move").submit("/groups/2/move", "wish", "");

        as(marisol).get("/moves/1").submit("/moves/1", "to", String.valueOf(pair));

        assertThat(letters("trial-question")).containsExactly("Greta Lind", "Rosa Campos", "Wren Sato");
        assertThat(sql.sql("select count(*) from letters l join letter_approvals a on a.letter_id = l.id where kind = 'trial-question'").query(Integer.class).single())
            .as("hers waits for the nod, with the letter that she is moved").isEqualTo(2);
    }

    @Test
    void theQuestionLooksAsItShould() {
        try (var chrome = chrome(rosa)) {
            chrome.open("/groups/" + pair + "/trial").look("trial-to-come");
            asked();
            says(rosa, "more");
            chrome.open("/groups/" + pair + "/trial").look("trial");
        }
    }

    @Test
    void whatWasSaidIsForgottenAlsoWhereTheGroupEndsBeforeItIsDecided() {
        asked();
        says(rosa, "not");
        assertThat(count("trial_answers")).isOne();

        as(marisol).get("/groups/" + pair + "/next-step").submit("/groups/" + pair + "/closing", "ending", "dissolved");

        assertThat(count("group_endings")).isOne();
        assertThat(count("trial_answers")).isZero();
    }

    private void asked() {
        clock.advance(Duration.ofDays(15));
        sweep.run();
    }

    private Visitor says(Person person, String answer) {
        var path = "/groups/" + pair + "/trial";
        return as(person).get(path).submit(path, "answer", answer);
    }

    /** Whatever pages show to the others, and all letters. */
    private String seen() {
        var page = "/groups/" + pair;
        var pages = new StringBuilder();
        for (var path : List.of(page, page + "/trial", "/", "/groups")) {
            pages.append(as(rosa).get(path).text());
        }
        for (var path : List.of(page, "/rounds/" + round.id() + "/trial", "/programs/" + round.programId(), "/rounds/" + round.id(), "/rounds/" + round.id() + "/departures",
                "/programs/" + round.programId() + "/letters")) {
            pages.append(as(marisol).get(path).text());
        }
        return pages + sql.sql("select string_agg(subject || body, '' order by id) from letters").query(String.class).single();
    }

    private long group(String name, Person... members) {
        long group = sql.sql("insert into groups (round_id, proposal_id, name, formed_at) values (?, (select coalesce(max(proposal_id), 0) + 1 from groups), ?, ?) returning id")
            .params(round.id(), name, Timestamp.from(clock.instant())).query(Long.class).single();
        for (var member : members) {
            sql.sql("insert into memberships (group_id, round_id, person_id, role, position, since) values (?, ?, ?, 'PEER', 0, ?)")
                .params(group, round.id(), member.id(), Timestamp.from(clock.instant())).update();
        }
        return group;
    }

    private List<String> letters(String kind) {
        return sql.sql("select p.name from letters l join people p on p.id = l.person_id where l.kind = ? order by p.name").param(kind).query(String.class).list();
    }

    private int count(String table) {
        return sql.sql("select count(*) from " + table).query(Integer.class).single();
    }
}
