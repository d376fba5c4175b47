package belay.applications;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import belay.people.Person;
import belay.people.Profile;
import belay.programs.Preset;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Whose word counts, and who may see what. */
class SheetTrustStory extends SheetOfSignUps {

    @Autowired
    private PlatformTransactionManager transactions;

    @Test
    void whatSomebodyWroteThemselvesBeatsTheSheet() {
        var visitor = bringIn(as(marisol), "people.csv", "name,e-mail,role,offers,wants\nAda,ada@example.org,mentor,Rust,\n");
        var ada = people.findByEmail("ada@example.org").orElseThrow();
        profiles.write(new Profile(ada.id(), "", "", "", "", "", "SQL", "", clock.instant()));

        upload(visitor, "people.csv", "name,e-mail,role,offers,wants\nAda,ada@example.org,mentor,Rust:4,Go\n").submit("/sheets/2/mapping");

        assertThat(visitor.text()).contains("What one person told stays").contains("SQL – the sheet says Rust:4");
        visitor.submit("/sheets/2/import");
        assertThat(profiles.of(ada)).extracting(Profile::offers, Profile::wants).containsExactly("SQL", "Go");
    }

    @Test
    void whatTheProgramKnowsOfSomebodyIsNotMissedInASheet() {
        var visitor = bringIn(as(marisol), "people.csv", "name,e-mail,id,role\nAda Mora,ada@example.org,p-1,mentor\n");

        upload(visitor, "ids.csv", "id,role,stage\np-1,mentor,Senior\np-2,mentee,Junior\n").submit("/sheets/2/mapping");

        assertThat(visitor.page().select(".sheet__notes .sheet__fault").eachText()).containsExactly(
            "Row 3 p-2 No e-mail address: this person cannot sign in until there is one.", "Row 3 p-2 No name: shown as “p-2” until there is one.");
    }

    @Test
    void anotherNameForAnAddressIsNotedAndAnotherSpellingIsNot() {
        var visitor = bringIn(as(marisol), "people.csv", "name,e-mail,role\nAnna Pair,home@example.org,mentor\nAda Mora,ada@example.org,mentor\n");

        upload(visitor, "more.csv", "name,e-mail,role\nBob Pfeil,home@example.org,mentor\nAda L. Mora,ada@example.org,mentor\n").submit("/sheets/2/mapping");

        assertThat(visitor.page().select(".sheet__notes .sheet__fault").eachText()).containsExactly(
            "Row 2 Bob Pfeil “Anna Pair” would be called “Bob Pfeil” from now on. If they are two people, each needs an own address.");
    }

    @Test
    void whoToldTheirZoneIsNotPutElsewhereByASheet() {
        var visitor = bringIn(as(marisol), "people.csv", "name,e-mail,role\nDana,dana@example.org,mentor\n");
        var dana = people.findByEmail("dana@example.org").orElseThrow();
        profiles.write(new Profile(dana.id(), "", "America/Denver", "", "", "", "", "", clock.instant()));

        upload(visitor, "people.csv", "name,e-mail,role,city,offers\nDana,dana@example.org,mentor,Berlin,Go\n").submit("/sheets/2/mapping").submit("/sheets/2/import");

        assertThat(profiles.of(dana)).extracting(Profile::zone, Profile::place, Profile::offers).containsExactly("America/Denver", "", "Go");
    }

    @Test
    void whatSomebodyAskedOfTheRoundThemselvesBeatsTheSheetAgain() {
        var visitor = bringIn(as(marisol), "people.csv", "name,e-mail,role,goals,capacity\nAda,ada@example.org,mentor,First talk,2\n");
        var ada = people.findByEmail("ada@example.org").orElseThrow();
        as(ada).get("/profile/applications/1").submit("/profile/applications/1", "goals", "First patch", "capacity", "1");

        upload(visitor, "people.csv", "name,e-mail,role,goals,capacity\nAda,ada@example.org,mentor,First talk,2\n").submit("/sheets/2/mapping");

        assertThat(visitor.text()).contains("First patch – the sheet says First talk");
        assertThat(sql.sql("select goals || ' ' || capacity from applications").query(String.class).single()).isEqualTo("First patch 1");
    }

    @Test
    void whatSomebodyIsSavingWhileASheetComesInIsNotOverwritten() {
        var visitor = bringIn(as(marisol), "people.csv", "name,e-mail,role,offers\nAda,ada@example.org,mentor,Rust\n");
        var ada = people.findByEmail("ada@example.org").orElseThrow();
        upload(visitor, "people.csv", "name,e-mail,role,offers\nAda,ada@example.org,mentor,Go\n").submit("/sheets/2/mapping");

        var importing = new TransactionTemplate(transactions).execute(saving -> {
            profiles.write(new Profile(ada.id(), "", "", "", "", "", "SQL", "", clock.instant()));
            var meanwhile = CompletableFuture.runAsync(() -> visitor.submit("/sheets/2/import"));
            await().until(() -> meanwhile.isDone() || sql.sql("select exists (select 1 from pg_locks where not granted)").query(Boolean.class).single());
            return meanwhile;
        });
        importing.join();

        assertThat(visitor.status()).isEqualTo(422);
        assertThat(visitor.text()).contains("SQL – the sheet says Go");
        assertThat(profiles.of(ada).offers()).isEqualTo("SQL");
    }

    @Test
    void anAddressInASheetTellsNothingOfSomebodyElsesPeople() {
        var rosa = person("Rosa");
        profiles.write(new Profile(rosa.id(), "she/her", "Europe/Madrid", "", "", "", "Secret skill", "", null));

        var visitor = upload(as(marisol), "people.csv", "name,e-mail,role,pronouns,offers,languages\nRoberta,rosa@example.org,mentor,x,Rust,en\n")
            .submit("/sheets/1/mapping");

        assertThat(visitor.page().select("h1").text()).isEqualTo("One person is new, and nobody changes");
        assertThat(visitor.text()).contains("Roberta", "Rust", "English").doesNotContain("Secret skill", "she/her");
        var shown = visitor.page().select(".sheet__entry").html();
        var seen = visitor.page().select("input[name=seen]").val();
        sql.sql("update people set email = 'elsewhere@example.org' where id = ?").param(rosa.id()).update();
        visitor.get("/sheets/1/preview");
        assertThat(visitor.page().select(".sheet__entry").html()).as("the same without an account").isEqualTo(shown);
        assertThat(visitor.page().select("input[name=seen]").val()).isEqualTo(seen);
        sql.sql("update people set email = 'rosa@example.org' where id = ?").param(rosa.id()).update();
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
    void whoeverChangedTheirAddressIsStillMeantByTheOldSheetWithAnId() {
        var sheet = "id,name,e-mail,role\n7,Ada,ada@example.org,mentor\n";
        var visitor = bringIn(as(marisol), "people.csv", sheet);
        var ada = moved("ada@example.org", "ada@new.example.org");

        upload(visitor, "people.csv", sheet).submit("/sheets/2/mapping");

        assertThat(visitor.page().select("h1").text()).isEqualTo("This sheet changes nothing");
        assertThat(visitor.page().select(".sheet__notes").text()).contains("One row holds an address that was changed since",
            "Row 2 Ada e-mail The address is ada@new.example.org by now");
        upload(visitor, "people.csv", sheet.replace("mentor", "mentee")).submit("/sheets/3/mapping").submit("/sheets/3/import");
        assertThat(applications()).isEqualTo(1);
        assertThat(sql.sql("select roles from applications").query(String.class).single()).isEqualTo("mentee");
        assertThat(people.findById(ada.id()).orElseThrow().email()).isEqualTo("ada@new.example.org");
        assertThat(people.findByEmail("ada@example.org")).isEmpty();
    }

    @Test
    void whoeverChangedTheirAddressIsStillMeantByTheOldSheetWithoutAnId() {
        var sheet = "name,e-mail,role,prefers\nAda,ada@example.org,mentor,\nBen,ben@example.org,mentee,Ada; ada@example.org\n";
        var visitor = bringIn(as(marisol), "people.csv", sheet);
        moved("ada@example.org", "ada@new.example.org");

        upload(visitor, "people.csv", sheet).submit("/sheets/2/mapping");
        assertThat(visitor.page().select("h1").text()).isEqualTo("This sheet changes nothing");
        assertThat(visitor.text()).contains("The address is ada@new.example.org by now").doesNotContain("Nobody here is called");

        upload(visitor, "both.csv", "name,e-mail,role\nAda,ada@example.org,mentor\nAda,ada@new.example.org,mentee\n").submit("/sheets/3/mapping");
        assertThat(visitor.page().select(".sheet__fault").text()).contains("ada@new.example.org");
        upload(visitor, "others.csv", "name,e-mail,role,prefers\nCleo,cleo@example.org,mentee,ada@example.org\n").submit("/sheets/4/mapping");
        assertThat(visitor.text()).doesNotContain("Nobody here is called");
        assertThat(sql.sql("select count(*) from people where name = 'Ada'").query(Integer.class).single()).isEqualTo(1);
    }

    @Test
    void anAddressGivenUpMeansWhoeverHasItNow() {
        var sheet = "name,e-mail,role\nAda,ada@example.org,mentor\n";
        var visitor = bringIn(as(marisol), "people.csv", sheet);
        var ada = moved("ada@example.org", "ada@new.example.org");
        var other = person("Ada");

        bringIn(visitor, "people.csv", sheet.replace("mentor", "mentee"));

        assertThat(sql.sql("select person_id || ' ' || roles from applications order by id").query(String.class).list())
            .containsExactly(ada.id() + " mentor", other.id() + " mentee");
    }

    @Test
    void whatSomebodyToldAnotherProgramFirstIsNotOverwrittenByTheSecondSheetEither() {
        bringIn(as(marisol), "people.csv", "name,e-mail,role,offers\nAda,ada@example.org,mentor,Rust\n");
        var home = round;
        var emil = person("Emil");
        round = round(emil, "Elsewhere", Preset.PARTNERSHIP);
        var elsewhere = bringIn(as(emil), "people.csv", "name,e-mail,role,offers\nAda,ada@example.org,mentor,Go\n");

        upload(elsewhere, "people.csv", "name,e-mail,role,offers\nAda,ada@example.org,mentor,Go\n").submit("/sheets/3/mapping");
        assertThat(elsewhere.page().select("h1").text()).isEqualTo("This sheet changes nothing");
        assertThat(elsewhere.text()).contains("Rust – the sheet says Go");
        round = home;
        bringIn(as(marisol), "people.csv", "name,e-mail,role,offers\nAda,ada@example.org,mentor,SQL\n");

        assertThat(profiles.of(people.findByEmail("ada@example.org").orElseThrow()).offers()).isEqualTo("SQL");
    }

    /** Whoever moved may have done so to be found no more by the old address. */
    @Test
    void anotherProgramLearnsNothingOfAnAddressGivenUp() {
        bringIn(as(marisol), "people.csv", "name,e-mail,role\nAda,ada@example.org,mentor\n");
        moved("ada@example.org", "ada@new.example.org");
        var emil = person("Emil");
        round = round(emil, "Elsewhere", Preset.PARTNERSHIP);

        var visitor = upload(as(emil), "people.csv", "name,e-mail,role\nAda,ada@example.org,mentor\n").submit("/sheets/2/mapping");

        assertThat(visitor.page().select("h1").text()).isEqualTo("One person is new, and nobody changes");
        visitor.submit("/sheets/2/import");
        assertThat(visitor.text()).contains("ada@example.org").doesNotContain("ada@new.example.org");
    }

    private Person moved(String from, String to) {
        var person = people.findByEmail(from).orElseThrow();
        people.move(person.id(), to, clock.instant());
        return person;
    }

    @Test
    void someoneWithoutAnAddressCanBeGivenOneOnce() {
        var visitor = bringIn(as(marisol), "people.csv", "id,role\np-17,mentor\n").get("/applications/1");

        visitor.submit("/applications/1", "email", "p17.example.org");
        assertThat(visitor.status()).isEqualTo(422);
        assertThat(visitor.page().select("#email-error").text()).contains("has no @");
        visitor.submit("/applications/1", "email", "marisol@example.org");
        assertThat(visitor.page().select("#email-error").text()).contains("Somebody else here already has the address “marisol@example.org”.");
        visitor.submit("/applications/1", "email", "Seventeen@example.org");
        assertThat(visitor.text()).contains("p-17 can now sign in as seventeen@example.org.");

        assertThat(visitor.post("/applications/1", "email", "seventeen@example.org").status()).as("pressed twice").isEqualTo(303);
        visitor.get("/applications/1").post("/applications/1", "email", "eve@example.org");
        assertThat(visitor.status()).isEqualTo(422);
        assertThat(visitor.text()).contains("This person has another address than “eve@example.org” already.");
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
}
