package belay.signin;

import belay.stories.Story;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The pages at the door in a real browser: by day and by night, on a desk and on a phone, and no complaint from axe. */
class SignInPagesStory extends Story {

    @Autowired
    private Setup setup;

    @Test
    void theDoorLooksAsItShould() {
        people.makeAdministrator(person("Dana").id(), clock.instant());
        person("Amara");
        try (var chrome = chrome()) {
            chrome.open("/sign-in");
            chrome.page.fill("#email", "amara@example");
            chrome.page.click("main button");
            chrome.page.waitForSelector("#email-error");
            chrome.look("sign-in-mended");
            chrome.page.fill("#email", "amara@example.org");
            chrome.page.click("main button");
            chrome.page.waitForSelector("#code");
            chrome.look("sign-in-code");
            chrome.page.fill("#code", "K7M2");
            chrome.press("main button", "#code-error").look("sign-in-code-wrong");
            var body = sql.sql("select body from letters").query(String.class).single();
            var link = body.replaceAll("(?s).*(/sign-in/link/\\S+).*", "$1");
            try (var phone = chrome()) {
                phone.open(link).look("sign-in-elsewhere");
                phone.open("/sign-in/link/nonsense").look("sign-in-unknown");
            }
            chrome.open(link).look("sign-in-link");
            chrome.page.click("main button");
            chrome.page.waitForURL("**/");
        }
    }

    @Test
    void settingUpLooksAsItShould() {
        setup.begin();
        try (var chrome = chrome()) {
            chrome.open("/sign-in").look("sign-in-waiting");
            chrome.open(setup.address().substring(setup.address().indexOf("/setup"))).look("setup");
            chrome.page.click("main button");
            chrome.page.waitForSelector(".error-summary");
            chrome.look("setup-mended");
        }
    }
}
