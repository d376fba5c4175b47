package belay.groups;

import belay.groups.Departure.Ending;
import belay.people.NotFound;
import belay.people.Person;
import belay.programs.Programs;
import belay.programs.RoleRange;
import belay.programs.Rounds;
import java.util.List;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What becomes of a group somebody left: an organizer lets it go on or wait for the next round, dissolves it, or says that it has finished. */
@Controller
public class NextStepController {

    private final Groups groups;
    private final Fellows fellows;
    private final Lines lines;
    private final Programs programs;
    private final Rounds rounds;
    private final Closing closing;
    private final Fits fits;

    NextStepController(Groups groups, Fellows fellows, Lines lines, Programs programs, Rounds rounds, Closing closing, Fits fits) {
        this.groups = groups;
        this.fellows = fellows;
        this.lines = lines;
        this.programs = programs;
        this.rounds = rounds;
        this.closing = closing;
        this.fits = fits;
    }

    /** A role of which a group has fewer than its format needs. */
    public record Lacking(RoleRange range, long present) { }

    @GetMapping("/groups/{id}/next-step")
    String show(Person me, @PathVariable long id, Model model) {
        var group = group(me, id);
        if (groups.ending(id).isPresent()) {
            return "redirect:/groups/" + id;
        }
        var setting = lines.setting(group);
        var people = fellows.present(group);
        model.addAttribute("program", programs.findForOrganizer(setting.programId(), me.id()).orElseThrow(NotFound.of("group", id)));
        model.addAttribute("round", rounds.findForOrganizer(group.roundId(), me.id()).orElseThrow(NotFound.of("group", id)));
        model.addAttribute("group", group);
        model.addAttribute("people", people.stream().map(Fellow::person).toList());
        model.addAttribute("lacking", lacking(setting, people));
        model.addAttribute("thin", groups.isThin(id));
        model.addAttribute("fit", people.isEmpty() ? null : fits.now(group).orElse(null));
        model.addAttribute("free", fits.hasFreePlace(group));
        model.addAttribute("awaits", groups.awaits(id).orElse(null));
        return "groups/next-step";
    }

    @PostMapping("/groups/{id}/wait")
    String await(Person me, @PathVariable long id, RedirectAttributes next) {
        var group = group(me, id);
        return said(group, next, closing.await(group, me) ? "next-step.waits" : "next-step.meanwhile");
    }

    @PostMapping("/groups/{id}/going-on")
    String goOn(Person me, @PathVariable long id, RedirectAttributes next) {
        var group = group(me, id);
        return said(group, next, closing.goOn(group, me) ? "next-step.goes-on" : "next-step.meanwhile");
    }

    @PostMapping("/groups/{id}/closing")
    String close(Person me, @PathVariable long id, @RequestParam(defaultValue = "") String ending, RedirectAttributes next) {
        var group = group(me, id);
        var how = ending.equals(Ending.FINISHED.word()) ? Ending.FINISHED : Ending.DISSOLVED;
        if (!ending.equals(how.word())) {
            return said(group, next, "next-step.bad");
        }
        return said(group, next, closing.close(group, how, me) ? "next-step." + how.word() : "next-step.meanwhile");
    }

    private Group group(Person me, long id) {
        return groups.findForOrganizer(id, me.id()).orElseThrow(NotFound.of("group", id));
    }

    private static List<Lacking> lacking(Setting setting, List<Fellow> people) {
        return setting.format().roles().stream().map(range -> new Lacking(range, people.stream().filter(fellow -> fellow.role() == range.role()).count()))
            .filter(lacking -> lacking.present() < lacking.range().minimum()).toList();
    }

    /** Of a group that is over by now its own page tells all there is. */
    private String said(Group group, RedirectAttributes next, String says) {
        next.addFlashAttribute("flash", new DefaultMessageSourceResolvable(says));
        return "redirect:/groups/" + group.id() + (groups.ending(group.id()).isPresent() ? "" : "/next-step");
    }
}
