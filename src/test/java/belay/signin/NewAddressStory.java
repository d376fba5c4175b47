package belay.signin;

import static org.assertj.core.api.Assertions.assertThat;

import belay.people.Person;
import belay.stories.Story;
import belay.stories.Visitor;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Somebody gives Belay another address: it counts once the letter that went there was answered, and the one before hears of it. */
class NewAddressStory extends Story {

    private static final Pattern LINK = Pattern.compile("http\\S+(/profile/address/link/\\S+)");
    private static final Pattern CODE = Pattern.compile("code where you asked: (\\S+)");

    private Person ravi;

    @BeforeEach
    void aServerWithAnAdministratorAndRavi() {
        people.makeAdministrator(person("Dana").id(), clock.instant());
        ravi = person("Ravi");
    }

    @Test
    void theLinkInTheLetterToTheNewAddressChangesItOnce() {
        var visitor = as(ravi).get("/profile");
        assertThat(visitor.page().select("a[href=/profile/address]")).isNotEmpty();
        visitor.get("/profile/address").submit("/profile/address", "email", " Ravi@New.example.org ");
        assertThat(visitor.path()).isEqualTo("/profile/address/code");
        assertThat(visitor.text()).contains("ravi@new.example.org");
        assertThat(lettersTo("ravi@new.example.org")).isEqualTo(1);
        assertThat(lettersTo("ravi@example.org")).isZero();

        visitor.get(link());
        assertThat(visitor.page().select("main").text()).contains("ravi@example.org", "ravi@new.example.org");
        assertThat(visitor.get(link()).status()).as("looking changes nothing").isEqualTo(200);
        assertThat(address()).isEqualTo("ravi@example.org");

        visitor.submit(link());
        assertThat(visitor.path()).isEqualTo("/profile");
        assertThat(visitor.text()).contains("Your address is now ravi@new.example.org.");
        assertThat(address()).isEqualTo("ravi@new.example.org");

        assertThat(visitor.get(link()).status()).isEqualTo(410);
        assertThat(visitor.text()).contains("This link was used already", "ravi@new.example.org");
        assertThat(visitor.post(link()).status()).isEqualTo(410);
    }

    @Test
    void theCodeIsReadOnOneDeviceAndTypedOnTheOtherThatAsked() {
        var visitor = asked("ravi@new.example.org");
        visitor.submit("/profile/address/code", "code", code().toLowerCase().replace("-", " "));

        assertThat(visitor.path()).isEqualTo("/profile");
        assertThat(address()).isEqualTo("ravi@new.example.org");
        assertThat(visitor.get("/profile/address/code").path()).as("back, and reloaded").isEqualTo("/profile");
    }

    @Test
    void oneSignsInByTheNewAddressAndNoLongerByTheOld() {
        moved("ravi@new.example.org");

        signInAsked("ravi@example.org");
        assertThat(sql.sql("select count(*) from letters where subject like 'Your way in%'").query(Long.class).single()).isZero();
        signInAsked("ravi@new.example.org");
        assertThat(sql.sql("select count(*) from letters where subject like 'Your way in%'").query(Long.class).single()).isEqualTo(1);
    }

    @Test
    void theOldAddressHearsOfItAndIsNotToldTheNewOne() {
        moved("ravi@new.example.org");

        var notice = sql.sql("""
            select l.subject || ' ' || l.body from letters l join letter_approvals a on a.letter_id = l.id
            where l.address = 'ravi@example.org' and l.program_id is null
            """).query(String.class).single();
        assertThat(notice).contains("Hello Ravi,", "If it was not you").doesNotContain("new.example.org", "/link/", "{");
    }

    @Test
    void aNoticeThatCouldNotBeWrittenLeavesTheAddressAsItWas() {
        var visitor = asked("ravi@new.example.org").get(link());
        sql.sql("alter table letters add constraint no_room check (kind <> 'address-changed')").update();
        try {
            visitor.submit(link());
        } finally {
            sql.sql("alter table letters drop constraint no_room").update();
        }

        assertThat(visitor.status()).isEqualTo(500);
        assertThat(address()).isEqualTo("ravi@example.org");
        visitor.get(link()).submit(link());
        assertThat(address()).isEqualTo("ravi@new.example.org");
    }

    @Test
    void allOtherSessionsEndAndThisOneStays() {
        var others = List.of(as(ravi).get("/"), as(ravi).get("/"));
        var dana = as(people.findByEmail("dana@example.org").orElseThrow()).get("/");
        var visitor = moved("ravi@new.example.org");

        assertThat(visitor.text()).contains("You were signed out in 2 other browsers.");
        assertThat(others).allSatisfy(other -> assertThat(other.getOnly("/").location()).isEqualTo("/sign-in"));
        assertThat(visitor.get("/sessions").page().select(".rows__row")).hasSize(1);
        assertThat(dana.getOnly("/").status()).as("and nobody else’s").isEqualTo(200);
    }

    @Test
    void aWayInMailedToTheOldAddressIsClosed() {
        var other = signInAsked("ravi@example.org");
        var wayIn = inLetter(Pattern.compile("http\\S+(/sign-in/link/\\S+)"));
        moved("ravi@new.example.org");

        assertThat(other.get(wayIn).status()).isEqualTo(410);
        assertThat(other.post(wayIn).status()).isEqualTo(410);
        assertThat(other.getOnly("/").location()).isEqualTo("/sign-in");
    }

    /** Both addresses are equally long, so that even the length of the answer can be compared. */
    @Test
    void anAddressSomebodyHasIsAnsweredExactlyLikeAFreeOne() {
        var taken = as(ravi).get("/profile/address");
        taken.post("/profile/address", "email", "dana@example.org");
        var free = as(ravi).get("/profile/address");
        free.post("/profile/address", "email", "zora@example.org");

        assertThat(taken.status()).isEqualTo(free.status()).isEqualTo(303);
        assertThat(taken.headers()).isEqualTo(free.headers());
        assertThat(leveled(taken.followed(), "dana")).isEqualTo(leveled(free.followed(), "zora"));
        taken.post("/profile/address/code", "code", "00000000");
        free.post("/profile/address/code", "code", "00000000");
        assertThat(taken.status()).isEqualTo(free.status()).isEqualTo(422);
        assertThat(leveled(taken, "dana")).isEqualTo(leveled(free, "zora"));
        assertThat(leveled(taken.get("/profile/address/code"), "dana")).isEqualTo(leveled(free.get("/profile/address/code"), "zora"));
    }

    @Test
    void whoeverHasTheAddressIsToldKindlyAndGetsNoKeyToAnything() {
        asked("dana@example.org");

        var letter = sql.sql("""
            select l.subject || ' ' || l.body from letters l join people p on p.id = l.person_id join letter_approvals a on a.letter_id = l.id
            where p.email = 'dana@example.org'
            """).query(String.class).single();
        assertThat(letter).contains("has an account already", "Hello Dana,").doesNotContain("/link/", "Ravi", "ravi", "code", "{");
        assertThat(sql.sql("select count(*) from letters").query(Long.class).single()).isEqualTo(1);
    }

    @Test
    void anAddressThatSomebodyTookMeanwhileIsNotTakenFromThem() {
        var visitor = asked("ravi@new.example.org");
        var code = code();
        person("Ravi New");
        sql.sql("update people set email = 'ravi@new.example.org' where name = 'Ravi New'").update();

        visitor.submit("/profile/address/code", "code", code);
        assertThat(visitor.status()).isEqualTo(422);
        assertThat(visitor.page().select("#code-error").text()).contains("belongs to another account by now");
        visitor.get(link()).submit(link());
        assertThat(visitor.status()).isEqualTo(409);
        assertThat(visitor.text()).contains("belongs to another account by now");
        assertThat(address()).isEqualTo("ravi@example.org");
    }

    @Test
    void whatIsNoAddressIsSaidSoBesideTheFieldAndNothingTypedIsLost() {
        var visitor = as(ravi).get("/profile/address");
        for (var typed : List.of("ravi at new", "ravi@", "ravi@example.org")) {
            visitor.submit("/profile/address", "email", typed);
            assertThat(visitor.status()).as(typed).isEqualTo(422);
            assertThat(visitor.page().select("#email").val()).isEqualTo(typed);
            assertThat(visitor.page().select("#email-error").text()).as(typed).isNotBlank();
        }
        assertThat(visitor.page().select("#email-error").text()).contains("This is the address you have.");
        assertThat(visitor.submit("/profile/address", "email", "").status()).isEqualTo(422);
        assertThat(sql.sql("select count(*) from letters").query(Long.class).single()).isZero();
    }

    @Test
    void afterTenMinutesTheLinkAndTheCodeAreOver() {
        var visitor = asked("ravi@new.example.org");
        var code = code();
        clock.advance(Duration.ofMinutes(10));

        assertThat(visitor.get(link()).status()).isEqualTo(410);
        assertThat(visitor.text()).contains("This link is too old");
        assertThat(visitor.post(link()).status()).isEqualTo(410);
        visitor.get("/profile/address").post("/profile/address/code", "code", code).followed();
        assertThat(visitor.path()).isEqualTo("/profile/address");
        assertThat(visitor.text()).contains("That letter is older than ten minutes");
        assertThat(address()).isEqualTo("ravi@example.org");
    }

    @Test
    void theLinkIsOfNoUseToSomebodyElseOrToNobody() {
        asked("ravi@new.example.org");
        var dana = as(people.findByEmail("dana@example.org").orElseThrow()).get(link());
        assertThat(dana.text()).contains("This letter is about another account").doesNotContain("ravi@");
        assertThat(dana.post(link()).text()).contains("This letter is about another account");

        var nobody = stranger().get(link());
        assertThat(nobody.text()).contains("You are not signed in here", "type the code").doesNotContain("ravi@");
        assertThat(nobody.get("/sign-in").post(link()).text()).contains("You are not signed in here");
        assertThat(stranger().get("/profile/address/link/nonsense").status()).isEqualTo(404);
        assertThat(people.findByEmail("ravi@new.example.org")).isEmpty();
    }

    @Test
    void theLinkWorksInAnotherBrowserInWhichOneIsSignedIn() {
        var laptop = asked("ravi@new.example.org");
        var phone = as(ravi).get(link()).submit(link());

        assertThat(phone.path()).isEqualTo("/profile");
        assertThat(address()).isEqualTo("ravi@new.example.org");
        assertThat(laptop.getOnly("/profile").location()).as("this one is now among the others").isEqualTo("/sign-in");
    }

    @Test
    void aCodeIsOfNoUseInABrowserThatDidNotAskOrToSomebodyElse() {
        asked("ravi@new.example.org");
        var code = code();
        var phone = as(ravi).get("/profile/address");
        assertThat(phone.post("/profile/address/code", "code", code).location()).isEqualTo("/profile/address");

        var dana = as(people.findByEmail("dana@example.org").orElseThrow()).get("/profile/address");
        dana.submit("/profile/address", "email", "dana@new.example.org").submit("/profile/address/code", "code", code);
        assertThat(dana.status()).isEqualTo(422);
        assertThat(address()).isEqualTo("ravi@example.org");
    }

    @Test
    void nobodyGuessesACodeMoreThanFiveTimes() {
        var visitor = asked("ravi@new.example.org");
        for (int i = 0; i < 5; i++) {
            assertThat(visitor.submit("/profile/address/code", "code", "ZZZZ-ZZZ" + i).status()).isEqualTo(422);
        }
        visitor.submit("/profile/address/code", "code", code());

        assertThat(visitor.status()).as("even the right one").isEqualTo(429);
        assertThat(visitor.text()).contains("Try again in 10 minutes");
        assertThat(address()).isEqualTo("ravi@example.org");
    }

    @Test
    void aCodeOfTheWrongLengthIsMendedNotCounted() {
        var visitor = asked("ravi@new.example.org");
        for (int i = 0; i < 6; i++) {
            assertThat(visitor.submit("/profile/address/code", "code", "K7M2").text()).contains("Type all 8 letters and digits");
        }
        assertThat(visitor.page().select("#code").val()).isEqualTo("K7M2");
        assertThat(visitor.submit("/profile/address/code", "code", code()).path()).isEqualTo("/profile");
    }

    @Test
    void neitherOneMailboxIsFilledNorManyByOnePerson() {
        for (int i = 0; i < 5; i++) {
            asked("ravi@new.example.org");
        }
        var sixth = as(ravi).get("/profile/address").submit("/profile/address", "email", "ravi@new.example.org");
        assertThat(sixth.status()).isEqualTo(429);
        assertThat(sixth.page().select("#email").val()).isEqualTo("ravi@new.example.org");
        for (int i = 0; i < 5; i++) {
            asked("stranger" + i + "@example.org");
        }

        assertThat(sixth.submit("/profile/address", "email", "one.more@example.org").status()).isEqualTo(429);
        assertThat(sixth.text()).contains("Try again in 60 minutes");
        assertThat(sql.sql("select count(*) from letters").query(Long.class).single()).isEqualTo(10);
    }

    @Test
    void ofTwoTabsTheOneAnsweredFirstCountsAndTheOtherIsClosed() {
        var visitor = asked("first@example.org");
        var first = link();
        visitor.get("/profile/address").submit("/profile/address", "email", "second@example.org");
        var second = link();

        visitor.get(first).submit(first);
        assertThat(address()).isEqualTo("first@example.org");
        assertThat(visitor.get(second).status()).isEqualTo(410);
        assertThat(visitor.text()).contains("This link was used already, or another one was", "first@example.org");
        assertThat(visitor.post(second).status()).isEqualTo(410);
        assertThat(address()).isEqualTo("first@example.org");
    }

    @Test
    void aDoubleClickChangesItOnceAndWritesOnce() throws Exception {
        var tabs = List.of(asked("ravi@new.example.org"), as(ravi));
        var link = link();
        tabs.forEach(tab -> tab.get(link));
        try (var both = Executors.newFixedThreadPool(2)) {
            var pressed = both.invokeAll(tabs.stream().map(tab -> (Callable<Integer>) () -> tab.post(link).status()).toList());
            assertThat(List.of(pressed.get(0).get(), pressed.get(1).get())).contains(303);
        }

        assertThat(address()).isEqualTo("ravi@new.example.org");
        assertThat(sql.sql("select count(*) from letters where kind = 'address-changed'").query(Long.class).single()).isEqualTo(1);
    }

    @Test
    void theLetterToTheNewAddressTellsNobodyWhoAsked() {
        asked("typo@example.org");

        assertThat(sql.sql("select subject || body from letters").query(String.class).single()).doesNotContain("Ravi", "ravi", "{");
    }

    @Test
    void onlyHashesAreKept() {
        var visitor = asked("ravi@new.example.org");
        var token = link().substring(link().lastIndexOf('/') + 1);
        var rows = sql.sql("select c::text from new_addresses c union all select a::text from sign_in_attempts a").query(String.class).list();

        assertThat(rows).hasSizeGreaterThan(1).noneMatch(row -> row.contains(token) || row.contains(code().replace("-", "")));
        assertThat(visitor.page().html()).doesNotContain(token);
    }

    @Test
    void itsPagesLookAsTheyShould() {
        try (var chrome = chrome(ravi)) {
            chrome.open("/profile");
            chrome.page.click("a[href='/profile/address']");
            chrome.page.waitForSelector("#email");
            chrome.open("/profile/address");
            chrome.page.fill("#email", "ravi@new");
            chrome.page.click("main .button--primary");
            chrome.page.waitForSelector("#email-error");
            chrome.look("address-mended");
            chrome.page.fill("#email", "ravi@new.example.org");
            chrome.page.click("main .button--primary");
            chrome.page.waitForSelector("#code");
            try (var phone = chrome()) {
                phone.open(link()).look("address-elsewhere");
            }
            try (var dana = chrome(people.findByEmail("dana@example.org").orElseThrow())) {
                dana.open(link()).look("address-another");
            }
            chrome.open(link()).look("address-link");
            chrome.page.click("main .button--primary");
            chrome.page.waitForSelector(".flash");
            chrome.open("/profile").look("address-changed");
            chrome.open(link()).look("address-used");
        }
    }

    private Visitor moved(String email) {
        var visitor = asked(email);
        return visitor.submit("/profile/address/code", "code", code());
    }

    private Visitor asked(String email) {
        var visitor = as(ravi).get("/profile/address").submit("/profile/address", "email", email);
        assertThat(visitor.path()).isEqualTo("/profile/address/code");
        return visitor;
    }

    private Visitor signInAsked(String email) {
        return stranger().get("/sign-in").submit("/sign-in", "email", email);
    }

    private String address() {
        return people.findById(ravi.id()).orElseThrow().email();
    }

    private String link() {
        return inLetter(LINK);
    }

    private String code() {
        return inLetter(CODE);
    }

    /** What the newest letter with a key in it says. */
    private String inLetter(Pattern pattern) {
        var body = sql.sql("""
            select l.body from letters l join letter_approvals a on a.letter_id = l.id
            where l.kind = 'sign-in' and l.program_id is null and l.body like '%/link/%' order by l.id desc limit 1
            """).query(String.class).single();
        var matcher = pattern.matcher(body);
        assertThat(matcher.find()).as(body).isTrue();
        return matcher.group(1);
    }

    private long lettersTo(String address) {
        return sql.sql("select count(*) from letters l left join people p on p.id = l.person_id where coalesce(l.address, p.email) = ?")
            .param(address).query(Long.class).single();
    }

    /** A page without what differs from one answer to the next: the token of its forms, and the address we typed. */
    private static String leveled(Visitor visitor, String name) {
        var page = visitor.page().clone();  // whoever goes on from it needs what is left out here
        page.select("input[name=_csrf]").remove();
        return page.html().replace(name, "somebody");
    }
}
