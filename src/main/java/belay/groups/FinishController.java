package belay.groups;

import belay.people.NotFound;
import belay.people.Person;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Finishing early, which is a success: for myself, or for all of us once all say so. */
@Controller
class FinishController {

    private final Groups groups;
    private final Fellows fellows;
    private final Lines lines;
    private final Leaving leaving;
    private final Closing closing;
    private final MessageSource texts;

    FinishController(Groups groups, Fellows fellows, Lines lines, Leaving leaving, Closing closing, MessageSource texts) {
        this.groups = groups;
        this.fellows = fellows;
        this.lines = lines;
        this.leaving = leaving;
        this.closing = closing;
        this.texts = texts;
    }

    @GetMapping("/groups/{id}/finish")
    String make(Person me, @PathVariable long id, Model model) {
        var group = groups.findForMember(id, me.id()).orElseThrow(NotFound.of("group", id));
        var words = texts.getMessage("finishing.start", new Object[] {group.name(), me.shortName()}, Locale.ENGLISH);
        model.addAttribute("form", new DepartureForm("myself", words, ""));
        return asked(group, me, model);
    }

    @PostMapping("/groups/{id}/finish")
    ModelAndView create(Person me, @PathVariable long id, @ModelAttribute("form") DepartureForm form, BindingResult errors, Model model, RedirectAttributes next) {
        var group = groups.findForMember(id, me.id());
        if (group.isEmpty()) {
            return new ModelAndView(former(me, id, next));
        }
        form.check(errors);
        if (errors.hasErrors()) {
            model.addAttribute("errors", errors);
            return new ModelAndView(asked(group.get(), me, model), model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return new ModelAndView(to(id, "/goodbye", next, leaving.finish(group.get(), form, me) ? "finishing.finished" : "leaving.left.already"));
    }

    @PostMapping("/groups/{id}/finish/vote")
    String vote(Person me, @PathVariable long id, RedirectAttributes next) {
        var group = groups.findForMember(id, me.id());
        if (group.isEmpty()) {
            return former(me, id, next);
        }
        return closing.vote(group.get(), me) ? to(id, "/goodbye", next, "finishing.finished.all") : to(id, "", next, "finishing.voted");
    }

    @PostMapping("/groups/{id}/finish/vote/undo")
    String unvote(Person me, @PathVariable long id, RedirectAttributes next) {
        var group = groups.findForMember(id, me.id());
        if (group.isEmpty()) {
            return former(me, id, next);
        }
        closing.unvote(group.get(), me);
        return to(id, "", next, "finishing.unvoted");
    }

    private String former(Person me, long id, RedirectAttributes next) {
        groups.findForFormer(id, me.id()).orElseThrow(NotFound.of("group", id));
        return to(id, "/goodbye", next, "leaving.left.already");
    }

    private static String to(long id, String page, RedirectAttributes next, String says) {
        next.addFlashAttribute("flash", new DefaultMessageSourceResolvable(says));
        return "redirect:/groups/" + id + page;
    }

    private String asked(Group group, Person me, Model model) {
        var votes = groups.votes(group.id());
        var others = fellows.seen(group).stream().filter(other -> !other.is(me)).map(Fellow::person).toList();
        model.addAttribute("group", group);
        model.addAttribute("setting", lines.setting(group));
        model.addAttribute("others", others);
        model.addAttribute("voted", votes.contains(me.id()));
        model.addAttribute("agreed", others.stream().filter(other -> votes.contains(other.id())).toList());
        model.addAttribute("awaited", others.stream().filter(other -> !votes.contains(other.id())).toList());
        return "groups/finish";
    }
}
