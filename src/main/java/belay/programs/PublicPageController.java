package belay.programs;

import belay.people.NotFound;
import belay.people.Person;
import java.security.SecureRandom;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.validation.Errors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Opening a program to people nobody here knows yet, changing what it says to them, and closing it again. The page itself is the web’s. */
@Controller
class PublicPageController {

    /** Without letters and figures that look alike. */
    private static final String SIGNS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int LENGTH_OF_CODE = 10;

    private final Programs programs;
    private final PublicPages pages;
    private final Clock clock;
    private final SecureRandom chance = new SecureRandom();

    PublicPageController(Programs programs, PublicPages pages, Clock clock) {
        this.programs = programs;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/programs/{id}/public-page")
    ModelAndView edit(Person me, @PathVariable long id) {
        var program = find(id, me);
        var page = pages.findForOrganizer(id, me.id()).orElse(null);
        return shown(program, page, page == null ? PublicPageForm.suggested(program) : PublicPageForm.of(page), null, HttpStatus.OK);
    }

    @PostMapping("/programs/{id}/public-page")
    ModelAndView update(Person me, @PathVariable long id, @ModelAttribute("form") PublicPageForm form, BindingResult errors, RedirectAttributes next) {
        var program = find(id, me);
        var page = pages.findForOrganizer(id, me.id()).orElse(null);
        form.check(errors);
        if (!errors.hasErrors()) {
            try {
                pages.write(id, form.address(), form.seenBy().orElseThrow(), page == null ? code() : page.code(), form.motto(), form.asks(), form.conduct(),
                    me.id(), clock.instant());
                return done(id, page == null ? "programs.page.opened" : "programs.page.changed", next);
            } catch (DuplicateKeyException taken) {
                errors.rejectValue("address", "programs.bad.page-address.taken", new Object[] {form.address()}, null);
            }
        }
        return shown(program, page, form, errors, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @PostMapping("/programs/{id}/public-page/removal")
    ModelAndView close(Person me, @PathVariable long id, RedirectAttributes next) {
        find(id, me);
        pages.close(id);
        return done(id, "programs.page.closed", next);
    }

    private Program find(long id, Person me) {
        return programs.findForOrganizer(id, me.id()).orElseThrow(NotFound.of("program", id));
    }

    private String code() {
        return chance.ints(LENGTH_OF_CODE, 0, SIGNS.length()).collect(StringBuilder::new, (code, sign) -> code.append(SIGNS.charAt(sign)), StringBuilder::append).toString();
    }

    private static ModelAndView done(long id, String says, RedirectAttributes next) {
        next.addFlashAttribute("flash", new DefaultMessageSourceResolvable(says));
        return new ModelAndView("redirect:/programs/" + id + "/public-page");
    }

    private static ModelAndView shown(Program program, @Nullable PublicPage page, PublicPageForm form, @Nullable Errors errors, HttpStatus status) {
        return new ModelAndView("programs/public-page", status).addObject("program", program).addObject("open", page).addObject("form", form)
            .addObject("where", page == null ? "" : ServletUriComponentsBuilder.fromCurrentContextPath().build() + page.invitation())
            .addObject("errors", errors);
    }
}
