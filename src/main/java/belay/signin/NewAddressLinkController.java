package belay.signin;

import belay.people.BadValue;
import belay.people.Person;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The link mailed to a new address. Opening it changes nothing; the button on it does, once, for whoever asked and in any
 * browser in which they are signed in. It lets nobody in.
 */
@Controller
class NewAddressLinkController {

    private final NewAddresses wanted;
    private final ChangeOfAddress change;
    private final Clock clock;

    NewAddressLinkController(NewAddresses wanted, ChangeOfAddress change, Clock clock) {
        this.wanted = wanted;
        this.change = change;
        this.clock = clock;
    }

    @GetMapping("/profile/address/link/{token}")
    String show(@PathVariable String token, @Nullable Person me, Model model, HttpServletResponse response) {
        return page(token, me, model, response);
    }

    @PostMapping("/profile/address/link/{token}")
    String create(@PathVariable String token, @Nullable Person me, Model model, HttpServletRequest request, HttpServletResponse response,
                  RedirectAttributes flash) {
        if (me == null) {
            return page(token, me, model, response);
        }
        try {
            return change.byLink(me, token, request.getSession()).map(done -> NewAddressCodeController.toProfile(done, flash))
                .orElseGet(() -> page(token, me, model, response));
        } catch (BadValue meanwhile) {
            return closed(NewAddress.Standing.MEANWHILE, model, response);
        }
    }

    private String page(String token, @Nullable Person me, Model model, HttpServletResponse response) {
        var asked = wanted.findByTokenHash(Secret.hash(token)).orElse(null);
        var standing = asked == null ? NewAddress.Standing.UNKNOWN : asked.standing(me, clock.instant());
        if (asked == null || standing != NewAddress.Standing.READY) {
            return closed(standing, model, response);
        }
        model.addAttribute("token", token);
        model.addAttribute("address", asked.address());
        return "signin/address-link";
    }

    private static String closed(NewAddress.Standing standing, Model model, HttpServletResponse response) {
        response.setStatus((switch (standing) {
            case USED, EXPIRED -> HttpStatus.GONE;
            case UNKNOWN -> HttpStatus.NOT_FOUND;
            case MEANWHILE -> HttpStatus.CONFLICT;
            default -> HttpStatus.OK;
        }).value());
        model.addAttribute("kind", standing.name().toLowerCase(Locale.ROOT));
        return "signin/address-closed";
    }
}
