package belay.signin;

import static org.assertj.core.api.Assertions.assertThat;

import belay.outbox.PublicUrl;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.session.web.http.CookieSerializer.CookieValue;

class CookiesTest {

    @Test
    void overHttpsEveryCookieIsBoundToThisHost() {
        assertThat(cookiesAt("https://mentoring.example.org/")).hasSize(3).allSatisfy(cookie ->
            assertThat(cookie).startsWith("__Host-belay").contains("; Path=/;").contains("Secure").contains("HttpOnly")
                .doesNotContain("Domain"));
    }

    @Test
    void withoutHttpsTheyArePlainButStillOutOfReachOfScripts() {
        assertThat(cookiesAt("http://localhost:8080")).hasSize(3).allSatisfy(cookie ->
            assertThat(cookie).startsWith("belay").contains("HttpOnly").doesNotContain("Secure"));
    }

    /** The session's, the forms', and one of the small ones. */
    private static List<String> cookiesAt(String url) {
        var cookies = new Cookies(new PublicUrl(url));
        var request = new MockHttpServletRequest();
        var response = new MockHttpServletResponse();
        new SessionConfig().sessionCookie(cookies).writeCookieValue(new CookieValue(request, response, "id"));
        var forms = new SecurityConfig().forms(cookies);
        forms.saveToken(forms.generateToken(request), request, response);
        cookies.write(response, Cookies.ASKED, "value", Duration.ofHours(1));
        return response.getHeaders("Set-Cookie");
    }
}
