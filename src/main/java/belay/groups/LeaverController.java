package belay.groups;

import belay.people.NotFound;
import belay.people.Paging;
import belay.people.Person;
import belay.programs.Programs;
import belay.programs.Rounds;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Who is gone from the groups of a round, for its organizers: what they said, who was told, and what needs a hand now. */
@Controller
class LeaverController {

    private final Programs programs;
    private final Rounds rounds;
    private final Leavers leavers;
    private final Moves moves;

    LeaverController(Programs programs, Rounds rounds, Leavers leavers, Moves moves) {
        this.programs = programs;
        this.rounds = rounds;
        this.leavers = leavers;
        this.moves = moves;
    }

    @GetMapping("/rounds/{id}/departures")
    String index(Person me, @PathVariable long id, @RequestParam(defaultValue = "1") int page, Model model) {
        var round = rounds.findForOrganizer(id, me.id()).orElseThrow(NotFound.of("round", id));
        long count = leavers.count(id);
        var paging = Paging.of(count, Leavers.PAGE, page);
        model.addAttribute("program", programs.findForOrganizer(round.programId(), me.id()).orElseThrow(NotFound.of("round", id)));
        model.addAttribute("round", round);
        model.addAttribute("count", count);
        model.addAttribute("leavers", leavers.of(id, paging));
        model.addAttribute("thin", leavers.thin(id));
        model.addAttribute("away", leavers.away(id));
        model.addAttribute("moves", moves.open(id));
        model.addAttribute("paging", paging);
        return "groups/leavers";
    }
}
