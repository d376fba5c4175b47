package belay.matching;

import static org.assertj.core.api.Assertions.assertThat;

import belay.applications.Application;
import belay.applications.Applications;
import belay.groups.Group;
import belay.groups.Groups;
import belay.groups.Membership;
import belay.groups.Memberships;
import belay.people.Person;
import belay.people.Profile;
import belay.people.Profiles;
import belay.programs.Format;
import belay.programs.Formats;
import belay.programs.Preset;
import belay.programs.Role;
import belay.programs.Round;
import belay.programs.Rounds;
import belay.stories.Story;
import belay.stories.Visitor;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A new class arrives: posses of an earlier round go on, newcomers say which they would like, and few move. */
class IntakeStory extends Story {

    private static final String[] SAID = {"name", "Zanele Mokoena", "zone", "Berlin", "languages", "English", "offer", "SQL", "want", "Rust", "free", "wed-19:00", "free", "wed-19:30",
        "roles", "STUDENT", "stage", "Module 1", "capacity", "1"};

    @Autowired
    private SampleRound sample;

    @Autowired
    private Applications applications;

    @Autowired
    private Groups groups;

    @Autowired
    private Memberships memberships;

    @Autowired
    private Profiles profiles;

    @Autowired
    private Formats formats;

    @Autowired
    private Rounds rounds;

    @Autowired
    private Bases bases;

    private Person marisol;
    private Round spring;
    private Round summer;
    private Group bowline;
    private Group cleat;

    @BeforeEach
    void twoPossesAndANewRound() {
        marisol = person("Marisol Vega");
        spring = sample.round(Preset.POSSE, marisol);
        var today = LocalDate.ofInstant(clock.instant(), sample.program(spring, marisol).zoneId());
        sql.sql("update rounds set name = 'Spring', applications_open = ?, applications_close = ?, starts = ?, ends = ?")
            .params(today.minusDays(60), today.minusDays(50), today.minusDays(40), today.plusDays(10)).update();
        summer = rounds.save(new Round(0, spring.programId(), formats.save(Format.of(Preset.POSSE, spring.programId())).id(), "Summer", today.minusDays(3), today.plusDays(10),
            today.plusDays(30), today.plusDays(90), clock.instant()));
        sql.sql("update format_roles set minimum = 2, maximum = 4 where role = 'STUDENT'").update();
        sql.sql("update format_roles set minimum = 1, maximum = 2 where role <> 'STUDENT'").update();
        bowline = posse("Bowline", -1, "Ada", "Ben", "Cleo", "Dov");
        cleat = posse("Cleat", -2, "Eve", "Fay", "Gil", "Hana");
        as(marisol).get("/programs/" + spring.programId() + "/public-page").submit("/programs/" + spring.programId() + "/public-page", "visibility", "PUBLIC");
    }

    private Group posse(String name, long proposal, String... people) {
        var roles = List.of(Role.STUDENT, Role.STUDENT, Role.ALUM, Role.PROFESSIONAL);
        var group = groups.save(new Group(0, spring.id(), proposal, name, "", "Wed 18:00 Europe/Lisbon", "", clock.instant()));
        for (int n = 0; n < people.length; n++) {
            var person = person(people[n]);
            profiles.write(new Profile(person.id(), "", "Europe/Lisbon", "", "Wed 18:00-21:00", "English; Portuguese", "Python", "", null));
            memberships.add(new Membership(group.id(), person.id(), roles.get(n), n, clock.instant()));
        }
        return group;
    }

    /** Everybody asks again, students a module further on. */
    private void again(String... but) {
        for (var name : List.of("Ada", "Ben", "Cleo", "Dov", "Eve", "Fay", "Gil", "Hana")) {
            if (!List.of(but).contains(name)) {
                again(name, List.of("Ada", "Eve").contains(name) ? "Module 2" : "Module 3");
            }
        }
    }

    private void again(String name, String stage) {
        var role = List.of("Cleo", "Gil").contains(name) ? Role.ALUM : List.of("Dov", "Hana").contains(name) ? Role.PROFESSIONAL : Role.STUDENT;
        applications.save(new Application(0, summer.id(), id(name), role.word(), role == Role.STUDENT ? stage : "", "", 1, "", "", clock.instant()));
    }

    private long id(String name) {
        return people.findByEmail(name.toLowerCase() + "@example.org").orElseThrow().id();
    }

    private Visitor goOn(Round from) {
        return as(marisol).get("/rounds/" + summer.id() + "/continuation").submit("/rounds/" + summer.id() + "/continuation", "earlier", String.valueOf(from == null ? 0 : from.id()));
    }

    private static String[] said(String... more) {
        return Stream.concat(Arrays.stream(SAID), Arrays.stream(more)).toArray(String[]::new);
    }

    private String form() {
        return "/rounds/" + summer.id() + "/application";
    }

    private List<String> seated(String group) {
        return sql.sql("select w.name from seats s join proposals p on p.id = s.proposal_id join people w on w.id = s.person_id where p.name = ? order by w.name")
            .param(group).query(String.class).list();
    }

    @Test
    void aPosseStudentNamesPossesInOrderAndGetsTheFirst() {
        var organizer = goOn(spring);
        assertThat(organizer.text()).contains("Summer goes on with the groups of Spring", "2 groups go on with 8 people", "Marisol Vega");
        organizer.get("/rounds/" + summer.id() + "/screening").submit("/rounds/" + summer.id() + "/screening", "days", "5", "step", "decision");
        again();
        var zanele = as(person("Zanele Mokoena")).get("/p/harbour-mentoring");
        zanele.get(zanele.page().select("a[href*=application]").attr("href"));
        assertThat(zanele.text()).contains("Groups you would like", "Bowline", "4 people", "English, Portuguese", "Python").doesNotContain("Ada", "Hana");

        try (var chrome = chrome(people.findByEmail("zanele.mokoena@example.org").orElseThrow())) {
            chrome.open(form()).look("application-form-groups");
        }
        zanele.submit(form(), said("choice-1", String.valueOf(cleat.id()), "choice-2", String.valueOf(cleat.id())));
        assertThat(zanele.status()).isEqualTo(422);
        assertThat(zanele.page().select("#choice-2-error").text()).contains("Cleat stands here already");
        assertThat(zanele.page().select("#choice-1 option[selected]").text()).isEqualTo("Cleat");
        zanele.submit(form(), "choice-2", String.valueOf(bowline.id()));
        assertThat(zanele.text()).contains("Your application", "Would like to be in 1. Cleat, 2. Bowline");

        long application = sql.sql("select id from applications where person_id = ?").param(id("zanele.mokoena")).query(Long.class).single();
        assertThat(organizer.get("/applications/" + application).text()).contains("1. Cleat, 2. Bowline");
        var sheet = new String(organizer.get("/rounds/" + summer.id() + "/applications.csv").body(), StandardCharsets.UTF_8);
        assertThat(sheet).contains("groups asked for", "Cleat; Bowline");
        organizer.get("/applications/" + application).submit("/applications/" + application + "/decision", "verdict", "accept");
        sql.sql("insert into decisions (application_id, verdict, decided_by, decided_at) select id, 'ACCEPT', ?, now() from applications where id <> ?")
            .params(marisol.id(), application).update();
        organizer.get("/rounds/" + summer.id() + "/announcement").submit("/rounds/" + summer.id() + "/announcement");
        assertThat(zanele.get("/profile/applications/" + application).text()).contains("1. Cleat, 2. Bowline");

        AtTheDesk.matched(organizer, summer);
        assertThat(organizer.text()).contains("All 9 people have a place", "From Spring", "All 8 stay, nobody moves, one is new.", "Zanele Mokoena asked for this group first");
        assertThat(seated("Cleat")).containsExactly("Eve", "Fay", "Gil", "Hana", "Zanele Mokoena");
        assertThat(seated("Bowline")).containsExactly("Ada", "Ben", "Cleo", "Dov");

        organizer.get("/drafts/1/publication").submit("/drafts/1/publication", "by", "direct");
        zanele.get("/groups").get(zanele.page().select("main h3 a").attr("href"));
        assertThat(zanele.text()).contains("Cleat", "Hana").doesNotContain("asked for this group");
        assertThat(zanele.get("/profile/applications/" + application).text()).contains("1. Cleat, 2. Bowline").doesNotContain("does not go on");
        assertThat(organizer.get("/drafts/1/turnover").page().select("h1").text()).as("compared as before").isEqualTo("All 8 stay, nobody moves, one is new");
        var at = "/rounds/" + summer.id() + "/continuation";
        assertThat(organizer.get(at).post(at, "earlier", "0").followed().text()).contains("formed already, so nothing was changed", "so this stays as it is");
    }

    @Test
    void whoMovesIsToldWithTheReasonAndWhoIsGoneByName() {
        var organizer = goOn(spring);
        again("Ada", "Fay", "Hana");
        again("Ada", "Module 1");
        again("Fay", "Module 2");
        sample.person(summer, "Ivo", "professional").asks();
        sql.sql("insert into group_choices (application_id, position, group_id, chosen_at) select id, 1, ?, now() from applications where person_id = ?")
            .params(cleat.id(), id("Ada")).update();
        assertThat(organizer.get("/rounds/" + summer.id() + "/desk").text()).contains("7 of their 8 people ask for a place again", "Not asking again: Hana");

        AtTheDesk.matched(organizer, summer);
        assertThat(organizer.page().select("[data-moved]").text()).contains("Ada", "From Bowline", "Eve", "From Cleat", "Ivo", "Newly placed").doesNotContain("Ben");
        assertThat(organizer.page().select("section[aria-labelledby=turnover]").text()).doesNotContain("could have had a place");
        sql.sql("update drafts set notes = replace(notes, '\"trade\":null', '\"trade\":{\"placed\":3,\"moved\":4}') where id = 1").update();
        assertThat(organizer.get("/drafts/1").page().select("section[aria-labelledby=turnover]").text())
            .contains("3 more people could have had a place if 4 more people left the group they were in.");
        organizer.get(organizer.page().select("section[aria-labelledby=turnover] p a").attr("href"));
        assertThat(organizer.page().select("#weight-few-moves").val()).isEqualTo("100");
        organizer.get("/drafts/1/turnover");
        assertThat(organizer.page().select("h1").text()).isEqualTo("5 of 7 people stay, 2 move, one is new");
        assertThat(organizer.page().select("tbody tr").eachText()).containsExactly("Ada Bowline Cleat Asked for Cleat first",
            "Eve Cleat Bowline In Cleat: Fay and Eve are both at Module 2");
        assertThat(organizer.page().select("section[aria-labelledby=gone]").text()).contains("One person does not ask for a place again", "Hana", "was in Cleat");

        try (var chrome = chrome(marisol)) {
            chrome.open("/drafts/1/turnover").look("turnover").open("/rounds/" + summer.id() + "/continuation").look("continuation");
        }

        organizer.get("/drafts/1").submit("/rounds/" + summer.id() + "/drafts", "number", "2");
        AtTheDesk.settled(organizer, summer);
        assertThat(seated("Bowline")).as("matched again they are as they were").containsExactly("Ben", "Ben", "Cleo", "Cleo", "Dov", "Dov", "Eve", "Eve");

        theEarlierGroupsAreOver(organizer);
    }

    /** Whoever is in them finds where they go on, and whoever is not reads a goodbye. */
    private void theEarlierGroupsAreOver(Visitor organizer) {
        sql.sql("insert into pauses (group_id, person_id, from_on, from_at, back_on, back_at, begun_at) values (?, ?, '2020-01-01', now(), '2099-01-01', '2099-01-01', now())")
            .params(bowline.id(), id("Ben")).update();
        assertThat(organizer.get("/drafts/2/publication").text()).contains("2 groups of the earlier round go on here, and are over as soon as their new ones are formed",
            "One of their people does not ask for a place again",
            "publish nearer to it if they should meet until then");
        organizer.submit("/drafts/2/publication", "by", "direct");
        long next = next("Bowline");

        var ben = as(people.findById(id("Ben")).orElseThrow()).get("/groups");
        assertThat(ben.page().select("h1").text()).isEqualTo("You are in one group");
        assertThat(ben.get("/groups/" + bowline.id()).page().select("h1").text()).isEqualTo("Bowline goes on");
        assertThat(ben.text()).contains("In Summer you go on together as " + name(next));
        assertThat(ben.page().select("main a.button--primary").attr("href")).isEqualTo("/groups/" + next);
        assertThat(ben.get("/groups/" + next).text()).as("away here as well").contains("2099");
        var ada = as(people.findById(id("Ada")).orElseThrow()).get("/groups/" + bowline.id());
        assertThat(ada.text()).contains("Your time in Bowline is over", "In Summer it goes on as " + name(next), "In Summer you are in " + name(next("Cleat")));
        var hana = as(people.findById(id("Hana")).orElseThrow()).get("/groups/" + cleat.id());
        assertThat(hana.text()).contains("Your time in Cleat is over", "Thank you for the time you gave", "You are welcome back", "How was it?").doesNotContain("To Cleat");
        assertThat(sql.sql("select p.name from letters l join people p on p.id = l.person_id where l.kind = 'time-over'").query(String.class).list()).containsExactly("Hana");

        var over = organizer.get("/groups/" + bowline.id());
        assertThat(over.text()).contains("Bowline went on", "Over since", "That was when the groups of Summer were formed.", "In Summer it goes on as " + name(next), "Who was in it")
            .doesNotContain("Next meeting", "What next?", "on the rope");
        assertThat(over.page().select("#people").parents().select(".rows__row").eachText()).as("each, and where they are now").hasSize(4)
            .anyMatch(row -> row.contains("Ada") && row.endsWith("Now in " + name(next("Cleat")) + ", Summer")).anyMatch(row -> row.contains("Ben") && row.endsWith("Now in " + name(next) + ", Summer"));
        assertThat(organizer.get("/groups/" + cleat.id()).text()).contains("A letter about it waits for your nod", "In no group of this program now");
        try (var chrome = chrome(marisol)) {
            chrome.open("/groups/" + cleat.id()).look("group-over").open("/programs/" + spring.programId() + "/groups").look("groups-gone-on");
        }
        try (var chrome = chrome(people.findById(id("Hana")).orElseThrow())) {
            chrome.open("/").look("home-bygone");
        }
        for (var page : List.of("/", "/groups")) {
            assertThat(hana.get(page).text()).contains("You are in no group", "You are welcome back", "Cleat").doesNotContain("group yet");
            assertThat(hana.page().select("a[href=/groups/" + cleat.id() + "/goodbye]")).as(page).isNotEmpty();
        }
        assertThat(letter("group-goes-on", "Ben")).startsWith("Your group goes on in Summer: ").contains("Your group of Spring goes on in Harbour Mentoring, Summer.", "New in it is Eve.");
        assertThat(letter("group-formed", "Ada")).contains("It goes on from Spring: 2 of the others were in it before.");
        assertThat(letter("group-formed", "Ivo")).contains("There is a group for you");
        assertThat(organizer.get("/programs/" + spring.programId()).page().select(".section a[href$=/groups]").text()).as("once").contains("Both groups");
        assertThat(organizer.get("/rounds/" + spring.id()).text()).contains("Its groups are over since", "The groups of Summer were formed then.", "people were in a group 8")
            .doesNotContain("left or finished", "Groups are in week");
        assertThat(organizer.get("/programs/" + spring.programId() + "/groups").text()).contains("Went on in Summer on").doesNotContain("Goes on since");
        assertThat(organizer.get("/rounds/" + spring.id() + "/departures").text()).contains("Nobody has gone before the end");
        assertThat(organizer.get("/groups/" + bowline.id() + "/next-step").text()).contains("Bowline went on");
        assertThat(sql.sql("select count(*) from group_endings where ended_by = ?").param(marisol.id()).query(Long.class).single()).isEqualTo(2);
    }

    private String letter(String kind, String to) {
        return sql.sql("select subject || chr(10) || body from letters where kind = ? and person_id = ?").params(kind, id(to)).query(String.class).single();
    }

    private long next(String name) {
        return sql.sql("select s.next_id from successions s join groups g on g.id = s.group_id where g.name = ?").param(name).query(Long.class).single();
    }

    private String name(long group) {
        return sql.sql("select name from groups where id = ?").param(group).query(String.class).single();
    }

    @Test
    void aGroupNobodyAsksForAgainSaysSoAndOneThatIsGivenUpToo() {
        var organizer = goOn(spring);
        again("Eve", "Fay", "Gil", "Hana");
        AtTheDesk.matched(organizer, summer);
        assertThat(organizer.get("/drafts/1/publication").text()).contains("One group of the earlier round does not go on, and is over by it: Cleat", "4 of their people do not ask");
        organizer.submit("/drafts/1/publication", "by", "invitation");
        assertThat(letter("invitation", "Ben")).contains("It is your group of Spring, which goes on.");
        var eve = as(people.findById(id("Eve")).orElseThrow()).get("/groups/" + cleat.id());
        assertThat(eve.text()).contains("Cleat does not go on", "Your time in it was over", "You are welcome back");
        var ben = as(people.findById(id("Ben")).orElseThrow()).get("/groups/" + bowline.id());
        assertThat(ben.page().select("h1").text()).as("nobody knows yet").isEqualTo("Bowline");

        long proposal = sql.sql("select id from proposals where key = ?").param("g" + bowline.id()).query(Long.class).single();
        organizer.get("/rounds/" + summer.id() + "/answers").post("/proposals/" + proposal + "/giving-up");
        assertThat(ben.get("/groups/" + bowline.id()).text()).contains("Bowline does not go on");
    }

    @Test
    void sixtyFourPressesSayItOnceAndWhereItIsStoppedTheEarlierGroupsStay() throws Exception {
        var at = "/rounds/" + summer.id() + "/continuation";
        var pages = IntStream.range(0, 64).mapToObj(n -> as(marisol).get(at)).toList();
        var presses = pages.stream().<Callable<Integer>>map(page -> () -> page.post(at, "earlier", String.valueOf(spring.id())).status()).toList();
        assertThat(atOnce(presses)).containsOnly(303);
        assertThat(sql.sql("select decided_by from continuations").query(Long.class).list()).containsExactly(marisol.id());

        again();
        var organizer = AtTheDesk.matched(as(marisol), summer);
        goOn(null);
        assertThat(organizer.get("/drafts/1").text()).doesNotContain("From Spring");
        organizer.get("/drafts/1/publication").submit("/drafts/1/publication", "by", "direct", "anyway", "true");
        assertThat(sql.sql("select count(*) from publications").query(Integer.class).single()).isOne();
        assertThat(sql.sql("select count(*) from group_endings").query(Integer.class).single()).as("new groups, and the earlier go on until their round is over").isZero();
        assertThat(as(people.findById(id("Ben")).orElseThrow()).get("/groups/" + bowline.id()).text()).contains("Four on the rope");
    }

    @Test
    void whoChoseAGroupThatEndsIsTold() {
        goOn(spring);
        var zanele = as(person("Zanele Mokoena")).get(form());
        zanele.submit(form(), said("choice-1", "999"));
        assertThat(zanele.page().select("#choice-1-error").text()).contains("“999” is none of the groups one can choose");
        zanele.submit(form(), "choice-1", String.valueOf(cleat.id()));
        assertThat(zanele.text()).contains("1. Cleat");
        var other = as(people.findById(id("zanele.mokoena")).orElseThrow()).get(form());
        zanele.get(form()).submit(form(), "choice-1", String.valueOf(bowline.id()));
        other.submit(form(), "choice-1", "");
        assertThat(other.page().select("#choice-1-error").text()).as("by its name").contains("says: “Bowline”");
        other.submit(form(), "choice-1", String.valueOf(cleat.id()));

        end(cleat);
        assertThat(zanele.get("/profile/applications").get("/profile/applications/1").text()).contains("1. Cleat (does not go on any more)");
        assertThat(zanele.get(form()).text()).contains("Cleat, which you had chosen, does not go on any more.");
        assertThat(zanele.page().select("#choice-1 option").eachText()).containsExactly("No wish", "Bowline");
        zanele.post(form(), said("choice-1", String.valueOf(cleat.id())));
        assertThat(zanele.status()).isEqualTo(422);
        assertThat(zanele.text()).contains("Cleat does not go on any more. Pick another one");

        end(bowline);
        assertThat(zanele.get(form()).text()).doesNotContain("Groups you would like");
        zanele.submit(form(), "goals", "");
        assertThat(zanele.text()).contains("Your changes are sent.");
    }

    @Test
    void groupsAreNewUntilAnOrganizerSaysOtherwise() {
        var at = "/rounds/" + summer.id() + "/continuation";
        assertThat(as(person("Zanele")).get(form()).text()).doesNotContain("Groups you would like");
        var organizer = as(marisol).get(at);
        assertThat(organizer.page().select("h1").text()).isEqualTo("Summer begins with new groups");
        organizer.submit(at, "earlier", String.valueOf(summer.id()));
        assertThat(organizer.status()).isEqualTo(422);
        assertThat(organizer.text()).contains("There are no groups to go on with in that round any more");
        goOn(spring);
        assertThat(organizer.get("/rounds/" + summer.id()).text()).contains("Goes on with the groups of Spring.");
        assertThat(organizer.get("/rounds/" + summer.id() + "/rules").page().select("#weight-few-moves").val()).isEqualTo("100");
        organizer.submit("/rounds/" + summer.id() + "/rules", "weight-few-moves", "0");
        assertThat(organizer.page().select("#weight-few-moves").val()).as("it can be turned off").isEqualTo("0");

        assertThat(goOn(null).text()).contains("The groups of this round will be new.", "Summer begins with new groups");
        assertThat(organizer.get("/rounds/" + spring.id() + "/continuation").text()).contains("No earlier groups to go on with");
        sql.sql("update formats set preset = 'PEER' where id = ?").param(summer.formatId()).update();
        assertThat(organizer.get(at).text()).contains("Pairs and rings are made anew each round.");
    }

    @Test
    void whateverMatchingReadsOfEarlierGroupsIsNoticed() {
        again();
        var seen = new HashSet<String>();
        seen.add(bases.of(summer));
        for (var change : List.of("insert into continuations (round_id, earlier_id, decided_at) values (2, 1, now())",
            "insert into group_choices (application_id, position, group_id, chosen_at) values (1, 1, 2, now())", "update group_choices set group_id = 1",
            "insert into departures (group_id, person_id, ending, told_by, departed_at) values (2, 7, 'LEFT', 'MYSELF', now())",
            "insert into group_endings (group_id, ending, ended_at) values (2, 'DISSOLVED', now())", "delete from continuations")) {
            sql.sql(change).update();
            assertThat(seen.add(bases.of(summer))).as(change).isTrue();
        }
    }

    private void end(Group group) {
        sql.sql("insert into group_endings (group_id, ending, ended_at) values (?, 'DISSOLVED', now())").param(group.id()).update();
    }
}
