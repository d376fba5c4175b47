package belay.signin;

import belay.signin.SignInLink.Standing;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The mailed link. Opening it changes nothing, for many a mail scanner opens links; the button on it lets in, once. */
@Controller
class SignInLinkController {

    private final SignInLinks links;
    private final Cookies cookies;
    private final Newcomers newcomers;
    private final Door door;
    private final Clock clock;

    SignInLinkController(SignInLinks links, Cookies cookies, Newcomers newcomers, Door door, Clock clock) {
        this.links = links;
        this.cookies = cookies;
        this.newcomers = newcomers;
        this.door = door;
        this.clock = clock;
    }

    @GetMapping("/sign-in/link/{token}")
    String show(@PathVariable String token, Model model, HttpServletRequest request, HttpServletResponse response) {
        return page(token, browser(request), model, response);
    }

    @PostMapping("/sign-in/link/{token}")
    Object create(@PathVariable String token, Model model, HttpServletRequest request, HttpServletResponse response) {
        var browser = browser(request);
        var person = links.useToken(Secret.hash(token), browser == null ? "" : browser.hash(), clock.instant())
            .flatMap(newcomers::who);
        return person.<Object>map(me -> door.letIn(me, request, response))
            .orElseGet(() -> page(token, browser, model, response));
    }

    private String page(String token, @Nullable Secret browser, Model model, HttpServletResponse response) {
        var link = links.findByTokenHash(Secret.hash(token));
        var standing = link.map(found -> found.standing(browser, clock.instant())).orElse(Standing.UNKNOWN);
        model.addAttribute("address", link.map(SignInLink::address).orElse(""));
        if (standing == Standing.READY) {
            model.addAttribute("token", token);
            return "signin/link";
        }
        response.setStatus((switch (standing) {
            case USED, EXPIRED -> HttpStatus.GONE;
            case UNKNOWN -> HttpStatus.NOT_FOUND;
            default -> HttpStatus.OK;
        }).value());
        model.addAttribute("kind", standing.name().toLowerCase(Locale.ROOT));
        model.addAttribute("mine", browser != null && link.map(found -> found.isFor(browser)).orElse(false));
        return "signin/closed";
    }

    private @Nullable Secret browser(HttpServletRequest request) {
        return cookies.asked(request).orElse(null);
    }
}
