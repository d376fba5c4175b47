package belay.groups;

import belay.groups.Trial.Answer;
import belay.people.NotFound;
import belay.people.Person;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Whether I want to go on with my group: asked of me alone. */
@Controller
class TrialController {

    private final Groups groups;
    private final Trials trials;
    private final Trying trying;
    private final Lines lines;

    TrialController(Groups groups, Trials trials, Trying trying, Lines lines) {
        this.groups = groups;
        this.trials = trials;
        this.trying = trying;
        this.lines = lines;
    }

    @GetMapping("/groups/{id}/trial")
    ModelAndView show(Person me, @PathVariable long id, Model model) {
        return page(mine(id, me), me, model, HttpStatus.OK);
    }

    @PostMapping("/groups/{id}/trial")
    ModelAndView answer(Person me, @PathVariable long id, @RequestParam(defaultValue = "") String answer, Model model, RedirectAttributes flash) {
        var group = mine(id, me);
        var said = Answer.of(answer);
        if (said.isEmpty()) {
            return page(group, me, model, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        boolean counted = trying.answer(group, said.get(), me);
        flash.addFlashAttribute("flash", new DefaultMessageSourceResolvable(counted ? "trial.answered" : "trial.too-late"));
        return new ModelAndView("redirect:/groups/" + id + "/trial");
    }

    private Group mine(long id, Person me) {
        return groups.findForMember(id, me.id()).orElseThrow(NotFound.of("group", id));
    }

    private ModelAndView page(Group group, Person me, Model model, HttpStatus status) {
        model.addAttribute("group", group);
        model.addAttribute("setting", lines.setting(group));
        model.addAttribute("trial", trials.of(group).orElse(null));
        model.addAttribute("mine", trials.mine(group, me));
        model.addAttribute("wrong", status.isError());
        return new ModelAndView("groups/trial", model.asMap(), status);
    }
}
