package belay.matching;

import belay.people.NotFound;
import belay.people.Person;
import belay.programs.Programs;
import belay.programs.Round;
import belay.programs.Rounds;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The drafts of a round: matched, looked at, compared, and gone back to. */
@Controller
class DraftController {

    private static final int EVERYBODY = 2_000;

    private final Rounds rounds;
    private final Programs programs;
    private final Drafts drafts;
    private final Desks desks;
    private final Renewal renewal;
    private final Summaries summaries;
    private final Shifts shifts;
    private final Gathering gathering;
    private final Turnovers turnovers;
    private final Matcher matcher;
    private final Drawer drawer;

    DraftController(Rounds rounds, Programs programs, Drafts drafts, Desks desks, Renewal renewal, Summaries summaries, Shifts shifts, Gathering gathering,
                    Turnovers turnovers, Matcher matcher, Drawer drawer) {
        this.rounds = rounds;
        this.programs = programs;
        this.drafts = drafts;
        this.desks = desks;
        this.renewal = renewal;
        this.summaries = summaries;
        this.shifts = shifts;
        this.gathering = gathering;
        this.turnovers = turnovers;
        this.matcher = matcher;
        this.drawer = drawer;
    }

    /** The desk of a round: its newest draft, the match that is running, or what is there to be matched. */
    @GetMapping("/rounds/{id}/desk")
    String desk(Person me, @PathVariable long id, Model model, HttpServletResponse response) {
        var round = find(id, me);
        model.addAttribute("round", round);
        var run = matcher.running(round);
        if (run.isPresent() && !run.get().failed()) {
            response.setHeader("Refresh", "2");
            model.addAttribute("run", run.get());
            return "matching/running";
        }
        var newest = drafts.findNewest(id);
        boolean told = run.isPresent() && newest.map(draft -> drafts.isOpen(draft.id())).orElse(true);
        if (newest.isPresent() && !told) {
            return "redirect:/drafts/" + newest.get().id();
        }
        matcher.forget(round);
        model.addAttribute("failed", run.map(one -> one.overtaken() ? "matching.overtaken" : "matching.failed").orElse(null));
        model.addAttribute("number", newest.map(Draft::number).orElse(0) + 1);
        model.addAttribute("gathered", gathering.of(round));
        model.addAttribute("ahead", turnovers.ahead(round).orElse(null));
        return "matching/empty";
    }

    @GetMapping("/rounds/{id}/drafts")
    String index(Person me, @PathVariable long id, Model model) {
        model.addAttribute("round", find(id, me));
        model.addAttribute("drafts", drafts.findAllInRound(id));
        model.addAttribute("open", drafts.findNewest(id).map(draft -> drafts.isOpen(draft.id())).orElse(false));
        return "matching/drafts";
    }

    /**
     * Makes the draft of that number, by matching around the locks of the one before it or by copying an earlier one. Asked for again, it
     * is there already.
     */
    @PostMapping("/rounds/{id}/drafts")
    String create(Person me, @PathVariable long id, @RequestParam int number, @RequestParam(required = false) @Nullable Long from) {
        var round = find(id, me);
        var newest = drafts.findNewest(id);
        int next = newest.map(Draft::number).orElse(0) + 1;
        boolean closed = newest.isPresent() && !drafts.isOpen(newest.get().id());
        if (number == next && newest.isPresent() && !closed && from != null) {
            drawer.copy(drafts.findForOrganizer(from, me.id()).filter(draft -> draft.roundId() == id).orElseThrow(NotFound.of("draft", from)), newest.orElseThrow(), me);
        } else if (number == next && !closed) {
            var program = programs.findForOrganizer(round.programId(), me.id()).orElseThrow(NotFound.of("program", round.programId()));
            matcher.start(program, round, number, me).ends(MatchRun.A_CLICK);
        }
        return "redirect:/rounds/" + id + "/desk";
    }

    @GetMapping("/drafts/{id}")
    String show(Person me, @PathVariable long id, @ModelAttribute Showing showing, Model model) {
        var setting = renewal.renew(desks.find(id, me));
        model.addAttribute("program", setting.program());
        model.addAttribute("round", setting.round());
        model.addAttribute("desk", desks.desk(setting, showing));
        return "matching/desk";
    }

    @GetMapping("/drafts/{id}/diff/{other}")
    String diff(Person me, @PathVariable long id, @PathVariable long other, Model model) {
        var setting = desks.find(id, me);
        var before = drafts.findForOrganizer(other, me.id()).filter(draft -> draft.roundId() == setting.round().id())
            .orElseThrow(NotFound.of("draft", other));
        model.addAttribute("program", setting.program());
        model.addAttribute("round", setting.round());
        model.addAttribute("draft", setting.draft());
        model.addAttribute("before", before);
        model.addAttribute("tally", summaries.of(setting).tally());
        model.addAttribute("tallyBefore", summaries.of(new Setting(before, setting.round(), setting.program())).tally());
        model.addAttribute("moved", shifts.between(before.id(), id, EVERYBODY));
        return "matching/diff";
    }

    private Round find(long id, Person me) {
        return rounds.findForOrganizer(id, me.id()).orElseThrow(NotFound.of("round", id));
    }
}
