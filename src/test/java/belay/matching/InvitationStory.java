package belay.matching;

import static org.assertj.core.api.Assertions.assertThat;

import belay.people.Person;
import belay.programs.Days;
import belay.programs.Preset;
import belay.programs.Round;
import belay.stories.Story;
import belay.stories.Visitor;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Groups that form once those who are asked said yes: each answers for themselves, and a place that comes free goes to the next best. */
class InvitationStory extends Story {

    @Autowired
    private SampleRound sample;

    @Autowired
    private Sweep sweep;

    private Person marisol;
    private Round round;
    private Person rosa;
    private Person greta;
    private Person wanda;

    /** Rosa can take one; Greta wants most of what she offers; Wanda would be next. */
    @BeforeEach
    void oneMentorAndTwoWhoWouldLikeHer() {
        marisol = person("Marisol Vega");
        round = sample.round(Preset.PARTNERSHIP, marisol);
        rosa = sample.person(round, "Rosa Campos", "mentor").offers("Data modelling:4; SQL:4").asks();
        greta = sample.person(round, "Greta Lind", "mentee").wants("Data modelling:3; SQL:3").asks();
        wanda = sample.person(round, "Wanda Ito", "mentee").wants("SQL:1; Chess:1").asks();
    }

    @Test
    void whoeverHasAPlaceIsAskedAndNobodyIsInAGroupYet() {
        var page = published();

        assertThat(page.text()).contains("Everybody who has a place is invited");
        assertThat(groups()).isEmpty();
        assertThat(letters("invitation")).containsExactly("Greta Lind", "Rosa Campos");
        assertThat(letters("no-place-yet")).containsExactly("Wanda Ito");
        assertThat(letter("invitation", greta)).startsWith("Join Bowline at Harbour Mentoring? Please answer until").contains("with:\n- Rosa Campos, mentor", "/invitations/" + invitation(greta))
            .doesNotContain("{", "example.org\n", "\n\n\n");
        assertThat(letter("no-place-yet", wanda)).contains("If one of them cannot come, we may ask you").doesNotContain("Rosa", "Greta");
        assertThat(as(wanda).get("/").text()).contains("If one of them cannot come, you may be asked").doesNotContain("No group this time");
        assertThat(as(greta).get("/").text()).contains("You are invited to a group", "Bowline", "Waits for your answer", "Answer until");
        var invited = as(greta).get("/invitations/" + invitation(greta));
        assertThat(invited.text()).contains("An invitation to Bowline", "Rosa Campos", "Would you like to join?").doesNotContain("rosa.campos@example.org");
        assertThat(as(wanda).get("/invitations/" + invitation(greta)).status()).isEqualTo(404);
        assertThat(as(marisol).get("/invitations/" + invitation(greta)).status()).isEqualTo(404);
    }

    @Test
    void theGroupBeginsWithTheLastYesAndTheLettersLeaveByThemselves() {
        published();

        assertThat(yes(greta).text()).contains("You said yes. Thank you!", "as soon as enough others said yes");
        assertThat(groups()).isEmpty();
        assertThat(as(greta).get("/").text()).contains("You said yes to a group that has not begun", "Bowline", "It begins when enough others have said yes too").doesNotContain("not in a group yet");
        assertThat(as(greta).get("/profile/applications").text()).contains("You said yes to one group").doesNotContain("You are invited");
        assertThat(yes(rosa).text()).contains("You are in this group", "Go to Bowline");

        assertThat(letters("invitation")).as("what nobody let go is not true any more").isEmpty();
        assertThat(groups()).containsExactly("Bowline");
        assertThat(members()).containsExactly("Greta Lind", "Rosa Campos");
        assertThat(letters("group-formed")).containsExactly("Greta Lind", "Rosa Campos");
        assertThat(as(wanda).get("/").text()).as("nobody is asked any more").contains("No group this time");
        assertThat(sql.sql("select count(*) from letter_approvals a join letters l on l.id = a.letter_id where l.kind = 'group-formed'").query(Integer.class).single()).isEqualTo(2);
        yes(rosa);
        assertThat(letters("group-formed")).hasSize(2);
        assertThat(as(greta).get("/groups").text()).contains("Bowline");
    }

    @Test
    void aNoIsForTheOrganizersAloneAndTheirNextBestTakesThePlace() {
        published();
        yes(rosa);
        var refused = no(greta, "I move to Oslo");

        assertThat(refused.text()).contains("You said no", "That was a mistake");
        assertThat(as(rosa).get("/invitations/" + invitation(rosa)).text()).doesNotContain("Oslo", "Greta");
        var organizer = as(marisol).get("/rounds/" + round.id() + "/answers");
        assertThat(organizer.text()).contains("I move to Oslo", "One place as mentee came free", "Would gladly join another group");
        assertThat(as(marisol).get("/programs/" + round.programId()).text()).contains("One place has come free");

        organizer.get("/proposals/" + proposal() + "/offers?role=mentee");
        assertThat(organizer.text()).contains("Wanda Ito").doesNotContain("Greta Lind");
        organizer.submit("/proposals/" + proposal() + "/offers");
        assertThat(organizer.text()).as("on the same page").contains("You ticked nobody, so nobody was asked.", "Wanda Ito");
        organizer.submit("/proposals/" + proposal() + "/offers", "people", String.valueOf(wanda.id()));
        assertThat(organizer.text()).contains("One person is asked; the letter is on the way.");
        assertThat(letter("invitation", wanda)).contains("A place has come free in it", "- Rosa Campos, mentor");
        assertThat(yes(wanda).text()).contains("You are in this group");
        assertThat(members()).containsExactly("Rosa Campos", "Wanda Ito");
    }

    @Test
    void aNoCanBeTakenBackUntilSomebodyElseIsAsked() {
        published();
        no(greta, "");
        var undo = "/invitations/" + invitation(greta) + "/refusal/undo";
        assertThat(as(greta).get("/invitations").page().select("form[action=" + undo + "]")).hasSize(1);
        var home = as(greta).get("/");
        assertThat(home.text()).contains("You said no, and can think better of it");
        assertThat(home.submit(undo).text()).contains("The invitation is open again", "Would you like to join?");
        assertThat(home.get("/").text()).contains("You are invited to a group").doesNotContain("think better of it");
        no(greta, "");
        ask(wanda);
        for (var path : List.of("/", "/invitations", "/invitations/" + invitation(greta))) {
            assertThat(as(greta).get(path).page().select("form[action=" + undo + "]")).as("somebody else was asked").isEmpty();
        }
        assertThat(as(greta).get("/").post(undo).followed().text()).contains("The place is taken by now");
        yes(rosa);
        yes(wanda);
        assertThat(members()).containsExactly("Rosa Campos", "Wanda Ito");
    }

    @Test
    void ofSixtyFourWhoSayYesToTheLastPlaceOneHasIt() throws Exception {
        var hopeful = new ArrayList<Person>();
        for (int n = 1; n <= 64; n++) {
            hopeful.add(sample.person(round, "Hopeful " + n, "mentee").wants("SQL:2").asks());
        }
        published();
        yes(rosa);
        var first = sql.sql("select p.* from invitations i join people p on p.id = i.person_id where i.role = 'MENTEE'").query(Person.class).single();
        no(first, "");
        var all = new ArrayList<>(hopeful);
        all.add(greta);
        all.add(wanda);
        all.removeIf(person -> person.id() == first.id());
        all.subList(64, all.size()).clear();
        sql.sql("insert into invitations (proposal_id, person_id, role, offered, invited_at, answer_by) select ?, id, 'MENTEE', true, now(), now() + interval '1 year' from people where id in ("
            + String.join(",", all.stream().map(person -> String.valueOf(person.id())).toList()) + ")").param(proposal()).update();

        var pages = atOnce(all.stream().map(person -> {
            var path = "/invitations/" + invitation(person);
            var visitor = as(person).get(path);
            return (Callable<Visitor>) () -> visitor.submit(path + "/acceptance");
        }).toList());

        assertThat(pages).filteredOn(page -> page.text().contains("You are in this group")).hasSize(1);
        assertThat(pages).filteredOn(page -> page.text().contains("The place is taken by now")).hasSize(63);
        assertThat(members()).hasSize(2).contains("Rosa Campos");
        assertThat(letters("place-taken")).hasSizeLessThanOrEqualTo(63);
        whoWasLaterReadsTheSameEverywhere(all.stream().filter(person -> !members().contains(person.name())).findFirst().orElseThrow());
    }

    private void whoWasLaterReadsTheSameEverywhere(Person later) {
        for (var path : List.of("/", "/profile/applications", "/invitations/" + invitation(later))) {
            assertThat(as(later).get(path).text()).as(path).contains("You may be asked again as long as a place may come free, and there is nothing you need to do.")
                .doesNotContain("No group this time", "You would be in it");
        }
        sql.sql("insert into group_endings (group_id, ending, ended_at) select id, 'FINISHED', now() from groups").update();
        sql.sql("insert into given_up (proposal_id, given_up_at) select id, now() from proposals where id not in (select proposal_id from groups)").update();
        assertThat(as(later).get("/").text()).contains("No group this time", "When you ask for a place in the next round, you come first.");
        assertThat(as(later).get("/invitations/" + invitation(later)).text()).contains("No place can come free for you in this round any more.");
    }

    @Test
    void nobodyIsPushedPastWhatTheyCanTake() throws Exception {
        sql.sql("delete from applications where person_id = ?").param(wanda.id()).update();
        var otto = sample.person(round, "Otto Brandt", "mentee").wants("SQL:2").asks();
        sql.sql("update applications set capacity = 2 where person_id = ?").param(rosa.id()).update();
        published();
        sql.sql("update applications set capacity = 1 where person_id = ?").param(rosa.id()).update();
        var hers = sql.sql("select id from invitations where person_id = ? order by id").param(rosa.id()).query(Long.class).list();
        assertThat(hers).hasSize(2);

        var pages = atOnce(hers.stream().map(id -> {
            var visitor = as(rosa).get("/invitations/" + id);
            return (Callable<Visitor>) () -> visitor.submit("/invitations/" + id + "/acceptance");
        }).toList());

        assertThat(pages).filteredOn(page -> page.text().contains("You said yes. Thank you!")).hasSize(1);
        assertThat(pages).filteredOn(page -> page.text().contains("as many groups as you told us you can take")).hasSize(1);
        yes(otto);
        yes(greta);
        assertThat(groups()).hasSize(1);
    }

    @Test
    void aMentorTakesFewerThanWereProposedAndIsAskedForNoMore() {
        var otto = sample.person(round, "Otto Brandt", "mentee").wants("SQL:2").asks();
        sql.sql("update applications set capacity = 3 where person_id = ?").param(rosa.id()).update();
        published();
        var hers = sql.sql("select id from invitations where person_id = ? order by id").param(rosa.id()).query(Long.class).list();
        assertThat(hers).hasSize(3);
        var page = as(rosa).get("/invitations/" + hers.getFirst());
        assertThat(page.text()).contains("You are asked for 3 groups");

        page.submit("/invitations/" + hers.getFirst() + "/fewer", "kept", String.valueOf(hers.get(1)));

        assertThat(sql.sql("select a.answer from invitation_answers a join invitations i on i.id = a.invitation_id where i.person_id = ? order by i.id").param(rosa.id())
            .query(String.class).list()).containsExactly("NO", "YES", "NO");
        assertThat(sql.sql("select most from fewer_groups").query(Integer.class).single()).isOne();
        var left = sql.sql("select proposal_id from invitations where id = ?").param(hers.getFirst()).query(Long.class).single();
        assertThat(as(marisol).get("/proposals/" + left + "/offers?role=mentor").text()).contains("Nobody else is left who fits",
            "1 person who is not in it asked to be mentor", "1 can take on nobody more", "What you can do", "Bring in somebody more").doesNotContain("Rosa");
        assertThat(otto.name()).isNotBlank();
    }

    @Test
    void whoSaysNothingInTimeLosesThePlaceAndBelayAsksTheNextIfItMay() {
        published("days", "3", "offering", "true");
        yes(rosa);
        assertThat(as(marisol).get("/rounds/" + round.id() + "/answers").text()).contains("Belay asks the next best by itself");
        letGo(greta);
        clock.advance(Duration.ofDays(5));
        assertThat(as(greta).get("/invitations/" + invitation(greta)).text()).contains("It is too late to answer");

        sweep.run();
        sweep.run();

        assertThat(letter("invitation", wanda)).contains("A place has come free in it");
        assertThat(letters("invitation")).as("what was let go stays").containsExactly("Greta Lind", "Wanda Ito");
        assertThat(as(marisol).get("/rounds/" + round.id() + "/answers").text()).contains("One did not answer in time");
        yes(wanda);
        assertThat(members()).containsExactly("Rosa Campos", "Wanda Ito");
    }

    @Test
    void whileALetterWaitsForANodTheDaysToAnswerDoNotRun() {
        published("days", "3");
        letGo(rosa);
        var day = deadline(greta);
        assertThat(letter("invitation", greta)).contains("Please answer until " + day, "Please say yes or no until " + day);
        sql.sql("update letters set body = 'In my own words. ' || body where kind = 'invitation'").update();
        clock.advance(Duration.ofDays(5));

        sweep.run();
        sweep.run();

        assertThat(as(rosa).get("/invitations/" + invitation(rosa)).text()).as("who was written to in time").contains("It is too late to answer");
        assertThat(as(greta).get("/invitations/" + invitation(greta)).text()).contains("Would you like to join?");
        assertThat(deadline(greta)).isNotEqualTo(day);
        assertThat(letter("invitation", greta)).contains("In my own words", "Please answer until " + deadline(greta), "Please say yes or no until " + deadline(greta)).doesNotContain(day);

        letGo(greta);
        clock.advance(Duration.ofDays(3));
        sweep.run();
        assertThat(as(greta).get("/invitations/" + invitation(greta)).text()).as("three days from the letter on").contains("Would you like to join?");
        clock.advance(Duration.ofDays(1));
        sweep.run();
        assertThat(as(greta).get("/invitations/" + invitation(greta)).text()).contains("It is too late to answer");
    }

    @Test
    void whereSomebodyLeftAGroupTheNextBestIsAskedAndJoinsIt() {
        published();
        yes(rosa);
        yes(greta);
        long group = sql.sql("select id from groups").query(Long.class).single();
        as(greta).get("/groups/" + group + "/departure").submit("/groups/" + group + "/departure", "told", "myself", "farewell", "I wish you well.");
        assertThat(as(greta).get("/invitations/" + invitation(greta)).text()).contains("You were in this group").doesNotContain("You are in");
        var organizer = as(marisol).get("/groups/" + group + "/next-step");
        assertThat(organizer.page().select("a[href=/proposals/" + proposal() + "/offers]")).hasSize(1);
        assertThat(organizer.get("/rounds/" + round.id() + "/answers").text()).contains("one yes", "One who said yes has left since.", "Said yes, has left since");

        assertThat(as(marisol).get("/groups/" + group).page().select("a[href$=/offers]")).hasSize(1);
        organizer.get("/proposals/" + proposal() + "/offers");
        assertThat(organizer.text()).contains("Another mentee for Bowline", "Wanda Ito", "In it before", "Greta Lind");
        assertThat(organizer.page().select("input[name=people][checked]")).as("nobody is asked without being meant").isEmpty();
        assertThat(letters("no-place-yet")).containsExactly("Wanda Ito");
        organizer.submit("/proposals/" + proposal() + "/offers", "people", String.valueOf(wanda.id()));
        assertThat(letters("no-place-yet")).as("who is asked does not hear that nothing was found").isEmpty();
        sql.sql("insert into trial_rounds (round_id, days, set_at) values (?, 14, now())").param(round.id()).update();
        sql.sql("insert into trial_questions (group_id, asked_at) values (?, ?)").params(group, Timestamp.from(clock.instant())).update();
        assertThat(as(wanda).get("/invitations/" + invitation(wanda)).text()).contains("The group has begun already", "Who is in it: one person").doesNotContain("Greta");
        assertThat(yes(wanda).text()).contains("You are in this group");
        assertThat(letters("trial-question")).as("whether they go on is asked just now").containsExactly("Wanda Ito");

        assertThat(sql.sql("select p.name from present_memberships m join people p on p.id = m.person_id order by 1").query(String.class).list())
            .containsExactly("Rosa Campos", "Wanda Ito");
        assertThat(letters("group-joined")).containsExactly("Rosa Campos");
        assertThat(letter("group-joined", rosa)).contains("Wanda Ito joins you as mentee");
        assertThat(as(marisol).get("/groups/" + group).page().select("a[href$=/offers]")).as("no place is free").isEmpty();
        assertThat(as(marisol).get("/proposals/" + proposal() + "/offers?role=mentee").text()).contains("There is no free place as mentee");

        as(wanda).get("/groups/" + group + "/departure").submit("/groups/" + group + "/departure", "told", "myself", "farewell", "I wish you well.");
        sql.sql("insert into automatic_offers (round_id, switched_at) values (?, now())").param(round.id()).update();
        sweep.run();
        assertThat(sql.sql("select count(*) from invitations i where not exists (select 1 from invitation_answers a where a.invitation_id = i.id)").query(Integer.class).single())
            .as("whoever left is not asked by itself").isZero();
        organizer.get("/proposals/" + proposal() + "/offers?role=mentee").submit("/proposals/" + proposal() + "/offers", "people", String.valueOf(greta.id()));
        assertThat(as(marisol).get("/proposals/" + proposal() + "/offers?role=mentee").text()).doesNotContain("Greta Lind");
        assertThat(as(greta).get("/").text()).as("one way back").contains("Would you like to come back?").doesNotContain("Stay in the group");
        assertThat(as(greta).get("/groups/" + group + "/goodbye").page().select("a[href=/invitations/" + invitation(greta) + "]")).hasSize(1);
        assertThat(as(greta).get("/groups/" + group + "/goodbye").post("/groups/" + group + "/departure/undo").followed().text()).contains("You are invited to this group again");
        assertThat(yes(greta).text()).contains("You are in this group");
        assertThat(as(greta).get("/groups/" + group).text()).contains("Two on the rope");
        assertThat(sql.sql("""
            select count(*) from departures d join departure_letters l on l.departure_id = d.id where d.person_id = ?
                and not exists (select 1 from letter_approvals a where a.letter_id = l.letter_id)
            """).param(greta.id()).query(Integer.class).single()).as("that she left is told to nobody any more").isZero();
        assertThat(sql.sql("select count(*) from past_invitations p join returns r on r.returned_at >= p.answered_at").query(Integer.class).single()).as("who and when").isOne();
    }

    @Test
    void aGroupThatIsGivenUpTellsThoseWhoSaidYesAndTheyComeFirstTheNextTime() {
        published();
        yes(rosa);
        no(greta, "", false);
        var organizer = as(marisol).get("/rounds/" + round.id() + "/answers").submit("/proposals/" + proposal() + "/giving-up");

        assertThat(organizer.text()).contains("The group is given up", "Given up");
        assertThat(letters("group-given-up")).containsExactly("Rosa Campos");
        assertThat(as(rosa).get("/invitations/" + invitation(rosa)).text()).contains("This group does not come about").doesNotContain("Greta");
        organizer.post("/proposals/" + proposal() + "/giving-up").followed();
        assertThat(letters("group-given-up")).hasSize(1);
        for (var page : List.of("/", "/groups", "/profile/applications/" + application(greta))) {
            assertThat(as(greta).get(page).text()).as(page).contains("as you said no to yours and wanted no other").doesNotContain("come first");
        }
        assertThat(organizer.get("/rounds/" + round.id() + "/without-group").page().select(".rows__row:contains(Greta)").text()).contains("does not come first in the next");
        assertThat(organizer.page().select(".rows__row:contains(Rosa)").text()).doesNotContain("come first");
        var next = sample.after(round);
        sql.sql("insert into applications (round_id, person_id, roles, submitted_at) select ?, person_id, roles, submitted_at from applications where round_id = ?")
            .params(next.id(), round.id()).update();
        var desk = AtTheDesk.matched(as(marisol), next);
        assertThat(desk.text()).contains("Rosa Campos");
    }

    @Test
    void whatIsOverCannotBeOpenedOrJoinedAgain() {
        published();
        no(greta, "");
        as(marisol).get("/rounds/" + round.id() + "/answers").submit("/proposals/" + proposal() + "/giving-up");
        assertThat(as(greta).get("/invitations/" + invitation(greta)).post("/invitations/" + invitation(greta) + "/refusal/undo").followed().text())
            .contains("This group does not come about any more.");
        yes(rosa);
        assertThat(groups()).isEmpty();
    }

    @Test
    void nobodyJoinsAGroupThatIsDissolvedAndWhoDeclinedSeesNobodyInItAnyMore() {
        published();
        yes(rosa);
        no(greta, "");
        ask(wanda);
        long other = sample.person(round, "Otto Brandt", "mentee").wants("SQL:1").asks().id();
        sql.sql("insert into invitations (proposal_id, person_id, role, offered, invited_at, answer_by) values (?, ?, 'MENTEE', true, now(), now() + interval '1 year')")
            .params(proposal(), other).update();
        yes(wanda);
        sql.sql("delete from invitation_answers where invitation_id = (select id from invitations where person_id = ?)").param(other).update();
        sql.sql("insert into group_endings (group_id, ending, ended_at) select id, 'DISSOLVED', now() from groups").update();

        var otto = people.findById(other).orElseThrow();
        assertThat(as(otto).get("/").text()).doesNotContain("You are invited");
        assertThat(yes(otto).text()).contains("This group does not come about any more.", "This group is over");
        assertThat(members()).containsExactly("Rosa Campos", "Wanda Ito");
        assertThat(as(greta).get("/invitations/" + invitation(greta)).text()).doesNotContain("Wanda", "Rosa");
        assertThat(as(marisol).get("/programs/" + round.programId()).text()).doesNotContain("has come free");
    }

    @Test
    void daysThatAreNoDaysAreToldAndNothingIsPublished() {
        var page = AtTheDesk.matched(as(marisol), round).get("/drafts/1/publication").submit("/drafts/1/publication", "by", "invitation", "days", "soon");

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.text()).contains("“soon” is no number of days from 1 to 60");
        assertThat(page.page().select("input[name=days]").val()).isEqualTo("soon");
        assertThat(sql.sql("select count(*) from publications").query(Integer.class).single()).isZero();
    }

    @Test
    void thePagesOfAnInvitationLookAsTheyShould() {
        published();
        no(greta, "I move to Oslo, and the trains are slow there");
        try (var chrome = chrome(marisol)) {
            chrome.open("/rounds/" + round.id() + "/answers").look("answers");
            chrome.open("/proposals/" + proposal() + "/offers").look("offers");
        }
        try (var chrome = chrome(rosa)) {
            chrome.open("/invitations/" + invitation(rosa)).look("invitation");
            chrome.open("/invitations").look("invitations");
        }
        try (var chrome = chrome(greta)) {
            chrome.open("/invitations/" + invitation(greta)).look("invitation-declined");
        }
    }

    private Visitor published(String... more) {
        var fields = new ArrayList<>(List.of("by", "invitation"));
        fields.addAll(List.of(more));
        return AtTheDesk.matched(as(marisol), round).get("/drafts/1/publication").submit("/drafts/1/publication", fields.toArray(String[]::new));
    }

    private Visitor yes(Person person) {
        var path = "/invitations/" + invitation(person);
        var visitor = as(person).get(path);
        return visitor.page().select("form[action=" + path + "/acceptance]").isEmpty() ? visitor.post(path + "/acceptance").followed() : visitor.submit(path + "/acceptance");
    }

    private long application(Person person) {
        return sql.sql("select id from applications where round_id = ? and person_id = ?").params(round.id(), person.id()).query(Long.class).single();
    }

    private Visitor no(Person person, String reason) {
        return no(person, reason, true);
    }

    private Visitor no(Person person, String reason, boolean elsewhere) {
        var path = "/invitations/" + invitation(person);
        var visitor = as(person).get(path);
        return elsewhere ? visitor.submit(path + "/refusal", "reason", reason) : visitor.post(path + "/refusal", "reason", reason).followed();
    }

    private void ask(Person person) {
        as(marisol).get("/proposals/" + proposal() + "/offers?role=mentee").submit("/proposals/" + proposal() + "/offers", "people", String.valueOf(person.id()));
    }

    private void letGo(Person person) {
        sql.sql("insert into letter_approvals (letter_id, approved_at) select id, ? from letters where kind = 'invitation' and person_id = ?").params(Timestamp.from(clock.instant()), person.id()).update();
    }

    /** The last day to answer, as letters tell it. */
    private String deadline(Person person) {
        var until = sql.sql("select answer_by from invitations where person_id = ?").param(person.id()).query(Timestamp.class).single().toInstant();
        return Days.full(until.minusSeconds(1).atZone(ZoneId.of(sql.sql("select zone from programs").query(String.class).single())).toLocalDate());
    }

    private long invitation(Person person) {
        return sql.sql("select max(id) from invitations where person_id = ?").param(person.id()).query(Long.class).single();
    }

    private long proposal() {
        return sql.sql("select min(proposal_id) from invitations").query(Long.class).single();
    }

    private List<String> groups() {
        return sql.sql("select name from groups order by name").query(String.class).list();
    }

    private List<String> members() {
        return sql.sql("select p.name from memberships m join people p on p.id = m.person_id order by p.name").query(String.class).list();
    }

    private List<String> letters(String kind) {
        return sql.sql("select p.name from letters l join people p on p.id = l.person_id where l.kind = ? order by p.name").param(kind).query(String.class).list();
    }

    private String letter(String kind, Person to) {
        return sql.sql("select subject || chr(10) || body from letters where kind = ? and person_id = ? order by id desc limit 1").params(kind, to.id()).query(String.class).single();
    }
}
