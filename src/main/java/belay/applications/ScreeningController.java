package belay.applications;

import belay.people.BadValue;
import belay.people.NotFound;
import belay.people.Person;
import belay.people.Typed;
import belay.programs.Programs;
import belay.programs.Round;
import belay.programs.Rounds;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
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

/** Whether applications of a round are read before they count, and how soon people are told they hear from us. */
@Controller
class ScreeningController {

    private final Programs programs;
    private final Rounds rounds;
    private final Screenings screenings;
    private final Steps steps;
    private final Deciding deciding;
    private final Places places;
    private final Clock clock;

    ScreeningController(Programs programs, Rounds rounds, Screenings screenings, Steps steps, Deciding deciding, Places places, Clock clock) {
        this.programs = programs;
        this.rounds = rounds;
        this.screenings = screenings;
        this.steps = steps;
        this.deciding = deciding;
        this.places = places;
        this.clock = clock;
    }

    @GetMapping("/rounds/{id}/screening")
    ModelAndView show(Person me, @PathVariable long id) {
        var round = find(id, me);
        var days = screenings.find(id).map(Screening::promiseDays).orElse(Screening.USUAL_DAYS);
        return page(round, me, String.valueOf(days), steps.of(id), null, HttpStatus.OK);
    }

    @PostMapping("/rounds/{id}/screening")
    @Transactional
    public ModelAndView begin(Person me, @PathVariable long id, @RequestParam(defaultValue = "") String days, @RequestParam(defaultValue = "") List<String> step,
                              RedirectAttributes next) {
        var round = find(id, me);
        if (places.isFormed(id)) {
            return done(id, "screening.settled", next);
        }
        var text = Typed.line(days);
        var wanted = step.stream().flatMap(word -> Step.of(word).stream()).toList();
        var errors = new MapBindingResult(new HashMap<>(Map.of("days", text)), "screening");
        if (!text.matches("[0-9]{1,4}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > Screening.MOST_DAYS) {
            errors.rejectValue("days", "screening.bad.days", new Object[] {BadValue.shortened(text), Screening.MOST_DAYS}, null);
        }
        if (wanted.isEmpty()) {
            errors.rejectValue("step", "screening.bad.steps");
        }
        if (errors.hasErrors()) {
            return page(round, me, text, wanted, errors, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        screenings.begin(id, Integer.parseInt(text), me.id(), clock.instant());
        steps.write(id, wanted, me, clock.instant());
        deciding.passAllOn(id, me);
        return done(id, "screening.begun", next);
    }

    @PostMapping("/rounds/{id}/screening/end")
    ModelAndView end(Person me, @PathVariable long id, RedirectAttributes next) {
        find(id, me);
        if (places.isFormed(id)) {
            return done(id, "screening.settled", next);
        }
        screenings.end(id);
        return done(id, "screening.ended", next);
    }

    private Round find(long id, Person me) {
        return rounds.findForOrganizer(id, me.id()).orElseThrow(NotFound.of("round", id));
    }

    private static ModelAndView done(long id, String says, RedirectAttributes next) {
        next.addFlashAttribute("flash", new DefaultMessageSourceResolvable(says));
        return new ModelAndView("redirect:/rounds/" + id + "/queue");
    }

    private ModelAndView page(Round round, Person me, String days, List<Step> wanted, @Nullable Errors errors, HttpStatus status) {
        var program = programs.findForOrganizer(round.programId(), me.id()).orElseThrow(NotFound.of("round", round.id()));
        return new ModelAndView("applications/screening", status).addObject("program", program).addObject("round", round).addObject("days", days).addObject("steps", wanted)
            .addObject("on", screenings.find(round.id()).isPresent()).addObject("errors", errors);
    }
}
