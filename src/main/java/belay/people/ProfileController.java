package belay.people;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.Errors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What I say of myself: shown as others see it, and changed on the same page. */
@Controller
class ProfileController {

    private final People people;
    private final Profiles profiles;
    private final Clock clock;

    ProfileController(People people, Profiles profiles, Clock clock) {
        this.people = people;
        this.profiles = profiles;
        this.clock = clock;
    }

    @GetMapping("/profile")
    String edit(Person me, Model model) {
        var profile = profiles.of(me);
        shown(profile, model);
        model.addAttribute("form", ProfileForm.of(me, profile));
        return "people/profile";
    }

    /** With {@code more} only another empty line was asked for, and nothing is kept yet. */
    @PostMapping("/profile")
    @Transactional
    ModelAndView update(@RequestParam MultiValueMap<String, String> boxes, Person me, Model model, RedirectAttributes flash) {
        var form = ProfileForm.typed(boxes);
        var profile = profiles.of(me);
        if (boxes.containsKey("more")) {
            return again(form.roomier(), null, profile, model);
        }
        var errors = new BeanPropertyBindingResult(form, "form");
        form.check(errors);
        if (errors.hasErrors()) {
            return again(form, errors, profile, model);
        }
        people.rename(me.id(), form.name());
        profiles.hold(List.of(me.id()));  // an import may be writing what this page does not show
        profiles.write(form.profile(profiles.of(me), clock.instant()));
        flash.addFlashAttribute("flash", new DefaultMessageSourceResolvable("people.profile.saved"));
        return new ModelAndView("redirect:/profile");
    }

    private ModelAndView again(ProfileForm form, @Nullable Errors errors, Profile profile, Model model) {
        shown(profile, model);
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        return new ModelAndView("people/profile", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private void shown(Profile profile, Model model) {
        model.addAttribute("profile", profile);
        model.addAttribute("now", profile.zoneId().map(clock.instant()::atZone).orElse(null));
        model.addAttribute("zones", Zones.all());
    }
}
