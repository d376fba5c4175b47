package belay.stories;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What somebody meets who is not signed in, or asks for what is not theirs. */
class StrangerStory extends Story {

    @Test
    void aStrangerIsLedToTheDoor() {
        assertThat(stranger().getOnly("/programs/1").location()).isEqualTo("/sign-in");
    }

    @Test
    void whoeverWatchesTheServerHearsThatItIsUpAndIsNotRemembered() {
        var watcher = stranger().getOnly("/up");

        assertThat(watcher.status()).isEqualTo(200);
        assertThat(watcher.text().strip()).isEqualTo("up");
        assertThat(watcher.header("Set-Cookie")).isEmpty();
        assertThat(sql.sql("select count(*) from spring_session").query(Integer.class).single()).isZero();
    }

    @Test
    void whatIsNotThereIsSaidInPlainWords() {
        var visitor = as(person("Amara")).get("/no/such/page");

        assertThat(visitor.status()).isEqualTo(404);
        assertThat(visitor.page().select("h1").text()).isEqualTo("There is nothing here");
    }

    @Test
    void anAddressThatNamesNothingIsNotThereEither() {
        assertThat(as(person("Amara")).get("/groups/abc").status()).isEqualTo(404);
    }

    @Test
    void theErrorPagesLookAsTheyShould() {
        people.makeAdministrator(person("Dana").id(), clock.instant());
        try (var chrome = chrome(person("Amara")); var door = chrome()) {
            chrome.open("/no/such/page").look("error-missing");
            chrome.open("/drafts/1/moves/new").look("error-unclear");
            door.open("/sign-in").page.evaluate("document.querySelectorAll('input[name=_csrf]').forEach(token => token.value = 'of yesterday')");
            door.press("main button", ".page-header__lead").look("error-stale");
        }
    }
}
