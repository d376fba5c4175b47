package belay.applications;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Applications are read in the order they came, decided on, and answered all together. */
class ScreeningStory extends AtTheQueue {

    private static final int MOST_CLICKS = 25;

    private int clicks;

    @Test
    void tenApplicationsAreAnsweredInFewClicks() {
        var ten = new ArrayList<Application>();
        for (int i = 0; i < 10; i++) {
            ten.add(applied("Person " + (char) ('A' + i)));
            clock.set(clock.instant().plus(Duration.ofMinutes(5)));
        }
        assertThat(as(marisol).get("/rounds/" + round.id() + "/desk").text()).contains("10 applications are not answered yet", "Those who are told yes become groups here", "Read applications");
        click("/programs/" + round.programId());
        assertThat(desk.page().select(".need").text()).contains("10 applications wait to be read");
        follow(queue());
        assertThat(desk.page().select(".rows b").eachText()).as("the oldest first").startsWith("Person A", "Person B").hasSize(10);

        for (int i = 0; i < 6; i++) {
            decide(ten.get(i), "accept");
        }
        decide(ten.get(6), "decline");
        decide(ten.get(7), "wait");
        follow("/applications/" + ten.get(8).id());
        press("/applications/" + ten.get(8).id() + "/decision", "verdict", "decline", "line", "Come back in spring, there will be a round for you.");
        follow("/applications/" + ten.get(9).id());
        press("/applications/" + ten.get(9).id() + "/questions", "question", "When could you begin?");
        assertThat(letters("answer-accept")).as("nobody has heard of anything").isEmpty();
        assertThat(desk.page().select("h1").text()).isEqualTo("No application waits to be read");

        follow("/rounds/" + round.id() + "/announcement");
        assertThat(desk.text()).contains("9 people will be answered", "6 times yes", "2 times no", "One for the waiting list", "Come back in spring");
        press("/rounds/" + round.id() + "/announcement");

        System.out.printf("Ten applications: six yes, two no, one waiting, one asked for more, all announced in %d clicks%n", clicks);
        assertThat(clicks).isLessThanOrEqualTo(MOST_CLICKS);
        assertThat(desk.text()).contains("9 people are answered.", "Answered so far: 6 with yes, 1 with the waiting list, 2 with no.");
        assertThat(letters("answer-accept")).hasSize(6).allMatch(letter -> letter.contains("welcome: you are in for Winter 2027") && letter.endsWith("Marisol Vega"));
        assertThat(letters("answer-decline")).hasSize(2).anyMatch(letter -> letter.contains("Come back in spring"));
        assertThat(letters("question")).singleElement().asString().contains("When could you begin?");
        assertThat(sql.sql("select count(*) from letter_approvals where approved_by = ?").param(marisol.id()).query(Integer.class).single()).isEqualTo(10);
        assertThat(as(marisol).get("/rounds/" + round.id()).text()).as("those with a yes are matched").contains("6 people were told yes.");
        assertThat(as(marisol).get("/rounds/" + round.id() + "/desk").text()).contains("6 people wait to be matched", "One application is not answered yet, so not counted here.");
        assertThat(as(marisol).get("/rounds/" + round.id() + "/applications").text()).contains("10 people have signed up", "6 of these 10 count when groups are formed");
    }

    @Test
    void everybodyWhoAppliedSeesWhereTheyStand() {
        var amara = applied("Amara");
        var ben = applied("Ben");
        var cleo = applied("Cleo");
        assertThat(status(amara)).contains("They read every one and answer by");

        clock.set(clock.instant().plus(Duration.ofDays(6)));
        assertThat(status(amara)).contains("are late; it is not forgotten and stands first");
        desk.get(queue());
        assertThat(desk.page().select("h1").text()).isEqualTo("3 applications wait to be read, 3 longer than promised");

        decide(amara, "wait");
        decide(ben, "wait");
        decide(cleo, "decline");
        assertThat(status(amara)).as("not announced").contains("are late");
        announce();
        assertThat(status(amara)).contains("You are on the waiting list, number 1.");
        assertThat(status(ben)).contains("You are on the waiting list, number 2.");
        assertThat(status(cleo)).contains("There is no place for you in this round.");

        decide(amara, "accept");
        announce();
        assertThat(status(ben)).as("the next in line moves up").contains("number 1.");
        assertThat(status(amara)).contains("You are in. Groups begin on");
        assertThat(letters("answer-accept")).hasSize(1);
    }

    @Test
    void aQuestionStopsTheClockUntilTheReply() {
        var amara = applied("Amara");
        desk.get("/applications/" + amara.id()).submit("/applications/" + amara.id() + "/questions", "question", "Which module are you in?");
        desk.get("/applications/" + amara.id());
        assertThat(desk.page().select("form[action$=questions]")).as("one question at a time").isEmpty();
        clock.set(clock.instant().plus(Duration.ofDays(20)));
        assertThat(desk.get(queue()).text()).contains("owes you a reply").doesNotContain("longer than promised");

        var visitor = as(who(amara)).get("/profile/applications/" + amara.id());
        assertThat(visitor.text()).contains("The organizers asked you something, and answer once you have replied.", "Which module are you in?");
        visitor.submit("/profile/applications/" + amara.id() + "/reply", "reply", " ");
        assertThat(visitor.text()).contains("Write your reply first.");
        visitor.submit("/profile/applications/" + amara.id() + "/reply", "reply", "Module 3");
        assertThat(visitor.text()).contains("Your reply is with the organizers.", "Module 3", "answer by");
        assertThat(desk.get("/applications/" + amara.id()).text()).contains("Which module are you in? Module 3");
        clock.set(clock.instant().plus(Duration.ofDays(4)));
        assertThat(desk.get(queue()).page().select("h1").text()).as("five days without the twenty").isEqualTo("One application waits to be read");
        clock.set(clock.instant().plus(Duration.ofDays(2)));
        assertThat(desk.get(queue()).text()).contains("1 longer than promised");
    }

    @Test
    void whatWasDecidedOtherwiseMeanwhileIsNotAnnounced() {
        var amara = applied("Amara");
        var ben = applied("Ben");
        decide(amara, "accept");
        decide(ben, "decline");
        var read = as(marisol).get("/rounds/" + round.id() + "/announcement");
        desk.get("/applications/" + ben.id()).submit("/applications/" + ben.id() + "/decision", "verdict", "accept");

        read.submit("/rounds/" + round.id() + "/announcement");
        assertThat(read.text()).contains("One person is answered.");
        assertThat(letters("answer-decline")).isEmpty();
        assertThat(letters("answer-accept")).hasSize(1);
        assertThat(desk.get("/rounds/" + round.id()).page().select("main .button--primary").eachText()).as("as long as some are being read").containsExactly("Read applications");
        assertThat(desk.get("/rounds/" + round.id() + "/announcement").text()).contains("One person will be answered", "Ben");

        desk.submit("/applications/" + ben.id() + "/decision/undo");
        assertThat(desk.text()).contains("Taken back. It waits to be read again.");
        assertThat(as(marisol).get("/rounds/" + round.id() + "/announcement").text()).contains("Nothing is decided");
    }

    @Test
    void manyDecisionsAreReadFiftyOnAPageAndAnnouncedTogether() {
        for (int n = 0; n < 53; n++) {
            sql.sql("insert into decisions (application_id, verdict, decided_by, decided_at) values (?, 'ACCEPT', ?, ?)")
                .params(applied("Person " + n).id(), marisol.id(), Timestamp.from(clock.instant())).update();
        }
        var announcement = "/rounds/" + round.id() + "/announcement";
        assertThat(desk.get(announcement).page().select(".rows > li")).hasSize(50);
        assertThat(desk.text()).contains("53 people will be answered", "53 times yes", "Answer all 53 now");
        assertThat(desk.get(announcement + "?page=2").page().select(".rows > li")).hasSize(3);
        desk.submit(announcement);
        assertThat(desk.text()).contains("53 people are answered.");
        assertThat(letters("answer-accept")).hasSize(53);
    }

    @Test
    void twoOrganizersDoNotOverwriteEachOther() {
        var amara = applied("Amara");
        var ada = as(marisol).get(queue());
        decide(amara, "accept");
        ada.submit("/applications/" + amara.id() + "/decision", "verdict", "decline");
        assertThat(ada.text()).contains("Somebody decided on Amara meanwhile", "Decided: yes.");
        announce();
        assertThat(letters("answer-decline")).isEmpty();
    }

    @Test
    void whoTookTheApplicationBackAndSendsAnewIsReadAgain() {
        var amara = applied("Amara");
        decide(amara, "wait");
        announce();
        open();
        var visitor = as(who(amara)).get("/profile/applications/" + amara.id());
        visitor.submit("/profile/applications/" + amara.id() + "/withdrawal");
        clock.set(clock.instant().plus(Duration.ofDays(2)));
        visitor.submit("/profile/applications/" + amara.id() + "/withdrawal/undo");
        assertThat(visitor.text()).as("to ask again as before changes no answer").contains("You are on the waiting list, number 1.");
        visitor.submit("/profile/applications/" + amara.id() + "/withdrawal");

        visitor.get("/rounds/" + round.id() + "/application").submit("/rounds/" + round.id() + "/application", "roles", "MENTEE");
        assertThat(visitor.text()).contains("Sent. A receipt is on its way", "They read every one and answer by");
        assertThat(letters("receipt")).singleElement().asString().contains("We read every application and answer by");
        desk.get(queue());
        assertThat(desk.page().select("h1").text()).isEqualTo("One application waits to be read");
    }

    @Test
    void aNoStandsForThisRound() {
        var amara = applied("Amara");
        decide(amara, "decline");
        announce();
        open();
        var visitor = as(who(amara)).get("/rounds/" + round.id() + "/application");
        assertThat(visitor.path()).isEqualTo("/profile/applications/" + amara.id());
        assertThat(visitor.page().select("main form, main .button--primary")).as("nothing to press in vain").isEmpty();
        assertThat(visitor.post("/profile/applications/" + amara.id() + "/withdrawal").followed().text()).contains("This was answered already");
    }

    @Test
    void whoTookTheApplicationBackIsNotAnswered() {
        var amara = applied("Amara");
        decide(amara, "decline");
        var read = as(marisol).get("/rounds/" + round.id() + "/announcement");
        var status = "/profile/applications/" + amara.id();
        as(who(amara)).get(status).submit(status + "/withdrawal");

        read.submit("/rounds/" + round.id() + "/announcement");
        assertThat(read.text()).contains("Nobody was answered");
        assertThat(letters("answer-decline")).isEmpty();
    }

    @Test
    void sixtyFourPressesAnnounceOnceAndDecideOnce() throws Exception {
        var amara = applied("Amara");
        decide(amara, "accept");
        assertThat(pressed("/rounds/" + round.id() + "/announcement", "/rounds/" + round.id() + "/announcement",
            List.of(Map.entry("decision", String.valueOf(sql.sql("select id from decisions").query(Long.class).single()))))).containsOnly(303);
        assertThat(letters("answer-accept")).hasSize(1);

        assertThat(pressed("/applications/" + amara.id(), "/applications/" + amara.id() + "/decision", List.of(Map.entry("verdict", "wait"), Map.entry("seen", "0-ACCEPT")))).containsOnly(303);
        assertThat(sql.sql("select count(*) from decisions where verdict = 'WAIT'").query(Integer.class).single()).isEqualTo(1);
    }

    @Test
    void withoutReadingEverybodyIsIn() {
        applied("Amara");
        assertThat(as(marisol).get("/rounds/" + round.id()).text()).contains("One application is not answered yet.");
        desk.get("/rounds/" + round.id() + "/screening").submit("/rounds/" + round.id() + "/screening/end");
        assertThat(desk.text()).contains("Everybody who applies is in");
        assertThat(as(marisol).get("/rounds/" + round.id()).text()).contains("One person has signed up.");
        desk.get("/rounds/" + round.id() + "/screening").submit("/rounds/" + round.id() + "/screening", "days", "soon");
        assertThat(desk.status()).isEqualTo(422);
        assertThat(desk.page().select(".error-summary").text()).contains("“soon” is no number of days. Write one from 1 to 90.");
    }

    @Test
    void itLooksAsItShould() {
        var amara = applied("Amara");
        applied("بهار رضایی");
        decide(amara, "accept");
        try (var chrome = chrome(marisol)) {
            chrome.open(queue()).look("queue");
            chrome.open("/rounds/" + round.id() + "/announcement").look("announcement");
            chrome.open("/applications/" + amara.id()).look("application-deciding");
            chrome.open("/rounds/" + round.id() + "/screening").look("screening");
        }
    }

    private void open() {
        sql.sql("insert into public_pages (program_id, address, visibility, code, opened_at, changed_at) values (?, 'harbour', 'UNLISTED', 'x', now(), now())")
            .param(round.programId()).update();
    }

    private void decide(Application application, String verdict) {
        if (desk.page().select("form[action=/applications/" + application.id() + "/decision]").isEmpty()) {
            click(queue());
        }
        press("/applications/" + application.id() + "/decision", "verdict", verdict);
    }

    @Override
    protected void announce() {
        click("/rounds/" + round.id() + "/announcement");
        press("/rounds/" + round.id() + "/announcement");
    }

    private void click(String path) {
        desk.get(path);
        clicks++;
    }

    /** A link that stands on the page. */
    private void follow(String path) {
        assertThat(desk.page().select("a[href=" + path + "]")).as(path).isNotEmpty();
        click(path);
    }

    private void press(String action, String... namesAndValues) {
        desk.submit(action, namesAndValues);
        clicks++;
    }
}
