package belay.stories;

import static org.assertj.core.api.Assertions.assertThat;

import belay.people.Person;
import belay.programs.Preset;
import java.util.List;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Somebody starts a program, says what it is, and names who runs it with them. */
class ProgramStory extends Story {

    private Person marisol;

    @BeforeEach
    void anAdministrator() {
        marisol = person("Marisol Vega");
        people.makeAdministrator(marisol.id(), clock.instant());
    }

    @ParameterizedTest
    @EnumSource(Preset.class)
    void aProgramStartsFromEachShapeAndLeadsToItsFirstRound(Preset preset) {
        var visitor = as(marisol).get("/programs/new")
            .submit("/programs", "name", "Harbour", "zone", "Denver", "description", "For people who build.", "preset", preset.word());

        assertThat(visitor.path()).isEqualTo("/programs/1/rounds/new?preset=" + preset.word());
        assertThat(visitor.page().select("input[name=format][checked]").eachAttr("value")).containsExactly(preset.word());
        visitor.submit("/programs/1/rounds");
        assertThat(visitor.path()).isEqualTo("/rounds/1");
        assertThat(sql.sql("select preset from formats").query(String.class).single()).isEqualTo(preset.name());
        assertThat(sql.sql("select zone from programs").query(String.class).single()).isEqualTo("America/Denver");
    }

    @Test
    void whatWasTypedStaysWhenSomethingIsWrong() {
        var visitor = as(marisol).get("/programs/new")
            .submit("/programs", "name", "", "zone", "Atlantis", "description", "For **sailors**", "preset", "posse");

        assertThat(visitor.status()).isEqualTo(422);
        var page = visitor.page();
        assertThat(page.select(".error-summary a").eachAttr("href")).containsExactly("#name", "#zone");
        assertThat(page.select("#zone-error").text()).contains("“Atlantis”").contains("Europe/Berlin");
        assertThat(page.select("#zone").val()).isEqualTo("Atlantis");
        assertThat(page.select("#description").val()).isEqualTo("For **sailors**");
        assertThat(page.select("input[name=preset][checked]").val()).isEqualTo("posse");
        assertThat(sql.sql("select count(*) from programs").query(Long.class).single()).isZero();
    }

    @Test
    void aDescriptionIsShownAsItWillReadBeforeAnythingIsKept() {
        var visitor = as(marisol).get("/programs/new")
            .submit("/programs", "name", "Harbour", "description", "For **sailors** <script>alert(1)</script>", "preview", "on");

        assertThat(visitor.status()).isEqualTo(200);
        assertThat(visitor.page().select("#preview strong").text()).isEqualTo("sailors");
        assertThat(visitor.page().select("#preview script")).isEmpty();
        assertThat(visitor.page().select("#name").val()).isEqualTo("Harbour");
        assertThat(sql.sql("select count(*) from programs").query(Long.class).single()).isZero();
    }

    @Test
    void pressingTwiceStartsOneProgram() {
        var visitor = as(marisol).get("/programs/new");
        String[] typed = {"name", "Harbour", "zone", "Lima", "description", "", "preset", "peer"};
        visitor.post("/programs", typed).followed();
        var first = visitor.path();
        visitor.post("/programs", typed).followed();

        assertThat(visitor.path()).isEqualTo(first);
        assertThat(sql.sql("select count(*) from programs").query(Long.class).single()).isEqualTo(1);
    }

    @Test
    void aSecondProgramOfTheSameNameIsAskedForAnother() {
        startHarbour();
        var visitor = as(marisol).get("/programs/new")
            .submit("/programs", "name", "Harbour", "zone", "Lima", "description", "Another", "preset", "peer");

        assertThat(visitor.status()).isEqualTo(422);
        assertThat(visitor.page().select("#name-error").text()).contains("“Harbour”");
    }

    @Test
    void onlyAdministratorsAndOrganizersStartPrograms() {
        var rosa = person("Rosa");
        assertThat(as(rosa).get("/programs/new").status()).isEqualTo(404);
        assertThat(as(rosa).get("/").page().select("a[href=/programs/new]")).isEmpty();

        startHarbour();
        as(marisol).get("/programs/1/organizers").submit("/programs/1/organizers", "email", "rosa@example.org");

        assertThat(as(rosa).get("/programs/new").status()).isEqualTo(200);
    }

    @Test
    void aProgramIsChangedByItsOrganizers() {
        startHarbour();
        var visitor = as(marisol).get("/programs/1/edit")
            .submit("/programs/1", "name", "Harbour Mentoring", "zone", "Asia/Kolkata", "description", "Calm water");

        assertThat(visitor.path()).isEqualTo("/programs/1");
        assertThat(visitor.page().select(".flash").text()).isNotEmpty();
        assertThat(visitor.get("/programs/1/edit").page().select("#zone").val()).isEqualTo("Asia/Kolkata");
    }

    @Test
    void organizersOfOneProgramSeeNothingOfAnother() {
        startHarbour();
        as(marisol).get("/programs/1/rounds/new?preset=posse").submit("/programs/1/rounds");
        var emil = person("Emil");
        people.makeAdministrator(emil.id(), clock.instant());
        var visitor = as(emil).get("/programs/new")
            .submit("/programs", "name", "Lantern", "zone", "Oslo", "description", "", "preset", "peer");

        for (var path : new String[] {"/programs/1", "/programs/1/edit", "/programs/1/organizers", "/programs/1/rounds/new",
                "/programs/1/organizers/1/removal", "/rounds/1", "/rounds/1/edit", "/rounds/1/format"}) {
            assertThat(visitor.get(path).status()).as(path).isEqualTo(404);
        }
        for (var path : new String[] {"/programs/1", "/programs/1/organizers", "/programs/1/organizers/1/removal",
                "/programs/1/rounds", "/rounds/1", "/rounds/1/format"}) {
            visitor.get("/programs/new");
            assertThat(visitor.post(path, "name", "Taken over").status()).as(path).isEqualTo(404);
        }
        visitor.get("/programs/2/rounds/new");
        assertThat(visitor.submit("/programs/2/rounds", "format", "1").status()).as("a format of another’s round").isEqualTo(422);
    }

    @Test
    void somebodyNewBecomesAnOrganizerWithNameAndAddress() {
        startHarbour();
        var visitor = as(marisol).get("/programs/1/organizers").submit("/programs/1/organizers", "email", "Seun@Example.org");
        assertThat(visitor.status()).isEqualTo(422);
        assertThat(visitor.page().select("#name-error").text()).contains("seun@example.org");

        visitor.submit("/programs/1/organizers", "name", "Seun Ade");

        assertThat(visitor.page().select(".rows .person b").eachText()).containsExactly("Marisol Vega", "Seun Ade");
        assertThat(as(people.findByEmail("seun@example.org").orElseThrow()).get("/programs/1").status()).isEqualTo(200);
    }

    @Test
    void theLastOrganizerStays() {
        startHarbour();
        var visitor = as(marisol).get("/programs/1/organizers/" + marisol.id() + "/removal");
        assertThat(visitor.page().select("main form")).isEmpty();
        assertThat(visitor.text()).contains("only organizer");

        visitor.post("/programs/1/organizers/" + marisol.id() + "/removal");

        assertThat(visitor.status()).isEqualTo(422);
        assertThat(visitor.get("/programs/1").status()).isEqualTo(200);
    }

    @Test
    void ofTwoWhoRemoveEachOtherOneStays() throws Exception {
        startHarbour();
        var rosa = person("Rosa");
        as(marisol).get("/programs/1/organizers").submit("/programs/1/organizers", "email", "rosa@example.org");
        var byMarisol = as(marisol).get("/programs/1/organizers/" + rosa.id() + "/removal");
        var byRosa = as(rosa).get("/programs/1/organizers/" + marisol.id() + "/removal");

        try (var both = Executors.newFixedThreadPool(2)) {
            var first = both.submit(() -> byMarisol.post("/programs/1/organizers/" + rosa.id() + "/removal").status());
            var second = both.submit(() -> byRosa.post("/programs/1/organizers/" + marisol.id() + "/removal").status());
            assertThat(List.of(first.get(), second.get())).containsExactlyInAnyOrder(303, 404);
        }
        assertThat(sql.sql("select count(*) from organizers").query(Long.class).single()).isEqualTo(1);
    }

    @Test
    void whoStopsOrganizingLosesSightOfTheProgram() {
        startHarbour();
        person("Rosa");
        var visitor = as(marisol).get("/programs/1/organizers").submit("/programs/1/organizers", "email", "rosa@example.org");
        visitor.get("/programs/1/organizers/" + marisol.id() + "/removal");
        assertThat(visitor.text()).contains("Only another organizer can bring you back");

        visitor.submit("/programs/1/organizers/" + marisol.id() + "/removal");

        assertThat(visitor.path()).isEqualTo("/");
        assertThat(visitor.text()).contains("You no longer run Harbour");
        assertThat(visitor.get("/programs/1").status()).isEqualTo(404);
    }

    @Test
    void itsPagesLookAsTheyShould() {
        startHarbour();
        as(marisol).get("/programs/1/organizers").submit("/programs/1/organizers", "email", "seun@example.org", "name", "Seun Ade");
        try (var chrome = chrome(marisol)) {
            chrome.open("/programs/new");
            chrome.page.fill("#name", "Harbour Mentoring");
            chrome.page.fill("#zone", "Springfield");
            chrome.page.fill("#description", "## For whom\n\nPeople who **build** software:\n\n* some a few weeks in\n* some twenty years");
            chrome.page.click("button[name=preview]");
            chrome.page.waitForSelector("#preview h3");
            chrome.page.click("main form .button--primary");
            chrome.page.waitForSelector(".error-summary");
            chrome.look("program-new-errors");
            chrome.open("/programs/1/edit");
            chrome.page.fill("#name", "");
            chrome.press("main form .button--primary", ".error-summary").look("program-edit-errors");
            chrome.open("/programs/1/organizers");
            chrome.press("main form .button--primary", ".error-summary").look("organizers-errors");
        }
    }

    private void startHarbour() {
        as(marisol).get("/programs/new")
            .submit("/programs", "name", "Harbour", "zone", "America/Denver", "description", "", "preset", "posse");
    }
}
