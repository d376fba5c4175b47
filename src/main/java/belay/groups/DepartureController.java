package belay.groups;

import belay.people.NotFound;
import belay.people.Person;
import java.util.Locale;
import java.util.Optional;
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

/** Leaving a group: who tells the others, what is left afterwards, and taking it back. */
@Controller
class DepartureController {

    private final Groups groups;
    private final Departures departures;
    private final Fellows fellows;
    private final Lines lines;
    private final Leaving leaving;
    private final Feedbacks feedbacks;
    private final MessageSource texts;

    DepartureController(Groups groups, Departures departures, Fellows fellows, Lines lines, Leaving leaving, Feedbacks feedbacks, MessageSource texts) {
        this.groups = groups;
        this.departures = departures;
        this.fellows = fellows;
        this.lines = lines;
        this.leaving = leaving;
        this.feedbacks = feedbacks;
        this.texts = texts;
    }

    @GetMapping("/groups/{id}/departure")
    String make(Person me, @PathVariable long id, Model model) {
        var group = groups.findForMember(id, me.id()).orElseThrow(NotFound.of("group", id));
        var words = texts.getMessage("leaving.start", new Object[] {group.name(), me.shortName()}, Locale.ENGLISH);
        model.addAttribute("form", new DepartureForm("", words, ""));
        return asked(group, me, model);
    }

    @PostMapping("/groups/{id}/departure")
    ModelAndView create(Person me, @PathVariable long id, @ModelAttribute("form") DepartureForm form, BindingResult errors, Model model, RedirectAttributes next) {
        var group = groups.findForMember(id, me.id());
        if (group.isEmpty()) {
            return new ModelAndView(gone(former(me, id), next, "leaving.left.already"));
        }
        form.check(errors);
        if (errors.hasErrors()) {
            model.addAttribute("errors", errors);
            return new ModelAndView(asked(group.get(), me, model), model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        boolean left = leaving.leave(group.get(), form, me);
        return new ModelAndView(gone(group.get(), next, left ? "leaving.left." + form.teller().word() : "leaving.left.already"));
    }

    @GetMapping("/groups/{id}/goodbye")
    String show(Person me, @PathVariable long id, Model model) {
        var group = former(me, id);
        var departure = departures.find(id, me.id()).orElseThrow(NotFound.of("group", id));
        model.addAttribute("group", group);
        model.addAttribute("setting", lines.setting(group));
        model.addAttribute("departure", departure);
        model.addAttribute("succession", departure.ending().isOfTime() ? lines.succession(group, me).orElse(null) : null);
        model.addAttribute("telling", departures.telling(departure.id()).orElse(null));
        model.addAttribute("feedback", feedbacks.find(departure.id()).orElse(null));
        model.addAttribute("undoing", leaving.undoing(departure));
        return "groups/goodbye";
    }

    @PostMapping("/groups/{id}/departure/undo")
    String undo(Person me, @PathVariable long id, RedirectAttributes next) {
        var present = groups.findForMember(id, me.id());
        var group = present.or(() -> Optional.of(former(me, id))).get();
        var bar = present.isPresent() ? null : leaving.undo(group, me);
        if (bar != null) {
            return gone(group, next, "leaving.undo.bar." + bar.word());
        }
        next.addFlashAttribute("flash", new DefaultMessageSourceResolvable("leaving.undone"));
        return "redirect:/groups/" + id;
    }

    private Group former(Person me, long id) {
        return groups.findForFormer(id, me.id()).orElseThrow(NotFound.of("group", id));
    }

    private static String gone(Group group, RedirectAttributes next, String says) {
        next.addFlashAttribute("flash", new DefaultMessageSourceResolvable(says));
        return "redirect:/groups/" + group.id() + "/goodbye";
    }

    private String asked(Group group, Person me, Model model) {
        model.addAttribute("group", group);
        model.addAttribute("setting", lines.setting(group));
        model.addAttribute("others", fellows.seen(group).stream().filter(other -> !other.is(me)).map(Fellow::person).toList());
        return "groups/departure";
    }
}
