package belay.applications;

import belay.people.NotFound;
import belay.people.Person;
import belay.programs.Programs;
import belay.programs.Rounds;
import java.util.HashMap;
import java.util.Locale;
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

/** Scoring an application, and, once one has, what the others gave. */
@Controller
class ReviewController {

    private final Programs programs;
    private final Rounds rounds;
    private final Applications applications;
    private final Queue queue;
    private final Reviews reviews;
    private final Scoring scoring;

    ReviewController(Programs programs, Rounds rounds, Applications applications, Queue queue, Reviews reviews, Scoring scoring) {
        this.programs = programs;
        this.rounds = rounds;
        this.applications = applications;
        this.queue = queue;
        this.reviews = reviews;
        this.scoring = scoring;
    }

    @GetMapping("/applications/{id}/review")
    ModelAndView show(Person me, @PathVariable long id) {
        var line = find(id, me);
        var panel = panel(line, me);
        return page(line, panel, ReviewForm.of(panel.rubric(), panel.mine()), me, null, HttpStatus.OK);
    }

    @PostMapping("/applications/{id}/review")
    ModelAndView create(Person me, @PathVariable long id, @RequestParam Map<String, String> told, RedirectAttributes next) {
        var line = find(id, me);
        var panel = panel(line, me);
        var form = ReviewForm.of(panel.rubric(), told);
        var errors = new MapBindingResult(new HashMap<>(), "review");
        form.check(panel.rubric(), errors);
        if (errors.hasErrors()) {
            return page(line, panel, form, me, errors, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        next.addFlashAttribute("flash", new DefaultMessageSourceResolvable("screening.score." + scoring.score(line, form, me).name().toLowerCase(Locale.ROOT)));
        return new ModelAndView("redirect:/applications/" + id + "/review");
    }

    private Queue.Line find(long id, Person me) {
        return applications.findForOrganizer(id, me.id()).flatMap(found -> queue.one(id)).orElseThrow(NotFound.of("application", id));
    }

    private Panel panel(Queue.Line line, Person me) {
        var panel = reviews.panel(line, me.id());
        if (panel == null) {
            throw NotFound.of("review", line.id()).get();
        }
        return panel;
    }

    private ModelAndView page(Queue.Line line, Panel panel, ReviewForm form, Person me, @Nullable Errors errors, HttpStatus status) {
        var round = rounds.findForOrganizer(line.roundId(), me.id()).orElseThrow(NotFound.of("application", line.id()));
        return new ModelAndView("applications/review", status).addObject("round", round).addObject("line", line).addObject("panel", panel).addObject("form", form)
            .addObject("program", programs.findForOrganizer(round.programId(), me.id()).orElseThrow(NotFound.of("application", line.id()))).addObject("errors", errors);
    }
}
