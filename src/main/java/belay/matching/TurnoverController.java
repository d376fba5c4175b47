package belay.matching;

import belay.people.Person;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A draft beside the groups of an earlier round that go on in it: who stays, who moves and why, who is new. Where groups are new there is nothing to see. */
@Controller
class TurnoverController {

    private final Desks desks;
    private final Turnovers turnovers;

    TurnoverController(Desks desks, Turnovers turnovers) {
        this.desks = desks;
        this.turnovers = turnovers;
    }

    @GetMapping("/drafts/{id}/turnover")
    String show(Person me, @PathVariable long id, Model model) {
        var setting = desks.find(id, me);
        var turnover = turnovers.of(setting);
        if (turnover.isEmpty()) {
            return "redirect:/drafts/" + id;
        }
        model.addAttribute("program", setting.program());
        model.addAttribute("round", setting.round());
        model.addAttribute("draft", setting.draft());
        model.addAttribute("turnover", turnover.get());
        return "matching/turnover";
    }
}
