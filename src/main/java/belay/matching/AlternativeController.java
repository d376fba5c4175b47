package belay.matching;

import belay.people.Person;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/** Why these people are together: for each of them the best other place, and what it would cost. */
@Controller
class AlternativeController {

    private final Desks desks;
    private final Seconds seconds;

    AlternativeController(Desks desks, Seconds seconds) {
        this.desks = desks;
        this.seconds = seconds;
    }

    @GetMapping("/proposals/{id}/alternatives")
    String index(Person me, @PathVariable long id, @ModelAttribute Showing showing, Model model) {
        var setting = desks.findOfProposal(id, me);
        model.addAttribute("program", setting.program());
        model.addAttribute("round", setting.round());
        model.addAttribute("showing", showing);
        model.addAttribute("weighed", seconds.of(setting, id));
        return "matching/alternatives";
    }
}
