package belay.matching;

import belay.people.BadValue;
import belay.people.Person;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Groups made, named and dissolved by hand. */
@Controller
public class ProposalController {

    private static final int LONGEST_NAME = 60;

    private final Desks desks;
    private final Hand hand;
    private final Proposals proposals;
    private final Drawer drawer;

    ProposalController(Desks desks, Hand hand, Proposals proposals, Drawer drawer) {
        this.desks = desks;
        this.hand = hand;
        this.proposals = proposals;
        this.drawer = drawer;
    }

    @PostMapping("/drafts/{id}/proposals")
    String create(Person me, @PathVariable long id, @RequestParam int version, @ModelAttribute Showing showing) {
        var setting = desks.find(id, me);
        hand.change(setting, version, me, now -> {
            var fresh = drawer.fresh(setting, now, null);
            return Optional.of(Edit.of(Remark.of("matching.change.new", fresh.name()), fresh));
        });
        return back(setting, showing, "last");
    }

    @PostMapping("/proposals/{id}/name")
    String rename(Person me, @PathVariable long id, @RequestParam String name, @RequestParam int version,
                  @RequestParam(defaultValue = "0") long draft, @ModelAttribute Showing showing, Model model, HttpServletResponse response) {
        var wanted = name.strip();
        try {
            return change(id, me, version, draft, showing, (now, was) -> {
                check(wanted, was, now.values());
                return wanted.equals(was.name()) ? Edit.NOTHING : Edit.of(Remark.of("matching.change.name", was.name(), wanted), was.named(wanted));
            });
        } catch (BadValue bad) {
            var setting = desks.findOfProposal(id, draft, version, me);
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("program", setting.program());
            model.addAttribute("round", setting.round());
            model.addAttribute("desk", desks.desk(setting, showing));
            model.addAttribute("misnamed", new Misnamed(id, name, bad));
            return "matching/desk";
        }
    }

    private static void check(String wanted, Proposal was, Collection<Proposal> all) {
        if (wanted.isEmpty()) {
            throw BadValue.keyed("matching.bad.name.empty", wanted);
        }
        if (wanted.length() > LONGEST_NAME) {
            throw BadValue.keyed("matching.bad.name.long", wanted, LONGEST_NAME);
        }
        if (wanted.chars().anyMatch(Character::isISOControl)) {
            throw BadValue.keyed("matching.bad.name.control", wanted);
        }
        if (all.stream().anyMatch(other -> other != was && other.name().equalsIgnoreCase(wanted))) {
            throw BadValue.keyed("matching.bad.name.taken", wanted);
        }
    }

    /** A name that could not be given, with what was typed and why not. */
    public record Misnamed(long proposal, String typed, BadValue why) { }

    @PostMapping("/proposals/{id}/removal")
    String remove(Person me, @PathVariable long id, @RequestParam int version, @RequestParam(defaultValue = "0") long draft,
                  @ModelAttribute Showing showing) {
        return change(id, me, version, draft, showing, (now, was) -> was.locked() || was.seats().stream().anyMatch(Proposal.Seat::locked) ? null
            : Edit.dissolving(Remark.of("matching.change.dissolve", was.name()), was));
    }

    private interface Wish {
        @Nullable Edit on(Map<String, Proposal> now, Proposal was);
    }

    private String change(long id, Person me, int version, long draft, Showing showing, Wish wish) {
        var setting = desks.findOfProposal(id, draft, version, me);
        var key = proposals.key(id);
        hand.change(setting, version, me, now -> Optional.ofNullable(now.get(key)).map(was -> wish.on(now, was)));
        return back(setting, showing, "group-" + key);
    }

    private static String back(Setting setting, Showing showing, String where) {
        return "redirect:/drafts/" + setting.draft().id() + showing.query() + "#" + where;
    }
}
