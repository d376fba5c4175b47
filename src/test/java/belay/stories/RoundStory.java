package belay.stories;

import static org.assertj.core.api.Assertions.assertThat;

import belay.people.Person;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An organizer makes rounds, moves their days, and says how groups work in them. */
class RoundStory extends Story {

    private static final String[] AUTUMN = {"name", "Autumn 2026", "applicationsOpen", "2026-11-20", "applicationsClose", "2026-12-06",
        "starts", "2026-12-14", "ends", "2027-03-05", "format", "posse"};

    private Person marisol;

    @BeforeEach
    void aProgramInDenver() {
        marisol = person("Marisol Vega");
        people.makeAdministrator(marisol.id(), clock.instant());
        as(marisol).get("/programs/new")
            .submit("/programs", "name", "Harbour", "zone", "America/Denver", "description", "", "preset", "posse");
    }

    @Test
    void theDaysSuggestedCountFromTodayInTheProgramsZone() {
        clock.set(Instant.parse("2026-11-21T03:00:00Z"));  // still Friday the 20th in Denver
        var page = as(marisol).get("/programs/1/rounds/new?preset=partnership").page();

        assertThat(page.select("input[type=date]").eachAttr("value")).containsExactly("2026-11-20", "2026-12-06", "2026-12-14", "2027-01-22");
        assertThat(page.select("#name").val()).isEqualTo("December 2026");
    }

    @Test
    void twoTabsMakeOneRound() throws Exception {
        var tabs = IntStream.range(0, 2).mapToObj(tab -> as(marisol).get("/programs/1/rounds/new")).toList();
        try (var both = Executors.newFixedThreadPool(2)) {
            var pressed = both.invokeAll(tabs.stream().map(tab -> (Callable<String>) () ->
                tab.post("/programs/1/rounds", AUTUMN).followed().path()).toList());
            for (var press : pressed) {
                assertThat(press.get()).isEqualTo("/rounds/1");
            }
        }
        assertThat(sql.sql("select count(*) from rounds").query(Long.class).single()).isEqualTo(1);
        assertThat(sql.sql("select count(*) from formats").query(Long.class).single()).isEqualTo(1);
    }

    @Test
    void daysOutOfOrderAreNamedAndNothingTypedIsLost() {
        var visitor = as(marisol).get("/programs/1/rounds/new").submit("/programs/1/rounds", "name", "Autumn 2026",
            "applicationsOpen", "2026-12-01", "applicationsClose", "2026-11-30", "starts", "2026-12-14", "ends", "someday", "format", "cohort");

        assertThat(visitor.status()).isEqualTo(422);
        var page = visitor.page();
        assertThat(page.select("#applicationsClose-error").text()).contains("30 November 2026").contains("1 December 2026");
        assertThat(page.select("#ends-error").text()).contains("“someday”").contains("2026-11-30");
        assertThat(page.select("#applicationsClose").val()).isEqualTo("2026-11-30");
        assertThat(page.select("#ends").val()).isEqualTo("someday");
        assertThat(page.select("input[name=format][checked]").val()).isEqualTo("cohort");
    }

    @Test
    void aNameIsTakenOncePerProgram() {
        makeAutumn();
        var visitor = as(marisol).get("/programs/1/rounds/new")
            .submit("/programs/1/rounds", "name", "Autumn 2026", "ends", "2027-04-02", "format", "1");
        assertThat(visitor.status()).isEqualTo(422);
        assertThat(visitor.page().select("#name-error").text()).contains("“Autumn 2026”");

        visitor.submit("/programs/1/rounds", "name", "Winter 2027");
        visitor.get("/rounds/2/edit").submit("/rounds/2", "name", "Autumn 2026");
        assertThat(visitor.status()).isEqualTo(422);
        assertThat(visitor.get("/rounds/1/edit").submit("/rounds/1", "starts", "2026-12-15").path()).isEqualTo("/rounds/1");
    }

    @Test
    void theNextRoundTakesOverHowTheLastOneWorked() {
        makeAutumn();
        as(marisol).get("/rounds/1/format").submit("/rounds/1/format", "student-maximum", "6");
        var visitor = as(marisol).get("/programs/1/rounds/new");
        assertThat(visitor.page().select("input[name=format][checked]").val()).isEqualTo("1");
        visitor.submit("/programs/1/rounds", "name", "Winter 2027");
        as(marisol).get("/rounds/1/format").submit("/rounds/1/format", "student-maximum", "4");

        assertThat(as(marisol).get("/rounds/2").text()).contains("3 to 6 students");
        assertThat(as(marisol).get("/rounds/1").text()).contains("3 to 4 students");
    }

    @Test
    void theRoundSaysWhereItIs() {
        makeAutumn();
        assertThat(as(marisol).get("/rounds/1").page().select("h1").text()).isEqualTo("Sign-ups are open until Sunday 6 December 2026.");

        clock.set(Instant.parse("2026-12-07T06:59:59Z"));
        assertThat(as(marisol).get("/rounds/1").page().select("[aria-current=step] b").text()).isEqualTo("Applying");
        clock.set(Instant.parse("2026-12-07T07:00:00Z"));
        assertThat(as(marisol).get("/rounds/1").page().select("[aria-current=step] b").text()).isEqualTo("Matching");
        clock.set(Instant.parse("2027-01-20T12:00:00Z"));
        var page = as(marisol).get("/rounds/1").page();
        assertThat(page.select("[aria-current=step] b").text()).isEqualTo("Running, week 6 of 12");
        assertThat(page.select("[data-done] b").eachText()).containsExactly("Applying", "Matching");
        clock.set(Instant.parse("2027-03-06T12:00:00Z"));
        assertThat(as(marisol).get("/rounds/1").page().select("h1").text()).isEqualTo("This round ended on Friday 5 March 2027.");
    }

    @Test
    void theFormatIsReadAsSentencesAndChangedInNumbers() {
        makeAutumn();
        var visitor = as(marisol).get("/rounds/1/format");
        assertThat(visitor.text()).contains("A posse has 3 to 4 students (each at a different stage), 2 alumni and 2 professionals. "
            + "They meet every week for an hour, all of them at one time. One goal for the whole group. Nobody is in more than one posse.");

        visitor.submit("/rounds/1/format", "student-minimum", "1", "student-maximum", "1", "minutes", "90", "cadence", "BIWEEKLY",
            "meeting", "loose", "goal", "PERSONAL", "mostGroups", "3", "alum-minimum", "0");

        assertThat(visitor.status()).isEqualTo(200);
        assertThat(visitor.text()).contains("A posse has 1 student, up to 2 alumni and 2 professionals. They meet every two weeks for an hour "
            + "and a half. Not everybody has to be free at the same time. Everybody has a goal of their own. Nobody is in more than 3 posses.");
    }

    @Test
    void nobodyOverwritesAFormatThatSomebodyElseChangedMeanwhile() {
        makeAutumn();
        var one = as(marisol).get("/rounds/1/format");
        var other = as(marisol).get("/rounds/1/format");
        other.submit("/rounds/1/format", "student-maximum", "6");

        one.submit("/rounds/1/format", "minutes", "90");
        assertThat(one.status()).isEqualTo(422);
        assertThat(one.text()).contains("Somebody else changed this meanwhile", "3 to 6 students");
        assertThat(one.page().select("#minutes").val()).isEqualTo("90");
        assertThat(as(marisol).get("/rounds/1").text()).contains("3 to 6 students").contains("for an hour");

        one.submit("/rounds/1/format");
        assertThat(one.text()).contains("Kept.", "3 to 4 students", "for an hour and a half");
        other.submit("/rounds/1/format", "student-maximum", "4", "minutes", "90");
        assertThat(other.text()).as("what stands already").contains("Kept.");
    }

    @Test
    void notEverybodyHasToComeWhereSoManyAreEnoughOrSomebodyLeads() {
        makeAutumn();
        var visitor = as(marisol).get("/rounds/1/format").submit("/rounds/1/format", "meeting", "quorum", "quorum", "5");
        assertThat(visitor.text()).contains("They meet every week for an hour, at a time when at least 5 of them can come.");
        assertThat(visitor.page().select("input[name=meeting][checked]").val()).isEqualTo("quorum");

        visitor.submit("/rounds/1/format", "meeting", "leader", "leader", "alum");
        assertThat(visitor.text()).contains("Everybody shares a time with one alum; it need not be one time for all.");
        assertThat(visitor.page().select("input[name=leader][checked]").val()).isEqualTo("alum");

        visitor.submit("/rounds/1/format", "meeting", "quorum", "quorum", "many");
        assertThat(visitor.status()).isEqualTo(422);
        assertThat(visitor.page().select("#quorum-error").text()).contains("“many”", "2 to 100");
        visitor.submit("/rounds/1/format", "meeting", "quorum", "quorum", "99999999999");
        assertThat(visitor.page().select("#quorum-error").text()).doesNotContain("not a whole number").contains("99999999999", "2 to 100");
        visitor.get("/rounds/1/format").post("/rounds/1/format", List.of());
        assertThat(visitor.status()).isEqualTo(422);
    }

    @Test
    void aPosseMayHaveALeaderAndAnAdvisor() {
        makeAutumn();
        var visitor = as(marisol).get("/rounds/1/format");
        assertThat(visitor.page().select("#leader-maximum").val()).isEqualTo("0");
        assertThat(visitor.page().select("#advisor-minimum").val()).isEqualTo("0");

        visitor.submit("/rounds/1/format", "leader-minimum", "1", "leader-maximum", "1", "advisor-maximum", "1");
        assertThat(visitor.text()).contains("2 alumni, 2 professionals, 1 leader and up to 1 advisor.");
        assertThat(as(marisol).get("/rounds/1/form").text()).contains("Leader", "Advisor");

        visitor.get("/rounds/1/format").submit("/rounds/1/format", "leader-minimum", "0", "leader-maximum", "0", "meeting", "leader", "leader", "leader");
        assertThat(visitor.status()).isEqualTo(422);
        assertThat(visitor.page().select("#leader").text()).contains("Not every group would have one leader");
        visitor.submit("/rounds/1/format", "leader-minimum", "1");
        assertThat(visitor.page().select("#leader-minimum-error").text()).contains("At least 1 is more than at most 0");
        visitor.submit("/rounds/1/format", "leader-minimum", "0", "leader-maximum", "some");
        assertThat(visitor.page().select("#leader-maximum-error").text()).contains("“some” is not a whole number");
        assertThat(visitor.page().select("#leader").text()).doesNotContain("Not every group");
        visitor.submit("/rounds/1/format", "leader-minimum", "0", "leader-maximum", "1");
        assertThat(visitor.page().select("#leader").text()).contains("Write above that each has at least 1");
        visitor.submit("/rounds/1/format", "leader-minimum", "1");
        assertThat(visitor.text()).contains("Everybody shares a time with one leader");

        visitor.submit("/rounds/1/format", "leader-minimum", "0", "leader-maximum", "0", "advisor-maximum", "0", "meeting", "shared");
        assertThat(visitor.text()).contains("2 alumni and 2 professionals. They meet every week");
    }

    @Test
    void allGroupsCanMeetAtOneHour() {
        makeAutumn();
        var visitor = as(marisol).get("/rounds/1/format").submit("/rounds/1/format", "meeting", "hour", "hourDay", "WEDNESDAY", "hourStart", "15:00");
        assertThat(visitor.text()).contains("All groups meet every week for an hour, Wednesdays at 15:00 by the program’s clock.");
        assertThat(visitor.page().select("input[name=meeting][checked]").val()).isEqualTo("hour");
        assertThat(visitor.page().select("#hourDay option[selected]").val()).isEqualTo("WEDNESDAY");
        assertThat(visitor.page().select("#hourStart").val()).isEqualTo("15:00");

        visitor.submit("/rounds/1/format", "meeting", "hour", "hourDay", "", "hourStart", "15:10");
        assertThat(visitor.status()).isEqualTo(422);
        assertThat(visitor.page().select("#hourDay-error").text()).contains("Choose one of these");
        assertThat(visitor.page().select("#hourStart-error").text()).contains("“15:10” is no hour to begin. Write a full or a half hour");
        visitor.submit("/rounds/1/format", "meeting", "hour", "hourDay", "FRIDAY", "hourStart", "9:30", "mostGroups", "2");
        assertThat(visitor.page().select("#mostGroups-error").text()).contains("nobody can be in two of them");
        visitor.submit("/rounds/1/format", "meeting", "hour", "hourDay", "FRIDAY", "hourStart", "9:30", "mostGroups", "1");
        assertThat(visitor.text()).contains("Fridays at 09:30 by the program’s clock.");

        visitor.submit("/rounds/1/format", "meeting", "shared");
        assertThat(visitor.text()).contains("all of them at one time").doesNotContain("by the program’s clock");
    }

    @Test
    void whereTwoMeetBothHaveToCome() {
        as(marisol).get("/programs/1/rounds/new").post("/programs/1/rounds", withFormat("partnership"));
        var visitor = as(marisol).get("/rounds/1/format").submit("/rounds/1/format", "meeting", "leader", "leader", "mentor");

        assertThat(visitor.status()).isEqualTo(422);
        assertThat(visitor.page().select("#meeting").text()).contains("both have to come");
        visitor.submit("/rounds/1/format", "meeting", "leader", "leader", "mentor", "mentee-maximum", "3");
        assertThat(visitor.text()).contains("Everybody shares a time with one mentor");
    }

    @Test
    void numbersThatCannotBeAreNamedWithTheirCure() {
        makeAutumn();
        var visitor = as(marisol).get("/rounds/1/format").submit("/rounds/1/format",
            "student-minimum", "5", "student-maximum", "4", "minutes", "an hour", "mostGroups", "0");

        assertThat(visitor.status()).isEqualTo(422);
        var page = visitor.page();
        assertThat(page.select("#student-minimum-error").text()).contains("At least 5 is more than at most 4");
        assertThat(page.select("#minutes-error").text()).contains("“an hour”").contains("15 to 240");
        assertThat(page.select("#mostGroups-error").text()).contains("0 is out of reach");
        assertThat(page.select("#minutes").val()).isEqualTo("an hour");
        assertThat(as(marisol).get("/rounds/1/format").page().select("#minutes").val()).isEqualTo("60");
    }

    @Test
    void peersComeInTwosOrInRings() {
        as(marisol).get("/programs/1/rounds/new").post("/programs/1/rounds", withFormat("peer"));
        var visitor = as(marisol).get("/rounds/1/format");
        assertThat(visitor.text()).contains("three make a ring");

        visitor.post("/rounds/1/format", "goal", "PERSONAL", "cadence", "WEEKLY", "meeting", "shared", "minutes", "60", "mostGroups", "1").followed();

        assertThat(visitor.text()).contains("Two peers teach each other. They meet every week");
        assertThat(sql.sql("select maximum from format_roles").query(Integer.class).single()).isEqualTo(2);
    }

    @Test
    void itsPagesLookAsTheyShould() {
        makeAutumn();
        try (var chrome = chrome(marisol)) {
            chrome.open("/rounds/1/edit").page.fill("#ends", "2026-11-01");
            chrome.press("main form .button--primary", ".error-summary").look("round-edit-errors");
            chrome.open("/rounds/1/format");
            chrome.page.fill("#minutes", "an hour");
            chrome.page.fill("#student-minimum", "9");
            chrome.press("main form .button--primary", ".error-summary").look("format-errors");
        }
    }

    private void makeAutumn() {
        as(marisol).get("/programs/1/rounds/new").post("/programs/1/rounds", AUTUMN);
    }

    private static String[] withFormat(String format) {
        var typed = AUTUMN.clone();
        typed[typed.length - 1] = format;
        return typed;
    }
}
