package belay.matching;

import belay.groups.Group;
import belay.groups.Groups;
import belay.people.Person;
import belay.programs.Role;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What an organizer does where a published group has a free place: asks the next best, begins without, or gives the group up. */
@Controller
class OfferController {

    private final Published published;
    private final Proposals proposals;
    private final Rooms rooms;
    private final NextBest nextBest;
    private final Offering offering;
    private final Groups groups;

    OfferController(Published published, Proposals proposals, Rooms rooms, NextBest nextBest, Offering offering, Groups groups) {
        this.published = published;
        this.proposals = proposals;
        this.rooms = rooms;
        this.nextBest = nextBest;
        this.offering = offering;
        this.groups = groups;
    }

    @GetMapping("/proposals/{id}/offers")
    String index(@PathVariable long id, @RequestParam(defaultValue = "") String role, Person me, Model model) {
        var setting = mine(id, me);
        var places = rooms.of(id);
        var wanted = Role.of(role).flatMap(one -> places.stream().filter(room -> room.role() == one).findFirst())
            .orElseGet(() -> places.stream().filter(room -> room.toAsk() > 0).findFirst().or(() -> places.stream().filter(Room::isFree).findFirst()).orElse(places.getFirst()));
        model.addAttribute("program", setting.program());
        model.addAttribute("round", setting.round());
        model.addAttribute("proposal", proposals.one(setting.draft().id(), id));
        model.addAttribute("id", id);
        model.addAttribute("rooms", places);
        model.addAttribute("room", wanted);
        var next = wanted.free() == 0 ? null : nextBest.of(setting, id, wanted.role());
        model.addAttribute("next", next);
        model.addAttribute("rules", next == null || !next.best().isEmpty() ? List.of() : nextBest.rules(setting, id, wanted.role()));
        model.addAttribute("group", groups.findOfProposal(id).map(Group::id).orElse(null));
        model.addAttribute("days", offering.days(setting.round().id()));
        model.addAttribute("inviting", offering.isInviting(setting.round().id()));
        return "matching/offers";
    }

    @PostMapping("/proposals/{id}/offers")
    String create(@PathVariable long id, @RequestParam(defaultValue = "") String role, @RequestParam(defaultValue = "") List<Long> people, Person me, RedirectAttributes flash) {
        var setting = mine(id, me);
        var wanted = Role.of(role).orElse(null);
        var possible = wanted == null ? List.<Long>of() : possible(nextBest.of(setting, id, wanted)).filter(people::contains).toList();
        int asked = wanted == null || possible.isEmpty() ? 0 : offering.offer(setting, id, wanted, possible, me);
        if (asked == 0) {
            flash.addFlashAttribute("flash", new DefaultMessageSourceResolvable(people.isEmpty() ? "offers.nobody" : "offers.changed"));
            return "redirect:/proposals/" + id + "/offers" + (wanted == null ? "" : "?role=" + wanted.word());
        }
        return told(id, setting, "offers.asked", asked, flash);
    }

    @PostMapping("/proposals/{id}/forming")
    String form(@PathVariable long id, Person me, RedirectAttributes flash) {
        var setting = mine(id, me);
        return told(id, setting, offering.form(setting, id) ? "offers.formed" : "offers.too-few", 0, flash);
    }

    @PostMapping("/proposals/{id}/giving-up")
    String giveUp(@PathVariable long id, Person me, RedirectAttributes flash) {
        var setting = mine(id, me);
        return told(id, setting, offering.giveUp(setting, id, me) ? "offers.given-up" : "offers.not-given-up", 0, flash);
    }

    private static Stream<Long> possible(NextBest.Next next) {
        return Stream.concat(next.best().stream(), next.again().stream()).map(one -> one.person().id());
    }

    private Setting mine(long proposal, Person me) {
        return published.findOfProposal(proposal, me);
    }

    private String told(long proposal, Setting setting, String says, int asked, RedirectAttributes flash) {
        flash.addFlashAttribute("flash", new DefaultMessageSourceResolvable(new String[] {says}, new Object[] {asked}));
        return offering.isInviting(setting.round().id()) ? "redirect:/rounds/" + setting.round().id() + "/answers" : "redirect:/proposals/" + proposal + "/offers";
    }
}
