package belay.applications;

import belay.applications.PlaceOffer.Answer;
import belay.people.NotFound;
import belay.people.Person;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Taking a free place I was offered, or giving it to the next. */
@Controller
class PlaceOfferController {

    private final MyApplications mine;
    private final WaitingList list;

    PlaceOfferController(MyApplications mine, WaitingList list) {
        this.mine = mine;
        this.list = list;
    }

    @PostMapping("/profile/applications/{id}/place")
    String answer(Person me, @PathVariable long id, @RequestParam(defaultValue = "") String answer, RedirectAttributes next) {
        var application = find(me, id);
        if (!answer.equals("take") && !answer.equals("pass")) {
            return done(id, "place.bad.answer", next);
        }
        var outcome = list.answer(application, answer.equals("take") ? Answer.TAKEN : Answer.PASSED);
        return done(id, switch (outcome) {
            case DONE -> answer.equals("take") ? "place.taken" : "place.passed";
            case LATE -> "place.late";
            case SETTLED -> "place.settled";
            case GONE -> "place.gone";
        }, next);
    }

    @PostMapping("/profile/applications/{id}/place/undo")
    String undo(Person me, @PathVariable long id, RedirectAttributes next) {
        return done(id, list.undo(find(me, id)) ? "place.back" : "place.back.late", next);
    }

    private MyApplication find(Person me, long id) {
        return mine.of(me, id).map(Standing::application).orElseThrow(NotFound.of("application", id));
    }

    private static String done(long id, String says, RedirectAttributes next) {
        next.addFlashAttribute("flash", new DefaultMessageSourceResolvable(says));
        return "redirect:/profile/applications/" + id;
    }
}
