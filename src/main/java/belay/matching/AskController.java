package belay.matching;

import belay.matching.Asking.Reply;
import belay.people.NotFound;
import belay.people.Person;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
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

/** What I asked and what I am asked: the words, and my yes, my no, or a question first. */
@Controller
class AskController {

    private static final int SHOWN = 100;

    private final Asks asks;
    private final Asking asking;
    private final Encounters encounters;
    private final Boards boards;
    private final Clock clock;

    AskController(Asks asks, Asking asking, Encounters encounters, Boards boards, Clock clock) {
        this.asks = asks;
        this.asking = asking;
        this.encounters = encounters;
        this.boards = boards;
        this.clock = clock;
    }

    @GetMapping("/asks")
    String index(Person me, Model model) {
        model.addAttribute("asks", asks.of(me, SHOWN));
        model.addAttribute("now", clock.instant());
        return "matching/asks";
    }

    @GetMapping("/asks/{id}")
    ModelAndView show(@PathVariable long id, Person me) {
        return page(mine(id, me), WordsForm.EMPTY, null, me, HttpStatus.OK);
    }

    @PostMapping("/asks/{id}/acceptance")
    ModelAndView accept(@PathVariable long id, Person me, RedirectAttributes flash) {
        var ask = asked(id, me);
        return told(id, asking.accept(ask, encounters.partner(ask, me).orElse(null), me), flash);
    }

    @PostMapping("/asks/{id}/refusal")
    ModelAndView decline(@PathVariable long id, @RequestParam(defaultValue = "false") boolean pause, Person me, RedirectAttributes flash) {
        return told(id, asking.decline(asked(id, me), pause, me), flash);
    }

    @PostMapping("/asks/{id}/question")
    ModelAndView question(@PathVariable long id, @ModelAttribute("form") WordsForm form, BindingResult errors, Person me, RedirectAttributes flash) {
        var ask = asked(id, me);
        form.check("ask.bad.question", errors);
        return errors.hasErrors() ? page(ask, form, errors, me, HttpStatus.UNPROCESSABLE_CONTENT) : told(id, asking.question(ask, form.text(), me), flash);
    }

    @PostMapping("/asks/{id}/question/undo")
    ModelAndView unquestion(@PathVariable long id, Person me, RedirectAttributes flash) {
        return told(id, asking.unquestion(asked(id, me), me), flash);
    }

    @PostMapping("/asks/{id}/reply")
    ModelAndView reply(@PathVariable long id, @ModelAttribute("form") WordsForm form, BindingResult errors, Person me, RedirectAttributes flash) {
        var ask = asker(id, me);
        form.check("ask.bad.reply", errors);
        return errors.hasErrors() ? page(ask, form, errors, me, HttpStatus.UNPROCESSABLE_CONTENT) : told(id, asking.reply(ask, form.text(), me), flash);
    }

    @PostMapping("/asks/{id}/withdrawal")
    ModelAndView withdraw(@PathVariable long id, Person me, RedirectAttributes flash) {
        return told(id, asking.withdraw(asker(id, me), me), flash);
    }

    @PostMapping("/asks/{id}/withdrawal/undo")
    ModelAndView reopen(@PathVariable long id, Person me, RedirectAttributes flash) {
        return told(id, asking.reopen(asker(id, me), me), flash);
    }

    private ModelAndView page(Ask ask, WordsForm form, @Nullable Errors errors, Person me, HttpStatus status) {
        var page = new ModelAndView("matching/ask", status);
        page.addObject("ask", ask);
        page.addObject("said", asks.said(ask.id()));
        page.addObject("board", boards.findForMember(ask.roundId(), me).orElse(null));
        page.addObject("now", clock.instant());
        page.addObject("form", form);
        page.addObject("errors", errors);
        return page;
    }

    private Ask mine(long id, Person me) {
        return asks.findForEither(id, me).orElseThrow(NotFound.of("ask", id));
    }

    /** For what only the one who asked can do. */
    private Ask asker(long id, Person me) {
        return asks.findForEither(id, me).filter(ask -> ask.isBy(me)).orElseThrow(NotFound.of("ask", id));
    }

    private Ask asked(long id, Person me) {
        return asks.findForEither(id, me).filter(ask -> !ask.isBy(me)).orElseThrow(NotFound.of("ask", id));
    }

    static ModelAndView told(long ask, Reply reply, RedirectAttributes flash) {
        flash.addFlashAttribute("flash", new DefaultMessageSourceResolvable(new String[] {"ask.reply." + reply.word()}, new Object[] {Asking.MOST}));
        return new ModelAndView("redirect:/asks/" + ask);
    }
}
