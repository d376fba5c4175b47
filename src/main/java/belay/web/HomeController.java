package belay.web;

import belay.applications.ApplicationDrafts;
import belay.applications.MyApplications;
import belay.groups.Leaving;
import belay.groups.Lines;
import belay.matching.Asks;
import belay.matching.Boards;
import belay.matching.Invitations;
import belay.matching.SecondThoughts;
import belay.people.Paging;
import belay.people.Person;
import belay.programs.Program;
import belay.programs.Programs;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Where everybody lands: the groups I am in and the programs I run. */
@Controller
public class HomeController {

    private final MyApplications applications;
    private final ApplicationDrafts drafts;
    private final Invitations invitations;
    private final SecondThoughts secondThoughts;
    private final Boards boards;
    private final Asks asks;
    private final Lines lines;
    private final Leaving leaving;
    private final Programs programs;
    private final Needs needs;
    private final Clock clock;

    HomeController(MyApplications applications, ApplicationDrafts drafts, Invitations invitations, SecondThoughts secondThoughts, Boards boards, Asks asks,
                   Lines lines, Leaving leaving, Programs programs, Needs needs, Clock clock) {
        this.applications = applications;
        this.drafts = drafts;
        this.invitations = invitations;
        this.secondThoughts = secondThoughts;
        this.boards = boards;
        this.asks = asks;
        this.lines = lines;
        this.leaving = leaving;
        this.programs = programs;
        this.needs = needs;
        this.clock = clock;
    }

    @GetMapping("/")
    String show(Person me, Model model) {
        var groups = lines.mine(me, Paging.FIRST);
        var asked = applications.of(me);
        model.addAttribute("groups", groups);
        model.addAttribute("countOfGroups", lines.countMine(me));
        model.addAttribute("before", groups.isEmpty() ? lines.before(me) : List.of());
        model.addAttribute("leftOut", groups.isEmpty() ? MyApplications.leftOut(asked).orElse(null) : null);
        model.addAttribute("invitations", invitations.open(me, clock.instant()));
        model.addAttribute("agreed", invitations.agreed(me, clock.instant()));
        model.addAttribute("declined", secondThoughts.of(me));
        model.addAttribute("left", leaving.revocable(me));
        model.addAttribute("boards", boards.openTo(me, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)));
        model.addAttribute("asks", asks.open(me, clock.instant()));
        model.addAttribute("now", clock.instant());
        model.addAttribute("waiting", MyApplications.waiting(asked));
        model.addAttribute("withdrawn", MyApplications.revocable(asked));
        model.addAttribute("unsent", drafts.of(me));
        model.addAttribute("programs", organized(me));
        model.addAttribute("mayStart", programs.mayStart(me.id()));
        return "web/home";
    }

    private List<MyProgram> organized(Person me) {
        var mine = programs.findAllForOrganizer(me.id());
        var waiting = needs.of(mine);
        return mine.stream().map(program -> new MyProgram(program, waiting.getOrDefault(program.id(), List.of()))).toList();
    }

    /** A program as its organizer sees it from home, and what waits there. */
    public record MyProgram(Program program, List<Need> needs) { }
}
