package belay.applications;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** The sign-ups of a round: listed, searched, and out again as a sheet. */
class ApplicationStory extends SheetOfSignUps {

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
    void aSignUpThatShouldNotBeThereIsRemovedAfterOneWasAsked() {
        var visitor = bringIn(as(marisol), "people.csv", "name,e-mail,role\nAda,ada@example.org,mentor\nBo,bo@example.org,mentee\n");
        visitor.get("/applications/1");
        visitor.get(visitor.page().select("main a[href$=/removal]").attr("href"));
        assertThat(visitor.text()).contains("Remove Ada from Spring?", "Their profile stays theirs");

        visitor.submit("/applications/1/removal");

        assertThat(visitor.page().select("[role=status]").text()).contains("Ada is not signed up for this round any more");
        assertThat(visitor.page().select(".sheet__person")).hasSize(1);
        assertThat(people.findByEmail("ada@example.org")).isPresent();
        assertThat(visitor.post("/applications/1/removal").status()).as("the second click").isEqualTo(404);
    }

    @Test
    void itsPagesLookAsTheyShould() throws IOException {
        var visitor = as(marisol);
        try (var chrome = chrome(marisol)) {
            chrome.open("/rounds/" + round + "/applications").look("applications-empty");
            chrome.open("/rounds/" + round + "/sheets/new");
            chrome.press("main form .button--primary", ".error-summary").look("sheet-new-errors");
            upload(visitor, "bad.csv", "%PDF");
            upload(visitor, "google-form.csv", example("google-form.csv"));
            chrome.open("/sheets/1/mapping");
            chrome.page.selectOption("#column-1", Field.IGNORE.word());
            chrome.press("main form .button--primary", ".error-summary").look("sheet-mapping-errors");
            visitor.submit("/sheets/1/mapping");
            chrome.open("/sheets/1/preview").look("sheet-preview");
            visitor.submit("/sheets/1/import");
            upload(visitor, "edited.csv", new String(example("google-form.csv"), UTF_8).replace("Poland", "Paris").getBytes(UTF_8)).submit("/sheets/2/mapping");
            chrome.open("/sheets/2/preview").look("sheet-preview-changes");
            upload(visitor, "bad.csv", "name,e-mail,role,time zone\nAda,ada.example.org,mentor,Atlantis\nمريم الحسن,,captain,Spain\n").submit("/sheets/3/mapping");
            chrome.open("/sheets/3/preview").look("sheet-preview-errors");
            bringIn(visitor, "ols-3-participants.csv", example("open-seeds/ols-3-participants.csv"));
            chrome.open("/applications/12").look("application-without-address");
            chrome.press("main form button", ".error-summary").look("application-errors");
            chrome.open("/rounds/" + round + "/applications?q=Nobody").look("applications-not-found");
        }
    }
}
