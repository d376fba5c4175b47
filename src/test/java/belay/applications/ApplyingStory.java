package belay.applications;

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
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A stranger finds a program, applies with nothing but an address, changes it, takes it back and asks again. */
class ApplyingStory extends Story {

    private static final Pattern CODE = Pattern.compile("code there: (\\S+)");
    private static final String[] SAID = {"name", "Zanele Mokoena", "zone", "Johannesburg", "languages", "English, isiZulu", "offer", "SQL", "want", "Kubernetes",
        "free", "wed-18:00", "roles", "MENTEE", "goals", "Deploy it", "capacity", "1", "links", "github.com/zanele\nhttps://zanele.example.org", "purpose", "Ship one thing."};

    @Autowired
    private Programs programs;

    @Autowired
    private Rounds rounds;

    @Autowired
    private Formats formats;

    private Person marisol;
    private Program harbour;
    private Round round;

    @BeforeEach
    void anOpenProgram() {
        marisol = person("Marisol Vega");
        people.makeAdministrator(marisol.id(), clock.instant());
        harbour = programs.save(new Program(0, "Harbour Mentoring", "People who make things.", "Europe/Lisbon", clock.instant(), marisol.id()));
        programs.addOrganizer(harbour.id(), marisol.id(), clock.instant(), marisol.id());
        var format = formats.save(Format.of(Preset.COHORT, harbour.id()));
        var today = LocalDate.ofInstant(clock.instant(), harbour.zoneId());
        round = rounds.save(new Round(0, harbour.id(), format.id(), "Winter 2027", today.minusDays(3), today.plusDays(10), today.plusDays(30), today.plusDays(90), clock.instant(), true));
    }

    @Test
    void aStrangerAppliesWithNothingButAnAddress() {
        open("PUBLIC");
        var zanele = stranger().get("/p");
        assertThat(zanele.page().select("main h3 a").eachAttr("href")).containsExactly("/p/harbour-mentoring");
        zanele.get("/p/harbour-mentoring");
        assertThat(zanele.text()).contains("Harbour Mentoring", "People who make things.", "anywhere on Earth", "be the first", "Apply for Winter 2027", "Two hours a week");

        zanele.get(zanele.page().select("a.button--primary").attr("href"));
        assertThat(zanele.path()).isEqualTo("/sign-in");
        assertThat(zanele.text()).contains("First, your e-mail address");
        signedIn(zanele, "Zanele@Example.org");
        assertThat(zanele.path()).isEqualTo(form());
        assertThat(zanele.page().select("#name").val()).as("until they tell their name").isEqualTo("zanele");

        zanele.submit(form(), SAID);

        var application = sql.sql("select * from applications").query(Application.class).single();
        assertThat(zanele.path()).isEqualTo("/profile/applications/" + application.id());
        assertThat(zanele.text()).contains("Sent. A receipt is on its way to you.", "Sign-ups are open until", "Deploy it");
        assertThat(people.findByEmail("zanele@example.org").orElseThrow().name()).isEqualTo("Zanele Mokoena");
        assertThat(letters("receipt")).singleElement().asString().contains("Hello Zanele", "Winter 2027 of Harbour Mentoring", "/profile/applications/" + application.id());
        assertThat(zanele.get("/").text()).contains("What you asked for", "Harbour Mentoring, Winter 2027");

        var seen = as(marisol).get("/applications/" + application.id());
        assertThat(seen.text()).contains("Zanele Mokoena", "Kubernetes", "Ship one thing.");
        assertThat(seen.page().select("dd a").eachAttr("href")).containsExactly("https://github.com/zanele", "https://zanele.example.org");
        assertThat(stranger().get("/p/harbour-mentoring").text()).contains("One person has applied so far.");
    }

    @Test
    void whatIsMissingIsSaidAndNothingTypedIsLost() {
        open("UNLISTED");
        var amara = as(person("Amara Okafor")).get(form());

        amara.submit(form(), "name", "Amara", "zone", "Atlantis", "goals", "Deploy it", "capacity", "a few", "links", "not a page");

        assertThat(amara.status()).isEqualTo(422);
        assertThat(amara.page().select(".error-summary li")).hasSize(6);
        assertThat(amara.page().select(".error-summary").text()).contains("Atlantis", "Name at least one thing", "Choose at least one thing", "Mark at least one half-hour", "a few", "not a page");
        for (var field : amara.page().select(".error-summary a").eachAttr("href")) {
            assertThat(amara.page().select(field)).as(field).hasSize(1);
        }
        assertThat(as(person("Ben")).get("/profile").status()).isEqualTo(200);
        var later = as(people.findByEmail("amara.okafor@example.org").orElseThrow()).get(form());
        assertThat(later.page().select("#goals").text()).as("kept as a draft").isEqualTo("Deploy it");
        assertThat(later.page().select("#zone").val()).isEqualTo("Atlantis");
        assertThat(sql.sql("select count(*) from applications").query(Integer.class).single()).isZero();
        assertThat(later.get("/").text()).contains("Harbour Mentoring, Winter 2027 Not sent yet");
    }

    @Test
    void linesAndHoursAreAddedWithoutAScriptAndADraftIsKept() {
        open("UNLISTED");
        var amara = as(person("Amara")).get(form());
        int lines = amara.page().select("input[name=offer]").size();

        amara.submit(form(), "offer", "SQL", "more", "offers");
        assertThat(amara.page().select("input[name=offer]")).hasSizeGreaterThan(lines - 1);
        assertThat(amara.page().select("input[name=offer]").first().val()).isEqualTo("SQL");
        amara.submit(form(), "fill", "evenings");
        assertThat(amara.page().select("input[value=mon-19:00]").hasAttr("checked")).isTrue();

        amara.post(form() + "/draft", "name", "Amara", "goals", "Give a talk", "free", "no-such-hour").followed();
        assertThat(amara.text()).contains("Your draft is kept. It is not sent yet.");
        assertThat(amara.page().select("#goals").text()).isEqualTo("Give a talk");
    }

    @Test
    void whoeverIsKnownFindsTheFormFilledInAndChangesItUntilApplicationsClose() {
        open("UNLISTED");
        var amara = person("Amara");
        as(amara).get("/profile").submit("/profile", "zone", "Lagos", "languages", "English", "want", "Rust");
        var visitor = as(amara).get(form());
        assertThat(visitor.page().select("#zone").val()).isEqualTo("Africa/Lagos");
        visitor.submit(form(), "roles", "MENTEE", "free", "mon-18:00");
        assertThat(visitor.page().select("main .button--primary").text()).isEqualTo("Change what I wrote");

        visitor.get(form());
        assertThat(visitor.page().select("h1").text()).isEqualTo("Your application for Winter 2027");
        visitor.submit(form(), "goals", "Give a talk");
        assertThat(visitor.text()).contains("Your changes are sent.", "Give a talk");
        assertThat(sql.sql("select count(*) from applications").query(Integer.class).single()).isEqualTo(1);
        assertThat(letters("receipt")).as("changes need none").hasSize(1);
        assertThat(visitor.get("/p/harbour-mentoring/rounds/" + round.id()).text()).contains("You applied on 20 November 2026. See your application").doesNotContain("Apply for Winter");
        assertThat(visitor.get("/p/harbour-mentoring").page().select("a[href*=/application]").eachAttr("href")).containsOnly("/profile/applications/1");
        assertThat(stranger().get("/p/harbour-mentoring/rounds/" + round.id()).text()).contains("Apply for Winter 2027");

        clock.set(round.applicationsClose().plusDays(1).atTime(11, 59).atZone(ZoneOffset.UTC).toInstant());
        assertThat(visitor.get(form()).status()).as("it is still that day on Baker Island").isEqualTo(200);
        assertThat(visitor.path()).isEqualTo(form());
        clock.set(round.applicationsClose().plusDays(1).atTime(12, 0).atZone(ZoneOffset.UTC).toInstant());
        assertThat(visitor.get(form()).path()).startsWith("/profile/applications/");
        var late = as(person("Late Comer")).get(form());
        assertThat(late.status()).isEqualTo(410);
        assertThat(late.text()).contains("Winter 2027 takes no more applications");
    }

    @Test
    void whatAnotherTabSentIsNotOverwrittenUnseen() {
        open("UNLISTED");
        var amara = person("Amara");
        var first = as(amara).get(form());
        var second = as(amara).get(form());
        first.submit(form(), SAID);
        second.submit(form(), SAID);
        assertThat(second.text()).as("the same once more is no news").contains("Your changes are sent.");

        first.get(form());
        second.get(form());
        first.submit(form(), "goals", "Give a talk", "want", "Rust");
        second.submit(form(), "goals", "Fix a bug", "more", "wants");
        assertThat(second.text()).as("only asked for another line").contains("Nothing is sent yet.");
        second.submit(form());
        assertThat(second.status()).isEqualTo(422);
        assertThat(second.page().select(".error-summary a").eachAttr("href")).containsExactlyInAnyOrder("#goals", "#wants");
        assertThat(second.page().select("#goals-error").text()).contains("this was changed in another tab or on your profile, and says: “Give a talk”");
        assertThat(second.page().select("#goals").text()).as("what was typed").isEqualTo("Fix a bug");
        assertThat(sql.sql("select goals from applications").query(String.class).single()).isEqualTo("Give a talk");
        second.submit(form());
        assertThat(second.text()).as("seen, and sent again").contains("Your changes are sent.", "Fix a bug");
    }

    @Test
    void aDraftRemembersWhatStoodThereWhenItWasBegun() {
        open("UNLISTED");
        var amara = person("Amara");
        as(amara).get(form()).submit(form(), SAID);
        var page = as(amara).get(form());
        page.submit(form(), "goals", "Fix a bug", "more", "wants");
        sql.sql("update applications set goals = 'Give a talk'").update();  // as from another tab

        page.get(form()).submit(form());
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.page().select("#goals-error").text()).contains("“Give a talk”");
        page.submit(form());
        assertThat(page.text()).contains("Your changes are sent.", "Fix a bug");
    }

    @Test
    void whoWasSignedOutMeanwhileIsLedBackToTheForm() {
        open("PUBLIC");
        var zanele = stranger().get("/sign-in");
        zanele.post(form(), "_csrf", "of another session");
        assertThat(zanele.status()).isEqualTo(403);
        assertThat(zanele.text()).contains("You are signed out", "what you typed is usually still there");
        assertThat(zanele.page().select("main a.button--primary").attr("href")).isEqualTo("/sign-in");
        var amara = person("Amara");
        assertThat(as(amara).get(form()).post(form(), "_csrf", "of another session").text()).contains("This page was open for too long");

        try (var chrome = chrome(amara)) {
            chrome.open(form()).page.fill("#goals", "Give a talk");
            chrome.page.waitForCondition(() -> chrome.page.textContent("#kept").equals("Your draft is kept."));
            sql.sql("delete from spring_session").update();
            chrome.press("main .button--primary", "#email").page.fill("#email", "amara@example.org");
            chrome.press("main form button", "#code");
            var code = CODE.matcher(letters("sign-in").getLast());
            assertThat(code.find()).isTrue();
            chrome.page.fill("#code", code.group(1));
            chrome.press("main form button", "#goals");
            assertThat(chrome.page.inputValue("#goals")).as("where they were, with what they had typed").isEqualTo("Give a talk");
        }
    }

    @Test
    void takingBackIsOneClickAndSoIsAskingAgain() {
        open("UNLISTED");
        var amara = person("Amara");
        var visitor = as(amara).get(form()).submit(form(), SAID);
        var status = visitor.path();

        visitor.submit(status + "/withdrawal");
        assertThat(visitor.text()).contains("You took this back. No group is looked for.");
        assertThat(as(marisol).get("/rounds/" + round.id()).text()).as("nobody to match").contains("Nobody has signed up yet.");
        assertThat(as(marisol).get("/rounds/" + round.id() + "/applications").text()).contains("taken back");
        assertThat(new String(as(marisol).get("/rounds/" + round.id() + "/applications.csv").body())).doesNotContain("Zanele");
        assertThat(visitor.get("/").text()).contains("You took your application for").doesNotContain("Sign-ups are open until", "You are not in a group yet");

        visitor.submit(status + "/withdrawal/undo");
        assertThat(visitor.text()).contains("You are asking again, as if you had never taken it back.", "Deploy it");
        assertThat(as(marisol).get("/rounds/" + round.id()).text()).contains("One person has signed up.");
        assertThat(visitor.post(status + "/withdrawal/undo").followed().text()).contains("You are asking already.");
    }

    @Test
    void sixtyFourPressesSendOneApplicationAndOneReceipt() throws Exception {
        open("UNLISTED");
        var amara = person("Amara");
        var tabs = new ArrayList<Visitor>();
        for (int tab = 0; tab < 64; tab++) {
            tabs.add(as(amara).get(form()));
        }
        var fields = new ArrayList<Map.Entry<String, String>>();
        for (int i = 0; i < SAID.length; i += 2) {
            fields.add(Map.entry(SAID[i], SAID[i + 1]));
        }
        var presses = tabs.stream().<Callable<Integer>>map(tab -> () -> tab.post(form(), fields).status()).toList();
        assertThat(atOnce(presses)).containsOnly(303);
        assertThat(sql.sql("select count(*) from applications").query(Integer.class).single()).isEqualTo(1);
        assertThat(letters("receipt")).hasSize(1);

        var changing = tabs.subList(0, 16);
        changing.forEach(tab -> tab.get(form()));
        try (var hands = Executors.newVirtualThreadPerTaskExecutor()) {
            int refused = 0;
            for (var answer : hands.invokeAll(changing.stream().<Callable<Integer>>map(tab -> () -> tab.submit(form(), "goals", "Talk " + changing.indexOf(tab)).status()).toList())) {
                refused += answer.get() == 422 ? 1 : 0;
            }
            assertThat(refused).as("one was first, and the others read what it says now").isEqualTo(15);
        }
    }

    @Test
    void aProgramThatIsNotOpenIsNotThere() {
        assertThat(as(person("Amara")).get(form()).status()).isEqualTo(404);
        assertThat(stranger().get("/p/harbour-mentoring").status()).isEqualTo(404);
        assertThat(stranger().get("/p").text()).contains("No program is open here");

        open("UNLISTED");
        assertThat(stranger().get("/p").text()).as("listed nowhere").contains("No program is open here");
        assertThat(stranger().get("/p/harbour-mentoring").status()).isEqualTo(200);
        assertThat(stranger().get("/p/harbour-mentoring/rounds/" + round.id()).text()).contains("Winter 2027", "2 to 4 mentors");

        as(marisol).get(settings()).submit(settings() + "/removal");
        assertThat(stranger().get("/p/harbour-mentoring").status()).isEqualTo(404);
    }

    @Test
    void byInvitationOneNeedsTheCodeOnce() {
        open("CODE");
        var code = sql.sql("select code from public_pages").query(String.class).single();
        assertThat(as(marisol).get(settings()).text()).contains("/p/harbour-mentoring?code=" + code);

        var pavel = stranger().get("/p/harbour-mentoring");
        assertThat(pavel.text()).contains("This program is by invitation").doesNotContain("Winter 2027", "People who make things");
        assertThat(pavel.get("/p/harbour-mentoring?code=guess").text()).contains("This is not the code of this program.");
        assertThat(stranger().get("/p/harbour-mentoring/rounds/" + round.id()).text()).contains("This program is by invitation").doesNotContain("Winter 2027");
        assertThat(as(person("Amara")).get(form()).status()).as("nor the form").isEqualTo(404);
        assertThat(as(person("Ben")).get(form() + "?code=guess").status()).isEqualTo(404);

        pavel.get("/p/harbour-mentoring?code=" + code);
        pavel.get(pavel.page().select("a.button--primary").attr("href"));
        signedIn(pavel, "pavel@example.org");
        assertThat(pavel.path()).isEqualTo(form() + "?code=" + code);
        pavel.submit(form() + "?code=" + code, SAID);
        assertThat(pavel.get(form()).status()).as("who is in needs no code").isEqualTo(200);
    }

    @Test
    void theDoorStaysShutForStrangersWhoCameForSomethingElse() {
        open("PUBLIC");
        var pavel = stranger().get("/profile").get("/sign-in");
        pavel.submit("/sign-in", "email", "pavel@example.org");
        assertThat(sql.sql("select count(*) from letters").query(Integer.class).single()).isZero();
        assertThat(people.findByEmail("pavel@example.org")).isEmpty();

        clock.set(round.applicationsClose().plusDays(3).atTime(12, 0).atZone(ZoneOffset.UTC).toInstant());
        var late = stranger().get(form());
        assertThat(late.text()).doesNotContain("First, your e-mail address");
    }

    @Test
    void anAddressIsOneProgramsAlone() {
        open("PUBLIC");
        var other = programs.save(new Program(0, "Lantern Library", "", "Europe/Vienna", clock.instant(), marisol.id()));
        programs.addOrganizer(other.id(), marisol.id(), clock.instant(), marisol.id());
        var lantern = as(marisol).get("/programs/" + other.id() + "/public-page");
        assertThat(lantern.page().select("#address").val()).isEqualTo("lantern-library");

        lantern.submit("/programs/" + other.id() + "/public-page", "address", "harbour-mentoring");
        assertThat(lantern.status()).isEqualTo(422);
        assertThat(lantern.text()).contains("Another program is at “harbour-mentoring” already.");
        lantern.submit("/programs/" + other.id() + "/public-page", "address", "Not Good", "visibility", "SECRET");
        assertThat(lantern.page().select(".error-summary li")).hasSize(2);
    }

    @Test
    void itLooksAsItShouldAndIsKeptAsOneTypes() {
        open("PUBLIC");
        var amara = person("Amara");
        try (var door = chrome(); var chrome = chrome(amara)) {
            door.open("/p/harbour-mentoring").look("public-program");
            door.open("/p").look("public-list");
            chrome.open(form()).look("application-form");
            chrome.page.fill("#goals", "Give a talk");
            chrome.page.waitForCondition(() -> chrome.page.textContent("#kept").equals("Your draft is kept."));
            assertThat(sql.sql("select boxes from application_drafts").query(String.class).single()).contains("Give a talk").doesNotContain("_csrf");
            var clock = chrome.page.textContent("header time");
            chrome.press("main .button--primary", ".error-summary").look("application-form-wrong");
            assertThat(chrome.page.isVisible("header time")).as("the deadline by their own clock").isTrue();
            assertThat(chrome.page.textContent("header time")).isNotBlank().isEqualTo(clock);
        }
        as(amara).get(form()).submit(form(), SAID).submit("/profile/applications/1/withdrawal");
        try (var chrome = chrome(amara)) {
            chrome.open("/profile/applications/1").look("application-withdrawn");
        }
        as(marisol).get(settings()).submit(settings(), "visibility", "CODE");
        try (var door = chrome()) {
            door.open("/p/harbour-mentoring?code=guess").look("public-door");
        }
    }

    private void open(String visibility) {
        as(marisol).get(settings()).submit(settings(), "visibility", visibility, "asks", "- Two hours a week\n- An answer within two work days");
    }

    private String settings() {
        return "/programs/" + harbour.id() + "/public-page";
    }

    private String form() {
        return "/rounds/" + round.id() + "/application";
    }

    private void signedIn(Visitor visitor, String address) {
        visitor.submit("/sign-in", "email", address);
        var code = CODE.matcher(letters("sign-in").getLast());
        assertThat(code.find()).isTrue();
        visitor.submit("/sign-in/code", "code", code.group(1));
    }

    private List<String> letters(String kind) {
        return sql.sql("select body from letters where kind = ? order by id").param(kind).query(String.class).list();
    }
}
