package belay.applications;

import static org.assertj.core.api.Assertions.assertThat;

import belay.stories.Visitor;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An organizer offers times for a short chat, whoever applied chooses one, and both find it in their calendars. */
class ChatStory extends AtTheQueue {

    private static final ZoneId LISBON = ZoneId.of("Europe/Lisbon");
    private static final String PLACE = "https://meet.example.org/harbour";

    private LocalDateTime evening;

    @BeforeEach
    void aRoundInWhichPeopleTalk() {
        steps("chat", "decision");
        evening = clock.instant().atZone(LISBON).toLocalDate().plusDays(3).atTime(18, 0);
    }

    @Test
    void whoAppliedChoosesOneOfTheTimesAndBothHaveItInTheirCalendars() {
        var amara = applied("Amara", "America/New_York");
        offer(amara, evening, evening.plusDays(1));
        assertThat(desk.text()).contains("Sent. Your promise rests until they choose.", "Amara has times to choose from.", "where Amara is");
        assertThat(letters("chat-offer")).singleElement().asString().contains("13:00 (New York)").doesNotContain("(Lisbon)");
        assertThat(desk.get(queue()).text()).contains("has times to choose from", "To talk with");

        var visitor = visitor(amara);
        assertThat(visitor.text()).contains("Marisol Vega would like to talk with you", "13:00 by your clock in New York; 18:00 in Lisbon, where Marisol Vega is");
        pick(visitor, amara, 1);
        assertThat(visitor.text()).contains("It is yours.", "You talk with Marisol Vega", PLACE).doesNotContain("Which time suits you?");
        assertThat(letters("chat-picked")).singleElement().asString().contains("13:00 (New York)", PLACE, ".ics");
        assertThat(letters("chat-booked")).singleElement().asString().contains("18:00 (Lisbon)", PLACE);

        var theirs = calendar(visitor, amara);
        assertThat(theirs).contains("METHOD:PUBLISH", "SEQUENCE:0", "DTSTART:" + utc(evening.plusDays(1)), "SUMMARY:Chat with Marisol Vega");
        assertThat(visitor.header("Content-Type")).startsWith("text/calendar").contains("charset=UTF-8", "method=PUBLISH");
        assertThat(calendar(desk, amara)).contains("SUMMARY:Chat with Amara", line(theirs, "UID:"));
        assertThat(as(organizer("Ada Okafor")).get(address(amara)).status()).as("only the two who talk have it").isEqualTo(404);
        assertThat(as(who(applied("Ben"))).get(address(amara)).status()).isEqualTo(404);
        assertThat(stranger().get(address(amara)).path()).startsWith("/sign-in");
    }

    @Test
    void thePromiseRestsFromTheOfferToThePick() {
        var amara = applied("Amara");
        offer(amara, evening, evening.plusDays(20));
        clock.set(clock.instant().plus(Duration.ofDays(10)));
        assertThat(desk.get(queue()).text()).doesNotContain("longer than promised").contains("One person owes you a reply.");
        ask(amara, "Which module?");
        clock.set(clock.instant().plus(Duration.ofDays(2)));
        pick(visitor(amara), amara, 0);
        clock.set(clock.instant().plus(Duration.ofDays(1)));
        reply(amara);
        clock.set(clock.instant().plus(Duration.ofDays(4)));
        assertThat(desk.get(queue()).page().select("h1").text()).as("five days without the thirteen, which count once").isEqualTo("One application waits to be read");
        clock.set(clock.instant().plus(Duration.ofDays(2)));
        assertThat(desk.get(queue()).page().select("h1").text()).contains("1 longer than promised");
    }

    @Test
    void aTimeOfferedToSeveralIsTakenOnceByWhoeverIsQuickest() throws Exception {
        var all = new ArrayList<Application>();
        for (int n = 0; n < 64; n++) {
            all.add(applied("Person " + n));
        }
        for (var one : all) {
            offer(one, evening, evening.plusDays(1));
        }
        var visitors = new ArrayList<Visitor>();
        all.forEach(one -> visitors.add(visitor(one)));
        var deeds = new ArrayList<Callable<String>>();
        for (int n = 0; n < 64; n++) {
            var visitor = visitors.get(n);
            var one = all.get(n);
            deeds.add(() -> pick(visitor, one, 0).text());
        }
        var answers = atOnce(deeds);
        assertThat(answers).filteredOn(answer -> answer.contains("It is yours.")).hasSize(1);
        assertThat(answers).filteredOn(answer -> answer.contains("Somebody else was a moment quicker")).hasSize(63)
            .allMatch(answer -> answer.contains("Which time suits you?"));
        assertThat(rows("chat_picks")).isEqualTo(1);
        assertThat(rows("chat_bookings")).as("one for each who talks").isEqualTo(2);
        assertThat(letters("chat-picked")).hasSize(1);

        int loser = answers.get(0).contains("It is yours.") ? 1 : 0;
        assertThat(visitors.get(loser).page().select("input[name=time]")).as("the time that is gone is not shown").hasSize(1);
        assertThat(pick(visitors.get(loser), all.get(loser), 0).text()).contains("It is yours.");
    }

    @Test
    void sixtyFourPressesOfOnePersonChooseOnce() throws Exception {
        var amara = applied("Amara");
        offer(amara, evening, evening.plusDays(1));
        var times = visitor(amara).page().select("input[name=time]").eachAttr("value");
        var deeds = new ArrayList<Callable<Integer>>();
        for (int n = 0; n < 64; n++) {
            var visitor = visitor(amara);
            var time = times.get(n % 2);
            deeds.add(() -> visitor.post("/profile/applications/" + amara.id() + "/chat", "time", time).status());
        }
        assertThat(new HashSet<>(atOnce(deeds))).containsExactly(303);
        assertThat(rows("chat_picks")).isEqualTo(1);
        assertThat(letters("chat-picked")).hasSize(1);
        assertThat(visitor(amara).post("/profile/applications/" + amara.id() + "/chat", "time", "0").followed().text()).contains("These times stand no more.");
    }

    @Test
    void eitherCallsItOffAndTheCalendarHearsOfIt() {
        var amara = applied("Amara");
        offer(amara, evening);
        var visitor = visitor(amara);
        pick(visitor, amara, 0);
        assertThat(visitor.page().select("main a[href=" + PLACE + "]")).as("one click to the call").hasSize(1);
        var before = calendar(visitor, amara);

        desk.get(chat(amara)).submit(chat(amara) + "/place", "place", "By telephone; I call you");
        assertThat(letters("chat-moved")).singleElement().asString().contains("By telephone; I call you");
        assertThat(calendar(visitor, amara)).contains("SEQUENCE:1", "LOCATION:By telephone\\; I call you", line(before, "UID:"));

        visitor.get(path(amara)).submit(path(amara) + "/chat/end", "line", " ");
        assertThat(visitor.text()).contains("Write a sentence, so that they know when you could.", "You talk with Marisol Vega", "By telephone; I call you");
        visitor.submit(path(amara) + "/chat/end", "line", "I am in class then; any other day is fine.");
        assertThat(visitor.text()).contains("They know.", "I am in class then");
        assertThat(letters("chat-returned")).singleElement().asString().contains("I am in class then; any other day is fine.");
        assertThat(calendar(visitor, amara)).contains("METHOD:CANCEL", "STATUS:CANCELLED", "SEQUENCE:2", line(before, "UID:"));
        assertThat(desk.get(chat(amara)).text()).contains("Amara called it off, or asks for other times:", "I am in class then");
        assertThat(rows("chat_bookings")).isZero();

        offer(amara, evening.plusDays(2));
        pick(visitor(amara), amara, 0);
        desk.get(chat(amara)).submit(chat(amara) + "/end", "line", "I am ill, sorry.");
        assertThat(letters("chat-ended")).singleElement().asString().contains("I am ill, sorry.", "Your application stands as before.");
        assertThat(visitor(amara).text()).contains("Marisol Vega had to call it off.", "I am ill, sorry.");
        desk.post(chat(amara) + "/end");
        assertThat(letters("chat-ended")).as("once").hasSize(1);
    }

    @Test
    void noneOfTheTimesSuits() {
        var amara = applied("Amara");
        offer(amara, evening);
        var visitor = visitor(amara);
        visitor.submit(path(amara) + "/chat/end", "line", "Only weekends, please.");
        assertThat(desk.get(queue()).text()).as("it is the organizer’s turn again").doesNotContain("has times to choose from").contains("Offer times");
        assertThat(letters("chat-returned")).singleElement().asString().contains("Only weekends, please.");

        offer(amara, evening.plusDays(3));
        clock.set(clock.instant().plus(Duration.ofDays(8)));
        assertThat(visitor(amara).text()).contains("The times you were offered are over, or others were quicker.");
        assertThat(desk.get(chat(amara)).text()).contains("Amara has none of these times left. Offer others.");
        assertThat(desk.get(queue()).text()).contains("no time left to choose, offer others").doesNotContain("has times to choose from");
    }

    @Test
    void whatIsNoTimeIsSaidAndNothingTypedIsLost() {
        var amara = applied("Amara");
        refuse(amara, "2027-03-28T01:30", "28 March 2027, 01:30 does not exist in Lisbon: clocks are put forward then. Choose 28 March 2027, 00:30 or 28 March 2027, 02:00.");
        refuse(amara, "2020-01-01T10:00", "“2020-01-01 10:00” is over.");
        refuse(amara, "soon", "“soon” is no day and time.");
        refuse(amara, "", "Offer at least one time.");
        assertThat(letters("chat-offer")).isEmpty();

        offer(amara, evening);
        pick(visitor(amara), amara, 0);
        var ben = applied("Ben");
        assertThat(desk.get(chat(ben)).page().select("#place").val()).as("where they talked the last time").isEqualTo(PLACE);
        refuse(ben, evening.plusMinutes(10).toString(), "you talk with Amara. Choose another time.");
        var chat = chat(ben);
        desk.get(chat).post(chat, List.of(Map.entry("time", evening.plusDays(1).toString()), Map.entry("minutes", "900"), Map.entry("place", "")));
        assertThat(desk.status()).isEqualTo(422);
        assertThat(desk.page().select(".error-summary").text()).contains("“900” is no length of a chat.", "Say where you talk");
    }

    @Test
    void whatWasHeardIsKeptForOrganizersAndTakesItToTheNextStep() {
        var amara = applied("Amara");
        desk.get(chat(amara)).submit(chat(amara) + "/notes", "wants", " ");
        assertThat(desk.status()).isEqualTo(422);
        assertThat(desk.text()).contains("Write at least a word in one of the three.");
        desk.submit(chat(amara) + "/notes", "wants", "Rust, twice a week", "offers", "SQL", "notes", "Starts in March");
        assertThat(desk.text()).contains("Kept.", "Rust, twice a week", "SQL", "Starts in March", "Marisol Vega,");
        assertThat(desk.get(queue()).page().select("nav.chips").text()).isEqualTo("All 1 To talk with 0 To decide 1");
        assertThat(status(amara)).doesNotContain("Rust, twice a week");
        desk.get(chat(amara)).submit(chat(amara) + "/notes");
        assertThat(rows("chat_notes")).as("the same again is no news").isEqualTo(1);
    }

    @Test
    void whoTakesTheApplicationBackGivesTheTimeBack() {
        var amara = applied("Amara");
        offer(amara, evening);
        var visitor = visitor(amara);
        pick(visitor, amara, 0);
        visitor.submit(path(amara) + "/withdrawal");
        assertThat(rows("chat_bookings")).isZero();
        assertThat(letters("chat-left")).singleElement().asString().contains("Amara took the application");
        assertThat(calendar(visitor, amara)).contains("METHOD:CANCEL");
        assertThat(desk.get(chat(amara)).status()).isEqualTo(404);
    }

    @Test
    void whoeverIsToTalkHearsWhatAnotherOrganizerDoesAboutIt() {
        var ada = as(organizer("Ada Okafor"));
        var amara = applied("Amara");
        offer(amara, evening);
        pick(visitor(amara), amara, 0);
        ada.get(chat(amara)).submit(chat(amara) + "/place", "place", "The library");
        assertThat(letters("chat-elsewhere")).singleElement().asString().contains("Hello Marisol", "Ada Okafor said that your chat with Amara", "The library", "18:00 (Lisbon)");
        ada.submit(chat(amara) + "/end", "line", "She is ill.");
        assertThat(letters("chat-off")).singleElement().asString().contains("Hello Marisol", "Ada Okafor called off the chat you had with Amara");

        var ben = applied("Ben");
        offer(ben, evening.plusDays(1));
        pick(visitor(ben), ben, 0);
        ada.get("/applications/" + ben.id()).submit("/applications/" + ben.id() + "/decision", "verdict", "decline");
        ada.get("/rounds/" + round.id() + "/announcement").submit("/rounds/" + round.id() + "/announcement");
        assertThat(letters("chat-off")).last().asString().contains("Ada Okafor called off the chat you had with Ben");
        assertThat(rows("chat_bookings")).isZero();
    }

    @Test
    void aNoGivesTheTimeBack() {
        var amara = applied("Amara");
        var ben = applied("Ben");
        offer(amara, evening);
        offer(ben, evening);
        pick(visitor(amara), amara, 0);
        assertThat(desk.get(queue()).text()).as("the other has none left").contains("no time left to choose, offer others");
        desk.get("/applications/" + amara.id()).submit("/applications/" + amara.id() + "/decision", "verdict", "decline");
        assertThat(rows("chat_bookings")).as("nobody has heard of it").isEqualTo(2);
        announce();
        assertThat(rows("chat_bookings")).isZero();
        assertThat(calendar(visitor(amara), amara)).contains("METHOD:CANCEL");
        assertThat(visitor(amara).text()).doesNotContain("You talk with");
        assertThat(pick(visitor(ben), ben, 0).text()).contains("It is yours.");
    }

    @Test
    void onlyTheirOwnersReachThem() {
        var amara = applied("Amara");
        var ben = applied("Ben");
        offer(amara, evening);
        assertThat(visitor(ben).post(path(amara) + "/chat", "time", "1").status()).isEqualTo(404);
        assertThat(visitor(ben).post(path(amara) + "/chat/end", "line", "no").status()).isEqualTo(404);
        assertThat(visitor(amara).get(chat(amara)).status()).isEqualTo(404);
        var time = visitor(amara).page().select("input[name=time]").attr("value");
        assertThat(visitor(ben).post(path(ben) + "/chat", "time", time).followed().text()).as("a time that was offered to somebody else").contains("These times stand no more.");
        assertThat(rows("chat_picks")).isZero();
    }

    @Test
    void itLooksAsItShould() {
        var amara = applied("Amara", "Asia/Kathmandu");
        var bahar = applied("بهار رضایی");
        offer(amara, evening, evening.plusDays(1), evening.plusDays(2));
        offer(bahar, evening);
        pick(visitor(bahar), bahar, 0);
        try (var chrome = chrome(marisol)) {
            chrome.open(queue()).look("queue-chats");
            chrome.open(chat(amara)).look("chat-offered");
            chrome.open(chat(bahar)).look("chat-booked");
            chrome.open("/applications/" + bahar.id()).look("application-chat");
        }
        try (var chrome = chrome(who(amara))) {
            chrome.open(path(amara)).look("my-chat-offered");
        }
        try (var chrome = chrome(who(bahar))) {
            chrome.open(path(bahar)).look("my-chat-booked");
        }
    }

    private void refuse(Application application, String time, String says) {
        var chat = chat(application);
        desk.get(chat).post(chat, List.of(Map.entry("time", time), Map.entry("minutes", "20"), Map.entry("place", PLACE)));
        assertThat(desk.status()).as(time).isEqualTo(422);
        assertThat(desk.page().select(".error-summary").text()).contains(says);
        assertThat(desk.page().select("#time-0").val()).isEqualTo(time);
        assertThat(desk.page().select("#place").val()).isEqualTo(PLACE);
    }

    private void offer(Application application, LocalDateTime... times) {
        var fields = new ArrayList<Map.Entry<String, String>>();
        for (var time : times) {
            fields.add(Map.entry("time", time.toString()));
        }
        fields.add(Map.entry("minutes", "20"));
        fields.add(Map.entry("place", PLACE));
        desk.get(chat(application)).post(chat(application), fields).followed();
    }

    private void ask(Application application, String question) {
        desk.get("/applications/" + application.id()).submit("/applications/" + application.id() + "/questions", "question", question);
    }

    private void reply(Application application) {
        visitor(application).submit(path(application) + "/reply", "reply", "Module 3");
    }

    private Visitor visitor(Application application) {
        return as(who(application)).get(path(application));
    }

    /** The nth of the times that stand on the page. */
    private static Visitor pick(Visitor visitor, Application application, int nth) {
        return visitor.submit(path(application) + "/chat", "time", visitor.page().select("input[name=time]").get(nth).val());
    }

    private String calendar(Visitor visitor, Application application) {
        visitor.get(address(application));
        assertThat(visitor.status()).isEqualTo(200);
        return new String(visitor.body(), StandardCharsets.UTF_8);
    }

    private String address(Application application) {
        return "/chats/" + sql.sql("select max(id) from chat_invitations where application_id = ?").param(application.id()).query(Long.class).single() + ".ics";
    }

    private static String line(String calendar, String begins) {
        return calendar.lines().filter(line -> line.startsWith(begins)).findFirst().orElseThrow();
    }

    private static String utc(LocalDateTime local) {
        return local.atZone(LISBON).toInstant().toString().replaceAll("[-:]", "");
    }

    private static String chat(Application application) {
        return "/applications/" + application.id() + "/chat";
    }

    private static String path(Application application) {
        return "/profile/applications/" + application.id();
    }
}
