package belay.applications;

import belay.people.BadValue;
import belay.people.Filling;
import belay.people.NotFound;
import belay.people.Person;
import belay.people.Profiles;
import belay.people.Zones;
import belay.programs.Timeline;
import java.util.HashMap;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.validation.Errors;
import org.springframework.validation.MapBindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The form by which somebody applies for a round: filled in as far as they are known, kept as a draft, sent, and changed until applications close. */
@Controller
class ApplicationFormController {

    private final Openings openings;
    private final Applications applications;
    private final Introductions introductions;
    private final ApplicationDrafts drafts;
    private final Profiles profiles;
    private final Applying applying;

    ApplicationFormController(Openings openings, Applications applications, Introductions introductions, ApplicationDrafts drafts, Profiles profiles, Applying applying) {
        this.openings = openings;
        this.applications = applications;
        this.introductions = introductions;
        this.drafts = drafts;
        this.profiles = profiles;
        this.applying = applying;
    }

    @GetMapping("/rounds/{id}/application")
    ModelAndView edit(Person me, @PathVariable long id, @RequestParam(defaultValue = "") String code) {
        var opening = find(id, code, me);
        var sent = applications.findInRound(id, me.id());
        if (!opening.isOpen()) {
            return sent.map(mine -> new ModelAndView("redirect:/profile/applications/" + mine.id())).orElseGet(() -> closed(opening));
        }
        var kept = drafts.find(id, me).orElse(null);
        var form = kept != null ? ApplicationForm.typed(kept.boxes()).roomier()
            : ApplicationForm.of(me, profiles.of(me), sent.orElse(null), introduction(sent), opening.format());
        return shown(opening, form, sent.isPresent(), kept, null, null, HttpStatus.OK);
    }

    /** With {@code more} or {@code fill} only another empty line or some hours were asked for, and nothing is sent yet. */
    @PostMapping("/rounds/{id}/application")
    ModelAndView update(Person me, @PathVariable long id, @RequestParam(defaultValue = "") String code, @RequestParam MultiValueMap<String, String> boxes,
                        RedirectAttributes next) {
        var opening = find(id, code, me);
        boolean sent = applications.findInRound(id, me.id()).isPresent();
        if (!opening.isOpen()) {
            return closed(opening);
        }
        var form = typed(boxes);
        var filling = Filling.of(String.valueOf(boxes.getFirst("fill")));
        if (boxes.containsKey("more") || filling.isPresent()) {
            drafts.keep(id, me, form);
            return shown(opening, filling.map(form::filled).orElse(form).roomier(), sent, null, null, new DefaultMessageSourceResolvable("application.unsent"),
                HttpStatus.UNPROCESSABLE_CONTENT);
        }
        var errors = new MapBindingResult(new HashMap<>(), "form");
        form.check(opening.format(), errors);
        if (errors.hasErrors()) {
            drafts.keep(id, me, form);
            return shown(opening, form.roomier(), sent, null, errors, null, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        var application = applying.apply(opening, form, me);
        next.addFlashAttribute("flash", new DefaultMessageSourceResolvable(sent ? "application.changed" : "application.sent"));
        return new ModelAndView("redirect:/profile/applications/" + application.id());
    }

    /** As it is, whatever is still missing or wrong. */
    @PostMapping("/rounds/{id}/application/draft")
    String keep(Person me, @PathVariable long id, @RequestParam(defaultValue = "") String code, @RequestParam MultiValueMap<String, String> boxes, RedirectAttributes next) {
        var opening = find(id, code, me);
        if (opening.isOpen()) {
            drafts.keep(id, me, typed(boxes));
            next.addFlashAttribute("flash", new DefaultMessageSourceResolvable("application.kept"));
        }
        return "redirect:" + opening.to(opening.path());
    }

    /** Whoever was here before is let in without the code. */
    private Opening find(long id, String code, Person me) {
        return openings.find(id, code).or(() -> drafts.find(id, me).isPresent() || applications.findInRound(id, me.id()).isPresent() ? openings.of(id, code) : Optional.empty())
            .orElseThrow(NotFound.of("round", id));
    }

    private Introduction introduction(Optional<Application> sent) {
        return sent.flatMap(mine -> introductions.find(mine.id())).orElse(Introduction.NONE);
    }

    private static ApplicationForm typed(MultiValueMap<String, String> boxes) {
        try {
            return ApplicationForm.typed(boxes);
        } catch (BadValue madeUp) {
            boxes.remove("free");  // no box of ours
            return ApplicationForm.typed(boxes);
        }
    }

    private static ModelAndView closed(Opening opening) {
        return new ModelAndView("applications/closed", opening.timeline().stage() == Timeline.Stage.AHEAD ? HttpStatus.OK : HttpStatus.GONE).addObject("opening", opening);
    }

    private static ModelAndView shown(Opening opening, ApplicationForm form, boolean sent, ApplicationDrafts.@Nullable Kept kept, @Nullable Errors errors,
                                      @Nullable MessageSourceResolvable note, HttpStatus status) {
        return new ModelAndView("applications/form", status).addObject("opening", opening).addObject("form", form).addObject("sent", sent)
            .addObject("kept", kept == null ? null : kept.at()).addObject("errors", errors).addObject("note", note).addObject("zones", Zones.all());
    }
}
