package belay.matching;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import belay.people.Person;
import belay.programs.Preset;
import belay.programs.Round;
import belay.stories.Chrome;
import belay.stories.Story;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** The desk in a real browser: by mouse, by keyboard, and how it looks. */
class HandStory extends Story {

    @Autowired
    private SampleRound sample;

    @Autowired
    private TransactionTemplate transactions;

    private Person marisol;
    private Round round;

    @BeforeEach
    void aRound() {
        marisol = person("Marisol Vega");
        round = sample.round(Preset.COHORT, marisol);
        for (var goal : List.of("First patch", "A talk")) {
            sample.person(round, "Hana of " + goal, "mentor").goals(goal).takes(2).asks();
            sample.person(round, "Seun of " + goal, "mentor").goals(goal).asks();
            for (var name : List.of("Noor", "Felix", "Tariq", "Zanele")) {
                sample.person(round, name + " of " + goal, "mentee").goals(goal).asks();
            }
        }
        sample.person(round, "Odile Petit", "mentee").goals("Badge design").avoids("Nobody Known").asks();
    }

    @Test
    void somebodyIsDraggedToAnotherGroupAndBack() {
        try (var chrome = matched()) {
            var page = chrome.page;
            drag(page, seat(page, "Noor of First patch"), group(page, "Prusik").locator("ul[data-role=mentee] .slot").first());

            assertThat(group(page, "Prusik")).containsText("Noor of First patch");
            assertThat(group(page, "Prusik").locator("[data-says=stop]").first()).isVisible();
            assertThat(page.locator(".notice")).containsText("Noor of First patch moved from Bowline to Prusik.");
            page.locator(".notice button").click();
            assertThat(group(page, "Bowline")).containsText("Noor of First patch");
            assertThat(page.locator("[data-says=stop]")).hasCount(0);
        }
    }

    @Test
    void whoIsLockedStaysWhereTheyAre() {
        try (var chrome = matched()) {
            var page = chrome.page;
            group(page, "Bowline").locator("[id^=lock-]").click();
            assertThat(group(page, "Bowline").locator("[id^=lock-]")).hasAttribute("aria-pressed", "true");
            assertThat(seat(page, "Noor of First patch")).hasAttribute("data-locked", "");

            drag(page, seat(page, "Noor of First patch"), group(page, "Prusik").locator("ul[data-role=mentee] .slot").first());

            assertThat(group(page, "Bowline")).containsText("Noor of First patch");
        }
    }

    @Test
    void somebodyIsMovedByKeyboardAlone() {
        try (var chrome = matched()) {
            var page = chrome.page;
            seat(page, "Noor of First patch").locator("a").focus();
            page.keyboard().press("Enter");
            assertThat(page.locator("h1")).hasText("Where could Noor go from Bowline?");
            chrome.look("desk-move");

            page.locator("form:has(input[name=to]) button").first().focus();
            page.keyboard().press("Enter");

            assertThat(page.locator("h1")).containsText("people have a place");
            assertThat(group(page, "Prusik")).containsText("Noor of First patch");
        }
    }

    @Test
    void theDeskLooksAsItShould() {
        try (var chrome = chrome(marisol)) {
            chrome.open("/rounds/" + round.id() + "/desk").look("desk-empty");
            chrome.open("/rounds/" + round.id() + "/drafts").look("desk-drafts-none");
            chrome.open("/rounds/" + sample.earlier(round).id() + "/desk").look("desk-nobody");
        }
        try (var chrome = matched()) {
            chrome.look("desk");
            chrome.open("/drafts/1/publication").look("desk-publication");
            seatless(chrome);
            chrome.open("/drafts/2").look("desk-second");
            chrome.open("/drafts/1").look("desk-earlier");
            chrome.open("/drafts/1/publication").look("desk-publication-earlier");
        }
    }

    @Test
    void whoWaitsForAMatchIsShownHowFarItIsUntilItIsDone() {
        try (var chrome = chrome(marisol).open("/rounds/" + round.id() + "/desk")) {
            var asked = new ArrayList<Route>();
            transactions.executeWithoutResult(busy -> {
                sql.sql("lock table unplaced in share mode").update();  // the draft is not written down before this ends
                chrome.press("main button.button--primary", "progress");
                for (int times = 1; times <= 3; times++) {
                    chrome.page.waitForResponse("**/desk", () -> { });
                }
                chrome.page.route("**/desk", asked::add);  // held back while we look
                chrome.look("desk-running");
            });
            asked.forEach(Route::resume);
            chrome.page.unroute("**/desk");
            settled(chrome);
        }
    }

    @Test
    void whatCannotBeDoneLooksAsItShould() {
        try (var chrome = matched()) {
            var page = chrome.page;
            seat(page, "Noor of First patch").locator("a").click();
            chrome.press("form:has(input[name=to]) button", ".proposal [data-says=stop]").look("desk-broken");
            chrome.open("/drafts/1/publication").press("main form .button--primary", "#anyway-error").look("desk-publication-broken");
            chrome.open("/drafts/1").page.locator("[id^=more-] summary").first().click();
            page.locator("[id^=called-]").first().fill("Prusik");
            chrome.press("form[action$='/name'] button", "[id^=called-][id$=-error]").look("desk-misnamed");
            chrome.open("/drafts/1");
            var other = as(marisol).get("/drafts/1");
            other.submit(other.page().select(".proposal form[action$=/name]").attr("action"), "name", "Harbour lights");
            chrome.press("[id^=lock-]", ".timeline").look("desk-clash");
            for (var group : other.page().select(".proposal form[action$=/removal]").eachAttr("action")) {
                other.submit(group);
            }
            chrome.open("/drafts/1/publication").look("desk-publication-nothing");
        }
    }

    /** Takes somebody out and matches again, so that there are two drafts with a difference. */
    private void seatless(Chrome chrome) {
        var page = chrome.page;
        chrome.open("/drafts/1");
        seat(page, "Noor of First patch").locator("a").click();
        page.locator("button").filter(text("Take out of")).click();
        assertThat(page.locator(".unplaced").first()).containsText("Noor of First patch");
        page.locator("button").filter(text("Match again")).click();
        assertThat(page.locator(".page-header__eyebrow")).containsText("draft 2");
    }

    private static void drag(Page page, Locator what, Locator where) {
        page.setViewportSize(1440, 1800);  // all of it in sight, nothing under the bar
        what.hover();
        page.mouse().down();
        var box = where.boundingBox();
        page.mouse().move(box.x + box.width / 2, box.y + box.height / 2, new Mouse.MoveOptions().setSteps(12));
        page.mouse().up();
    }

    private Chrome matched() {
        var chrome = chrome(marisol).open("/rounds/" + round.id() + "/desk");
        chrome.page.locator("main button.button--primary").click();
        return settled(chrome);
    }

    /** On a busy machine matching may outlast the click; then its page looks again until it is done. */
    private static Chrome settled(Chrome chrome) {
        assertThat(chrome.page.locator("h1")).containsText("12 of 13 people have a place", new ContainsTextOptions().setTimeout(60_000));
        return chrome;
    }

    private static Locator group(Page page, String name) {
        return page.locator(".proposal").filter(new Locator.FilterOptions().setHas(page.locator("h3").getByText(name)));
    }

    private static Locator seat(Page page, String name) {
        return page.locator(".slot").filter(text(name));
    }

    private static Locator.FilterOptions text(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }
}
