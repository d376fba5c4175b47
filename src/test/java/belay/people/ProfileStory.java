package belay.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import belay.stories.Story;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What somebody says of themselves, and when they are free. */
class ProfileStory extends Story {

    @Autowired
    private Profiles profiles;

    @Autowired
    private PlatformTransactionManager transactions;

    private Person ravi;

    @BeforeEach
    void aPersonFromASheet() {
        ravi = person("Ravi");
        profiles.write(new Profile(ravi.id(), "he", "Asia/Kolkata", "Pune", "Mon 18:00-20:00", "English; Marathi", "Python:3; Tests", "Kubernetes:1", null));
    }

    @Test
    void everythingASheetSaidOfMeStandsThereAndCanBeChanged() {
        var visitor = as(ravi).get("/profile");
        assertThat(visitor.text()).contains("Ravi", "he. Kolkata, 14:30 now. Speaks English, Marathi.", "ravi@example.org");
        assertThat(visitor.page().select("input[name=offer]").eachAttr("value")).containsExactly("Python", "Tests", "", "");

        visitor.submit("/profile", "name", "Ravi Joshi", "pronouns", "they", "zone", "lisbon", "place", "Évora",
            "languages", "en, Deutsch", "offer", "Rust", "offer-level", "4", "offer", "SQL, a little", "offer-level", "", "want", "", "want-level", "");

        assertThat(visitor.text()).contains("Saved.", "Ravi Joshi", "they. Lisbon, 09:00 now. Speaks English, German.");
        assertThat(profiles.of(ravi)).isEqualTo(new Profile(ravi.id(), "they", "Europe/Lisbon", "Évora", "Mon 18:00-20:00",
            "English; German", "Rust:4; SQL, a little", "", clock.instant()));
        assertThat(people.findById(ravi.id()).orElseThrow().name()).isEqualTo("Ravi Joshi");
    }

    @Test
    void aWrongZoneIsNamedWithTheCureAndNothingTypedIsLost() {
        var visitor = as(ravi).get("/profile").submit("/profile", "zone", "EST5", "name", "", "offer", "Rust", "offer-level", "4");

        assertThat(visitor.status()).isEqualTo(422);
        assertThat(visitor.page().select(".error-summary li").eachText()).containsExactly("Write the name others should see.",
            "We do not know the time zone “EST5”. Write a city such as Berlin or New York, a zone such as Europe/Berlin, or an offset such as UTC+05:30.");
        assertThat(visitor.page().select("#zone").val()).isEqualTo("EST5");
        assertThat(visitor.page().select("#zone").attr("aria-invalid")).isEqualTo("true");
        assertThat(visitor.page().select("input[name=offer]").eachAttr("value")).containsExactly("Rust");
        assertThat(visitor.page().select("select[name=offer-level] option[selected]").eachAttr("value")).containsExactly("4");
        assertThat(profiles.of(ravi).zone()).isEqualTo("Asia/Kolkata");
    }

    @Test
    void anAddressThatChangesWhileTheProfileIsSavedIsNotPutBack() {
        var visitor = as(ravi).get("/profile");

        var saving = new TransactionTemplate(transactions).execute(moving -> {
            sql.sql("update people set email = 'ravi@new.example.org' where id = ?").param(ravi.id()).update();
            var meanwhile = CompletableFuture.runAsync(() -> visitor.submit("/profile", "name", "Ravi Joshi"));
            await().until(() -> meanwhile.isDone() || sql.sql("select exists (select 1 from pg_locks where not granted)").query(Boolean.class).single());
            return meanwhile;
        });
        saving.join();

        assertThat(visitor.text()).contains("Saved.");
        assertThat(people.findById(ravi.id()).orElseThrow()).extracting(Person::name, Person::email)
            .containsExactly("Ravi Joshi", "ravi@new.example.org");
    }

    @Test
    void moreSkillsFitWithoutAScriptAndNothingIsSavedYet() {
        var visitor = as(ravi).get("/profile").submit("/profile", "more", "offers", "place", "Mumbai");

        assertThat(visitor.page().select("input[name=offer]")).hasSize(6);
        assertThat(visitor.page().select("#place").val()).isEqualTo("Mumbai");
        assertThat(visitor.page().select(".error-summary")).isEmpty();
        assertThat(profiles.of(ravi).place()).isEqualTo("Pune");
    }

    @Test
    void aBadSkillIsSaidWhereItStands() {
        var visitor = as(ravi).get("/profile").submit("/profile", "offer", "x".repeat(201), "offer-level", "");

        assertThat(visitor.status()).isEqualTo(422);
        assertThat(visitor.page().select("#offers-error").text()).contains("is longer than the 200 characters a skill may have");
        assertThat(visitor.page().select(".error-summary a").attr("href")).isEqualTo("#offers");
    }

    @Test
    void aWeekIsTickedAndReadBack() {
        var visitor = as(ravi).get("/profile/availability");
        assertThat(ticked(visitor.page())).containsExactly("mon-18:00", "mon-18:30", "mon-19:00", "mon-19:30");
        assertThat(visitor.page().select("input[name=free]")).hasSize(7 * 48);
        assertThat(visitor.text()).contains("2 hours a week", "by your own clock in Kolkata");

        visitor.submit("/profile/availability", "free", "tue-09:30", "free", "sun-23:30");

        assertThat(visitor.text()).contains("Your week is saved.", "1 hour a week");
        assertThat(profiles.of(ravi).free()).isEqualTo("Tue 09:30-10:00; Sun 23:30-24:00");
        assertThat(profiles.of(ravi).editedAt()).isEqualTo(clock.instant());
        assertThat(visitor.page().select("input[name=nights]").hasAttr("checked")).as("an hour at night is not hidden").isTrue();
        assertThat(ticked(visitor.page())).containsExactlyInAnyOrder("tue-09:30", "sun-23:30");
    }

    @Test
    void theFillButtonsWorkWithoutAScriptAndSaveNothingYet() {
        var visitor = as(ravi).get("/profile/availability").submit("/profile/availability", "fill", "lunch");

        assertThat(visitor.text()).contains("not saved yet");
        assertThat(ticked(visitor.page())).hasSize(24).contains("mon-12:00", "fri-13:30", "mon-18:00");
        assertThat(profiles.of(ravi).free()).isEqualTo("Mon 18:00-20:00");

        visitor.submit("/profile/availability", "fill", "none");
        assertThat(ticked(visitor.page())).isEmpty();

        visitor.submit("/profile/availability");
        assertThat(profiles.of(ravi).free()).isEmpty();
    }

    @Test
    void aBoxThatIsNotOnThePageIsRefused() {
        var visitor = as(ravi).get("/profile/availability");
        visitor.post("/profile/availability", List.of(Map.entry("free", "mon-18:15")));

        assertThat(visitor.status()).isEqualTo(422);
        assertThat(visitor.text()).contains("“mon-18:15” is not a half-hour of the week");
        assertThat(profiles.of(ravi).free()).isEqualTo("Mon 18:00-20:00");
    }

    @Test
    void theWeekIsPaintedWithAMouse() {
        try (var chrome = chrome(ravi)) {
            chrome.open("/profile/availability");
            var from = box(chrome.page, "tue-10:00").boundingBox();
            var to = box(chrome.page, "thu-11:30").boundingBox();
            chrome.page.mouse().move(from.x + 5, from.y + 5);
            chrome.page.mouse().down();
            chrome.page.mouse().move(to.x + 5, to.y + 5, new Mouse.MoveOptions().setSteps(8));
            chrome.page.mouse().up();
            save(chrome.page);

            assertThat(profiles.of(ravi).free())
                .isEqualTo("Mon 18:00-20:00; Tue 10:00-12:00; Wed 10:00-12:00; Thu 10:00-12:00");
        }
    }

    @Test
    void theWeekIsPaintedWithKeys() {
        try (var chrome = chrome(ravi)) {
            chrome.open("/profile/availability");
            box(chrome.page, "wed-09:00").focus();
            chrome.page.keyboard().press("Space");
            for (var key : List.of("Shift+ArrowDown", "Shift+ArrowDown", "Shift+ArrowRight", "ArrowRight")) {
                chrome.page.keyboard().press(key);
            }
            save(chrome.page);

            assertThat(profiles.of(ravi).free()).isEqualTo("Mon 18:00-20:00; Wed 09:00-10:30; Thu 10:00-10:30");
        }
    }

    @Test
    void theWeekIsPaintedWithAFinger() {
        try (var chrome = chrome(ravi)) {
            chrome.phone().open("/profile/availability");
            box(chrome.page, "tue-12:00").scrollIntoViewIfNeeded();
            var finger = chrome.page.context().newCDPSession(chrome.page);
            var from = box(chrome.page, "tue-10:00").boundingBox();
            var to = box(chrome.page, "tue-11:30").boundingBox();
            touch(finger, "touchStart", from.x + 10, from.y + 10);
            chrome.page.locator(".availability.is-painting").waitFor();
            touch(finger, "touchMove", from.x + 10, (from.y + to.y) / 2);
            touch(finger, "touchMove", to.x + 10, to.y + 10);
            finger.send("Input.dispatchTouchEvent", json("touchEnd", List.of()));
            save(chrome.page);

            assertThat(profiles.of(ravi).free()).isEqualTo("Mon 18:00-20:00; Tue 10:00-12:00");
        }
    }

    @Test
    void theProfileLooksAsItShould() {
        try (var chrome = chrome(ravi)) {
            chrome.open("/profile");
            chrome.page.fill("#name", "");
            chrome.page.fill("#zone", "EST5");
            chrome.press("main form .button--primary", ".error-summary").look("profile-errors");
        }
        try (var chrome = chrome(person("Odile"))) {
            chrome.open("/profile").look("profile-new");
        }
    }

    private static List<String> ticked(Document page) {
        return page.select("input[name=free][checked]").eachAttr("value");
    }

    private static Locator box(Page page, String key) {
        return page.locator("input[value='" + key + "']");
    }

    private static void save(Page page) {
        page.locator(".button--primary").click();
        page.locator(".flash").waitFor();
    }

    private static void touch(CDPSession finger, String type, double x, double y) {
        finger.send("Input.dispatchTouchEvent", json(type, List.of(new double[] {x, y})));
    }

    private static JsonObject json(String type, List<double[]> points) {
        var event = new JsonObject();
        event.addProperty("type", type);
        var array = new JsonArray();
        for (var point : points) {
            var p = new JsonObject();
            p.addProperty("x", point[0]);
            p.addProperty("y", point[1]);
            array.add(p);
        }
        event.add("touchPoints", array);
        return event;
    }
}
