package belay.signin;

import belay.outbox.PublicUrl;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/** Every cookie of ours: for this host alone, out of reach of scripts, and over https bound to it by its very name. */
@Component
class Cookies {

    static final String SESSION = "belay";
    static final String FORMS = "belay-forms";
    static final String ASKED = "belay-asked";
    static final String WANTED = "belay-wanted";

    private final boolean secure;

    Cookies(PublicUrl url) {
        this.secure = url.isSecure();
    }

    boolean areSecure() {
        return secure;
    }

    String name(String cookie) {
        return secure ? "__Host-" + cookie : cookie;
    }

    Optional<String> read(HttpServletRequest request, String cookie) {
        return Optional.ofNullable(WebUtils.getCookie(request, name(cookie)))
            .map(Cookie::getValue).filter(value -> !value.isEmpty());
    }

    /** What the browser was given when somebody asked for a way in with it. */
    Optional<Secret> asked(HttpServletRequest request) {
        return read(request, ASKED).flatMap(Secret::read);
    }

    void write(HttpServletResponse response, String cookie, String value, Duration kept) {
        response.addHeader(HttpHeaders.SET_COOKIE, ResponseCookie.from(name(cookie), value)
            .path("/").secure(secure).httpOnly(true).sameSite("Lax").maxAge(kept).build().toString());
    }

    void clear(HttpServletResponse response, String cookie) {
        write(response, cookie, "", Duration.ZERO);
    }
}
