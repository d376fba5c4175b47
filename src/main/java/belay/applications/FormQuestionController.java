package belay.applications;

import belay.applications.FormQuestion.Kind;
import belay.people.NotFound;
import belay.people.Person;
import belay.programs.Formats;
import belay.programs.Programs;
import belay.programs.Round;
import belay.programs.Rounds;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.validation.BindingResult;
import org.springframework.validation.Errors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What an organizer asks whoever applies for a round, in words of their own. */
@Controller
class FormQuestionController {

    private final Programs programs;
    private final Rounds rounds;
    private final Formats formats;
    private final FormShapes shapes;
    private final FormQuestions questions;
    private final FormAnswers answers;
    private final Questioning questioning;

    FormQuestionController(Programs programs, Rounds rounds, Formats formats, FormShapes shapes, FormQuestions questions, FormAnswers answers,
                           Questioning questioning) {
        this.programs = programs;
        this.rounds = rounds;
        this.formats = formats;
        this.shapes = shapes;
        this.questions = questions;
        this.answers = answers;
        this.questioning = questioning;
    }

    @GetMapping("/rounds/{id}/questions")
    ModelAndView index(Person me, @PathVariable long id) {
        var round = round(id, me);
        var asking = new HashSet<>(questions.asking(round.programId()));
        asking.addAll(shapes.chosen(round.programId()));
        return page("applications/questions", round, me).addObject("questions", questions.in(id)).addObject("counts", answers.count(id))
            .addObject("blank", new LinkedMultiValueMap<String, String>()).addObject("sensitive", answers.countSensitive(id)).addObject("erasures", answers.erasures(id))
            .addObject("removed", questions.removed(id))
            .addObject("others", rounds.findAllForOrganizer(round.programId(), me.id()).stream().filter(other -> other.id() != id && asking.contains(other.id())).toList());
    }

    @GetMapping("/rounds/{id}/questions/new")
    ModelAndView make(Person me, @PathVariable long id, @RequestParam(defaultValue = "short") String kind) {
        return edited(round(id, me), me, null, Kind.of(kind).orElse(Kind.SHORT), FormQuestionForm.EMPTY, 0, null);
    }

    @PostMapping("/rounds/{id}/questions")
    ModelAndView create(Person me, @PathVariable long id, @RequestParam(defaultValue = "short") String kind, @ModelAttribute("form") FormQuestionForm form, BindingResult errors,
                        RedirectAttributes flash) {
        var round = round(id, me);
        var how = Kind.of(kind).orElse(Kind.SHORT);
        form.check(how, errors);
        if (!errors.hasErrors() && !questioning.add(form.into(0, id, how), me)) {
            errors.reject("question.bad.many", new Object[] {Questioning.MOST}, null);
        }
        if (errors.hasErrors()) {
            return edited(round, me, null, how, form, 0, errors);
        }
        return told(id, "question.added", flash);
    }

    @GetMapping("/questions/{id}")
    ModelAndView edit(Person me, @PathVariable long id) {
        var question = find(id, me);
        return edited(round(question.roundId(), me), me, question, question.kind(), FormQuestionForm.of(question), answered(question), null);
    }

    @PostMapping("/questions/{id}")
    ModelAndView update(Person me, @PathVariable long id, @ModelAttribute("form") FormQuestionForm form, BindingResult errors, RedirectAttributes flash) {
        var question = find(id, me);
        boolean fixed = answered(question) > 0;
        form.check(fixed ? Kind.SHORT : question.kind(), errors);
        if (errors.hasErrors()) {
            return edited(round(question.roundId(), me), me, question, question.kind(), form, answered(question), errors);
        }
        questioning.mend(question, form, me);
        return told(question.roundId(), "question.changed", flash);
    }

    @PostMapping("/questions/{id}/place")
    String move(Person me, @PathVariable long id, @RequestParam(defaultValue = "up") String to) {
        var question = find(id, me);
        questioning.move(question, !to.equals("down"));
        return "redirect:/rounds/" + question.roundId() + "/questions#question-" + id;
    }

    @GetMapping("/questions/{id}/removal")
    ModelAndView askRemoval(Person me, @PathVariable long id) {
        return removal(find(id, me), me);
    }

    /** @param answers how many go with it, as whoever removes it was told */
    @PostMapping("/questions/{id}/removal")
    ModelAndView remove(Person me, @PathVariable long id, @RequestParam(defaultValue = "0") long answers, RedirectAttributes flash) {
        var question = find(id, me);
        if (!questioning.remove(question, answers, me)) {
            var page = removal(question, me).addObject("more", true);
            page.setStatus(HttpStatus.CONFLICT);
            return page;
        }
        return told(question.roundId(), "question.removed", flash);
    }

    @PostMapping("/rounds/{id}/questions/copies")
    ModelAndView copy(Person me, @PathVariable long id, @RequestParam(defaultValue = "0") long from, RedirectAttributes flash) {
        var format = formats.findById(round(id, me).formatId());
        var copied = questioning.copy(round(from, me).id(), id, format, me);
        flash.addFlashAttribute("flash", new DefaultMessageSourceResolvable(new String[] {copied.parts() > 0 ? "question.copied.parts" : "question.copied"},
            new Object[] {copied.questions(), copied.parts()}));
        return new ModelAndView("redirect:/rounds/" + id + "/questions");
    }

    @GetMapping("/rounds/{id}/questions/erasure")
    ModelAndView askErasure(Person me, @PathVariable long id) {
        return page("applications/question-erasure", round(id, me), me).addObject("count", answers.countSensitive(id));
    }

    @PostMapping("/rounds/{id}/questions/erasure")
    ModelAndView erase(Person me, @PathVariable long id, RedirectAttributes flash) {
        int erased = questioning.erase(round(id, me).id(), me);
        flash.addFlashAttribute("flash", new DefaultMessageSourceResolvable(new String[] {"question.erased"}, new Object[] {erased}));
        return new ModelAndView("redirect:/rounds/" + id + "/questions");
    }

    private Round round(long id, Person me) {
        return rounds.findForOrganizer(id, me.id()).orElseThrow(NotFound.of("round", id));
    }

    private FormQuestion find(long id, Person me) {
        return questions.findForOrganizer(id, me.id()).orElseThrow(NotFound.of("question", id));
    }

    private long answered(FormQuestion question) {
        return answers.count(question.roundId()).getOrDefault(question.id(), 0L);
    }

    private ModelAndView removal(FormQuestion question, Person me) {
        return page("applications/question-removal", round(question.roundId(), me), me).addObject("question", question).addObject("count", answered(question));
    }

    private static ModelAndView told(long round, String says, RedirectAttributes flash) {
        flash.addFlashAttribute("flash", new DefaultMessageSourceResolvable(says));
        return new ModelAndView("redirect:/rounds/" + round + "/questions");
    }

    private ModelAndView edited(Round round, Person me, @Nullable FormQuestion question, Kind kind, FormQuestionForm form, long answered, @Nullable Errors errors) {
        var page = page("applications/question-edit", round, me).addObject("question", question).addObject("kind", kind).addObject("form", form)
            .addObject("answered", answered).addObject("errors", errors).addObject("before", question == null ? List.of() : questions.before(question.id()));
        page.setStatus(errors == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private ModelAndView page(String view, Round round, Person me) {
        return new ModelAndView(view).addObject("program", programs.findForOrganizer(round.programId(), me.id()).orElseThrow(NotFound.of("round", round.id())))
            .addObject("round", round);
    }
}
