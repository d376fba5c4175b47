package belay.groups;

import belay.people.NotFound;
import belay.people.Person;
import belay.people.Typed;
import belay.programs.Programs;
import belay.programs.Round;
import belay.programs.Rounds;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Whether the groups of a round begin with a trial, and how trials went in all, once they are too many to tell of one. */
@Controller
class TrialRoundController {

    private static final int MOST_DAYS = 90;

    private final Programs programs;
    private final Rounds rounds;
    private final Trials trials;
    private final Clock clock;

    TrialRoundController(Programs programs, Rounds rounds, Trials trials, Clock clock) {
        this.programs = programs;
        this.rounds = rounds;
        this.trials = trials;
        this.clock = clock;
    }

    @GetMapping("/rounds/{id}/trial")
    ModelAndView show(Person me, @PathVariable long id) {
        return page(mine(id, me), null, me);
    }

    @PostMapping("/rounds/{id}/trial")
    @Transactional
    ModelAndView begin(Person me, @PathVariable long id, @RequestParam(defaultValue = "") String days, RedirectAttributes flash) {
        var round = mine(id, me);
        var typed = Typed.line(days);
        if (!typed.matches("\\d{1,2}") || Integer.parseInt(typed) < 1 || Integer.parseInt(typed) > MOST_DAYS) {
            return page(round, typed, me);
        }
        trials.begin(id, Integer.parseInt(typed), me, clock.instant());
        return told(id, "trial.round.begun", flash);
    }

    @PostMapping("/rounds/{id}/trial/end")
    @Transactional
    ModelAndView stop(Person me, @PathVariable long id, RedirectAttributes flash) {
        trials.stop(mine(id, me).id());
        return told(id, "trial.round.stopped", flash);
    }

    private Round mine(long id, Person me) {
        return rounds.findForOrganizer(id, me.id()).orElseThrow(NotFound.of("round", id));
    }

    private static ModelAndView told(long id, String says, RedirectAttributes flash) {
        flash.addFlashAttribute("flash", new DefaultMessageSourceResolvable(says));
        return new ModelAndView("redirect:/rounds/" + id + "/trial");
    }

    /** @param wrong what was typed and is no number of days; null if nothing is wrong */
    private ModelAndView page(Round round, @Nullable String wrong, Person me) {
        var page = new ModelAndView("groups/trial-round", wrong == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        page.addObject("program", programs.findForOrganizer(round.programId(), me.id()).orElseThrow(NotFound.of("round", round.id())));
        page.addObject("round", round);
        page.addObject("days", trials.days(round.id()).orElse(null));
        page.addObject("count", trials.count(round.id()));
        page.addObject("wrong", wrong);
        return page;
    }
}
