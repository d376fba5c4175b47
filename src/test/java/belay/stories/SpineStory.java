package belay.stories;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The whole way, in a real browser: a real sheet of sign-ups becomes published groups, and a member finds theirs. */
class SpineStory extends Story {

    private static final Path SHEETS = Path.of("examples/open-seeds");

    @Test
    void theSignUpsOfARealCohortBecomeGroupsAndAMemberFindsTheirs() {
        var marisol = person("Marisol");
        people.makeAdministrator(marisol.id(), clock.instant());
        try (var desk = chrome(marisol); var elsewhere = chrome()) {
            var page = desk.page;
            startAProgram(desk.open("/"), page);
            bringIn(page, "ols-3-mentors.csv");
            bringIn(page, "ols-3-participants.csv");
            assertThat(page.locator("h1")).hasText("97 people have signed up");
            match(page);
            lockAndMove(page);
            matchAgain(page);
            desk.look("spine-desk");
            giveOneOfThemAnAddress(page);
            publish(page);
            sendTheLetter(page);

            signIn(elsewhere.open("/"), elsewhere.page);
            elsewhere.page.locator("main a[href^='/groups/']").first().click();
            assertThat(elsewhere.page.locator("h1")).hasText(groupOfNoor());
            elsewhere.look("spine-group");
        }
    }

    private void startAProgram(Chrome desk, Page page) {
        page.locator("main a[href='/programs/new']").first().click();
        page.locator("#name").fill("Open Seeds");
        page.locator("input[name=preset][value=partnership]").check();
        page.locator("#zone").fill("London");
        page.locator("form[action='/programs'] .button--primary").click();
        page.locator("#name").fill("Third cohort");
        page.locator("form[action$='/rounds'] .button--primary").click();
        assertThat(page).hasURL(Pattern.compile("/rounds/\\d+$"));
    }

    private void bringIn(Page page, String sheet) {
        page.locator("main a[href$='/sheets/new']").first().click();
        page.locator("#file").setInputFiles(SHEETS.resolve(sheet));
        page.locator("form[enctype] .button--primary").click();
        page.locator("form[action$='/mapping'] .button--primary").click();
        page.locator("form[action$='/import'] .button--primary").click();
        assertThat(page).hasURL(Pattern.compile("/rounds/\\d+/applications"));
    }

    /** The sheets came without names and addresses; the organizer knows one of the mentees by now. */
    private void giveOneOfThemAnAddress(Page page) {
        var draft = page.url();
        var mentee = sql.sql("""
            select min(a.id) from applications a join seats s on s.person_id = a.person_id join proposals p on p.id = s.proposal_id
            where s.role = 'MENTEE' and p.draft_id = (select max(id) from drafts)
            """).query(Long.class).single();
        page.navigate(draft.replaceAll("/drafts/.*", "/applications/" + mentee));
        page.locator("form[action^='/applications/'] #email").fill("noor@example.org");
        page.locator("form[action^='/applications/'] button").first().click();
        assertThat(page.locator(".flash")).isVisible();
        page.navigate(draft);
    }

    private void match(Page page) {
        page.locator(".nav a[href$='/desk']").click();
        page.locator("form[action$='/drafts'] button").first().click();
        page.waitForURL(Pattern.compile("/drafts/\\d+$"));
        assertThat(page.locator("h1")).hasText(Pattern.compile("\\d+ of 97 people have a place|All 97 people have a place"));
    }

    private void lockAndMove(Page page) {
        page.locator(".proposal form[action*='/lock'] button").first().click();
        assertThat(page.locator(".proposal[data-locked]").first()).isVisible();
        page.locator(".slot:not([data-locked]) a[id^=move-]").first().click();
        assertThat(page.locator("h1")).containsText("Where could");  // the address changes before the page does
        assertThat(page.locator("html[aria-busy=true]")).hasCount(0);
        page.locator("main form[action*='/moves'] button").last().click();
        assertThat(page.locator("h1")).containsText("people have a place");
    }

    private void matchAgain(Page page) {
        var locked = page.locator(".proposal[data-locked] h3").first().innerText();
        page.locator(".page-header form[action$='/drafts'] button").first().click();
        assertThat(page.locator(".page-header__eyebrow")).containsText("2", new ContainsTextOptions().setTimeout(60_000));  // a match takes what it takes
        assertThat(page.locator(".proposal[data-locked] h3").first()).hasText(locked);
    }

    private void publish(Page page) {
        page.locator(".bar a[href*='/publication']").click();
        if (page.locator("input[name=anyway]").count() > 0) {
            page.locator("input[name=anyway]").check();
        }
        page.locator("input[name=by][value=direct]").check();
        page.locator("form[action$='/publication'] .button--primary").dblclick();
        assertThat(page.locator("form[action$='/publication']")).hasCount(0);
        var seats = sql.sql("select count(*) from memberships").query(Long.class).single();
        assertThat(seats).isPositive();
        assertThat(sql.sql("select count(*) from letters where kind = 'group-formed'").query(Long.class).single()).isEqualTo(seats);
        assertThat(sql.sql("select person_id from letters where kind = 'left-over' order by 1").query(Long.class).list()).isEqualTo(sql.sql("""
            select a.person_id from applications a join publications p using (round_id)
            where a.capacity > 0 and a.person_id not in (select person_id from memberships) order by 1
            """).query(Long.class).list());
        assertThat(sql.sql("select count(*) from publications").query(Long.class).single()).isOne();
    }

    private void sendTheLetter(Page page) {
        var letter = sql.sql("select min(l.id) from letters l join people p on p.id = l.person_id where p.email = 'noor@example.org'")
            .query(Long.class).optional().orElse(null);
        assertThat(letter).as("the letter that was drafted").isNotNull();
        page.navigate(page.url().replaceAll("(https?://[^/]+).*", "$1/letters/" + letter));
        page.locator("textarea").fill("Dear Noor, welcome.");
        page.locator("button[formaction$='/approval']").click();
        assertThat(page.locator("button[formaction]")).hasCount(0);
        assertThat(sql.sql("select body from letters where id = ?").param(letter).query(String.class).single()).contains("Dear Noor, welcome.");
    }

    private void signIn(Chrome elsewhere, Page page) {
        page.locator("input[type=email]").fill("Noor@Example.org");
        page.locator("form[action='/sign-in'] .button--primary").click();
        assertThat(page.locator("#code")).isVisible();
        var body = sql.sql("select body from letters where kind = 'sign-in' order by id desc limit 1").query(String.class).single();
        var link = Pattern.compile("/sign-in/link/\\S+").matcher(body);
        assertThat(link.find()).as(body).isTrue();
        elsewhere.open(link.group());
        page.locator("form[action^='/sign-in/link/'] button").click();
        assertThat(page).hasURL(Pattern.compile("/$"));
    }

    private String groupOfNoor() {
        return sql.sql("""
            select g.name from groups g join memberships m on m.group_id = g.id join people p on p.id = m.person_id
            where p.email = 'noor@example.org' order by g.id limit 1
            """).query(String.class).single();
    }
}
