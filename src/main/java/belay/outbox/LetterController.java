package belay.outbox;

import belay.people.NotFound;
import belay.people.Paging;
import belay.people.Person;
import belay.people.Typed;
import belay.programs.Program;
import belay.programs.Programs;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.validation.Errors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A program's letters: which wait, what each says, and letting one go. */
@Controller
class LetterController {

    private final Letters letters;
    private final Dispatches dispatches;
    private final Programs programs;
    private final MailServer server;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    LetterController(Letters letters, Dispatches dispatches, Programs programs, MailServer server,
                     ApplicationEventPublisher events, Clock clock) {
        this.letters = letters;
        this.dispatches = dispatches;
        this.programs = programs;
        this.server = server;
        this.events = events;
        this.clock = clock;
    }

    @GetMapping("/programs/{program}/letters")
    String index(@PathVariable long program, @RequestParam(defaultValue = "waiting") String tray,
                 @RequestParam(defaultValue = "") String name, @RequestParam(defaultValue = "0") long person,
                 @RequestParam(defaultValue = "1") int page, Person me, Model model) {
        var shown = Dispatches.Tray.of(tray);
        var wanted = Typed.line(name);
        var count = dispatches.count(program(program, me, model).id(), wanted, person);
        var paging = Paging.of(count.in(shown.word()), Dispatches.PAGE, page);
        model.addAttribute("tray", shown.word());
        model.addAttribute("name", wanted);
        model.addAttribute("person", person);
        model.addAttribute("whose", person == 0 ? null : dispatches.nameOf(person, program).orElseThrow(NotFound.of("letters to person", person)));
        model.addAttribute("count", count);
        model.addAttribute("letters", dispatches.page(program, shown, wanted, person, paging));
        model.addAttribute("paging", paging);
        model.addAttribute("discards", shown == Dispatches.Tray.WAITING ? dispatches.discards(program) : List.of());
        model.addAttribute("mailServer", server.configured());
        return "outbox/index";
    }

    @GetMapping("/letters/{id}")
    String show(@PathVariable long id, Person me, Model model) {
        var letter = letters.findForOrganizer(id, me.id()).orElseThrow(NotFound.of("letter", id));
        model.addAttribute("form", LetterForm.of(letter));
        return shown(letter, me, model);
    }

    @PostMapping("/letters/{id}")
    @Transactional
    ModelAndView update(@PathVariable long id, @ModelAttribute("form") LetterForm form, BindingResult errors, Person me,
                        Model model, RedirectAttributes flash) {
        var letter = letters.holdForOrganizer(id, me.id()).orElseThrow(NotFound.of("letter", id));
        if (rewritten(letter, form, errors)) {
            say(flash, "outbox.saved");
        }
        return errors.hasErrors() ? unfinished(letter, errors, me, model) : new ModelAndView("redirect:/letters/" + id);
    }

    /** Sends what stands in the form, so that what leaves is what was read. */
    @PostMapping("/letters/{id}/approval")
    @Transactional
    ModelAndView approve(@PathVariable long id, @ModelAttribute("form") LetterForm form, BindingResult errors, Person me,
                         Model model, RedirectAttributes flash) {
        var letter = letters.holdForOrganizer(id, me.id()).orElseThrow(NotFound.of("letter", id));
        var dispatch = dispatches.of(letter);
        if (dispatch.address() == null) {
            errors.reject("outbox.bad.address", new Object[] {dispatch.name()}, null);
        }
        boolean leaves = rewritten(letter, form, errors) && letters.approve(id, me.id(), clock.instant());
        if (errors.hasErrors()) {
            return unfinished(letter, errors, me, model);
        }
        if (leaves) {
            events.publishEvent(new Letter.Approved());
            say(flash, server.configured() ? "outbox.leaves" : "outbox.leaves.later", dispatch.name());
            return new ModelAndView("redirect:/programs/" + letter.programId() + "/letters");
        }
        return new ModelAndView("redirect:/letters/" + id);
    }

    /** Makes an approved letter a draft again. One that is just being handed to the mail server is waited for, and has left then. */
    @PostMapping("/letters/{id}/recall")
    @Transactional
    String recall(@PathVariable long id, Person me, RedirectAttributes flash) {
        var letter = letters.holdForOrganizer(id, me.id()).orElseThrow(NotFound.of("letter", id));
        if (dispatches.of(letter).approved()) {
            say(flash, letters.recall(id, me.id(), clock.instant()) ? "outbox.recalled" : "outbox.recalled.late");
        }
        return "redirect:/letters/" + id;
    }

    /** One more round of tries for a letter that had been given up. */
    @PostMapping("/letters/{id}/attempt")
    @Transactional
    String attempt(@PathVariable long id, Person me, RedirectAttributes flash) {
        var letter = letters.holdForOrganizer(id, me.id()).orElseThrow(NotFound.of("letter", id));
        if (dispatches.of(letter).state() == Dispatch.State.GIVEN_UP && letters.tryAgain(id, me.id(), clock.instant())) {
            events.publishEvent(new Letter.Approved());
            say(flash, "outbox.again");
        }
        return "redirect:/letters/" + id;
    }

    /** Puts the new words in place, unless they cannot stand or the letter has gone: a page then says when. */
    private boolean rewritten(Letter letter, LetterForm form, Errors errors) {
        if (dispatches.of(letter).approved()) {
            return false;
        }
        form.check(letter, errors);
        return !errors.hasErrors() && letters.rewrite(letter.id(), form.subject(), form.body());
    }

    private ModelAndView unfinished(Letter letter, Errors errors, Person me, Model model) {
        model.addAttribute("errors", errors);
        return new ModelAndView(shown(letter, me, model), model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private String shown(Letter letter, Person me, Model model) {
        program(Objects.requireNonNull(letter.programId()), me, model);
        model.addAttribute("letter", letter);
        model.addAttribute("dispatch", dispatches.of(letter));
        model.addAttribute("failures", dispatches.failures(letter));
        model.addAttribute("recalls", dispatches.recalls(letter));
        model.addAttribute("mailServer", server.configured());
        return "outbox/show";
    }

    private Program program(long id, Person me, Model model) {
        var program = programs.findForOrganizer(id, me.id()).orElseThrow(NotFound.of("program", id));
        model.addAttribute("program", program);
        return program;
    }

    private static void say(RedirectAttributes flash, String key, Object... arguments) {
        flash.addFlashAttribute("flash", new DefaultMessageSourceResolvable(new String[] {key}, arguments));
    }
}
