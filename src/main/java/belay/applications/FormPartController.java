package belay.applications;

import belay.applications.FormPart.Demand;
import belay.people.NotFound;
import belay.people.Person;
import belay.programs.Formats;
import belay.programs.Programs;
import belay.programs.Round;
import belay.programs.Rounds;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.Errors;
import org.springframework.validation.MapBindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Which parts the form of a round has of those Belay understands, and the whole form as people see it. */
@Controller
class FormPartController {

    private final Programs programs;
    private final Rounds rounds;
    private final Formats formats;
    private final FormShapes shapes;
    private final FormQuestions questions;
    private final GroupChoices choices;
    private final Questioning questioning;

    FormPartController(Programs programs, Rounds rounds, Formats formats, FormShapes shapes, FormQuestions questions, GroupChoices choices, Questioning questioning) {
        this.programs = programs;
        this.rounds = rounds;
        this.formats = formats;
        this.shapes = shapes;
        this.questions = questions;
        this.choices = choices;
        this.questioning = questioning;
    }

    @GetMapping("/rounds/{id}/parts")
    ModelAndView edit(Person me, @PathVariable long id) {
        var round = find(id, me);
        return page(round, shapes.of(round), me, null);
    }

    /** @param seen how the form stood when they began to change it */
    @PostMapping("/rounds/{id}/parts")
    ModelAndView update(Person me, @PathVariable long id, @RequestParam Map<String, String> boxes, @RequestParam(defaultValue = "0") long seen, RedirectAttributes next) {
        var round = find(id, me);
        var format = formats.findById(round.formatId());
        var wanted = FormShape.of(format, boxes.containsKey("usual") ? Map.of() : chosen(boxes, shapes.said(id)));
        var errors = new MapBindingResult(new HashMap<>(), "parts");
        if (wanted.asks(FormPart.FREE) && !wanted.requires(FormPart.ZONE)) {
            errors.rejectValue("zone", "form-part.bad.shape.zone");
        }
        if (!errors.hasErrors() && !questioning.shape(id, format, wanted.demands(), seen, me)) {
            errors.reject("form-part.bad.shape.meanwhile");
        }
        if (errors.hasErrors()) {
            return page(round, wanted, me, errors);
        }
        next.addFlashAttribute("flash", new DefaultMessageSourceResolvable("form-part.kept"));
        return new ModelAndView("redirect:/rounds/" + id + "/parts");
    }

    /** Nothing can be sent from here. */
    @GetMapping("/rounds/{id}/form")
    ModelAndView show(Person me, @PathVariable long id) {
        var round = find(id, me);
        var shape = shapes.of(round);
        var program = programs.findForOrganizer(round.programId(), me.id()).orElseThrow(NotFound.of("round", id));
        return new ModelAndView("applications/form-preview").addObject("round", round).addObject("program", program).addObject("offered", choices.offered(round, Wished.NOTHING, program.zoneId()))
            .addObject("shape", shape).addObject("form", ApplicationForm.blank(shape.format())).addObject("questions", questions.in(id));
    }

    private static Map<FormPart, Demand> chosen(Map<String, String> boxes, Map<FormPart, Demand> before) {
        var chosen = new EnumMap<FormPart, Demand>(FormPart.class);
        chosen.putAll(before);
        for (var part : FormPart.values()) {
            Arrays.stream(Demand.values()).filter(demand -> demand.word().equals(boxes.get(part.word()))).forEach(demand -> chosen.put(part, demand));
        }
        return chosen;
    }

    private Round find(long id, Person me) {
        return rounds.findForOrganizer(id, me.id()).orElseThrow(NotFound.of("round", id));
    }

    private ModelAndView page(Round round, FormShape shape, Person me, @Nullable Errors errors) {
        return new ModelAndView("applications/parts", errors == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT).addObject("round", round)
            .addObject("program", programs.findForOrganizer(round.programId(), me.id()).orElseThrow(NotFound.of("round", round.id())))
            .addObject("shape", shape).addObject("usual", FormShape.usual(shape.format())).addObject("seen", shapes.version(round.id())).addObject("history", shapes.history(round.id()))
            .addObject("errors", errors);
    }
}
