package belay.applications;

import belay.people.NotFound;
import belay.people.Person;
import belay.programs.Programs;
import belay.programs.Round;
import belay.programs.Rounds;
import java.util.HashMap;
import java.util.Map;
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

/** Whether a round begins with new groups, or goes on with those of an earlier one. */
@Controller
class ContinuationController {

    private final Programs programs;
    private final Rounds rounds;
    private final Continuations continuations;
    private final Continuing continuing;
    private final Places places;

    ContinuationController(Programs programs, Rounds rounds, Continuations continuations, Continuing continuing, Places places) {
        this.programs = programs;
        this.rounds = rounds;
        this.continuations = continuations;
        this.continuing = continuing;
        this.places = places;
    }

    @GetMapping("/rounds/{id}/continuation")
    ModelAndView show(Person me, @PathVariable long id) {
        return page(find(id, me), me, null, HttpStatus.OK);
    }

    /** @param earlier the number of the round to go on from; 0 for new groups */
    @PostMapping("/rounds/{id}/continuation")
    ModelAndView update(Person me, @PathVariable long id, @RequestParam(defaultValue = "") String earlier, RedirectAttributes next) {
        var round = find(id, me);
        boolean anew = earlier.equals("0");
        var from = continuing.earlier(round, me).stream().filter(one -> String.valueOf(one.round().id()).equals(earlier)).findFirst();
        if (!anew && (from.isEmpty() || !continuing.isPossible(round))) {
            var errors = new MapBindingResult(new HashMap<>(Map.of("earlier", earlier)), "continuation");
            errors.rejectValue("earlier", "continuation.bad");
            return page(round, me, errors, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        boolean done = from.map(one -> continuing.goOn(round, one.round().id(), me)).orElseGet(() -> continuing.beginAnew(round));
        next.addFlashAttribute("flash", !done ? new DefaultMessageSourceResolvable("continuation.settled")
            : from.map(one -> new DefaultMessageSourceResolvable(new String[] {"continuation.done"}, new Object[] {one.round().name()}))
                .orElseGet(() -> new DefaultMessageSourceResolvable("continuation.anew")));
        return new ModelAndView("redirect:/rounds/" + id + "/continuation");
    }

    private Round find(long id, Person me) {
        return rounds.findForOrganizer(id, me.id()).orElseThrow(NotFound.of("round", id));
    }

    private ModelAndView page(Round round, Person me, @Nullable Errors errors, HttpStatus status) {
        return new ModelAndView("applications/continuation", status)
            .addObject("program", programs.findForOrganizer(round.programId(), me.id()).orElseThrow(NotFound.of("round", round.id()))).addObject("round", round)
            .addObject("possible", continuing.isPossible(round)).addObject("earlier", continuing.earlier(round, me))
            .addObject("now", continuations.of(round.id()).orElse(null)).addObject("formed", places.isFormed(round.id())).addObject("errors", errors);
    }
}
