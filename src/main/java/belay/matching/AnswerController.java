package belay.matching;

import belay.people.NotFound;
import belay.people.Paging;
import belay.people.Person;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What people said to the groups they were invited to, and whether Belay asks the next best by itself. */
@Controller
class AnswerController {

    private final Published published;
    private final Answers answers;
    private final Offering offering;

    AnswerController(Published published, Answers answers, Offering offering) {
        this.published = published;
        this.answers = answers;
        this.offering = offering;
    }

    @GetMapping("/rounds/{id}/answers")
    String index(@PathVariable long id, @RequestParam(defaultValue = "1") int page, Person me, Model model) {
        var setting = published.findForOrganizer(id, me);
        var count = answers.count(setting.draft());
        var paging = Paging.of(count.groups(), Answers.PAGE, page);
        model.addAttribute("program", setting.program());
        model.addAttribute("round", setting.round());
        model.addAttribute("count", count);
        model.addAttribute("lines", answers.of(setting.draft(), paging));
        model.addAttribute("paging", paging);
        model.addAttribute("inviting", offering.isInviting(id));
        model.addAttribute("automatic", offering.isAutomatic(id));
        return "matching/answers";
    }

    @PostMapping("/rounds/{id}/automatic-offers")
    @Transactional
    String begin(@PathVariable long id, Person me, RedirectAttributes flash) {
        offering.automatic(inviting(id, me).round().id(), me);
        return back(id, "answers.automatic.on", flash);
    }

    @PostMapping("/rounds/{id}/automatic-offers/end")
    @Transactional
    String end(@PathVariable long id, Person me, RedirectAttributes flash) {
        offering.byHand(inviting(id, me).round().id());
        return back(id, "answers.automatic.off", flash);
    }

    private Setting inviting(long round, Person me) {
        var setting = published.findForOrganizer(round, me);
        if (!offering.isInviting(round)) {
            throw NotFound.of("round", round).get();
        }
        return setting;
    }

    private static String back(long round, String says, RedirectAttributes flash) {
        flash.addFlashAttribute("flash", new DefaultMessageSourceResolvable(says));
        return "redirect:/rounds/" + round + "/answers";
    }
}
