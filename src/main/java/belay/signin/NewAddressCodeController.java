package belay.signin;

import belay.people.BadValue;
import belay.people.Person;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.util.Optional;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindException;
import org.springframework.validation.Errors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where the code is typed that came to the new address, in the browser in which it was asked for. */
@Controller
class NewAddressCodeController {

    /** What was typed. */
    public record Typed(String code) { }

    private final NewAddresses wanted;
    private final NewAddressLetters letters;
    private final ChangeOfAddress change;
    private final Limits limits;
    private final TooOften tooOften;
    private final Cookies cookies;
    private final Post post;
    private final Clock clock;

    NewAddressCodeController(NewAddresses wanted, NewAddressLetters letters, ChangeOfAddress change, Limits limits, TooOften tooOften,
                             Cookies cookies, Post post, Clock clock) {
        this.wanted = wanted;
        this.letters = letters;
        this.change = change;
        this.limits = limits;
        this.tooOften = tooOften;
        this.cookies = cookies;
        this.post = post;
        this.clock = clock;
    }

    @GetMapping("/profile/address/code")
    String show(Person me, Model model, HttpServletRequest request, RedirectAttributes flash) {
        var asked = newest(me, request);
        return isWaiting(asked) ? page(asked.get(), new BindException(new Typed(""), "typed"), model) : elsewhere(asked, flash);
    }

    @PostMapping("/profile/address/code")
    String create(@RequestParam(defaultValue = "") String code, Person me, HttpSession here, Model model, HttpServletRequest request,
                  HttpServletResponse response, RedirectAttributes flash) {
        var asked = newest(me, request);
        if (!isWaiting(asked)) {
            return elsewhere(asked, flash);
        }
        var errors = new BindException(new Typed(code), "typed");
        var browser = cookies.asked(request).orElseThrow();
        var read = Code.read(code);
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        if (read.isEmpty()) {
            errors.rejectValue("code", "signin.code.shape", new Object[] {Code.LENGTH}, null);
            return page(asked.get(), errors, model);
        }
        var again = limits.count(Limit.codesIn(browser), Limit.codesFor(asked.get().address()), Limit.codesFrom(request.getRemoteAddr()));
        if (again.isPresent()) {
            tooOften.tell(again.get(), errors, "code", response);
            return page(asked.get(), errors, model);
        }
        try {
            var done = change.byCode(me, read.get(), browser, here);
            if (done.isPresent()) {
                limits.forget(Limit.codesIn(browser));
                return toProfile(done.get(), flash);
            }
            errors.rejectValue("code", "signin.code.wrong");
        } catch (BadValue meanwhile) {
            errors.rejectValue("code", meanwhile.key(), meanwhile.getArguments(), null);
        }
        return page(asked.get(), errors, model);
    }

    static String toProfile(ChangeOfAddress.Done done, RedirectAttributes flash) {
        say(flash, "signin.address.done", done.address(), done.signedOut());
        return "redirect:/profile";
    }

    private Optional<NewAddress> newest(Person me, HttpServletRequest request) {
        return cookies.asked(request).flatMap(browser -> wanted.findNewest(me.id(), browser.hash()));
    }

    private boolean isWaiting(Optional<NewAddress> asked) {
        return asked.filter(each -> !each.isUsed() && !each.isOver(clock.instant())).isPresent();
    }

    /** No code is waited for: it did its work and this is the second click, it is too old, or it was asked for in another browser. */
    private static String elsewhere(Optional<NewAddress> asked, RedirectAttributes flash) {
        if (asked.isPresent() && asked.get().isUsed()) {
            return "redirect:/profile";
        }
        asked.ifPresent(over -> say(flash, "signin.address.over", over.address()));
        return "redirect:/profile/address";
    }

    private String page(NewAddress asked, Errors errors, Model model) {
        model.addAttribute("errors", errors);
        model.addAttribute("address", asked.address());
        model.addAttribute("code", String.valueOf(errors.getFieldValue("code")));
        model.addAttribute("minutes", SignInLink.VALID.toMinutes());
        model.addAttribute("letter", post.showsLetters() ? letters.find(asked).orElse(null) : null);
        return "signin/address-code";
    }

    private static void say(RedirectAttributes flash, String key, Object... arguments) {
        flash.addFlashAttribute("flash", new DefaultMessageSourceResolvable(new String[] {key}, arguments));
    }
}
