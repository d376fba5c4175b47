package belay.groups;

import belay.people.NotFound;
import belay.people.Person;
import belay.people.Profiles;
import belay.programs.Days;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Being away from one of my groups, some, or all; for longer; and back earlier. */
@Controller
class PauseController {

    private final Pauses pauses;
    private final Profiles profiles;
    private final Clock clock;

    PauseController(Pauses pauses, Profiles profiles, Clock clock) {
        this.pauses = pauses;
        this.profiles = profiles;
        this.clock = clock;
    }

    @GetMapping("/pause")
    String show(Person me, @RequestParam(defaultValue = "0") long group, Model model) {
        var mine = pauses.of(me.id());
        var ticked = mine.stream().map(Pause::groupId).filter(id -> group == 0 || id == group).toList();
        model.addAttribute("form", new PauseForm("", ticked));
        return shown(me, mine, model);
    }

    @PostMapping("/pause")
    ModelAndView create(Person me, @ModelAttribute("form") PauseForm form, BindingResult errors, Model model, RedirectAttributes next) {
        var mine = mine(me, form.group());
        var day = form.check(LocalDate.now(clock.withZone(zone(me))), errors);
        if (day == null) {
            model.addAttribute("errors", errors);
            return new ModelAndView(shown(me, mine, model), model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        pauses.begin(form.group(), day, zone(me), me.id());
        return new ModelAndView(said(next, "pausing.begun", Days.full(day)));
    }

    @PostMapping("/pause/end")
    String end(Person me, @RequestParam(defaultValue = "") List<Long> group, RedirectAttributes next) {
        mine(me, group);
        return said(next, pauses.end(group, me.id()) ? "pausing.ended" : "pausing.ended.already");
    }

    private List<Pause> mine(Person me, List<Long> groups) {
        var mine = pauses.of(me.id());
        groups.stream().filter(id -> mine.stream().noneMatch(pause -> pause.groupId() == id)).findAny().ifPresent(id -> {
            throw new NotFound("No group " + id + " that this person is in");
        });
        return mine;
    }

    private ZoneId zone(Person me) {
        return profiles.of(me).zoneId().orElse(ZoneOffset.UTC);
    }

    private String shown(Person me, List<Pause> mine, Model model) {
        model.addAttribute("pauses", mine);
        model.addAttribute("zone", Days.place(profiles.of(me).zoneId().orElse(ZoneId.of("UTC"))));
        return "groups/pause";
    }

    private static String said(RedirectAttributes next, String says, Object... words) {
        next.addFlashAttribute("flash", new DefaultMessageSourceResolvable(new String[] {says}, words));
        return "redirect:/pause";
    }
}
