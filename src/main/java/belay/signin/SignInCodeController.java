package belay.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindException;
import org.springframework.validation.Errors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** "Look in your mail": where the code is typed that came with the link, in the browser that asked for it. */
@Controller
class SignInCodeController {

    /** What was typed. */
    public record Typed(String code) { }

    private final SignInLinks links;
    private final SignInLetters letters;
    private final Limits limits;
    private final TooOften tooOften;
    private final Cookies cookies;
    private final Newcomers newcomers;
    private final Door door;
    private final Post post;
    private final Clock clock;

    SignInCodeController(SignInLinks links, SignInLetters letters, Limits limits, TooOften tooOften, Cookies cookies,
                         Newcomers newcomers, Door door, Post post, Clock clock) {
        this.links = links;
        this.letters = letters;
        this.limits = limits;
        this.tooOften = tooOften;
        this.cookies = cookies;
        this.newcomers = newcomers;
        this.door = door;
        this.post = post;
        this.clock = clock;
    }

    @GetMapping("/sign-in/code")
    String show(Model model, HttpServletRequest request) {
        return cookies.asked(request).flatMap(browser -> links.findWaiting(browser.hash(), clock.instant()))
            .map(link -> page(link, new BindException(new Typed(""), "typed"), model)).orElse("redirect:/sign-in");
    }

    @PostMapping("/sign-in/code")
    Object create(@RequestParam(defaultValue = "") String code, Model model, HttpServletRequest request,
                  HttpServletResponse response) {
        var browser = cookies.asked(request).orElse(null);
        var waiting = browser == null ? null : links.findWaiting(browser.hash(), clock.instant()).orElse(null);
        if (browser == null || waiting == null) {
            return "redirect:/sign-in";
        }
        var errors = new BindException(new Typed(code), "typed");
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        var read = Code.read(code);
        if (read.isEmpty()) {
            errors.rejectValue("code", "signin.code.shape", new Object[] {Code.LENGTH}, null);
            return page(waiting, errors, model);
        }
        var again = limits.count(Limit.codesIn(browser), Limit.codesFor(waiting.address()), Limit.codesFrom(request.getRemoteAddr()));
        if (again.isPresent()) {
            tooOften.tell(again.get(), errors, "code", response);
            return page(waiting, errors, model);
        }
        var person = links.useCode(read.get().hash(browser), browser.hash(), clock.instant())
            .flatMap(newcomers::who);
        if (person.isPresent()) {
            limits.forget(Limit.codesIn(browser));
            return door.letIn(person.get(), request, response);
        }
        errors.rejectValue("code", "signin.code.wrong");
        return page(waiting, errors, model);
    }

    private String page(SignInLink link, Errors errors, Model model) {
        model.addAttribute("errors", errors);
        model.addAttribute("address", link.address());
        model.addAttribute("code", String.valueOf(errors.getFieldValue("code")));
        model.addAttribute("minutes", SignInLink.VALID.toMinutes());
        model.addAttribute("mute", post.isMissing());
        model.addAttribute("newcomer", link.newcomer());
        model.addAttribute("letter", post.showsLetters() ? letters.find(link).orElse(null) : null);
        return "signin/code";
    }
}
