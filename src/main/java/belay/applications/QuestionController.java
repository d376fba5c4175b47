package belay.applications;

import belay.people.NotFound;
import belay.people.Person;
import belay.people.Typed;
import belay.programs.Programs;
import belay.programs.Rounds;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Asking somebody who applied for more, and their reply: until it comes nobody is late. */
@Controller
class QuestionController {

    private static final int LONGEST = 2_000;

    private final Applications applications;
    private final Programs programs;
    private final Rounds rounds;
    private final Queue queue;
    private final Deciding deciding;

    QuestionController(Applications applications, Programs programs, Rounds rounds, Queue queue, Deciding deciding) {
        this.applications = applications;
        this.programs = programs;
        this.rounds = rounds;
        this.queue = queue;
        this.deciding = deciding;
    }

    @PostMapping("/applications/{id}/questions")
    String create(Person me, @PathVariable long id, @RequestParam(defaultValue = "") String question, RedirectAttributes next) {
        var application = applications.findForOrganizer(id, me.id()).orElseThrow(NotFound.of("application", id));
        var round = rounds.findForOrganizer(application.roundId(), me.id()).orElseThrow(NotFound.of("application", id));
        var program = programs.findForOrganizer(round.programId(), me.id()).orElseThrow(NotFound.of("application", id));
        var line = queue.one(id).orElseThrow(NotFound.of("application", id));
        var text = Typed.words(question);
        if (text.isEmpty() || text.length() > LONGEST) {
            return said("/applications/" + id, next, text.isEmpty() ? "screening.bad.question" : "screening.bad.line", text.length(), LONGEST);
        }
        return said("/rounds/" + round.id() + "/queue", next, deciding.ask(program, round, line, text, me) ? "screening.asked" : "screening.asked.already", line.person().name());
    }

    @PostMapping("/profile/applications/{id}/reply")
    String reply(Person me, @PathVariable long id, @RequestParam(defaultValue = "") String reply, RedirectAttributes next) {
        applications.findForApplicant(id, me.id()).orElseThrow(NotFound.of("application", id));
        var text = Typed.words(reply);
        if (text.isEmpty() || text.length() > LONGEST) {
            return said("/profile/applications/" + id, next, text.isEmpty() ? "screening.bad.reply" : "screening.bad.line", text.length(), LONGEST);
        }
        return said("/profile/applications/" + id, next, deciding.reply(id, text) ? "screening.replied" : "screening.replied.already");
    }

    private static String said(String to, RedirectAttributes next, String says, Object... arguments) {
        next.addFlashAttribute("flash", new DefaultMessageSourceResolvable(new String[] {says}, arguments));
        return "redirect:" + to;
    }
}
