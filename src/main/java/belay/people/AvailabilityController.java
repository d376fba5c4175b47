package belay.people;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** When I am free in a usual week: a box for each half-hour, so that it works with a mouse, a finger, keys and without a script. */
@Controller
class AvailabilityController {

    private final Profiles profiles;
    private final Clock clock;

    AvailabilityController(Profiles profiles, Clock clock) {
        this.profiles = profiles;
        this.clock = clock;
    }

    @GetMapping("/profile/availability")
    String edit(Person me, Model model) {
        var profile = profiles.of(me);
        return shown(Week.parse(profile.free()), false, profile, null, model);
    }

    /** With {@code fill} the boxes are only ticked for the person to look at; nothing is kept before they say so. */
    @PostMapping("/profile/availability")
    @Transactional
    ModelAndView update(@RequestParam(required = false, defaultValue = "") List<String> free, @RequestParam(defaultValue = "") String fill,
                        @RequestParam(defaultValue = "false") boolean nights, Person me, Model model, RedirectAttributes flash) {
        var profile = profiles.of(me);
        try {
            var week = Week.ofKeys(free);
            var filling = Filling.of(fill);
            if (filling.isPresent()) {
                return again(shown(filling.get().into(week), nights, profile, new DefaultMessageSourceResolvable("people.free.unsaved"), model), model);
            }
            profiles.hold(List.of(me.id()));  // an import may be writing the rest of it
            profiles.write(profiles.of(me).free(week, clock.instant()));
        } catch (BadValue bad) {
            return again(shown(Week.parse(profile.free()), nights, profile, bad, model), model);
        }
        flash.addFlashAttribute("flash", new DefaultMessageSourceResolvable("people.free.saved"));
        return new ModelAndView("redirect:/profile/availability");
    }

    private static ModelAndView again(String view, Model model) {
        return new ModelAndView(view, model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static String shown(Week week, boolean nights, Profile profile, @Nullable MessageSourceResolvable note, Model model) {
        model.addAttribute("week", week);
        model.addAttribute("nights", nights || week.hasNights());
        model.addAttribute("zone", profile.zoneId().orElse(null));
        model.addAttribute("note", note);
        return "people/availability";
    }
}
