package belay.applications;

import belay.people.NotFound;
import belay.people.Person;
import belay.people.Typed;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Deciding on an application, which nobody hears of until it is announced, and thinking better of it. */
@Controller
class DecisionController {

    private static final int LONGEST_LINE = 2_000;

    private final Applications applications;
    private final Queue queue;
    private final Deciding deciding;

    DecisionController(Applications applications, Queue queue, Deciding deciding) {
        this.applications = applications;
        this.queue = queue;
        this.deciding = deciding;
    }

    @PostMapping("/applications/{id}/decision")
    String create(Person me, @PathVariable long id, @RequestParam(defaultValue = "") String verdict, @RequestParam(defaultValue = "") String line,
                  @RequestParam(defaultValue = "") String seen, RedirectAttributes next) {
        var application = find(id, me);
        var chosen = Decision.of(verdict);
        var own = Typed.words(line);
        if (chosen.isEmpty() || own.length() > LONGEST_LINE) {
            next.addFlashAttribute("flash", new DefaultMessageSourceResolvable(new String[] {chosen.isEmpty() ? "screening.bad.verdict" : "screening.bad.line"},
                new Object[] {own.length(), LONGEST_LINE}));
            return "redirect:/applications/" + id;
        }
        var standing = queue.one(id).orElseThrow(NotFound.of("application", id));
        if (!deciding.decide(id, chosen.get(), own, seen, me)) {
            next.addFlashAttribute("flash", new DefaultMessageSourceResolvable(new String[] {"screening.meanwhile"}, new Object[] {standing.person().name()}));
            return "redirect:/applications/" + id;
        }
        next.addFlashAttribute("flash", new DefaultMessageSourceResolvable(new String[] {"screening.decided." + chosen.get().word()}, new Object[] {standing.person().name()}));
        return "redirect:/rounds/" + application.roundId() + "/queue";
    }

    @PostMapping("/applications/{id}/decision/undo")
    String undo(Person me, @PathVariable long id, RedirectAttributes next) {
        var application = find(id, me);
        next.addFlashAttribute("flash", new DefaultMessageSourceResolvable(deciding.undo(id) ? "screening.undone" : "screening.undone.late"));
        return "redirect:/rounds/" + application.roundId() + "/queue";
    }

    private Application find(long id, Person me) {
        return applications.findForOrganizer(id, me.id()).orElseThrow(NotFound.of("application", id));
    }
}
