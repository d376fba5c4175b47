package belay.matching;

import belay.people.Person;
import belay.programs.Role;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Who could take a place in a proposal. */
@Controller
class CandidateController {

    private final Desks desks;
    private final Joiners joiners;

    CandidateController(Desks desks, Joiners joiners) {
        this.desks = desks;
        this.joiners = joiners;
    }

    @GetMapping("/proposals/{id}/candidates")
    String index(Person me, @PathVariable long id, @RequestParam(defaultValue = "") String role, @ModelAttribute Showing showing, Model model) {
        var setting = desks.findOfProposal(id, me);
        model.addAttribute("program", setting.program());
        model.addAttribute("round", setting.round());
        model.addAttribute("showing", showing);
        model.addAttribute("choice", joiners.of(setting, id, Role.of(role).orElse(null)));
        return "matching/candidates";
    }
}
