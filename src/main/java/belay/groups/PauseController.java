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
        var today = LocalDate.now(clock.withZone(zone(me)));
        var planned = mine.stream().filter(pause -> ticked.contains(pause.groupId()) && pause.fromOn() != null).findFirst();
        model.addAttribute("form", new PauseForm(planned.map(Pause::fromOn).orElse(today).toString(), planned.map(pause -> String.valueOf(pause.backOn())).orElse(""), ticked));
        return shown(me, mine, model);
    }

    @PostMapping("/pause")
    ModelAndView create(Person me, @ModelAttribute("form") PauseForm form, BindingResult errors, Model model, RedirectAttributes next) {
        var mine = mine(me, form.group());
        var today = LocalDate.now(clock.withZone(zone(me)));
        var days = form.check(today, errors);
        if (days == null) {
            model.addAttribute("errors", errors);
            return new ModelAndView(shown(me, mine, model), model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        pauses.begin(form.group(), days.from(), days.back(), zone(me), me.id());
        return new ModelAndView(said(next, days.from().isAfter(today) ? "pausing.planned" : "pausing.begun", Days.full(days.back()), Days.full(days.from())));
    }

    @PostMapping("/pause/end")
    String end(Person me, @RequestParam(defaultValue = "") List<Long> group, RedirectAttributes next) {
        boolean away = mine(me, group).stream().anyMatch(pause -> group.contains(pause.groupId()) && pause.begun());
        return said(next, !pauses.end(group, me.id()) ? "pausing.ended.already" : away ? "pausing.ended" : "pausing.ended.planned");
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
