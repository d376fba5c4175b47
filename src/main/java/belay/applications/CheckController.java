package belay.applications;

import belay.people.NotFound;
import belay.people.Person;
import belay.programs.Programs;
import belay.programs.Rounds;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.DefaultMessageSourceResolvable;
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

/** A first look at an application: whether its links open and everything is there, ticked off or noted as wrong. */
@Controller
class CheckController {

    private final Programs programs;
    private final Rounds rounds;
    private final Applications applications;
    private final Introductions introductions;
    private final FormShapes shapes;
    private final Queue queue;
    private final Register register;
    private final Checks checks;
    private final Deciding deciding;

    CheckController(Programs programs, Rounds rounds, Applications applications, Introductions introductions, FormShapes shapes, Queue queue, Register register, Checks checks,
                    Deciding deciding) {
        this.programs = programs;
        this.rounds = rounds;
        this.applications = applications;
        this.introductions = introductions;
        this.shapes = shapes;
        this.queue = queue;
        this.register = register;
        this.checks = checks;
        this.deciding = deciding;
    }

    @GetMapping("/applications/{id}/check")
    ModelAndView show(Person me, @PathVariable long id) {
        var application = find(id, me);
        return page(application, CheckForm.of(checks.find(id).orElse(null)), me, null, HttpStatus.OK);
    }

    @PostMapping("/applications/{id}/check")
    ModelAndView create(Person me, @PathVariable long id, @ModelAttribute("form") CheckForm form, BindingResult errors, RedirectAttributes next) {
        var application = find(id, me);
        form.check(errors);
        if (errors.hasErrors()) {
            return page(application, form, me, errors, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        deciding.check(id, form, me);
        var name = queue.one(id).map(line -> line.person().name()).orElse("");
        next.addFlashAttribute("flash", new DefaultMessageSourceResolvable(new String[] {form.passes() ? "screening.checked" : "screening.checked.wrong"}, new Object[] {name}));
        return new ModelAndView("redirect:" + (form.passes() ? "/rounds/" + application.roundId() + "/queue" : "/applications/" + id));
    }

    /** Only where applications are read, and this one was not taken back. */
    private Application find(long id, Person me) {
        return applications.findForOrganizer(id, me.id()).filter(found -> queue.one(id).isPresent()).orElseThrow(NotFound.of("application", id));
    }

    private ModelAndView page(Application application, CheckForm form, Person me, @Nullable Errors errors, HttpStatus status) {
        var id = application.id();
        var round = rounds.findForOrganizer(application.roundId(), me.id()).orElseThrow(NotFound.of("application", id));
        return new ModelAndView("applications/check", status).addObject("round", round)
            .addObject("program", programs.findForOrganizer(round.programId(), me.id()).orElseThrow(NotFound.of("application", id)))
            .addObject("known", register.one(id, round).orElseThrow(NotFound.of("application", id)))
            .addObject("introduction", introductions.find(id).orElse(Introduction.NONE))
            .addObject("linked", shapes.of(round).asks(FormPart.LINKS))
            .addObject("before", checks.find(id).orElse(null)).addObject("form", form).addObject("errors", errors);
    }
}
