package belay.applications;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import belay.people.Person;
import belay.people.Profile;
import belay.people.Profiles;
import belay.programs.Format;
import belay.programs.Formats;
import belay.programs.Preset;
import belay.programs.Programs;
import belay.programs.Round;
import belay.programs.Rounds;
import belay.stories.Story;
import belay.stories.Visitor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A real sheet of sign-ups on its way into a round. */
class SheetStory extends Story {

    @Autowired
    private Programs programs;

    @Autowired
    private Rounds rounds;

    @Autowired
    private Formats formats;

    @Autowired
    private Profiles profiles;

    private Person marisol;
    private long round;

    @BeforeEach
    void aRoundOfPartnerships() {
        marisol = person("Marisol");
        round = round(marisol, "Harbour", Preset.PARTNERSHIP);
    }

    // The three steps

    @Test
    void bothCivilServiceSheetsComeInAsTheyAre() throws IOException {
        var visitor = as(marisol);

        upload(visitor, "small_mentors.csv", example("civil-service/small_mentors.csv"));
        assertThat(visitor.path()).isEqualTo("/sheets/1/mapping");
        assertThat(visitor.page().select("select[name=column-2] option[selected]").val()).isEqualTo("email");
        assertThat(visitor.page().select("input[name=everybody][checked]").val()).isEqualTo("mentor");
        assertThat(visitor.text()).contains("mentor.00@gov.uk", "mentor.01@gov.uk", "mentor.02@gov.uk").doesNotContain("mentor.03@gov.uk");
        visitor.submit("/sheets/1/mapping");
        assertThat(visitor.page().select("h1").text()).isEqualTo("50 people are new, and nobody changes");
        assertThat(applications()).isZero();
        visitor.submit("/sheets/1/import");
        assertThat(visitor.path()).isEqualTo("/rounds/" + round + "/applications");
        assertThat(visitor.text()).contains("50 people came in");

        bringIn(visitor, "small_mentees.csv", example("civil-service/small_mentees.csv"));
        assertThat(visitor.page().select("h1").text()).isEqualTo("100 people have signed up");
        assertThat(sql.sql("select count(*) from applications where roles = 'mentor; mentee'").query(Integer.class).single()).isEqualTo(56);
        assertThat(sql.sql("select octet_length(content) from sheets").query(Integer.class).list()).containsOnly(0);
    }

    @Test
    void theOpenSeedsCohortComesInByIdsAndThoseWithTwoRolesGetBoth() throws IOException {
        var visitor = as(marisol);

        bringIn(visitor, "ols-3-mentors.csv", example("open-seeds/ols-3-mentors.csv"));
        bringIn(visitor, "ols-3-participants.csv", example("open-seeds/ols-3-participants.csv"));

        assertThat(visitor.page().select("h1").text()).isEqualTo("97 people have signed up");
        assertThat(sql.sql("select count(*) from applications where roles = 'mentor; mentee'").query(Integer.class).single()).isEqualTo(3);
        assertThat(sql.sql("select count(*) from applications where goals <> '' and roles like '%mentee%'").query(Integer.class).single()).isEqualTo(66);
    }

    @Test
    void aFormOfWholeQuestionsComesIn() throws IOException {
        var visitor = bringIn(as(marisol), "google-form.csv", example("google-form.csv"));

        assertThat(visitor.page().select("h1").text()).isEqualTo("8 people have signed up");
        visitor.get("/rounds/" + round + "/applications?q=Zanele");
        visitor.get(visitor.page().select(".sheet__person a").attr("href"));
        assertThat(visitor.text()).contains("zanele.khumalo@example.org", "Africa/Johannesburg", "Kubernetes; writing tests",
            "Give a first talk; Land a patch in a project I use", "Mon 18:00-20:00; Tue 18:00-20:00");
    }

    @Test
    void theColumnsChosenOnceAreRememberedForTheNextFileOfThatShape() {
        var visitor = upload(as(marisol), "one.csv", "who,address,as\nAda,ada@example.org,mentor\n");
        visitor.submit("/sheets/1/mapping", "column-0", "name", "column-1", "email", "column-2", "roles").submit("/sheets/1/import");

        upload(visitor, "two.csv", "Who,Address,As\nBen,ben@example.org,mentee\n");

        assertThat(visitor.page().select("option[selected]").eachAttr("value")).containsExactly("name", "email", "roles");
    }

    @Test
    void aSheetOfMenteesWithTheColumnsOfTheMentorsIsNotTakenForMentors() {
        var visitor = bringIn(as(marisol), "our-mentors.csv", "name,email\nAda,ada@example.org\n");

        upload(visitor, "our-mentees.csv", "name,email\nBen,ben@example.org\n");
        assertThat(visitor.page().select("input[name=everybody][checked]").val()).isEqualTo("mentee");

        upload(visitor, "more.csv", "name,email\nCleo,cleo@example.org\n");
        assertThat(visitor.page().select("input[name=everybody][checked]").val()).isEqualTo("mentor");
    }

    @Test
    void aFileThatIsNoSheetIsRefusedNextToItsBox() {
        var visitor = upload(as(marisol), "signups.csv", "%PDF-1.7 and so on");

        assertThat(visitor.status()).isEqualTo(422);
        assertThat(visitor.page().select(".error-summary a").text()).startsWith("This is a PDF, whatever its name says.");
        assertThat(visitor.page().select("#file-error").text()).contains("This is a PDF");
        assertThat(sql.sql("select count(*) from sheets").query(Integer.class).single()).isZero();
    }

    @Test
    void aFileFarTooLargeIsRefusedInPlainWords() {
        var visitor = as(marisol).get("/rounds/" + round + "/sheets/new");

        visitor.upload("/rounds/" + round + "/sheets", "file", "huge.csv", new byte[12 * 1024 * 1024]);

        assertThat(visitor.status()).isEqualTo(413);
        assertThat(visitor.page().select("h1").text()).isEqualTo("That file is too large");
    }

    @Test
    void columnsThatCannotTellWhoIsWhoAreAskedAgainWithTheChoiceKept() {
        var visitor = upload(as(marisol), "people.csv", "name,e-mail\nAda,ada@example.org\n");

        visitor.submit("/sheets/1/mapping", "column-1", "ignore", "everybody", "");

        assertThat(visitor.status()).isEqualTo(422);
        assertThat(visitor.page().select(".error-summary li").eachText()).containsExactly(
            "No column holds the e-mail address or an id. Choose the one by which people are known.",
            "No column says as what people sign up. Choose it, or say below what everybody in this sheet signs up as.");
        assertThat(visitor.page().select("select[name=column-1] option[selected]").val()).isEqualTo("ignore");
    }

    @Test
    void aSheetLeftLyingForADayIsForgotten() {
        var visitor = upload(as(marisol), "old.csv", "name,e-mail,role\nAda,ada@example.org,mentor\n");
        clock.advance(java.time.Duration.ofHours(25));

        upload(as(marisol), "new.csv", "name,e-mail,role\nBen,ben@example.org,mentor\n");

        assertThat(visitor.get("/sheets/1/preview").status()).isEqualTo(404);
        assertThat(visitor.get("/sheets/2/preview").status()).isEqualTo(200);
    }

    // All or nothing, once

    @Test
    void oneBadRowKeepsTheWholeSheetOut() {
        var visitor = upload(as(marisol), "people.csv", """
            name,e-mail,role,time zone
            Ada,ada@example.org,mentor,Berlin
            Ben,ben.example.org,mentee,Atlantis
            """).submit("/sheets/1/mapping");

        assertThat(visitor.page().select("h1").text()).isEqualTo("2 things to mend before anybody is brought in");
        assertThat(visitor.page().select(".sheet__fault").eachText()).containsExactly(
            "Line 3 e-mail “ben.example.org” has no @. Write the whole address, like ada@example.org.",
            "Line 3 time zone We do not know the time zone “Atlantis”. Write a city such as Berlin or New York, a zone such as Europe/Berlin, or an offset such as UTC+05:30.");
        assertThat(visitor.page().select("form[action=/sheets/1/import]")).isEmpty();
        visitor.post("/sheets/1/import", "seen", "whatever");
        assertThat(visitor.status()).isEqualTo(422);
        assertThat(applications()).isZero();
        assertThat(people.findByEmail("ada@example.org")).isEmpty();
    }

    @Test
    void theSameSheetAgainChangesNothingAndAnEditedOneJustThat() throws IOException {
        var visitor = bringIn(as(marisol), "google-form.csv", example("google-form.csv"));
        var before = everything();

        upload(visitor, "again.csv", example("google-form.csv")).submit("/sheets/2/mapping");
        assertThat(visitor.page().select("h1").text()).isEqualTo("This sheet changes nothing");
        assertThat(everything()).isEqualTo(before);

        upload(visitor, "edited.csv", new String(example("google-form.csv"), UTF_8).replace("Poland", "Paris").getBytes(UTF_8)).submit("/sheets/3/mapping");
        assertThat(visitor.page().select("h1").text()).isEqualTo("Nobody is new, and one changes");
        assertThat(visitor.page().select(".sheet__entry").text()).isEqualTo("Tomasz Wilk Changed Line 6 Time zone Before: Europe/Warsaw Then: Europe/Paris");
        visitor.submit("/sheets/3/import");
        assertThat(everything()).isEqualTo(before.replace("Europe/Warsaw", "Europe/Paris"));
    }

    @Test
    void pressingTwiceImportsOnce() throws Exception {
        var visitor = upload(as(marisol), "people.csv", "name,e-mail,role\nAda,ada@example.org,mentor\n").submit("/sheets/1/mapping");
        var seen = visitor.page().select("input[name=seen]").val();
        Callable<Integer> press = () -> as(marisol).get("/sheets/1/preview").post("/sheets/1/import", "seen", seen).status();

        try (var hands = Executors.newFixedThreadPool(4)) {
            for (var pressed : hands.invokeAll(java.util.Collections.nCopies(4, press))) {
                assertThat(pressed.get()).isIn(302, 303);
            }
        }

        assertThat(applications()).isEqualTo(1);
        assertThat(sql.sql("select count(*) from sheet_imports").query(Integer.class).single()).isEqualTo(1);
    }

    @Test
    void whenThingsChangedSinceThePreviewItIsShownAgain() {
        var visitor = upload(as(marisol), "people.csv", "name,e-mail,role\nAda,ada@example.org,mentor\n").submit("/sheets/1/mapping");
        upload(as(marisol), "other.csv", "name,e-mail,role\nAda,ada@example.org,mentee\n").submit("/sheets/2/mapping").submit("/sheets/2/import");

        visitor.submit("/sheets/1/import");

        assertThat(visitor.status()).isEqualTo(422);
        assertThat(visitor.text()).contains("Something changed here since you looked").contains("Nobody is new, and one changes");
        assertThat(sql.sql("select roles from applications").query(String.class).single()).isEqualTo("mentee");
        visitor.submit("/sheets/1/import");
        assertThat(sql.sql("select roles from applications").query(String.class).single()).isEqualTo("mentor");
    }

    @Test
    void aSheetOfFiveThousandComesInAtOnce() {
        var sheet = new StringBuilder("name,e-mail,role,time zone,offers\n");
        for (int i = 0; i < 5000; i++) {
            sheet.append("Person ").append(i).append(",p").append(i).append("@example.org,mentor,Berlin,Rust:3\n");
        }

        bringIn(as(marisol), "large.csv", sheet.toString());

        assertThat(applications()).isEqualTo(5000);
        assertThat(sql.sql("select count(*) from people p join profiles f on f.person_id = p.id join applications a on a.person_id = p.id "
            + "where p.email = 'p' || split_part(p.name, ' ', 2) || '@example.org'").query(Integer.class).single()).isEqualTo(5000);
    }

    // Whose word counts

    @Test
    void whatSomebodyWroteThemselvesBeatsTheSheet() {
        var visitor = bringIn(as(marisol), "people.csv", "name,e-mail,role,offers,wants\nAda,ada@example.org,mentor,Rust,\n");
        var ada = people.findByEmail("ada@example.org").orElseThrow();
        profiles.write(new Profile(ada.id(), "", "", "", "", "", "SQL", "", clock.instant()));

        upload(visitor, "people.csv", "name,e-mail,role,offers,wants\nAda,ada@example.org,mentor,Rust:4,Go\n").submit("/sheets/2/mapping");

        assertThat(visitor.text()).contains("One person’s own words stay").contains("SQL – the sheet says Rust:4");
        visitor.submit("/sheets/2/import");
        assertThat(profiles.of(ada)).extracting(Profile::offers, Profile::wants).containsExactly("SQL", "Go");
    }

    @Test
    void anAddressInASheetTellsNothingOfSomebodyElsesPeople() {
        var rosa = person("Rosa");
        profiles.write(new Profile(rosa.id(), "she/her", "Europe/Madrid", "", "", "", "Secret skill", "", null));

        var visitor = upload(as(marisol), "people.csv", "name,e-mail,role,pronouns,offers,languages\nRoberta,rosa@example.org,mentor,x,Rust,en\n")
            .submit("/sheets/1/mapping");

        assertThat(visitor.page().select("h1").text()).isEqualTo("One person is new, and nobody changes");
        assertThat(visitor.text()).contains("Roberta").doesNotContain("Secret skill", "she/her");
        visitor.submit("/sheets/1/import");
        assertThat(people.findByEmail("rosa@example.org").orElseThrow().name()).isEqualTo("Rosa");
        assertThat(profiles.of(rosa)).extracting(Profile::pronouns, Profile::offers, Profile::languages)
            .containsExactly("she/her", "Secret skill", "English");
    }

    @Test
    void anAddressInUseIsNotTakenOverByASheet() {
        var visitor = bringIn(as(marisol), "people.csv", "id,name,e-mail,role\n7,Ada,ada@example.org,mentor\n");

        upload(visitor, "people.csv", "id,name,e-mail,role\n7,Ada,eve@example.org,mentor\n").submit("/sheets/2/mapping");

        assertThat(visitor.page().select(".sheet__fault").text()).contains("“7” is known here as ada@example.org, and the sheet says eve@example.org.");
    }

    @Test
    void someoneWithoutAnAddressCanBeGivenOneOnce() {
        var visitor = bringIn(as(marisol), "people.csv", "id,role\np-17,mentor\n").get("/applications/1");

        visitor.submit("/applications/1", "email", "p17.example.org");
        assertThat(visitor.status()).isEqualTo(422);
        assertThat(visitor.page().select("#email-error").text()).contains("has no @");
        visitor.submit("/applications/1", "email", "marisol@example.org");
        assertThat(visitor.page().select("#email-error").text()).contains("another person’s address");
        visitor.submit("/applications/1", "email", "Seventeen@example.org");
        assertThat(visitor.text()).contains("p-17 can now sign in as seventeen@example.org.");

        visitor.post("/applications/1", "email", "eve@example.org");
        assertThat(visitor.status()).isEqualTo(422);
        assertThat(people.findByEmail("seventeen@example.org")).isPresent();
    }

    @Test
    void whatBelongsToAnotherProgramIsNotThere() {
        var visitor = bringIn(as(marisol), "people.csv", "name,e-mail,role\nAda,ada@example.org,mentor\n");
        upload(visitor, "people.csv", "name,e-mail,role\nBen,ben@example.org,mentor\n");
        var emil = person("Emil");
        round(emil, "Elsewhere", Preset.PARTNERSHIP);
        var other = as(emil).get("/programs/2");

        for (var path : new String[] {"/sheets/1/mapping", "/sheets/2/mapping", "/sheets/2/preview", "/rounds/" + round + "/sheets/new",
            "/rounds/" + round + "/applications", "/rounds/" + round + "/applications.csv", "/applications/1", "/sheets/99/preview"}) {
            assertThat(as(emil).getOnly(path).status()).as(path).isEqualTo(404);
        }
        for (var path : new String[] {"/sheets/2/mapping", "/sheets/2/import", "/applications/1"}) {
            assertThat(other.get("/programs/2").post(path, "email", "eve@example.org").status()).as(path).isEqualTo(404);
        }
        assertThat(other.get("/programs/2").upload("/rounds/" + round + "/sheets", "file", "x.csv", "a,b\n1,2\n".getBytes(UTF_8)).status()).isEqualTo(404);
        assertThat(applications()).isEqualTo(1);
    }

    // Out again

    @Test
    void theExportComesInAgainAndChangesNothing() throws IOException {
        var visitor = bringIn(as(marisol), "partnership.csv", example("partnership.csv"));
        bringIn(visitor, "formulas.csv", "name,e-mail,role,stage\n'=1+1,x@example.org,mentor,'@home\n");
        var before = everything();
        var export = visitor.get("/rounds/" + round + "/applications.csv").body();
        assertThat(visitor.header("Content-Disposition")).contains("attachment").contains("Spring.csv");
        assertThat(new String(export, UTF_8)).contains("'=1+1").doesNotContainPattern("(?m)(^|,)=");

        visitor.get("/rounds/" + round + "/sheets/new");
        upload(visitor, "Spring.csv", export).submit("/sheets/3/mapping");

        assertThat(visitor.page().select("h1").text()).isEqualTo("This sheet changes nothing");
        assertThat(everything()).isEqualTo(before);
    }

    // The list

    @Test
    void theListIsSearchedAndPaged() throws IOException {
        var visitor = as(marisol).get("/rounds/" + round + "/applications");
        assertThat(visitor.page().select("h1").text()).isEqualTo("Nobody has signed up yet");
        assertThat(visitor.page().select(".empty a").attr("href")).isEqualTo("/rounds/" + round + "/sheets/new");

        bringIn(visitor, "ols-3-participants.csv", example("open-seeds/ols-3-participants.csv"));
        assertThat(visitor.page().select(".sheet__person")).hasSize(50);
        visitor.get(visitor.page().select("a[rel=next]").attr("href"));
        assertThat(visitor.page().select(".sheet__person")).hasSize(16);
        assertThat(visitor.get("/rounds/" + round + "/applications?page=99").page().select(".sheet__person")).hasSize(16);

        visitor.get("/rounds/" + round + "/applications?q=p-03fe8780e6");
        assertThat(visitor.page().select("h1").text()).isEqualTo("One person matches “p-03fe8780e6”");
        assertThat(visitor.get("/rounds/" + round + "/applications?q=100%25").page().select("h1").text()).startsWith("Nobody matches");
    }

    @Test
    void itsPagesLookAsTheyShould() throws IOException {
        var visitor = as(marisol);
        try (var chrome = chrome(marisol)) {
            chrome.open("/rounds/" + round + "/applications").look("applications-empty");
            chrome.open("/rounds/" + round + "/sheets/new").look("sheet-new");
            upload(visitor, "bad.csv", "%PDF");
            upload(visitor, "google-form.csv", example("google-form.csv"));
            chrome.open("/sheets/1/mapping").look("sheet-mapping");
            visitor.submit("/sheets/1/mapping");
            chrome.open("/sheets/1/preview").look("sheet-preview");
            visitor.submit("/sheets/1/import");
            upload(visitor, "edited.csv", new String(example("google-form.csv"), UTF_8).replace("Poland", "Paris").getBytes(UTF_8)).submit("/sheets/2/mapping");
            chrome.open("/sheets/2/preview").look("sheet-preview-changes");
            upload(visitor, "bad.csv", "name,e-mail,role,time zone\nAda,ada.example.org,mentor,Atlantis\nمريم الحسن,,captain,Spain\n").submit("/sheets/3/mapping");
            chrome.open("/sheets/3/preview").look("sheet-preview-errors");
            bringIn(visitor, "ols-3-participants.csv", example("open-seeds/ols-3-participants.csv"));
            chrome.open("/rounds/" + round + "/applications").look("applications");
            chrome.open("/applications/3").look("application");
            chrome.open("/applications/12").look("application-without-address");
        }
    }

    private Visitor bringIn(Visitor visitor, String name, Object content) {
        upload(visitor, name, content);
        var sheet = visitor.path().replace("/mapping", "");
        return visitor.submit(sheet + "/mapping").submit(sheet + "/import");
    }

    private Visitor upload(Visitor visitor, String name, Object content) {
        byte[] bytes = content instanceof String text ? text.getBytes(UTF_8) : (byte[]) content;
        return visitor.get("/rounds/" + round + "/sheets/new").upload("/rounds/" + round + "/sheets", "file", name, bytes);
    }

    private static byte[] example(String file) throws IOException {
        return Files.readAllBytes(Path.of("examples", file));
    }

    private long round(Person organizer, String name, Preset preset) {
        var program = programs.start(name, "", "Europe/Lisbon", clock.instant(), organizer.id()).orElseThrow();
        var format = formats.save(Format.of(preset, program.id()));
        var day = LocalDate.ofInstant(clock.instant(), program.zoneId());
        return rounds.save(new Round(null, program.id(), format.id(), "Spring", day, day.plusDays(7), day.plusDays(14), day.plusDays(60), clock.instant())).id();
    }

    private int applications() {
        return sql.sql("select count(*) from applications").query(Integer.class).single();
    }

    private String everything() {
        return sql.sql("""
            select string_agg(concat_ws('|', p.*, f.*, a.*, x.*), E'\\n' order by p.id) from people p left join profiles f on f.person_id = p.id
            left join applications a on a.person_id = p.id left join external_ids x on x.person_id = p.id
            """).query(String.class).single();
    }
}
