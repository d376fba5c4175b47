package belay.applications;

import belay.people.NotFound;
import belay.people.Person;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Taking my application back, and taking that back as well: possible until groups are formed. */
@Controller
class WithdrawalController {

    private final MyApplications mine;
    private final Applying applying;

    WithdrawalController(MyApplications mine, Applying applying) {
        this.mine = mine;
        this.applying = applying;
    }

    @PostMapping("/profile/applications/{id}/withdrawal")
    String create(Person me, @PathVariable long id, RedirectAttributes next) {
        var mine = find(me, id);
        return done(id, mine.isSettled() || mine.isDeclined() ? "application.settled" : applying.withdraw(mine.application(), me) ? "application.withdrawn" : "application.withdrawn.already", next);
    }

    @PostMapping("/profile/applications/{id}/withdrawal/undo")
    String undo(Person me, @PathVariable long id, RedirectAttributes next) {
        var mine = find(me, id);
        return done(id, mine.isSettled() ? "application.settled" : switch (applying.restore(mine.application(), me)) {
            case AS_BEFORE -> "application.restored";
            case ANEW -> "application.restored.anew";
            case NO -> "application.restored.already";
        }, next);
    }

    private Standing find(Person me, long id) {
        return mine.of(me, id).orElseThrow(NotFound.of("application", id));
    }

    private static String done(long id, String says, RedirectAttributes next) {
        next.addFlashAttribute("flash", new DefaultMessageSourceResolvable(says));
        return "redirect:/profile/applications/" + id;
    }
}
