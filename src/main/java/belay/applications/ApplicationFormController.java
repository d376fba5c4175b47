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
import org.springframework.http.ResponseEntity;
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
    private final FormShapes shapes;
    private final FormQuestions questions;
    private final GroupChoices choices;
    private final ApplicationDrafts drafts;
    private final Withdrawals withdrawals;
    private final Queue queue;
    private final Profiles profiles;
    private final Prefilling prefilling;
    private final Applying applying;

    ApplicationFormController(Openings openings, Applications applications, FormShapes shapes, FormQuestions questions, GroupChoices choices, ApplicationDrafts drafts,
                              Withdrawals withdrawals, Queue queue, Profiles profiles, Prefilling prefilling, Applying applying) {
        this.openings = openings;
        this.applications = applications;
        this.shapes = shapes;
        this.questions = questions;
        this.choices = choices;
        this.drafts = drafts;
        this.withdrawals = withdrawals;
        this.queue = queue;
        this.profiles = profiles;
        this.prefilling = prefilling;
        this.applying = applying;
    }

    @GetMapping("/rounds/{id}/application")
    ModelAndView edit(Person me, @PathVariable long id, @RequestParam(defaultValue = "") String code) {
        var opening = find(id, code, me);
        var sent = applications.findInRound(id, me.id());
        if (!opening.isOpen() || isDeclined(sent)) {
            return sent.map(mine -> new ModelAndView("redirect:/profile/applications/" + mine.id())).orElseGet(() -> closed(opening));
        }
        var kept = drafts.find(id, me).orElse(null);
        var stands = prefilling.of(opening, sent, me.id());
        var form = kept != null ? ApplicationForm.typed(kept.boxes()).tidy() : stands;
        return shown(opening, form, me, stands(sent), kept, kept == null ? null : gone(opening, form, stands.boxes()), null, HttpStatus.OK)
            .addObject("seen", kept == null || kept.seen() == null ? FormPrint.of(stands.boxes()) : kept.seen());
    }

    /** With {@code more} or {@code fill} only another empty line or some hours were asked for, and nothing is sent yet. */
    @PostMapping("/rounds/{id}/application")
    ModelAndView update(Person me, @PathVariable long id, @RequestParam(defaultValue = "") String code, @RequestParam MultiValueMap<String, String> boxes,
                        RedirectAttributes next) {
        var opening = find(id, code, me);
        var before = applications.findInRound(id, me.id());
        if (!opening.isOpen() || isDeclined(before)) {
            return closed(opening);
        }
        boolean sent = stands(before);
        var seen = boxes.getFirst("seen");
        var stands = prefilling.of(opening, before, me.id()).boxes();
        var form = typed(opening, boxes, stands);
        var filling = Filling.of(String.valueOf(boxes.getFirst("fill")));
        if (boxes.containsKey("more") || filling.isPresent()) {
            var filled = filling.map(form::filled).orElse(form);
            drafts.keep(id, me, filled, seen);
            return shown(opening, boxes.containsKey("more") ? filled.roomier() : filled.tidy(), me, sent, null, gone(opening, form, stands), new DefaultMessageSourceResolvable("application.unsent"),
                HttpStatus.UNPROCESSABLE_CONTENT).addObject("seen", seen);
        }
        var errors = gone(opening, form, stands);
        form.check(shape(opening), errors);
        OwnAnswers.check(questions.in(id), form.own(), errors);  // together with the rest; what changes meanwhile is noticed once more
        choices.check(opening.round(), form.wished(), errors);
        boolean whole = !errors.hasErrors();
        var application = whole ? applying.apply(opening, form, seen, errors, me) : null;
        if (errors.hasErrors()) {
            var known = whole ? FormPrint.of(prefilling.of(opening, applications.findInRound(id, me.id()), me.id()).boxes()) : seen;
            drafts.keep(id, me, form, known);
            return shown(opening, form.tidy(), me, sent, null, errors, null, HttpStatus.UNPROCESSABLE_CONTENT).addObject("seen", known);
        }
        if (application == null) {
            return closed(opening);
        }
        next.addFlashAttribute("flash", new DefaultMessageSourceResolvable(sent ? "application.changed" : "application.sent"));
        return new ModelAndView("redirect:/profile/applications/" + application.id());
    }

    /** As it is, whatever is still missing or wrong. */
    @PostMapping("/rounds/{id}/application/draft")
    ModelAndView keep(Person me, @PathVariable long id, @RequestParam(defaultValue = "") String code, @RequestParam MultiValueMap<String, String> boxes,
                      RedirectAttributes next) {
        var opening = find(id, code, me);
        if (!opening.isOpen()) {
            return closed(opening);
        }
        drafts.keep(id, me, typed(opening, boxes, prefilling.of(opening, applications.findInRound(id, me.id()), me.id()).boxes()), boxes.getFirst("seen"));
        next.addFlashAttribute("flash", new DefaultMessageSourceResolvable(stands(applications.findInRound(id, me.id())) ? "application.kept.changes" : "application.kept"));
        return new ModelAndView("redirect:" + opening.to(opening.path()));
    }

    /** Without a page, for what is kept while somebody types. */
    @PostMapping(path = "/rounds/{id}/application/draft", headers = "X-Requested-With=keep")
    ResponseEntity<Void> keepQuietly(Person me, @PathVariable long id, @RequestParam(defaultValue = "") String code, @RequestParam MultiValueMap<String, String> boxes) {
        var opening = find(id, code, me);
        if (!opening.isOpen()) {
            return ResponseEntity.status(HttpStatus.GONE).build();
        }
        drafts.keep(id, me, typed(opening, boxes, prefilling.of(opening, applications.findInRound(id, me.id()), me.id()).boxes()), boxes.getFirst("seen"));
        return ResponseEntity.noContent().build();
    }

    /** Back to what was sent, or to nothing. */
    @PostMapping("/rounds/{id}/application/draft/removal")
    String forget(Person me, @PathVariable long id, @RequestParam(defaultValue = "") String code, RedirectAttributes next) {
        find(id, code, me);
        drafts.forget(id, me);
        next.addFlashAttribute("flash", new DefaultMessageSourceResolvable("application.forgotten"));
        return "redirect:/profile/applications";
    }

    /** Whoever was here before is let in without the code. */
    private Opening find(long id, String code, Person me) {
        return openings.find(id, code).or(() -> drafts.find(id, me).isPresent() || applications.findInRound(id, me.id()).isPresent() ? openings.of(id, code) : Optional.empty())
            .orElseThrow(NotFound.of("round", id));
    }

    /** Whether it was sent and not taken back. */
    private boolean stands(Optional<Application> sent) {
        return sent.filter(mine -> withdrawals.find(mine.id()).isEmpty()).isPresent();
    }

    /** Whether it was answered with a no, which stands for this round. */
    private boolean isDeclined(Optional<Application> sent) {
        return sent.flatMap(mine -> queue.one(mine.id())).filter(line -> line.answer() == Decision.DECLINE).isPresent();
    }

    private FormShape shape(Opening opening) {
        return shapes.of(opening.round().id(), opening.format());
    }

    private ApplicationForm typed(Opening opening, MultiValueMap<String, String> boxes, MultiValueMap<String, String> known) {
        var all = shape(opening).completed(boxes, known);
        try {
            return ApplicationForm.typed(all);
        } catch (BadValue madeUp) {
            all.remove("free");  // no box of ours
            return ApplicationForm.typed(all);
        }
    }

    /** What is not asked any more, though it had been typed. */
    private Errors gone(Opening opening, ApplicationForm form, MultiValueMap<String, String> known) {
        var errors = new MapBindingResult(new HashMap<>(), "form");
        shape(opening).gone(form.boxes(), known, errors);
        return errors;
    }

    private static ModelAndView closed(Opening opening) {
        return new ModelAndView("applications/closed", opening.timeline().stage() == Timeline.Stage.AHEAD ? HttpStatus.OK : HttpStatus.GONE).addObject("opening", opening);
    }

    private ModelAndView shown(Opening opening, ApplicationForm form, Person me, boolean sent, ApplicationDrafts.@Nullable Kept kept, @Nullable Errors errors,
                                      @Nullable MessageSourceResolvable note, HttpStatus status) {
        return new ModelAndView("applications/form", status).addObject("opening", opening).addObject("form", form).addObject("sent", sent)
            .addObject("kept", kept == null ? null : kept.at()).addObject("errors", errors).addObject("note", note).addObject("zones", Zones.all())
            .addObject("shape", shape(opening)).addObject("questions", questions.in(opening.round().id()))
            .addObject("offered", choices.offered(opening.round(), form.wished(), profiles.of(me).zoneId().orElse(opening.program().zoneId())));
    }
}
