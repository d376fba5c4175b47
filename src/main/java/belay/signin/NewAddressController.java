package belay.signin;

import belay.people.Person;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindException;
import org.springframework.validation.Errors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Asks where I want to be reached from now on, and writes there. The answer is the same whether or not somebody has that address. */
@Controller
class NewAddressController {

    /** Longer than a code is good for, so that one too old can still be told from one asked for elsewhere. */
    private static final Duration BROWSER_REMEMBERED = Duration.ofHours(1);

    /** What was typed. */
    public record Asking(String email) { }

    private final NewAddressLetters letters;
    private final Limits limits;
    private final TooOften tooOften;
    private final Cookies cookies;
    private final Post post;

    NewAddressController(NewAddressLetters letters, Limits limits, TooOften tooOften, Cookies cookies, Post post) {
        this.letters = letters;
        this.limits = limits;
        this.tooOften = tooOften;
        this.cookies = cookies;
        this.post = post;
    }

    @GetMapping("/profile/address")
    String show(Model model) {
        return form(new BindException(new Asking(""), "asking"), "", model);
    }

    @PostMapping("/profile/address")
    String create(@RequestParam(defaultValue = "") String email, Person me, Model model, HttpServletRequest request,
                  HttpServletResponse response) {
        var errors = new BindException(new Asking(email), "asking");
        var read = TypedEmail.read(email, errors);
        if (read != null && read.address().equals(me.email())) {
            errors.rejectValue("email", "signin.address.same");
        }
        if (read == null || errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(errors, email, model);
        }
        var again = limits.count(Limit.mailsTo(read.address()), Limit.mailsBy(me), Limit.mailsFrom(request.getRemoteAddr()));
        if (again.isPresent()) {
            tooOften.tell(again.get(), errors, "email", response);
            return form(errors, email, model);
        }
        var browser = cookies.asked(request).orElseGet(Secret::make);
        letters.write(me, read, browser);
        cookies.write(response, Cookies.ASKED, browser.text(), BROWSER_REMEMBERED);
        return "redirect:/profile/address/code";
    }

    private String form(Errors errors, String email, Model model) {
        model.addAttribute("errors", errors);
        model.addAttribute("email", email);
        model.addAttribute("mute", post.isMissing());
        return "signin/address";
    }
}
