package belay.programs;

import belay.people.NotFound;
import belay.people.Person;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.Errors;
import org.springframework.validation.MapBindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A round's format: read as sentences, changed in numbers. */
@Controller
class FormatController {

    private final Programs programs;
    private final Rounds rounds;
    private final Formats formats;
    private final RoleTakers takers;

    FormatController(Programs programs, Rounds rounds, Formats formats, RoleTakers takers) {
        this.programs = programs;
        this.rounds = rounds;
        this.formats = formats;
        this.takers = takers;
    }

    @GetMapping("/rounds/{id}/format")
    ModelAndView show(Person me, @PathVariable long id) {
        var round = rounds.findForOrganizer(id, me.id()).orElseThrow(NotFound.of("round", id));
        var format = formats.findById(round.formatId());
        return page(round, format, FormatForm.of(format), null, HttpStatus.OK);
    }

    @PostMapping("/rounds/{id}/format")
    @Transactional
    ModelAndView update(Person me, @PathVariable long id, @RequestParam Map<String, String> typed, RedirectAttributes next) {
        var round = rounds.findForOrganizer(id, me.id()).orElseThrow(NotFound.of("round", id));
        programs.holdForOrganizer(round.programId(), me.id()).orElseThrow(NotFound.of("round", id));
        var format = formats.findById(round.formatId());
        var form = new FormatForm(typed);
        var errors = new MapBindingResult(typed, "format");
        var changed = form.read(format, errors);
        format.rolesNotIn(changed).forEach(role -> keep(round, role, errors));
        if (!errors.hasErrors() && form.isOvertaken(format) && !FormatForm.of(changed).print().equals(FormatForm.of(format).print())) {
            errors.reject("programs.bad.meanwhile");
        }
        if (errors.hasErrors()) {
            return page(round, format, form, errors, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        formats.save(changed);
        next.addFlashAttribute("flash", new DefaultMessageSourceResolvable("programs.format.done"));
        return new ModelAndView("redirect:/rounds/" + id + "/format");
    }

    /** Whoever asked for it would have asked for nothing. */
    private void keep(Round round, Role role, Errors errors) {
        var names = takers.names(round, role);
        if (!names.isEmpty() && !errors.hasFieldErrors(role.word() + "-maximum")) {
            errors.rejectValue(role.word() + "-maximum", "programs.bad.taken", new Object[] {names.size(), new DefaultMessageSourceResolvable("programs.role." + role.word()), names.getFirst()}, null);
        }
    }

    private static ModelAndView page(Round round, Format format, FormatForm form, @Nullable Errors errors, HttpStatus status) {
        return new ModelAndView("programs/format", status).addObject("round", round).addObject("format", format)
            .addObject("form", form).addObject("seen", FormatForm.of(format).print()).addObject("errors", errors);
    }
}
