package belay.matching;

import belay.people.NotFound;
import belay.people.Person;
import belay.programs.Rounds;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Ending a match that takes long, with the best found so far as the draft. */
@Controller
class EndingController {

    private final Rounds rounds;
    private final Matcher matcher;

    EndingController(Rounds rounds, Matcher matcher) {
        this.rounds = rounds;
        this.matcher = matcher;
    }

    @PostMapping("/rounds/{id}/matching/end")
    String create(Person me, @PathVariable long id) {
        var round = rounds.findForOrganizer(id, me.id()).orElseThrow(NotFound.of("round", id));
        matcher.end(round, me).ifPresent(run -> run.ends(MatchRun.A_CLICK));
        return "redirect:/rounds/" + id + "/desk";
    }
}
