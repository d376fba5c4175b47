package belay.programs;

import belay.people.NotFound;
import belay.people.Paging;
import belay.people.People;
import belay.people.Person;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.BindingResult;
import org.springframework.validation.Errors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who runs a program. The last organizer stays until somebody else has come. */
@Controller
class OrganizerController {

    private static final int PAGE = 50;

    private final Programs programs;
    private final People people;
    private final Clock clock;

    OrganizerController(Programs programs, People people, Clock clock) {
        this.programs = programs;
        this.people = people;
        this.clock = clock;
    }

    @GetMapping("/programs/{id}/organizers")
    ModelAndView list(Person me, @PathVariable long id, @RequestParam(defaultValue = "1") int page) {
        var program = programs.findForOrganizer(id, me.id()).orElseThrow(NotFound.of("program", id));
        return page(program, page, new OrganizerForm("", ""), null, HttpStatus.OK);
    }

    @PostMapping("/programs/{id}/organizers")
    @Transactional
    ModelAndView add(Person me, @PathVariable long id, @ModelAttribute("form") OrganizerForm form, BindingResult errors,
                     RedirectAttributes next) {
        var program = programs.holdForOrganizer(id, me.id()).orElseThrow(NotFound.of("program", id));
        var person = find(form, errors);
        if (person == null) {
            return page(program, 1, form, errors, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        programs.addOrganizer(id, person.id(), clock.instant(), me.id());
        next.addFlashAttribute("flash", said("programs.organizers.added", person.name()));
        return new ModelAndView("redirect:/programs/" + id + "/organizers");
    }

    @GetMapping("/programs/{id}/organizers/{person}/removal")
    ModelAndView askRemoval(Person me, @PathVariable long id, @PathVariable long person) {
        var program = programs.findForOrganizer(id, me.id()).orElseThrow(NotFound.of("program", id));
        return removal(program, organizer(id, person), HttpStatus.OK);
    }

    /** The program is held meanwhile: of the last two, each removing the other, one stays. */
    @PostMapping("/programs/{id}/organizers/{person}/removal")
    @Transactional
    ModelAndView remove(Person me, @PathVariable long id, @PathVariable long person, RedirectAttributes next) {
        var program = programs.holdForOrganizer(id, me.id()).orElseThrow(NotFound.of("program", id));
        var leaving = organizer(id, person);
        if (programs.countOrganizers(id) == 1) {
            return removal(program, leaving, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        programs.removeOrganizer(id, person);
        boolean mine = leaving.id() == me.id();
        next.addFlashAttribute("flash", said(mine ? "programs.organizers.left" : "programs.organizers.removed",
            mine ? program.name() : leaving.name()));
        return new ModelAndView(mine ? "redirect:/" : "redirect:/programs/" + id + "/organizers");
    }

    private Person organizer(long program, long person) {
        return programs.findOrganizer(program, person).orElseThrow(NotFound.of("organizer", person));
    }

    private @Nullable Person find(OrganizerForm form, Errors errors) {
        var address = form.address(errors);
        if (address == null) {
            return null;
        }
        var known = people.findByEmail(address);
        if (known.isEmpty() && form.name().isEmpty()) {
            errors.rejectValue("name", "programs.bad.organizer.unknown", new Object[] {address}, null);
            return null;
        }
        return known.orElseGet(() -> people.save(new Person(0, form.name(), address, clock.instant())));
    }

    private static DefaultMessageSourceResolvable said(String key, String name) {
        return new DefaultMessageSourceResolvable(new String[] {key}, new Object[] {name});
    }

    private ModelAndView page(Program program, int wanted, OrganizerForm form, @Nullable Errors errors, HttpStatus status) {
        int count = programs.countOrganizers(program.id());
        var paging = Paging.of(count, PAGE, wanted);
        return new ModelAndView("programs/organizers", status).addObject("program", program).addObject("form", form).addObject("count", count)
            .addObject("organizers", programs.findOrganizers(program.id(), PAGE, paging.skipped(PAGE))).addObject("paging", paging).addObject("errors", errors);
    }

    private ModelAndView removal(Program program, Person leaving, HttpStatus status) {
        return new ModelAndView("programs/organizer-removal", status).addObject("program", program)
            .addObject("leaving", leaving).addObject("last", programs.countOrganizers(program.id()) == 1);
    }
}
