package belay.signin;

import static org.assertj.core.api.Assertions.assertThat;

import belay.people.Person;
import belay.stories.Story;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.TestPropertySource;

/** A demo: one can be anybody, and letters are read on the page because no mail goes out. */
@ActiveProfiles("demo")
@TestPropertySource(properties = "belay.database.folder=" + Story.FOLDER + "/demo")
class CastStory extends Story {

    private Person dana;
    private Person amara;

    @BeforeEach
    void anAdministratorAndAmara() {
        amara = person("Amara");
        dana = person("Dana");
        people.makeAdministrator(dana.id(), clock.instant());
        sql.sql("insert into people (name, created_at) values ('Only On A Sheet', now())").update();
    }

    @Test
    void everybodyWithAnAddressCanBePlayedAdministratorsFirst() {
        var visitor = stranger().get("/sign-in").get("/cast");

        assertThat(visitor.page().select(".rows__row b").eachText()).containsExactly("Dana", "Amara");
        visitor.submit("/cast/" + amara.id());
        assertThat(visitor.path()).isEqualTo("/");
        assertThat(visitor.text()).contains("Amara");
    }

    @Test
    void anAddressFromTheConsoleAsksBeforeItSignsIn() {
        var visitor = stranger().get("/cast/" + dana.id());
        assertThat(visitor.getOnly("/sessions").location()).isEqualTo("/sign-in");

        visitor.get("/cast/" + dana.id()).submit("/cast/" + dana.id());
        assertThat(visitor.getOnly("/sessions").status()).isEqualTo(200);
        assertThat(visitor.get("/cast/999999").status()).isEqualTo(404);
    }

    @Test
    void oneCanGoOnAsSomebodyElse() {
        var visitor = as(dana).get("/cast").submit("/cast/" + amara.id());

        assertThat(visitor.text()).contains("Amara");
        assertThat(sql.sql("select principal_name from spring_session").query(String.class).list()).containsExactly(String.valueOf(amara.id()));
    }

    @Test
    void theLetterIsReadOnThePage() {
        var visitor = stranger().get("/sign-in").submit("/sign-in", "email", "amara@example.org");
        var link = visitor.page().select("a[href*=/sign-in/link/]").attr("href");

        visitor.get(link.substring(link.indexOf("/sign-in")));
        visitor.submit(visitor.path());
        assertThat(visitor.path()).isEqualTo("/");
        assertThat(stranger().get("/sign-in").submit("/sign-in", "email", "pavel@example.org").page().select("#letter")).isEmpty();
    }

    @Test
    void theCastLooksAsItShould() {
        try (var chrome = chrome()) {
            chrome.open("/sign-in").look("sign-in-demo");
            chrome.open("/cast").look("cast");
            chrome.open("/cast/" + amara.id()).look("cast-be");
            chrome.open("/sign-in");
            chrome.page.fill("#email", "amara@example.org");
            chrome.page.click("main form button");
            chrome.page.waitForSelector("#letter");
            chrome.look("sign-in-code-demo");
        }
    }
}
