package belay.matching;

import belay.people.Person;
import belay.programs.Formats;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.Errors;
import org.springframework.validation.MapBindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What would become of a draft if something were otherwise: asked, worked out, answered, and not kept. */
@Controller
class WhatIfController {

    private final Desks desks;
    private final Pools pools;
    private final Formats formats;
    private final WhatIfs whatIfs;

    WhatIfController(Desks desks, Pools pools, Formats formats, WhatIfs whatIfs) {
        this.desks = desks;
        this.pools = pools;
        this.formats = formats;
        this.whatIfs = whatIfs;
    }

    /** The answer to what was asked last, or the progress towards it; with a person, a new question about them that may be begun already. */
    @GetMapping("/drafts/{id}/what-if")
    ModelAndView show(Person me, @PathVariable long id, @RequestParam(required = false) @Nullable Long about,
                      @RequestParam(required = false) @Nullable Long beside, @RequestParam Map<String, String> typed, HttpServletResponse response) {
        var setting = desks.find(id, me);
        if (about != null) {
            var begun = new HashMap<>(typed);
            begun.put("who", written(setting, about));
            if (beside != null) {
                begun.put("with", written(setting, beside));
            }
            return page(setting, new SuppositionForm(begun), null, null, HttpStatus.OK);
        }
        var question = whatIfs.of(setting.draft(), me).orElse(null);
        if (question == null || question.run().failed()) {
            return page(setting, question == null ? new SuppositionForm(Map.of()) : question.form(), null, null, HttpStatus.OK)
                .addObject("failed", question != null);
        }
        var answer = question.answer().get();
        if (answer == null) {
            response.setHeader("Refresh", "2");
            return frame("matching/supposing", setting, HttpStatus.OK).addObject("run", question.run());
        }
        return page(setting, question.form(), answer, null, HttpStatus.OK);
    }

    private String written(Setting setting, long person) {
        return desks.applicant(setting, person).map(one -> one.email() == null ? one.name() : one.email()).orElse("");
    }

    @PostMapping("/drafts/{id}/what-if")
    ModelAndView create(Person me, @PathVariable long id, @RequestParam Map<String, String> typed) {
        var setting = desks.find(id, me);
        var form = new SuppositionForm(typed);
        var errors = new MapBindingResult(typed, "what-if");
        var signUps = pools.of(setting.round());
        var supposed = form.read(signUps, errors);
        if (errors.hasErrors()) {
            return page(setting, form, null, errors, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        var question = whatIfs.ask(setting, signUps, form, supposed, me);
        if (question.isEmpty()) {
            errors.reject("matching.if.busy");
            return page(setting, form, null, errors, HttpStatus.TOO_MANY_REQUESTS);
        }
        question.get().run().ends(MatchRun.A_CLICK);
        return new ModelAndView("redirect:/drafts/" + id + "/what-if");
    }

    @PostMapping("/drafts/{id}/what-if/end")
    String end(Person me, @PathVariable long id) {
        whatIfs.forget(desks.find(id, me).draft(), me);
        return "redirect:/drafts/" + id + "/what-if";
    }

    private ModelAndView page(Setting setting, SuppositionForm form, @Nullable WhatIf answer, @Nullable Errors errors, HttpStatus status) {
        return frame("matching/what-if", setting, status).addObject("form", form).addObject("answer", answer).addObject("errors", errors)
            .addObject("failed", false).addObject("format", formats.findById(setting.round().formatId()));
    }

    private static ModelAndView frame(String page, Setting setting, HttpStatus status) {
        return new ModelAndView(page, status).addObject("program", setting.program()).addObject("round", setting.round()).addObject("draft", setting.draft());
    }
}
