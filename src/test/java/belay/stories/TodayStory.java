package belay.stories;

import static org.assertj.core.api.Assertions.assertThat;

import belay.people.Person;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an organizer finds on their first page, from an empty program to groups that run. */
class TodayStory extends Story {

    private Person marisol;

    @BeforeEach
    void aProgram() {
        marisol = person("Marisol Vega");
        people.makeAdministrator(marisol.id(), clock.instant());
        as(marisol).get("/programs/new")
            .submit("/programs", "name", "Harbour", "zone", "America/Denver", "description", "", "preset", "posse");
    }

    @Test
    void aFreshProgramSaysWhatToDoNext() {
        var today = as(marisol).get("/programs/1");
        assertThat(today.page().select("h1").text()).isEqualTo("One thing needs you today, Marisol.");
        assertThat(today.page().select(".need h3 a").eachAttr("href")).containsExactly("/programs/1/rounds/new");
        assertThat(today.page().select(".page-header__eyebrow").text()).isEqualTo("Friday 20 November 2026, 02:00 in Denver");

        makeRound();

        today.get("/programs/1");
        assertThat(today.page().select(".need h3").eachText()).containsExactly("Nobody has signed up for Autumn yet");
        assertThat(today.page().select(".need__do a").eachAttr("href")).containsExactly("/rounds/1/sheets/new");
    }

    @Test
    void signUpsWaitToBeMatchedAndPeopleForAnAddress() {
        makeRound();
        signUp("Amara", "Lucia", "Ben");
        people.save(new Person(signUpWithout("Yuki"), "Yuki", null, clock.instant()));

        var today = as(marisol).get("/programs/1").page();

        assertThat(today.select("h1").text()).isEqualTo("Two things need you today, Marisol.");
        assertThat(today.select(".need h3").eachText())
            .containsExactly("4 sign-ups are not matched yet", "One person has no e-mail address");
        assertThat(today.select(".need h3 a").eachAttr("href")).containsExactly("/rounds/1/desk", "/rounds/1/without-address");
        assertThat(as(marisol).get("/rounds/1/without-address").page().select(".rows a").eachText()).containsExactly("Yuki");
    }

    @Test
    void aDraftWaitsToBePublishedAndSaysWhoHasNoPlace() {
        makeRound();
        var people = signUp("Amara", "Lucia", "Ben");
        draft(people.subList(0, 2));
        sql.sql("update applications set capacity = 0 where person_id = ?").param(people.get(1).id()).update();

        var today = as(marisol).get("/programs/1").page();

        assertThat(today.select(".need h3").eachText())
            .containsExactly("Draft 1 with one group is not published", "One person has no place in draft 1");
        assertThat(today.select(".need h3 a").eachAttr("href")).containsOnly("/drafts/1");
    }

    @Test
    void oncePublishedTheGroupsAndTheLettersStandHere() {
        makeRound();
        var people = signUp("Amara Diallo", "Lucia", "Ben", "Kofi", "Wren");
        publish("Bowline", people.subList(0, 4));
        letter("Welcome to Bowline", people.get(0));
        letter("Welcome to Bowline", people.get(1));

        var waiting = as(marisol).get("/rounds/1/without-group").page();
        assertThat(waiting.select("h1").text()).isEqualTo("One person is without a group");
        assertThat(waiting.select(".rows a").eachText()).containsExactly("Wren");
        var today = as(marisol).get("/programs/1").page();

        assertThat(today.select(".need h3").eachText()).containsExactly("2 letters wait for your nod", "One person is without a group");
        assertThat(today.select(".board h3 a").attr("href")).isEqualTo("/groups/1");
        assertThat(today.select(".board__why").text()).startsWith("Amara, Lucia, Ben, and Kofi");
        assertThat(today.select(".board__next").text()).isEqualTo("Wed 18:00, Denver");
        assertThat(today.select("#letters ~ .rows a").eachAttr("href")).containsExactly("/programs/1/letters");
        assertThat(today.select("#letters ~ .rows .rows__note").text()).isEqualTo("To 2 people");
    }

    @Test
    void aDayOnWhichNothingWaitsSaysSo() {
        makeRound();
        publish("Bowline", signUp("Amara", "Lucia"));

        assertThat(as(marisol).get("/programs/1").page().select("h1").text()).isEqualTo("Nothing needs you today, Marisol.");
    }

    @Test
    void aRoundThatIsOverAsksForTheNext() {
        makeRound();
        clock.set(Instant.parse("2027-03-07T12:00:00Z"));

        assertThat(as(marisol).get("/programs/1").page().select(".need h3").eachText()).containsExactly("No round is ahead");
    }

    @Test
    void homeShowsWhatIRunAndWhatIBelongTo() {
        makeRound();
        var people = signUp("Amara", "Lucia");
        publish("Bowline", people);

        var home = as(marisol).get("/").page();
        assertThat(home.select("#programs").parents().select(".rows__note").text()).contains("Nothing needs you there today.");
        var amara = as(people.getFirst()).get("/").page();
        assertThat(amara.select(".rows a").eachAttr("href")).containsExactly("/groups/1");
        assertThat(amara.text()).contains("you and Lucia").doesNotContain("Start a program");
        var stranger = as(person("Nobody")).get("/").page();
        assertThat(stranger.select(".empty h2").text()).isEqualTo("You are not in a group yet");
    }

    @Test
    void anotherProgramsNewsStaysThere() {
        makeRound();
        letter("Private", signUp("Amara").getFirst());
        var emil = person("Emil");
        people.makeAdministrator(emil.id(), clock.instant());
        as(emil).get("/programs/new").submit("/programs", "name", "Lantern", "zone", "Oslo", "description", "", "preset", "peer");

        assertThat(as(emil).get("/programs/2").text()).doesNotContain("Private", "sign-up is not matched", "Autumn");
        assertThat(as(emil).get("/").text()).doesNotContain("Harbour");
    }

    @Test
    void itLooksAsItShould() {
        try (var chrome = chrome(marisol)) {
            chrome.open("/programs/1").look("today-fresh");
            makeRound();
            var people = signUp("Amara Diallo", "Lucia Prieto", "Ben Castle", "Kofi Mensah", "Wren Hale", "Dana Reyes", "Yuki Tanaka", "Tomasz Lis", "Odile Roux");
            publish("Bowline", people.subList(0, 6));
            publish("Figure eight", people.subList(6, 8));
            people.subList(0, 8).forEach(person -> letter("Welcome to your group, " + person.shortName(), person));
            chrome.open("/programs/1").look("today");
            chrome.open("/").look("home");
            chrome.open("/rounds/1/without-group").look("without-group");
        }
        var dana = person("Dana");
        try (var chrome = chrome(dana)) {
            chrome.open("/").look("home-new");
            people.makeAdministrator(dana.id(), clock.instant());
            chrome.open("/").look("home-administrator");
        }
    }

    private void makeRound() {
        as(marisol).get("/programs/1/rounds/new").post("/programs/1/rounds", "name", "Autumn", "applicationsOpen", "2026-11-02",
            "applicationsClose", "2026-11-15", "starts", "2026-11-23", "ends", "2027-03-05", "format", "posse");
    }

    private List<Person> signUp(String... names) {
        return List.of(names).stream().map(name -> {
            var person = person(name);
            apply(person.id());
            return person;
        }).toList();
    }

    private long signUpWithout(String name) {
        var person = person(name);
        apply(person.id());
        return person.id();
    }

    private void apply(long person) {
        sql.sql("insert into applications (round_id, person_id, roles, submitted_at) values (1, ?, 'student', now())").param(person).update();
    }

    private long draft(List<Person> people) {
        var draft = sql.sql("""
            insert into drafts (round_id, number, made_at, solver, seed, input_hash, objective, notes)
            values (1, (select count(*) + 1 from drafts), now(), 'hand', 1, '', 0, '{}') returning id
            """).query(Long.class).single();
        var proposal = sql.sql("""
            insert into proposals (draft_id, position, key, name, score, cautions, broken, verdict)
            values (?, 0, 'g1', 'Bowline', 80, 0, 0, '{}') returning id
            """).param(draft).query(Long.class).single();
        for (int i = 0; i < people.size(); i++) {
            sql.sql("insert into seats (proposal_id, draft_id, person_id, role, position) values (?, ?, ?, 'STUDENT', ?)")
                .param(proposal).param(draft).param(people.get(i).id()).param(i).update();
        }
        return draft;
    }

    private void publish(String name, List<Person> people) {
        var draft = draft(people);
        sql.sql("insert into publications (round_id, draft_id, published_at) values (1, ?, now()) on conflict do nothing").param(draft).update();
        var group = sql.sql("""
            insert into groups (round_id, proposal_id, name, slot, formed_at)
            values (1, (select max(id) from proposals), ?, 'Wed 18:00 America/Denver', now()) returning id
            """).param(name).query(Long.class).single();
        for (int i = 0; i < people.size(); i++) {
            sql.sql("insert into memberships (group_id, round_id, person_id, role, position, since) values (?, 1, ?, 'STUDENT', ?, now())")
                .param(group).param(people.get(i).id()).param(i).update();
        }
    }

    private void letter(String subject, Person to) {
        sql.sql("insert into letters (program_id, person_id, kind, subject, body, drafted_at) values (1, ?, 'group-formed', ?, 'Hello', now())")
            .param(to.id()).param(subject).update();
    }
}
