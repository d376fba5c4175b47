package belay.signin;

import static org.assertj.core.api.Assertions.assertThat;

import belay.outbox.PublicUrl;
import belay.stories.Story;
import belay.stories.Visitor;
import java.time.Duration;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Coming in: asking for a letter, using its link or its code, and what does not open the door. */
class SignInStory extends Story {

    private static final Pattern LINK = Pattern.compile("http\\S+(/sign-in/link/\\S+)");
    private static final Pattern CODE = Pattern.compile("code there: (\\S+)");

    @Autowired
    private DataSource database;

    @Autowired
    private PublicUrl url;

    @BeforeEach
    void aServerWithAnAdministratorAndAmara() {
        people.makeAdministrator(person("Dana").id(), clock.instant());
        person("Amara");
    }

    @Test
    void theLinkInTheLetterLetsInOnce() {
        var visitor = asked("Amara@Example.org ");
        visitor.get(link());
        assertThat(visitor.page().select("main").text()).contains("You are about to sign in as amara@example.org");
        assertThat(visitor.get(link()).status()).as("looking changes nothing").isEqualTo(200);

        visitor.submit(link());
        assertThat(visitor.path()).isEqualTo("/");
        assertThat(visitor.text()).contains("Amara");

        assertThat(visitor.get(link()).status()).isEqualTo(410);
        assertThat(visitor.text()).contains("This link was used already");
        assertThat(visitor.post(link()).status()).isEqualTo(410);
    }

    /** Both addresses are equally long, so that even the length of the answer can be compared. */
    @Test
    void aStrangersAddressIsAnsweredExactlyLikeAKnownOne() {
        var known = stranger().get("/sign-in");
        known.post("/sign-in", "email", "amara@example.org");
        var unknown = stranger().get("/sign-in");
        unknown.post("/sign-in", "email", "pavel@example.org");

        assertThat(unknown.status()).isEqualTo(known.status()).isEqualTo(303);
        assertThat(unknown.headers()).isEqualTo(known.headers());
        assertThat(leveled(unknown.followed(), "pavel")).isEqualTo(leveled(known.followed(), "amara"));
        assertThat(unknown.headers()).isEqualTo(known.headers());

        known.post("/sign-in/code", "code", "00000000");
        unknown.post("/sign-in/code", "code", "00000000");
        assertThat(unknown.status()).isEqualTo(known.status()).isEqualTo(422);
        assertThat(leveled(unknown, "pavel")).isEqualTo(leveled(known, "amara"));
        assertThat(letters()).as("only Amara is written to").isEqualTo(1);
    }

    @Test
    void afterTenMinutesTheLinkAndTheCodeAreOver() {
        var visitor = asked("amara@example.org");
        var code = code();
        clock.advance(Duration.ofMinutes(10));

        assertThat(visitor.get(link()).status()).isEqualTo(410);
        assertThat(visitor.text()).contains("This link is too old");
        assertThat(visitor.post(link()).status()).isEqualTo(410);
        assertThat(visitor.post("/sign-in/code", "code", code).location()).isEqualTo("/sign-in");
        assertThat(visitor.getOnly("/").location()).isEqualTo("/sign-in");
    }

    @Test
    void aLinkOpenedInAnotherBrowserPointsToTheOneThatAsked() {
        asked("amara@example.org");
        var phone = stranger().get(link());

        assertThat(phone.text()).contains("You asked in another browser", "type the code").doesNotContain("amara@");
        assertThat(phone.post(link()).text()).contains("You asked in another browser");
        assertThat(phone.getOnly("/").location()).isEqualTo("/sign-in");
    }

    @Test
    void theCodeCarriesTheLetterFromOneDeviceToAnother() {
        var visitor = asked("amara@example.org");
        visitor.submit("/sign-in/code", "code", code().toLowerCase().replace("-", " "));

        assertThat(visitor.path()).isEqualTo("/");
        assertThat(visitor.status()).isEqualTo(200);
        assertThat(stranger().get(link()).text()).as("the link of the same letter").contains("This link was used already");
    }

    @Test
    void aCodeOpensNothingInABrowserThatDidNotAskForIt() {
        asked("amara@example.org");
        var amarasCode = code();
        var other = asked("dana@example.org");
        other.submit("/sign-in/code", "code", amarasCode);

        assertThat(other.status()).isEqualTo(422);
        assertThat(other.text()).contains("This is not the code of a letter that still counts");
    }

    @Test
    void nobodyGuessesACodeMoreThanFiveTimes() {
        var visitor = asked("amara@example.org");
        for (int i = 0; i < 5; i++) {
            assertThat(visitor.submit("/sign-in/code", "code", "ZZZZ-ZZZ" + i).status()).isEqualTo(422);
            clock.advance(Duration.ofMinutes(1));
        }
        visitor.submit("/sign-in/code", "code", code());
        assertThat(visitor.status()).as("even the right one").isEqualTo(429);
        assertThat(visitor.text()).contains("Try again in 5 minutes");
        assertThat(visitor.header("Retry-After")).isEqualTo("300");

        visitor.submit("/sign-in", "email", "amara@example.org");
        clock.advance(Duration.ofMinutes(5));
        visitor.submit("/sign-in/code", "code", code());
        assertThat(visitor.path()).isEqualTo("/");
    }

    @Test
    void aCodeOfTheWrongLengthIsMendedNotCounted() {
        var visitor = asked("amara@example.org");
        for (int i = 0; i < 6; i++) {
            assertThat(visitor.submit("/sign-in/code", "code", "K7M2").text()).contains("Type all 8 letters and digits");
        }
        assertThat(visitor.page().select("#code").val()).isEqualTo("K7M2");
        assertThat(visitor.submit("/sign-in/code", "code", code()).path()).isEqualTo("/");
    }

    @Test
    void aMailboxIsNotFilled() {
        for (int i = 0; i < 5; i++) {
            asked("amara@example.org");
        }
        var sixth = stranger().get("/sign-in").submit("/sign-in", "email", "AMARA@example.org");

        assertThat(sixth.status()).isEqualTo(429);
        assertThat(sixth.text()).contains("Try again in 10 minutes");
        assertThat(letters()).isEqualTo(5);
        clock.advance(Duration.ofMinutes(10));
        assertThat(sixth.submit("/sign-in", "email", "amara@example.org").path()).isEqualTo("/sign-in/code");
    }

    @Test
    void whatIsNoAddressIsSaidSoBesideTheField() {
        var visitor = stranger().get("/sign-in").submit("/sign-in", "email", "amara at example");

        assertThat(visitor.status()).isEqualTo(422);
        assertThat(visitor.page().select("#email").val()).isEqualTo("amara at example");
        assertThat(visitor.page().select("#email-error").text()).isNotBlank();
    }

    @Test
    void marksNobodySeesInAnAddressDoNoHarm() {
        var visitor = stranger().get("/sign-in").submit("/sign-in", "email", "ama\0ra\u202e@example.org");

        assertThat(visitor.path()).isEqualTo("/sign-in/code");
        assertThat(code()).isNotBlank();
    }

    @Test
    void anUnknownLinkIsANewBeginning() {
        var visitor = stranger().get("/sign-in/link/nonsense");

        assertThat(visitor.status()).isEqualTo(404);
        assertThat(visitor.text()).contains("We do not know this link");
        assertThat(visitor.submit("/sign-in", "email", "amara@example.org").path()).isEqualTo("/sign-in/code");
    }

    @Test
    void aLinkMadeOnTheMachineOpensInAnyBrowserOnce() throws Exception {
        try (var connection = database.getConnection()) {
            assertThat(MachineLink.make(connection, url, "nobody@example.org", clock)).isEmpty();
            var address = MachineLink.make(connection, url, " Amara@example.org", clock).orElseThrow();
            var link = address.substring(address.indexOf("/sign-in"));

            assertThat(stranger().get(link).submit(link).path()).isEqualTo("/");
            assertThat(stranger().get(link).status()).isEqualTo(410);
        }
    }

    @Test
    void oneGetsToThePageOneCameFor() {
        var visitor = stranger().get("/sessions?from=bookmark");
        assertThat(visitor.path()).isEqualTo("/sign-in");
        visitor.submit("/sign-in", "email", "amara@example.org").submit("/sign-in/code", "code", code());

        assertThat(visitor.path()).isEqualTo("/sessions?from=bookmark");
    }

    @Test
    void onlyHashesAreKept() {
        var visitor = asked("amara@example.org");
        var token = link().substring(link().lastIndexOf('/') + 1);
        var rows = sql.sql("select l::text from sign_in_links l union all select a::text from sign_in_attempts a").query(String.class).list();

        assertThat(rows).hasSizeGreaterThan(1).noneMatch(row -> row.contains(token) || row.contains(code().replace("-", "")));
        assertThat(visitor.page().html()).doesNotContain(token);
    }

    private Visitor asked(String email) {
        var visitor = stranger().get("/sign-in").submit("/sign-in", "email", email);
        assertThat(visitor.path()).isEqualTo("/sign-in/code");
        return visitor;
    }

    private String link() {
        return inLetter(LINK);
    }

    private String code() {
        return inLetter(CODE);
    }

    private String inLetter(Pattern pattern) {
        var body = sql.sql("""
            select l.body from letters l join letter_approvals a on a.letter_id = l.id
            where l.kind = 'sign-in' and l.program_id is null order by l.id desc limit 1
            """).query(String.class).single();
        var matcher = pattern.matcher(body);
        assertThat(matcher.find()).as(body).isTrue();
        return matcher.group(1);
    }

    private long letters() {
        return sql.sql("select count(*) from letters").query(Long.class).single();
    }

    /** A page without what differs from one answer to the next: the token of its forms, and the address we typed. */
    private static String leveled(Visitor visitor, String name) {
        var page = visitor.page().clone();  // whoever goes on from it needs what is left out here
        page.select("input[name=_csrf]").remove();
        return page.html().replace(name, "somebody");
    }
}
