package belay.applications;

import belay.people.NotFound;
import belay.people.Person;
import belay.programs.Programs;
import belay.programs.Round;
import belay.programs.Rounds;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.Errors;
import org.springframework.validation.MapBindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What organizers of a round look at when they score applications. */
@Controller
class RubricController {

    private final Programs programs;
    private final Rounds rounds;
    private final Rubrics rubrics;
    private final Scoring scoring;

    RubricController(Programs programs, Rounds rounds, Rubrics rubrics, Scoring scoring) {
        this.programs = programs;
        this.rounds = rounds;
        this.rubrics = rubrics;
        this.scoring = scoring;
    }

    @GetMapping("/rounds/{id}/rubric")
    ModelAndView show(Person me, @PathVariable long id) {
        return page(find(id, me), me, RubricForm.of(rubrics.find(id).orElse(null)), null, HttpStatus.OK);
    }

    /** @param again whether scores that were given by other criteria are put aside */
    @PostMapping("/rounds/{id}/rubric")
    ModelAndView update(Person me, @PathVariable long id, @RequestParam(defaultValue = "") List<String> name, @RequestParam(defaultValue = "") List<String> says,
                        @RequestParam(defaultValue = "false") boolean again, RedirectAttributes next) {
        var round = find(id, me);
        var form = new RubricForm(name, says);
        var errors = new MapBindingResult(new HashMap<>(), "rubric");
        form.check(errors);
        if (!errors.hasErrors() && !scoring.write(id, form, again, me)) {
            errors.rejectValue("again", "screening.bad.again");
        }
        if (errors.hasErrors()) {
            return page(round, me, form, errors, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        next.addFlashAttribute("flash", new DefaultMessageSourceResolvable(form.names().isEmpty() ? "screening.rubric.none" : "screening.rubric.kept"));
        return new ModelAndView("redirect:/rounds/" + id + "/queue");
    }

    private Round find(long id, Person me) {
        return rounds.findForOrganizer(id, me.id()).orElseThrow(NotFound.of("round", id));
    }

    private ModelAndView page(Round round, Person me, RubricForm form, @Nullable Errors errors, HttpStatus status) {
        return new ModelAndView("applications/rubric", status).addObject("round", round).addObject("form", form).addObject("errors", errors)
            .addObject("program", programs.findForOrganizer(round.programId(), me.id()).orElseThrow(NotFound.of("round", round.id())))
            .addObject("before", rubrics.find(round.id()).orElse(null));
    }
}
