package belay.matching;

import belay.people.NotFound;
import belay.people.Person;
import belay.programs.Role;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Moving somebody by hand: where they could go and what that would do, then the move or the swap. Dragging posts the same form. */
@Controller
class MoveController {

    private final Drafts drafts;
    private final Desks desks;
    private final Hand hand;
    private final Ways ways;
    private final Drawer drawer;

    MoveController(Drafts drafts, Desks desks, Hand hand, Ways ways, Drawer drawer) {
        this.drafts = drafts;
        this.desks = desks;
        this.hand = hand;
        this.ways = ways;
        this.drawer = drawer;
    }

    @GetMapping("/drafts/{id}/moves/new")
    String make(Person me, @PathVariable long id, @RequestParam long person, @RequestParam(defaultValue = "") String from,
                @ModelAttribute Showing showing, Model model, RedirectAttributes flash) {
        var setting = desks.find(id, me);
        model.addAttribute("program", setting.program());
        model.addAttribute("round", setting.round());
        model.addAttribute("showing", showing);
        if (!drafts.isOpen(id)) {
            flash.addFlashAttribute("flash", new DefaultMessageSourceResolvable("matching.ways.closed"));
            return "redirect:/drafts/" + id + showing.query();
        }
        var choice = ways.of(setting, person, from);
        if (choice.isEmpty() && !from.isEmpty()) {  // the back button, after the move was made
            flash.addFlashAttribute("flash", new DefaultMessageSourceResolvable("matching.ways.gone"));
            return "redirect:/drafts/" + id + showing.query();
        }
        model.addAttribute("ways", choice.orElseThrow(NotFound.of("person in draft " + id, person)));
        return "matching/move";
    }

    @PostMapping("/drafts/{id}/moves")
    String create(Person me, @PathVariable long id, @RequestParam long person, @RequestParam(defaultValue = "") String from,
                  @RequestParam(defaultValue = "") String to, @RequestParam(defaultValue = "") String role, @RequestParam int version,
                  @ModelAttribute Showing showing) {
        var setting = desks.find(id, me);
        var who = desks.applicant(setting, person).orElseThrow(NotFound.of("person in draft " + id, person));
        var move = new Move(who, from, to, Role.of(role).orElse(null));
        hand.change(setting, version, me, now -> move.on(now, () -> drawer.fresh(setting, now, who)));
        return "redirect:/drafts/" + id + showing.query() + "#" + (to.isEmpty() ? "unplaced" : to.equals(Move.NEW) ? "last" : "group-" + to);
    }

    @PostMapping("/drafts/{id}/swaps")
    String swap(Person me, @PathVariable long id, @RequestParam long person, @RequestParam String from, @RequestParam long other,
                @RequestParam String to, @RequestParam int version, @ModelAttribute Showing showing) {
        var setting = desks.find(id, me);
        var swap = new Swap(desks.applicant(setting, person).orElseThrow(NotFound.of("person in draft " + id, person)), from,
            desks.applicant(setting, other).orElseThrow(NotFound.of("person in draft " + id, other)), to);
        hand.change(setting, version, me, swap::on);
        return "redirect:/drafts/" + id + showing.query() + "#group-" + to;
    }
}
