package belay.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindException;
import org.springframework.validation.Errors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Asks for an address and mails a way in. The answer is the same whether or not anybody here has that address. */
@Controller
class SignInController {

    /** Longer than a link is good for, so that an expired one can still be told from one asked for elsewhere. */
    private static final Duration BROWSER_REMEMBERED = Duration.ofHours(1);

    /** What was typed. */
    public record Asking(String email) { }

    private final SignInLetters letters;
    private final Limits limits;
    private final TooOften tooOften;
    private final Cookies cookies;
    private final Setup setup;
    private final WantedPage wanted;
    private final Newcomers newcomers;
    private final ObjectProvider<CastController> cast;

    SignInController(SignInLetters letters, Limits limits, TooOften tooOften, Cookies cookies, Setup setup,
                     WantedPage wanted, Newcomers newcomers, ObjectProvider<CastController> cast) {
        this.letters = letters;
        this.limits = limits;
        this.tooOften = tooOften;
        this.cookies = cookies;
        this.setup = setup;
        this.wanted = wanted;
        this.newcomers = newcomers;
        this.cast = cast;
    }

    @GetMapping("/sign-in")
    String show(@Nullable Principal me, Model model, HttpServletRequest request) {
        if (me != null) {
            return "redirect:/";
        }
        return setup.isWaiting() ? "signin/waiting" : form(new BindException(new Asking(""), "asking"), "", model, request);
    }

    @PostMapping("/sign-in")
    String create(@RequestParam(defaultValue = "") String email, Model model, HttpServletRequest request,
                  HttpServletResponse response) {
        var errors = new BindException(new Asking(email), "asking");
        var read = TypedEmail.read(email, errors);
        if (read == null) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(errors, email, model, request);
        }
        boolean welcome = isWelcome(request);
        var from = request.getRemoteAddr();
        var again = welcome ? limits.count(Limit.mailsTo(read.address()), Limit.mailsFrom(from), Limit.newcomersFrom(from))
            : limits.count(Limit.mailsTo(read.address()), Limit.mailsFrom(from));
        if (again.isPresent()) {
            tooOften.tell(again.get(), errors, "email", response);
            return form(errors, email, model, request);
        }
        var browser = cookies.asked(request).orElseGet(Secret::make);
        letters.write(read, browser, welcome);
        cookies.write(response, Cookies.ASKED, browser.text(), BROWSER_REMEMBERED);
        return "redirect:/sign-in/code";
    }

    /** Whether they came for a page that is for people nobody here knows yet as well. */
    private boolean isWelcome(HttpServletRequest request) {
        return wanted.peek(request).map(newcomers::areWelcomeTo).orElse(false);
    }

    private String form(Errors errors, String email, Model model, HttpServletRequest request) {
        model.addAttribute("newcomer", isWelcome(request));
        model.addAttribute("errors", errors);
        model.addAttribute("email", email);
        model.addAttribute("cast", cast.getIfAvailable() != null);
        return "signin/new";
    }
}
