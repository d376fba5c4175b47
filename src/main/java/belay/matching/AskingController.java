package belay.matching;

import belay.matching.Encounters.Encounter;
import belay.people.NotFound;
import belay.people.Person;
import belay.programs.Round;
import belay.programs.Rounds;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.validation.Errors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Somebody on the board, and asking them. */
@Controller
class AskingController {

    private final Boards boards;
    private final Encounters encounters;
    private final Asks asks;
    private final Asking asking;
    private final Rounds rounds;
    private final Clock clock;

    AskingController(Boards boards, Encounters encounters, Asks asks, Asking asking, Rounds rounds, Clock clock) {
        this.boards = boards;
        this.encounters = encounters;
        this.asks = asks;
        this.asking = asking;
        this.rounds = rounds;
        this.clock = clock;
    }

    @GetMapping("/boards/{id}/people/{person}")
    ModelAndView show(@PathVariable long id, @PathVariable long person, Person me) {
        var board = mine(id, me);
        return page(board, found(board, person, me), WordsForm.EMPTY, null, me, HttpStatus.OK);
    }

    @PostMapping("/boards/{id}/people/{person}/asks")
    ModelAndView create(@PathVariable long id, @PathVariable long person, @ModelAttribute("form") WordsForm form, BindingResult errors, Person me, RedirectAttributes flash) {
        var board = mine(id, me);
        var before = asks.between(me, id).get(person);
        if (before != null) {
            return AskController.told(before.id(), before.isBy(me) ? Asking.Reply.BEFORE : Asking.Reply.THEIRS, flash);
        }
        var found = found(board, person, me);
        form.check("ask.bad.text", errors);
        if (!found.isPossible()) {
            errors.reject("ask.bad.impossible");
        }
        if (asks.countOpen(id, me, clock.instant()) >= Asking.MOST) {  // said again where the round is held; whoever is far beyond it need not wait for that
            refuse(Asking.Reply.TOO_MANY, errors);
        }
        if (errors.hasErrors()) {
            return page(board, found, form, errors, me, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        var asked = asking.ask(round(board), found.person(), form.text(), me);
        if (asked.ask() == null) {
            refuse(asked.reply(), errors);
            return page(mine(id, me), found, form, errors, me, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return AskController.told(asked.ask(), asked.reply(), flash);
    }

    private static void refuse(Asking.Reply reply, Errors errors) {
        errors.reject("ask.reply." + reply.word(), new Object[] {Asking.MOST}, null);
    }

    /** Whoever cannot look around on the board sees nobody on it. */
    private Encounter found(Board board, long person, Person me) {
        return board.isForMe() ? encounters.find(round(board), me, person).orElseThrow(NotFound.of("person", person)) : gone(person);
    }

    private static Encounter gone(long person) {
        throw new NotFound("No person " + person + " on a board that is not open to who asks");
    }

    private ModelAndView page(Board board, Encounter encounter, WordsForm form, @Nullable Errors errors, Person me, HttpStatus status) {
        var page = new ModelAndView("matching/board-person", status);
        page.addObject("board", board);
        page.addObject("encounter", encounter);
        page.addObject("ask", asks.between(me, board.roundId()).get(encounter.person().id()));
        page.addObject("left", Math.max(0, Asking.MOST - asks.countOpen(board.roundId(), me, clock.instant())));
        page.addObject("now", clock.instant());
        page.addObject("form", form);
        page.addObject("errors", errors);
        return page;
    }

    private Board mine(long id, Person me) {
        return boards.findForMember(id, me).orElseThrow(NotFound.of("board", id));
    }

    private Round round(Board board) {
        return rounds.findOfProgram(board.roundId(), board.programId()).orElseThrow(NotFound.of("round", board.roundId()));
    }
}
