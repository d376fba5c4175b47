package belay.signin;

import static org.assertj.core.api.Assertions.assertThat;

import belay.people.Person;
import belay.stories.Story;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Being in: where one is signed in, how that ends, and what every answer carries. */
class SessionStory extends Story {

    private Person amara;

    @BeforeEach
    void anAdministratorAndAmara() {
        people.makeAdministrator(person("Dana").id(), clock.instant());
        amara = person("Amara");
    }

    @Test
    void looksAtPagesWithoutSigningInLeaveNoSession() {
        stranger().get("/sign-in").submit("/sign-in", "email", "amara@example.org").get("/up").get("/assets/css/belay.css").get("/nothing");

        assertThat(sessions()).isZero();
        assertThat(stranger().getOnly("/up").headers()).doesNotContainKey("set-cookie");
        assertThat(stranger().getOnly("/assets/css/belay.css").headers()).doesNotContainKey("set-cookie");
    }

    @Test
    void noCookieIsWithinReachOfScriptsOrOtherSites() {
        var visitor = stranger().getOnly("/sessions");
        var cookies = new ArrayList<>(visitor.headers().get("set-cookie"));
        cookies.addAll(visitor.get("/sign-in").headers().get("set-cookie"));
        visitor.post("/sign-in", "email", "amara@example.org");
        cookies.addAll(visitor.headers().get("set-cookie"));
        visitor.get("/sign-in/code").post("/sign-in/code", "code", code());
        cookies.addAll(visitor.headers().get("set-cookie"));

        assertThat(cookies).extracting(cookie -> cookie.substring(0, cookie.indexOf('=')))
            .contains("belay", "belay-forms", "belay-asked", "belay-wanted");
        assertThat(cookies).allSatisfy(cookie -> assertThat(cookie).contains("Path=/", "HttpOnly", "SameSite=Lax"));
    }

    @Test
    void aSessionIsOnlyWhoItBelongsToAndOnWhatDevice() {
        as(amara).get("/");

        assertThat(sql.sql("select principal_name from spring_session").query(String.class).list()).containsExactly(String.valueOf(amara.id()));
    }

    @Test
    void whenSomebodyWasLastSeenIsWrittenDownOnceAMinute() {
        var visitor = as(amara).get("/");
        long seen = lastSeen();
        visitor.get("/sessions");
        assertThat(lastSeen()).isEqualTo(seen);

        sql.sql("update spring_session set last_access_time = last_access_time - 60000, expiry_time = expiry_time - 60000").update();
        visitor.get("/sessions");

        assertThat(lastSeen()).isGreaterThanOrEqualTo(seen);
        assertThat(sql.sql("select expiry_time - last_access_time from spring_session").query(Long.class).single()).isEqualTo(30L * 24 * 3600 * 1000);
    }

    private long lastSeen() {
        return sql.sql("select last_access_time from spring_session").query(Long.class).single();
    }

    @Test
    void oneSessionCanBeEndedFromAnother() {
        var here = as(amara).get("/sessions");
        var there = as(amara).get("/sessions");
        assertThat(here.get("/sessions").page().select(".rows__row")).hasSize(2);
        assertThat(here.page().select(".rows__row").first().text()).contains("This browser");

        here.submit(here.page().select("form[action$=/end]:not([action*=others])").attr("action"));

        assertThat(here.path()).isEqualTo("/sessions");
        assertThat(here.text()).contains("Signed out there");
        assertThat(there.getOnly("/sessions").location()).isEqualTo("/sign-in");
    }

    @Test
    void allOthersCanBeEndedAtOnce() {
        var others = List.of(as(amara).get("/"), as(amara).get("/"));
        var here = as(amara).get("/sessions").submit("/sessions/others/end");

        assertThat(here.text()).contains("Signed out in 2 other browsers");
        assertThat(others).allSatisfy(other -> assertThat(other.getOnly("/").location()).isEqualTo("/sign-in"));
    }

    @Test
    void nobodyEndsSomebodyElsesSession() {
        as(amara).get("/sessions");
        var here = as(amara).get("/sessions");
        var other = here.page().select("form[action$=/end]:not([action*=others])").attr("action");

        assertThat(as(person("Ben")).get("/").post(other).status()).isEqualTo(404);
        assertThat(here.get("/sessions").page().select(".rows__row")).hasSize(2);
    }

    @Test
    void noPageShowsWhatASessionIsKnownBy() {
        var page = as(amara).get("/sessions").page().html();

        assertThat(sql.sql("select session_id from spring_session union select primary_id from spring_session").query(String.class).list())
            .isNotEmpty().noneMatch(page::contains);
    }

    @Test
    void signingOutEndsTheSessionAndNotOnlyTheCookie() {
        var visitor = as(amara).get("/").submit("/sign-out");

        assertThat(visitor.path()).isEqualTo("/sign-in");
        assertThat(sessions()).isZero();
    }

    @Test
    void somebodyErasedIsSignedOut() {
        var visitor = as(amara).get("/");
        sql.sql("delete from people where id = ?").param(amara.id()).update();

        assertThat(visitor.getOnly("/").location()).isEqualTo("/sign-in");
    }

    @Test
    void aFormWithoutItsTokenChangesNothing() {
        var visitor = as(amara).get("/sessions");
        visitor.post("/sign-out", "_csrf", "stale");

        assertThat(visitor.status()).isEqualTo(403);
        assertThat(visitor.text()).contains("This page was open for too long");
        assertThat(visitor.get("/sessions").path()).isEqualTo("/sessions");
    }

    @Test
    void aTokenOfBeforeSigningInIsWorthNothingAfterwards() {
        var visitor = stranger().get("/sign-in");
        var token = visitor.page().select("input[name=_csrf]").val();
        visitor.submit("/sign-in", "email", "amara@example.org");
        visitor.submit("/sign-in/code", "code", code());

        assertThat(visitor.post("/sign-out", "_csrf", token).status()).isEqualTo(403);
    }

    @Test
    void nobodyCanBeAnybodyOutsideADemo() {
        var visitor = as(amara).get("/");
        for (var path : List.of("/cast", "/cast/" + amara.id())) {
            assertThat(visitor.get(path).status()).isEqualTo(404);
            assertThat(stranger().get(path).status()).isEqualTo(404);
        }
        assertThat(visitor.post("/cast/" + amara.id()).status()).isEqualTo(404);
        assertThat(stranger().get("/sign-in").page().select("a[href=/cast]")).isEmpty();
    }

    @Test
    void everyAnswerCarriesStrictHeaders() {
        for (var visitor : List.of(stranger().getOnly("/sign-in"), as(amara).get("/"), as(amara).get("/nothing"), stranger().getOnly("/assets/css/belay.css"))) {
            assertThat(visitor.header("Content-Security-Policy")).contains("default-src 'none'").contains("frame-ancestors 'none'")
                .contains("form-action 'self'").doesNotContain("unsafe");
            assertThat(visitor.header("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(visitor.header("X-Frame-Options")).isEqualTo("DENY");
            assertThat(visitor.header("Referrer-Policy")).isEqualTo("same-origin");
            assertThat(visitor.header("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
            assertThat(visitor.header("Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
            assertThat(visitor.header("Permissions-Policy")).contains("camera=()");
            assertThat(visitor.header("Strict-Transport-Security")).as("served without https").isEmpty();
        }
        assertThat(as(amara).get("/").header("Cache-Control")).contains("no-store");
    }

    private String code() {
        return sql.sql("select substring(body from 'code there: (\\S+)') from letters").query(String.class).single();
    }

    private long sessions() {
        return sql.sql("select count(*) from spring_session").query(Long.class).single();
    }
}
