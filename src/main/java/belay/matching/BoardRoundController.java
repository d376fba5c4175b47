package belay.matching;

import belay.people.NotFound;
import belay.people.Person;
import belay.programs.Program;
import belay.programs.Programs;
import belay.programs.Round;
import belay.programs.Rounds;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The board of a round for its organizers: opening and closing it, and how it goes there. */
@Controller
class BoardRoundController {

    private final Boards boards;
    private final Boarding boarding;
    private final BoardReport report;
    private final Encounters encounters;
    private final Rounds rounds;
    private final Programs programs;

    BoardRoundController(Boards boards, Boarding boarding, BoardReport report, Encounters encounters, Rounds rounds, Programs programs) {
        this.boards = boards;
        this.boarding = boarding;
        this.report = report;
        this.encounters = encounters;
        this.rounds = rounds;
        this.programs = programs;
    }

    @GetMapping("/rounds/{id}/board")
    String show(@PathVariable long id, Person me, Model model) {
        var round = round(id, me);
        model.addAttribute("program", program(round, me));
        model.addAttribute("round", round);
        model.addAttribute("opened", boards.find(id).orElse(null));
        model.addAttribute("published", boards.isPublished(id));
        model.addAttribute("possible", encounters.arePossible(round));
        model.addAttribute("count", report.count(id));
        model.addAttribute("begun", report.begun(id));
        model.addAttribute("silent", report.silent(id));
        return "matching/board-round";
    }

    @PostMapping("/rounds/{id}/board")
    String open(@PathVariable long id, Person me, RedirectAttributes flash) {
        var round = round(id, me);
        return told(id, !encounters.arePossible(round) ? "board.round.impossible" : boarding.open(round, me) ? "board.round.opened" : "board.round.opened.already", flash);
    }

    @PostMapping("/rounds/{id}/board/end")
    String close(@PathVariable long id, Person me, RedirectAttributes flash) {
        var round = round(id, me);
        return told(id, boarding.close(round, program(round, me), me) ? "board.round.closed" : "board.round.closed.already", flash);
    }

    private Round round(long id, Person me) {
        return rounds.findForOrganizer(id, me.id()).orElseThrow(NotFound.of("round", id));
    }

    private Program program(Round round, Person me) {
        return programs.findForOrganizer(round.programId(), me.id()).orElseThrow(NotFound.of("round", round.id()));
    }

    private static String told(long id, String says, RedirectAttributes flash) {
        flash.addFlashAttribute("flash", new DefaultMessageSourceResolvable(says));
        return "redirect:/rounds/" + id + "/board";
    }
}
