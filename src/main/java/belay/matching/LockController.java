package belay.matching;

import belay.people.Person;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What matching again shall not touch: a whole group, or somebody's seat in one. */
@Controller
class LockController {

    private final Desks desks;
    private final Hand hand;
    private final Proposals proposals;

    LockController(Desks desks, Hand hand, Proposals proposals) {
        this.desks = desks;
        this.hand = hand;
        this.proposals = proposals;
    }

    @PostMapping("/proposals/{id}/lock")
    String lock(Person me, @PathVariable long id, @RequestParam int version, @RequestParam(defaultValue = "0") long draft, @ModelAttribute Showing showing) {
        return change(id, me, version, draft, showing, "matching.change.lock", one -> one.locked(true));
    }

    @PostMapping("/proposals/{id}/unlock")
    String unlock(Person me, @PathVariable long id, @RequestParam int version, @RequestParam(defaultValue = "0") long draft, @ModelAttribute Showing showing) {
        return change(id, me, version, draft, showing, "matching.change.unlock", one -> one.locked(false));
    }

    @PostMapping("/proposals/{id}/seats/{person}/lock")
    String lockSeat(Person me, @PathVariable long id, @PathVariable long person, @RequestParam int version, @RequestParam(defaultValue = "0") long draft, @ModelAttribute Showing showing) {
        return seat(id, person, me, version, draft, showing, true);
    }

    @PostMapping("/proposals/{id}/seats/{person}/unlock")
    String unlockSeat(Person me, @PathVariable long id, @PathVariable long person, @RequestParam int version, @RequestParam(defaultValue = "0") long draft, @ModelAttribute Showing showing) {
        return seat(id, person, me, version, draft, showing, false);
    }

    private String seat(long id, long person, Person me, int version, long draft, Showing showing, boolean locked) {
        var who = desks.applicant(desks.findOfProposal(id, draft, version, me), person).map(Person::name).orElse("");
        var says = locked ? "matching.change.hold" : "matching.change.release";
        return change(id, me, version, draft, showing, says, one -> one.locked(person, locked), who);
    }

    private String change(long id, Person me, int version, long draft, Showing showing, String says, UnaryOperator<Proposal> change, Object... words) {
        var setting = desks.findOfProposal(id, draft, version, me);
        var key = proposals.key(id);
        hand.change(setting, version, me, now -> Optional.ofNullable(now.get(key)).map(was -> {
            var is = change.apply(was);
            return is.equals(was) ? Edit.NOTHING : Edit.of(Remark.of(says, Stream.concat(Stream.of(was.name()), Stream.of(words)).toArray()), is);
        }));
        return "redirect:/drafts/" + setting.draft().id() + showing.query() + "#group-" + key;
    }
}
