package belay.applications;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A real sheet of sign-ups on its three steps into a round. */
class SheetStory extends SheetOfSignUps {

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
        assertThat(visitor.text()).contains("zanele.khumalo@example.org", "Africa/Johannesburg", "Kubernetes", "writing tests",
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
        clock.advance(Duration.ofHours(25));

        upload(as(marisol), "new.csv", "name,e-mail,role\nBen,ben@example.org,mentor\n");

        assertThat(visitor.get("/sheets/1/preview").status()).isEqualTo(404);
        assertThat(visitor.get("/sheets/2/preview").status()).isEqualTo(200);
    }
}
