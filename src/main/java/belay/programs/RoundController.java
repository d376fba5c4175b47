package belay.programs;

import belay.people.NotFound;
import belay.people.Person;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.BindingResult;
import org.springframework.validation.Errors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Making a round and moving its days. Its front page counts across modules and is the web's. */
@Controller
class RoundController {

    private static final int EARLIER = 5;
    private static final int TIME_TO_APPLY_AND_MATCH = 3;

    private final Programs programs;
    private final Rounds rounds;
    private final Formats formats;
    private final Clock clock;

    RoundController(Programs programs, Rounds rounds, Formats formats, Clock clock) {
        this.programs = programs;
        this.rounds = rounds;
        this.formats = formats;
        this.clock = clock;
    }

    @GetMapping("/programs/{id}/rounds/new")
    ModelAndView make(Person me, @PathVariable long id, @RequestParam(defaultValue = "") String preset) {
        var program = programs.findForOrganizer(id, me.id()).orElseThrow(NotFound.of("program", id));
        return fresh(program, me, suggestion(program, me, preset), null, HttpStatus.OK);
    }

    /** The program is held meanwhile, so pressing twice or in two tabs makes one round of a name. */
    @PostMapping("/programs/{id}/rounds")
    @Transactional
    ModelAndView create(Person me, @PathVariable long id, @ModelAttribute("form") RoundForm form, BindingResult errors) {
        var program = programs.holdForOrganizer(id, me.id()).orElseThrow(NotFound.of("program", id));
        form.check(errors);
        var format = format(program, me, form.format());
        if (format.isEmpty()) {
            errors.rejectValue("format", "programs.bad.format");
        }
        if (!errors.hasErrors()) {
            var draft = form.fill(new Round(0, id, 0, "", LocalDate.EPOCH, LocalDate.EPOCH, LocalDate.EPOCH, LocalDate.EPOCH, clock.instant()));
            var same = rounds.findByProgramIdAndName(id, draft.name());
            if (same.isEmpty()) {
                var made = rounds.save(draft.with(formats.save(format.get())));
                return new ModelAndView("redirect:/rounds/" + made.id());
            }
            if (same.get().sameDays(draft)) {
                return new ModelAndView("redirect:/rounds/" + same.get().id());
            }
            nameTaken(form, errors);
        }
        return fresh(program, me, form, errors, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @GetMapping("/rounds/{id}/edit")
    ModelAndView edit(Person me, @PathVariable long id) {
        var round = find(id, me);
        return change(round, me, RoundForm.of(round), null, HttpStatus.OK);
    }

    @PostMapping("/rounds/{id}")
    @Transactional
    ModelAndView update(Person me, @PathVariable long id, @ModelAttribute("form") RoundForm form, BindingResult errors,
                        RedirectAttributes next) {
        var round = find(id, me);
        programs.holdForOrganizer(round.programId(), me.id()).orElseThrow(NotFound.of("round", id));
        form.check(errors);
        rounds.findByProgramIdAndName(round.programId(), form.name()).filter(other -> other.id() != id)
            .ifPresent(other -> nameTaken(form, errors));
        if (errors.hasErrors()) {
            return change(round, me, form, errors, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        rounds.save(form.fill(round));
        next.addFlashAttribute("flash", new DefaultMessageSourceResolvable("programs.round.edit.done"));
        return new ModelAndView("redirect:/rounds/" + id);
    }

    private Round find(long id, Person me) {
        return rounds.findForOrganizer(id, me.id()).orElseThrow(NotFound.of("round", id));
    }

    /** A round usually goes like the one before it; the first goes like the shape its program was started with. */
    private RoundForm suggestion(Program program, Person me, String word) {
        var earlier = rounds.findAllForOrganizer(program.id(), me.id());
        var taken = earlier.stream().map(Round::name).toList();
        var today = LocalDate.ofInstant(clock.instant(), program.zoneId());
        var preset = Preset.of(word);
        if (preset.isPresent() || earlier.isEmpty()) {
            var weeks = RoundForm.weeks(preset.orElse(Preset.COHORT));
            return RoundForm.suggested(today, weeks, preset.map(Preset::word).orElse(""), taken);
        }
        var last = earlier.getFirst();
        var opens = last.ends().minusWeeks(TIME_TO_APPLY_AND_MATCH);
        return RoundForm.suggested(opens.isAfter(today) ? opens : today, RoundForm.weeks(last), String.valueOf(last.id()), taken);
    }

    /** A preset by its word, or a copy of the format of one of this program's rounds by the round's number. */
    private Optional<Format> format(Program program, Person me, String chosen) {
        var preset = Preset.of(chosen);
        if (preset.isPresent() || !chosen.matches("\\d{1,18}")) {
            return preset.map(shape -> Format.of(shape, program.id()));
        }
        return rounds.findForOrganizer(Long.parseLong(chosen), me.id()).filter(round -> round.programId() == program.id())
            .map(round -> formats.findById(round.formatId()).copy());
    }

    private static void nameTaken(RoundForm form, Errors errors) {
        errors.rejectValue("name", "programs.bad.round.taken", new Object[] {form.name()}, null);
    }

    private ModelAndView fresh(Program program, Person me, RoundForm form, @Nullable Errors errors, HttpStatus status) {
        List<Round> earlier = rounds.findAllForOrganizer(program.id(), me.id()).stream().limit(EARLIER).toList();
        return new ModelAndView("programs/round-new", status).addObject("program", program).addObject("form", form)
            .addObject("earlier", earlier).addObject("errors", errors);
    }

    private ModelAndView change(Round round, Person me, RoundForm form, @Nullable Errors errors, HttpStatus status) {
        var program = programs.findForOrganizer(round.programId(), me.id()).orElseThrow(NotFound.of("round", round.id()));
        return new ModelAndView("programs/round-edit", status).addObject("program", program).addObject("round", round)
            .addObject("form", form).addObject("errors", errors);
    }
}
