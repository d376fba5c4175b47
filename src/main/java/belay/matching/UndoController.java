package belay.matching;

import belay.people.Person;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Taking back what was changed by hand, the newest first. */
@Controller
class UndoController {

    private final Desks desks;
    private final Hand hand;

    UndoController(Desks desks, Hand hand) {
        this.desks = desks;
        this.hand = hand;
    }

    @PostMapping("/drafts/{id}/undo")
    String create(Person me, @PathVariable long id, @RequestParam int version, @RequestParam int change, @ModelAttribute Showing showing) {
        hand.undo(desks.find(id, me), version, change, me);
        return "redirect:/drafts/" + id + showing.query();
    }
}
