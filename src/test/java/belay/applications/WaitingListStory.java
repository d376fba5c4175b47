package belay.applications;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Somebody steps back, and the place goes to who waits longest: by itself where an organizer wants it so, else with one click. */
class WaitingListStory extends AtTheQueue {

    @Autowired
    private PlaceSweep sweep;

    private Application ada;
    private Application ben;
    private Application cleo;

    @BeforeEach
    void oneIsInAndTwoWait() {
        ada = told("Ada", "ACCEPT");
        ben = told("Ben", "WAIT");
        cleo = told("Cleo", "WAIT");
    }

    @Test
    void thePlaceOfWhoStepsBackIsOfferedAtOnceAndTakenWithOnePress() {
        places("1", "72", true);
        assertThat(desk.text()).contains("Kept.", "Mentee: 1 of 1 taken, none free.", "Free places are offered by themselves: Marisol Vega");
        assertThat(status(ben)).contains("number 1. A free place is offered to the first by itself, by mail and on this page, with 3 days to answer.");
        assertThat(offers()).isEmpty();

        withdraw(ada);
        assertThat(letters("place-offered")).singleElement().asString().contains("Hello Ben", "Say whether you take it until Monday 23 November 2026, 09:00 (Lisbon)", "/profile/applications/" + ben.id());
        assertThat(sql.sql("select count(*) from letter_approvals a join letters l on l.id = a.letter_id where l.kind = 'place-offered'").query(Integer.class).single()).as("on its way").isEqualTo(1);
        assertThat(status(ben)).contains("A place has come free, and it is yours if you take it.", "Yes, I take it");
        assertThat(status(cleo)).contains("number 2").doesNotContain("Yes, I take it");
        assertThat(as(who(ben)).get("/").text()).contains("No, give it to the next");
        assertThat(desk.get(queue()).text()).contains("Mentee: 0 of 1 taken, one offered, none free.", "Ben mentee, by itself", "may answer until");

        var home = as(who(ben)).get("/").submit(answer(ben), "answer", "take");
        assertThat(home.text()).contains("You are in. We are glad you come.");
        assertThat(home.post(answer(ben), "answer", "take").followed().text()).as("pressed twice").contains("You are in.");
        assertThat(letters("place-yours")).as("once").singleElement().asString().contains("Hello Ben", "you are in for", "Groups begin on", "/profile/applications/" + ben.id());
        assertThat(home.post(answer(ben), "answer", "pass").followed().text()).contains("This place is not offered to you any more.");
        assertThat(desk.get(queue()).text()).contains("Answered so far: 1 with yes, 1 with the waiting list", "Mentee: 1 of 1 taken, none free.", "taken");
        assertThat(desk.get("/rounds/" + round.id()).text()).contains("One person was told yes.");

        as(who(ada)).get("/profile/applications/" + ada.id()).submit("/profile/applications/" + ada.id() + "/withdrawal/undo");
        assertThat(status(ada)).as("the place is gone").contains("They read every one and answer by");
        assertThat(desk.get(queue()).text()).contains("One application waits to be read");
        as(who(ben)).get("/profile/applications/" + ben.id()).submit("/profile/applications/" + ben.id() + "/withdrawal");
        assertThat(offers()).containsExactly("Ben TAKEN", "Cleo null");
    }

    @Test
    void whoSaysNoCanThinkBetterOfItUntilTheNextIsAsked() {
        places("1", "72", true);
        withdraw(ada);
        var page = as(who(ben)).get("/profile/applications/" + ben.id()).submit(answer(ben), "answer", "pass");
        assertThat(page.text()).contains("It goes to the next in a few minutes.", "You gave a free place to the next.", "number 2");
        sweep.run();
        assertThat(offers()).as("not yet").containsExactly("Ben PASSED");
        page.submit(answer(ben) + "/undo");
        assertThat(page.text()).contains("It is still yours. Say yes to take it.", "Yes, I take it");

        page.submit(answer(ben), "answer", "pass");
        later(Duration.ofMinutes(10));
        sweep.run();
        assertThat(offers()).containsExactly("Ben PASSED", "Cleo null");
        assertThat(page.post(answer(ben) + "/undo").followed().text()).contains("The next in line was asked meanwhile.");
        assertThat(status(cleo)).contains("Yes, I take it");
        assertThat(status(ben)).contains("You stay on the waiting list behind those who were not asked yet, number 2.");
    }

    @Test
    void whoDoesNotAnswerKeepsAPlaceBehindTheOthersAndIsNotAskedAgainByItself() {
        places("1", "24", true);
        withdraw(ada);
        later(Duration.ofHours(24));
        assertThat(status(ben)).as("nobody swept yet, and it is over").doesNotContain("Yes, I take it");
        sweep.run();
        sweep.run();
        assertThat(letters("place-lapsed")).singleElement().asString().contains("Hello Ben", "did not hear from you in time", "That is no harm to you");
        assertThat(offers()).containsExactly("Ben LAPSED", "Cleo null");
        assertThat(status(ben)).contains("went to the next because you did not answer in time", "number 2");

        later(Duration.ofHours(30));
        var late = as(who(cleo)).get("/");
        assertThat(late.post(answer(cleo), "answer", "take").followed().text()).contains("The time to answer had run out");
        assertThat(letters("place-lapsed")).hasSize(2);
        sweep.run();
        assertThat(offers()).as("both were asked once").containsExactly("Ben LAPSED", "Cleo LAPSED");

        desk.get(queue());
        assertThat(desk.text()).contains("one free", "Offer it to Ben once more", "did not answer");
        desk.submit("/rounds/" + round.id() + "/waiting-list/offers");
        assertThat(desk.text()).contains("Offered. They have a letter", "Ben mentee, by Marisol Vega");
        assertThat(status(ben)).contains("Yes, I take it");
    }

    @Test
    void withoutTheSwitchAnOrganizerOffersItWithOneClick() {
        places("2", "72", false);
        assertThat(status(ben)).contains("You are on the waiting list, number 1. When a place is free, the next in line hears of it.");
        sweep.run();
        assertThat(offers()).isEmpty();
        var today = as(marisol).get("/programs/" + round.programId());
        assertThat(today.text()).contains("One place is free, and somebody waits");
        assertThat(today.page().select("a[href$=/queue#waiting-list]").text()).contains("Look whose turn it is");
        var other = as(marisol).get(queue());
        desk.get(queue());
        assertThat(desk.text()).contains("Mentee: 1 of 2 taken, one free.");
        desk.submit("/rounds/" + round.id() + "/waiting-list/offers");
        assertThat(offers()).containsExactly("Ben null");
        assertThat(as(marisol).get("/programs/" + round.programId()).text()).doesNotContain("somebody waits");
        assertThat(sql.sql("select count(*) from letter_approvals where approved_by = ?").param(marisol.id()).query(Integer.class).single()).isEqualTo(1);
        other.submit("/rounds/" + round.id() + "/waiting-list/offers");
        assertThat(other.text()).as("seen on a page of before").contains("Nothing was offered");

        decide(ben, "DECLINE");
        assertThat(status(ben)).as("somebody answered otherwise").contains("There is no place for you in this round.").doesNotContain("Yes, I take it");
        sweep.run();
        assertThat(offers()).containsExactly("Ben ENDED");
        assertThat(letters("place-closed")).as("the answer said it").isEmpty();
        assertThat(desk.get(queue()).text()).contains("Offer it to Cleo");
    }

    @Test
    void sixtyFourAtOnceGiveOnePlaceToOnePerson() throws Exception {
        places("1", "72", true);
        var deeds = new ArrayList<Callable<Integer>>();
        for (int n = 0; n < 60; n++) {
            var tab = as(who(ada)).get("/profile/applications/" + ada.id());
            deeds.add(() -> tab.post("/profile/applications/" + ada.id() + "/withdrawal").status());
        }
        for (int node = 0; node < 4; node++) {
            deeds.add(node * 16, () -> {
                sweep.run();
                return 303;
            });
        }
        assertThat(atOnce(deeds)).containsOnly(303);
        assertThat(offers()).containsExactly("Ben null");

        var tabs = Stream.generate(() -> as(who(ben)).get("/")).limit(64).toList();
        assertThat(atOnce(tabs.stream().<Callable<Integer>>map(tab -> () -> tab.post(answer(ben), "answer", "take").status()).toList())).containsOnly(303);
        assertThat(sql.sql("select count(*) from screened_applications where answer = 'ACCEPT'").query(Integer.class).single()).isEqualTo(1);
        assertThat(rows("place_answers")).isEqualTo(1);
        assertThat(sql.sql("select count(*) from decisions where application_id = ?").param(ben.id()).query(Integer.class).single()).as("waiting, then yes").isEqualTo(2);
    }

    @Test
    void whoCannotBeWrittenToKeepsNobodyWaitingAndAnOfferEndsWithTheRoleItIsFor() {
        places("1", "72", true);
        sql.sql("update people set email = null where id = ?").param(ben.personId()).update();
        withdraw(ada);
        assertThat(offers()).containsExactly("Cleo null");

        sql.sql("update applications set roles = 'MENTOR' where id = ?").param(cleo.id()).update();
        assertThat(as(who(cleo)).get("/profile/applications/" + cleo.id()).post(answer(cleo), "answer", "take").followed().text()).contains("This place is not offered to you any more.");
        sweep.run();
        assertThat(offers()).containsExactly("Cleo ENDED");
    }

    @Test
    void onceTheRoundBeginsOffersEndKindly() {
        places("1", "720", true);
        withdraw(ada);
        assertThat(letters("place-offered")).singleElement().asString().as("by the evening before the round begins, not in 30 days").contains("19 December 2026, 21:00");
        clock.set(round.starts().atTime(0, 0).atZone(ZoneId.of("Europe/Lisbon")).toInstant());
        assertThat(as(who(ben)).get("/").post(answer(ben), "answer", "take").followed().text()).contains("The groups are formed, so the place cannot be taken any more.");
        sweep.run();
        assertThat(offers()).containsExactly("Ben ENDED");
        assertThat(letters("place-closed")).singleElement().asString().contains("Hello Ben", "We are sorry it came so late", "you come first");
        assertThat(sql.sql("select count(*) from screened_applications where answer = 'ACCEPT'").query(Integer.class).single()).isZero();
    }

    @Test
    void nobodysTimeRunsOutAtNightAndOnlyThoseAreAskedWhoWantThatPlace() {
        var yuki = told("Yuki", "WAIT");
        living(who(yuki), "Asia/Tokyo");
        sql.sql("update applications set submitted_at = ? where id = ?").params(Timestamp.from(clock.instant().minus(Duration.ofDays(3))), yuki.id()).update();
        sql.sql("update applications set roles = 'mentor' where id = ?").param(ben.id()).update();
        sql.sql("update applications set submitted_at = submitted_at - interval '5 days' where id = ?").param(ben.id()).update();
        places("2", "8", true);

        assertThat(letters("place-offered")).singleElement().asString().contains("Hello Yuki", "Saturday 21 November 2026, 09:00 (Tokyo)");
        assertThat(status(cleo)).contains("number 2. A free place is offered to the first by itself, by mail and on this page, with 8 hours to answer.");
        assertThat(status(ben)).as("a mentor waits for mentors").contains("number 1");
    }

    @Test
    void whoeverAnnouncesMoreThanThereArePlacesIsWarnedAndMay() {
        var announcement = "/rounds/" + round.id() + "/announcement";
        stage(applied("Dora"));
        places("2", "72", true);
        withdraw(ada);
        assertThat(offers()).containsExactly("Ben null");
        assertThat(desk.get(announcement).text()).as("one yes and one offer for two places").doesNotContain("More people than places");

        stage(applied("Emil"));
        assertThat(desk.get(announcement).text()).contains("More people than places",
            "Mentee: there are 2 places. With these decisions 2 people have a yes, and one place is on offer just now.", "wait until what is on offer is answered");
        desk.submit(announcement);
        assertThat(desk.text()).contains("2 people are answered.");
    }

    @Test
    void whatIsNoNumberIsSaid() {
        var settings = "/rounds/" + round.id() + "/waiting-list";
        desk.get(settings).submit(settings, "places-mentee", "many", "hours", "0", "automatic", "true");
        assertThat(desk.status()).isEqualTo(422);
        assertThat(desk.page().select(".error-summary li").eachText()).containsExactlyInAnyOrder("“many” is no number of places. Write one from 1 on, or leave it empty where there is room for all.",
            "“0” is no number of hours. Write one from 1 to 720; 72 are three days.");
        assertThat(desk.page().select("#places-mentee").val()).isEqualTo("many");
        desk.submit(settings, "places-mentee", "", "hours", "72", "automatic", "true");
        assertThat(desk.text()).contains("Say how many places there are: without a number none comes free.");
        assertThat(rows("role_places") + rows("automatic_places")).isZero();
    }

    @Test
    void itLooksAsItShould() {
        places("1", "72", true);
        withdraw(ada);
        try (var chrome = chrome(who(ben)); var organizer = chrome(marisol)) {
            chrome.open("/profile/applications/" + ben.id()).look("place-free");
            organizer.open(queue()).look("queue-offers");
            organizer.open("/rounds/" + round.id() + "/waiting-list").look("waiting-list");
        }
    }

    private Application told(String name, String verdict) {
        var application = applied(name);
        decide(application, verdict);
        later(Duration.ofSeconds(1));
        return application;
    }

    /** As decided by an organizer, and not announced yet. */
    private void stage(Application application) {
        sql.sql("insert into decisions (application_id, verdict, decided_by, decided_at) values (?, 'ACCEPT', ?, ?)").params(application.id(), marisol.id(), now()).update();
    }

    /** As announced by an organizer. */
    private void decide(Application application, String verdict) {
        sql.sql("""
            with d as (insert into decisions (application_id, verdict, decided_by, decided_at) values (?, ?, ?, ?) returning id)
            insert into announcements (decision_id, announced_by, announced_at) select id, ?, ? from d
            """).params(application.id(), verdict, marisol.id(), now(), marisol.id(), now()).update();
    }

    private void places(String places, String hours, boolean automatic) {
        var settings = "/rounds/" + round.id() + "/waiting-list";
        desk.get(settings);
        desk.submit(settings, Stream.concat(Stream.of("places-mentee", places, "hours", hours), automatic ? Stream.of("automatic", "true") : Stream.of()).toArray(String[]::new));
        assertThat(desk.status()).isEqualTo(200);
    }

    private void withdraw(Application application) {
        var page = "/profile/applications/" + application.id();
        as(who(application)).get(page).submit(page + "/withdrawal");
    }

    private List<String> offers() {
        return sql.sql("""
            select p.name || ' ' || coalesce(x.answer, 'null') from place_offers o join applications a on a.id = o.application_id join people p on p.id = a.person_id
            left join place_answers x on x.offer_id = o.id order by o.id
            """).query(String.class).list();
    }

    private static String answer(Application application) {
        return "/profile/applications/" + application.id() + "/place";
    }

    private void later(Duration time) {
        clock.set(clock.instant().plus(time));
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
