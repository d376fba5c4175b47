package belay.outbox;

import belay.people.NotFound;
import belay.people.Person;
import belay.programs.Program;
import belay.programs.Programs;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.validation.Errors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The words in which a program writes: each kind of letter, tried on somebody, put in words of its own, and back again. */
@Controller
public class TemplateController {

    private final Programs programs;
    private final Kinds kinds;
    private final Templates templates;
    private final Tryouts tryouts;
    private final Dispatches dispatches;

    TemplateController(Programs programs, Kinds kinds, Templates templates, Tryouts tryouts, Dispatches dispatches) {
        this.programs = programs;
        this.kinds = kinds;
        this.templates = templates;
        this.tryouts = tryouts;
        this.dispatches = dispatches;
    }

    @GetMapping("/programs/{id}/templates")
    ModelAndView index(Person me, @PathVariable long id) {
        var program = program(id, me);
        return new ModelAndView("outbox/templates").addObject("program", program).addObject("chapters", kinds.byChapter())
            .addObject("newest", templates.newest(program)).addObject("fallbacks", dispatches.fallbacks(id));
    }

    @GetMapping("/programs/{id}/templates/{kind}")
    ModelAndView edit(Person me, @PathVariable long id, @PathVariable String kind, @RequestParam(defaultValue = "0") long reader) {
        var program = program(id, me);
        var found = kind(kind);
        var last = templates.last(found, program);
        var words = last.flatMap(Templates.Version::words).orElseGet(() -> templates.builtIn(found));
        return shown(me, program, found, new TemplateForm(words.subject(), words.body(), last.map(Templates.Version::version).orElse(0), reader, ""), null, HttpStatus.OK);
    }

    @PostMapping(path = "/programs/{id}/templates/{kind}", params = "preview")
    ModelAndView preview(Person me, @PathVariable long id, @PathVariable String kind, @ModelAttribute("form") TemplateForm form, BindingResult errors) {
        var found = kind(kind);
        form.check(found, errors);
        return shown(me, program(id, me), found, form, errors, errors.hasErrors() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
    }

    @PostMapping("/programs/{id}/templates/{kind}")
    ModelAndView update(Person me, @PathVariable long id, @PathVariable String kind, @ModelAttribute("form") TemplateForm form, BindingResult errors,
                        RedirectAttributes next) {
        var program = program(id, me);
        var found = kind(kind);
        form.check(found, errors);
        if (!errors.hasErrors() && !templates.keep(found, program, form.words(), form.seen(), me)) {
            errors.reject("outbox.template.changed");
        }
        return errors.hasErrors() ? shown(me, program, found, form, errors, HttpStatus.UNPROCESSABLE_CONTENT)
            : done(program, found, form.reader(), "outbox.template.kept", next);
    }

    /** Back to the words that come with Belay; the program’s own stay in the list of changes. */
    @PostMapping("/programs/{id}/templates/{kind}/removal")
    ModelAndView remove(Person me, @PathVariable long id, @PathVariable String kind, @RequestParam(defaultValue = "0") int seen, RedirectAttributes next) {
        var program = program(id, me);
        var found = kind(kind);
        return done(program, found, 0, templates.keep(found, program, null, seen, me) ? "outbox.template.removed" : "outbox.template.removed.not", next);
    }

    private ModelAndView shown(Person me, Program program, Kind kind, TemplateForm form, @Nullable Errors errors, HttpStatus status) {
        var named = form.named().isEmpty() ? List.<Writer.Reader>of() : tryouts.readers(kind, program, me, form.named());
        var readers = named.isEmpty() ? tryouts.readers(kind, program, me) : named;
        var reader = readers.stream().filter(each -> each.person().id() == form.reader()).findFirst().orElse(readers.getFirst());
        boolean faulty = !form.words().faultsOfSubject(kind).isEmpty() || !form.words().faultsOfBody(kind).isEmpty();
        var tryout = faulty || errors != null && errors.hasErrors() ? Optional.<Tryout>empty() : Optional.of(tryouts.on(reader, kind, program, form.words()));
        return new ModelAndView("outbox/template", status).addObject("program", program).addObject("kind", kind).addObject("form", form).addObject("errors", errors)
            .addObject("meanings", kind.fields().stream().map(field -> new Meaning(field, tryouts.meaning(kind, field), kind.needed().contains(field), kind.sometimes().contains(field))).toList())
            .addObject("readers", readers.stream().map(Writer.Reader::person).toList()).addObject("tryout", tryout.orElse(null)).addObject("unknown", named.isEmpty() && !form.named().isEmpty())
            .addObject("history", templates.history(kind, program)).addObject("faulty", faulty && errors == null)
            .addObject("fallbacks", dispatches.fallbacks(program.id()).getOrDefault(kind.word(), 0L));
    }

    /** What a field says, and whether it has to be there or may have nothing to say. */
    public record Meaning(String field, String says, boolean needed, boolean maybe) {

        public String braced() {
            return Wording.braced(field);
        }
    }

    private Program program(long id, Person me) {
        return programs.findForOrganizer(id, me.id()).orElseThrow(NotFound.of("program", id));
    }

    private Kind kind(String word) {
        return kinds.find(word).orElseThrow(NotFound.of("kind of letter", word));
    }

    private static ModelAndView done(Program program, Kind kind, long reader, String says, RedirectAttributes next) {
        next.addFlashAttribute("flash", new DefaultMessageSourceResolvable(says));
        return new ModelAndView("redirect:/programs/" + program.id() + "/templates/" + kind.word() + (reader > 0 ? "?reader=" + reader : ""));
    }
}
