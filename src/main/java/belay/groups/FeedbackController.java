package belay.groups;

import belay.people.NotFound;
import belay.people.Person;
import java.time.Clock;
import java.util.Locale;
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

/** Saying how a group was, once it is over for me: asked for, never required. */
@Controller
class FeedbackController {

    private final Groups groups;
    private final Departures departures;
    private final Feedbacks feedbacks;
    private final Lines lines;
    private final Clock clock;

    FeedbackController(Groups groups, Departures departures, Feedbacks feedbacks, Lines lines, Clock clock) {
        this.groups = groups;
        this.departures = departures;
        this.feedbacks = feedbacks;
        this.lines = lines;
        this.clock = clock;
    }

    @GetMapping("/groups/{id}/feedback")
    String make(Person me, @PathVariable long id, Model model) {
        var departure = departure(me, id);
        model.addAttribute("form", FeedbackForm.of(feedbacks.find(departure.id()).orElse(null)));
        return asked(me, id, model);
    }

    @PostMapping("/groups/{id}/feedback")
    ModelAndView create(Person me, @PathVariable long id, @ModelAttribute("form") FeedbackForm form, BindingResult errors, Model model, RedirectAttributes next) {
        var departure = departure(me, id);
        form.check(errors);
        if (errors.hasErrors()) {
            model.addAttribute("errors", errors);
            return new ModelAndView(asked(me, id, model), model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        boolean said = !form.isEmpty() || feedbacks.find(departure.id()).isPresent();
        if (said && feedbacks.write(departure.id(), form.verdict().toUpperCase(Locale.ROOT), form.helped(), form.better(), clock.instant())) {
            next.addFlashAttribute("flash", new DefaultMessageSourceResolvable("feedback.thanks"));
        }
        return new ModelAndView("redirect:/groups/" + id + "/goodbye");
    }

    private Departure departure(Person me, long id) {
        return departures.find(id, me.id()).orElseThrow(NotFound.of("group", id));
    }

    private String asked(Person me, long id, Model model) {
        var group = groups.findForFormer(id, me.id()).orElseThrow(NotFound.of("group", id));
        model.addAttribute("group", group);
        model.addAttribute("setting", lines.setting(group));
        return "groups/feedback";
    }
}
