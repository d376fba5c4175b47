package belay.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.stereotype.Component;

/** Sends whoever is not signed in to the door, and remembers in their browser which page they came for. */
@Component
class WantedPage implements AuthenticationEntryPoint {

    private static final Duration REMEMBERED = Duration.ofHours(1);

    /** A path of ours: one slash, no second host hidden behind it, nothing a browser would read differently. */
    private static final Pattern LOCAL = Pattern.compile("/(?![/\\\\])[\\x21-\\x7e&&[^\\\\]]{0,1000}");

    private final Cookies cookies;

    WantedPage(Cookies cookies) {
        this.cookies = cookies;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        var accepted = request.getHeader(HttpHeaders.ACCEPT);
        if (request.getMethod().equals("GET") && accepted != null && accepted.contains("text/html")) {
            var query = request.getQueryString();
            remember(response, request.getRequestURI() + (query == null ? "" : "?" + query));
        }
        if (request.getMethod().equals("POST")) {
            pageOf(request).ifPresent(page -> remember(response, page));
        }
        response.sendRedirect("/sign-in");
    }

    /** Where the form stood that was sent after their session had ended: they find it again, with what was kept of it. */
    private static Optional<String> pageOf(HttpServletRequest request) {
        try {
            var from = URI.create(String.valueOf(request.getHeader(HttpHeaders.REFERER)));
            return request.getServerName().equals(from.getHost()) && from.getRawPath() != null
                ? Optional.of(from.getRawPath() + (from.getRawQuery() == null ? "" : "?" + from.getRawQuery())) : Optional.empty();
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    /** The page to go on to; asked for once, then forgotten. */
    String take(HttpServletRequest request, HttpServletResponse response) {
        var wanted = peek(request);
        wanted.ifPresent(path -> cookies.clear(response, Cookies.WANTED));
        return wanted.orElse("/");
    }

    /** The page they came for, which stays remembered; nothing if they came for none. */
    Optional<String> peek(HttpServletRequest request) {
        return cookies.read(request, Cookies.WANTED).flatMap(WantedPage::decoded).filter(WantedPage::isLocal);
    }

    static boolean isLocal(String path) {
        return LOCAL.matcher(path).matches();
    }

    private void remember(HttpServletResponse response, String path) {
        if (isLocal(path)) {
            var encoded = Base64.getUrlEncoder().withoutPadding().encodeToString(path.getBytes(StandardCharsets.UTF_8));
            cookies.write(response, Cookies.WANTED, encoded, REMEMBERED);
        }
    }

    private static Optional<String> decoded(String cookie) {
        try {
            return Optional.of(new String(Base64.getUrlDecoder().decode(cookie), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException tampered) {
            return Optional.empty();
        }
    }
}
