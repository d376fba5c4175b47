package belay.applications;

import belay.people.NotFound;
import belay.people.Person;
import belay.programs.Programs;
import belay.programs.Rounds;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Applications that wait to be read, the oldest first, and what became of the others. */
@Controller
class QueueController {

    private final Programs programs;
    private final Rounds rounds;
    private final Screenings screenings;
    private final Queue queue;
    private final Steps steps;
    private final Rubrics rubrics;
    private final Reviews reviews;
    private final Vacancies vacancies;
    private final PlaceOffers offers;

    QueueController(Programs programs, Rounds rounds, Screenings screenings, Queue queue, Steps steps, Rubrics rubrics, Reviews reviews,
                    Vacancies vacancies, PlaceOffers offers) {
        this.programs = programs;
        this.rounds = rounds;
        this.screenings = screenings;
        this.queue = queue;
        this.steps = steps;
        this.rubrics = rubrics;
        this.reviews = reviews;
        this.vacancies = vacancies;
        this.offers = offers;
    }

    @GetMapping("/rounds/{id}/queue")
    String index(Person me, @PathVariable long id, @RequestParam(defaultValue = "") String step, @RequestParam(defaultValue = "") String order, @RequestParam(defaultValue = "1") int page,
                 @RequestParam(defaultValue = "1") int waiting, Model model) {
        var round = rounds.findForOrganizer(id, me.id()).orElseThrow(NotFound.of("round", id));
        model.addAttribute("round", round);
        model.addAttribute("program", programs.findForOrganizer(round.programId(), me.id()).orElseThrow(NotFound.of("round", id)));
        var screening = screenings.find(id).orElse(null);
        model.addAttribute("screening", screening);
        if (screening != null) {
            var count = queue.count(id);
            var at = Step.of(step).orElse(null);
            model.addAttribute("count", count);
            model.addAttribute("at", at);
            model.addAttribute("steps", steps.of(id));
            boolean scored = rubrics.find(id).filter(rubric -> !rubric.criteria().isEmpty()).isPresent();
            boolean byMean = scored && order.equals("mean");
            var toRead = byMean ? queue.byMean(id, at, count, page, me) : queue.toRead(id, at, count, page);
            model.addAttribute("toRead", toRead);
            model.addAttribute("byMean", byMean);
            model.addAttribute("scores", scored ? reviews.of(toRead.lines().stream().map(Queue.Line::id).toList(), me.id()) : null);
            model.addAttribute("vacancies", vacancies.of(id));
            model.addAttribute("automatic", vacancies.automatic(id).isPresent());
            model.addAttribute("offers", offers.in(id));
            model.addAttribute("waiting", queue.waiting(id, count, waiting));
        }
        return "applications/queue";
    }
}
