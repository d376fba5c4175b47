package belay.programs;

import belay.people.NotFound;
import belay.people.Person;
import belay.people.Profiles;
import belay.people.Zones;
import java.time.Clock;
import java.util.Map;
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

/** Starting a program and changing what is said of it. Its front page counts across modules and is the web's. */
@Controller
class ProgramController {

    private final Programs programs;
    private final Profiles profiles;
    private final Clock clock;

    ProgramController(Programs programs, Profiles profiles, Clock clock) {
        this.programs = programs;
        this.profiles = profiles;
        this.clock = clock;
    }

    @GetMapping("/programs/new")
    ModelAndView make(Person me) {
        mayStart(me);
        return fresh(ProgramForm.empty(profiles.of(me).zone()), null, HttpStatus.OK);
    }

    @PostMapping(path = "/programs", params = "preview")
    ModelAndView preview(Person me, @ModelAttribute("form") ProgramForm form) {
        mayStart(me);
        return fresh(form, null, HttpStatus.OK);
    }

    @PostMapping("/programs")
    ModelAndView create(Person me, @ModelAttribute("form") ProgramForm form, BindingResult errors) {
        mayStart(me);
        form.check(errors);
        if (form.shape().isEmpty()) {
            errors.rejectValue("preset", "programs.bad.preset");
        }
        if (!errors.hasErrors()) {
            var program = start(me, form, errors);
            if (program != null) {
                return new ModelAndView("redirect:/programs/" + program.id() + "/rounds/new?preset=" + form.preset());
            }
        }
        return fresh(form, errors, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @GetMapping("/programs/{id}/edit")
    ModelAndView edit(Person me, @PathVariable long id) {
        var program = find(id, me);
        return change(program, ProgramForm.of(program), null, HttpStatus.OK);
    }

    @PostMapping(path = "/programs/{id}", params = "preview")
    ModelAndView previewChange(Person me, @PathVariable long id, @ModelAttribute("form") ProgramForm form) {
        return change(find(id, me), form, null, HttpStatus.OK);
    }

    @PostMapping("/programs/{id}")
    ModelAndView update(Person me, @PathVariable long id, @ModelAttribute("form") ProgramForm form, BindingResult errors,
                        RedirectAttributes next) {
        var program = find(id, me);
        form.check(errors);
        if (!errors.hasErrors()) {
            try {
                programs.describe(program.id(), form.name(), form.description(), form.zoneId());
                next.addFlashAttribute("flash", new DefaultMessageSourceResolvable("programs.edit.done"));
                return new ModelAndView("redirect:/programs/" + program.id());
            } catch (DuplicateKeyException taken) {
                nameTaken(form, errors);
            }
        }
        return change(program, form, errors, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private Program find(long id, Person me) {
        return programs.findForOrganizer(id, me.id()).orElseThrow(NotFound.of("program", id));
    }

    private void mayStart(Person me) {
        if (!programs.mayStart(me.id())) {
            throw new NotFound("Person " + me.id() + " may not start programs");
        }
    }

    /** Pressing twice starts one program: the second press finds the first one's and goes there too. */
    private @Nullable Program start(Person me, ProgramForm form, Errors errors) {
        var started = programs.start(form.name(), form.description(), form.zoneId(), clock.instant(), me.id());
        if (started.isPresent()) {
            return started.get();
        }
        var same = programs.findStartedBy(me.id(), form.name())
            .filter(known -> known.description().equals(form.description()) && known.zone().equals(form.zoneId()));
        if (same.isEmpty()) {
            nameTaken(form, errors);
        }
        return same.orElse(null);
    }

    private static void nameTaken(ProgramForm form, Errors errors) {
        errors.rejectValue("name", "programs.bad.name.taken", new Object[] {form.name()}, null);
    }

    private static ModelAndView fresh(ProgramForm form, @Nullable Errors errors, HttpStatus status) {
        return page("programs/new", form, errors, status);
    }

    private static ModelAndView change(Program program, ProgramForm form, @Nullable Errors errors, HttpStatus status) {
        return page("programs/edit", form, errors, status).addObject("program", program);
    }

    private static ModelAndView page(String view, ProgramForm form, @Nullable Errors errors, HttpStatus status) {
        var model = Map.of("form", form, "zones", Zones.all(), "preview", Markdown.html(form.description()));
        var page = new ModelAndView(view, model, status);
        return page.addObject("errors", errors);
    }
}
