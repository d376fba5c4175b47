package belay.matching;

import belay.people.NotFound;
import belay.people.Person;
import belay.programs.Programs;
import belay.programs.Round;
import belay.programs.Rounds;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.Errors;
import org.springframework.validation.MapBindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The rules a round is matched by: what is always kept, and how much the rest counts. */
@Controller
class RulesController {

    private final Programs programs;
    private final Rounds rounds;
    private final Tunings tunings;

    RulesController(Programs programs, Rounds rounds, Tunings tunings) {
        this.programs = programs;
        this.rounds = rounds;
        this.tunings = tunings;
    }

    @GetMapping("/rounds/{id}/rules")
    ModelAndView show(Person me, @PathVariable long id) {
        var round = rounds.findForOrganizer(id, me.id()).orElseThrow(NotFound.of("round", id));
        return page(round, RulesForm.of(tunings.of(round)), null, HttpStatus.OK);
    }

    @PostMapping("/rounds/{id}/rules")
    @Transactional
    ModelAndView update(Person me, @PathVariable long id, @RequestParam Map<String, String> typed, RedirectAttributes next) {
        var round = rounds.findForOrganizer(id, me.id()).orElseThrow(NotFound.of("round", id));
        programs.holdForOrganizer(round.programId(), me.id()).orElseThrow(NotFound.of("round", id));
        var form = new RulesForm(typed);
        var errors = new MapBindingResult(typed, "rules");
        var tuning = form.read(tunings.usual(round), errors);
        if (errors.hasErrors()) {
            return page(round, form, errors, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        tunings.write(round, tuning, me);
        next.addFlashAttribute("flash", new DefaultMessageSourceResolvable("matching.rules.done"));
        return new ModelAndView("redirect:/rounds/" + id + "/rules");
    }

    private ModelAndView page(Round round, RulesForm form, @Nullable Errors errors, HttpStatus status) {
        return new ModelAndView("matching/rules", status).addObject("round", round).addObject("form", form).addObject("errors", errors).addObject("usual", tunings.usual(round));
    }
}
