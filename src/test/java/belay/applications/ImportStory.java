package belay.applications;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import belay.people.Person;
import java.io.IOException;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** A sheet comes in wholly or not at all, and once. */
class ImportStory extends SheetOfSignUps {

    @Test
    void oneBadRowKeepsTheWholeSheetOut() {
        var visitor = upload(as(marisol), "people.csv", """
            name,e-mail,role,time zone
            Ada,ada@example.org,mentor,Berlin
            Ben,ben.example.org,mentee,Atlantis
            """).submit("/sheets/1/mapping");

        assertThat(visitor.page().select("h1").text()).isEqualTo("2 things to mend before anybody is brought in");
        assertThat(visitor.page().select(".sheet__fault").eachText()).containsExactly(
            "Row 3 Ben e-mail “ben.example.org” has no @. Write the whole address, like ada@example.org.",
            "Row 3 Ben time zone We do not know the time zone “Atlantis”. Write a city such as Berlin or New York, a zone such as Europe/Berlin, or an offset such as UTC+05:30.");
        assertThat(visitor.page().select("form[action=/sheets/1/import]")).isEmpty();
        visitor.post("/sheets/1/import", "seen", "whatever");
        assertThat(visitor.status()).isEqualTo(422);
        assertThat(applications()).isZero();
        assertThat(people.findByEmail("ada@example.org")).isEmpty();
    }

    @Test
    void whatIsWrongAlikeInManyRowsIsToldOnce() {
        var rows = new StringBuilder("name,e-mail,role\n");
        for (int i = 1; i <= 9; i++) {
            rows.append("Ada %d,ada%d@example.org,%s\n".formatted(i, i, i == 5 ? "wizard" : "captain"));
        }
        var visitor = upload(as(marisol), "people.csv", rows.toString()).submit("/sheets/1/mapping");

        assertThat(visitor.page().select("h1").text()).isEqualTo("9 things to mend before anybody is brought in");
        assertThat(visitor.page().select(".sheet__fault").eachText()).containsExactly(
            "8 rows role “captain” is not a role we know. In this round it is one of: mentor, mentee. Several go with a semicolon between."
                + " In rows 2, 3, 4, 5, 7, 8 and 2 more.",
            "Row 6 Ada 5 role “wizard” is not a role we know. In this round it is one of: mentor, mentee. Several go with a semicolon between.");
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
        assertThat(visitor.page().select(".sheet__entry").text()).isEqualTo("Tomasz Wilk Changed Row 6 Time zone Before: Europe/Warsaw Then: Europe/Paris");
        visitor.submit("/sheets/3/import");
        assertThat(everything()).isEqualTo(before.replace("Europe/Warsaw", "Europe/Paris"));
    }

    @Test
    void pressingTwiceImportsOnce() throws Exception {
        var visitor = upload(as(marisol), "people.csv", "name,e-mail,role\nAda,ada@example.org,mentor\n").submit("/sheets/1/mapping");
        var seen = visitor.page().select("input[name=seen]").val();
        Callable<Integer> press = () -> as(marisol).get("/sheets/1/preview").post("/sheets/1/import", "seen", seen).status();

        try (var hands = Executors.newFixedThreadPool(4)) {
            for (var pressed : hands.invokeAll(Collections.nCopies(4, press))) {
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
    void aSheetOfAThousandComesInAtOnce() {
        var sheet = new StringBuilder("name,e-mail,role,time zone,offers\n");
        for (int i = 0; i < 1000; i++) {
            sheet.append("Person ").append(i).append(",p").append(i).append("@example.org,mentor,Berlin,Rust:3\n");
        }

        bringIn(as(marisol), "large.csv", sheet.toString());

        assertThat(applications()).isEqualTo(1000);
        assertThat(sql.sql("select count(*) from people p join profiles f on f.person_id = p.id join applications a on a.person_id = p.id "
            + "where p.email = 'p' || split_part(p.name, ' ', 2) || '@example.org'").query(Integer.class).single()).isEqualTo(1000);
    }
}
