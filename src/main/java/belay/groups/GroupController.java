package belay.groups;

import belay.applications.MyApplications;
import belay.people.NotFound;
import belay.people.Paging;
import belay.people.Person;
import belay.people.Profiles;
import belay.people.Typed;
import belay.programs.FormatSentences;
import belay.programs.Markdown;
import belay.programs.Programs;
import belay.programs.Rounds;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The groups I am in, the groups of a program I organize, and one group as those in it see it. */
@Controller
class GroupController {

    private final MyApplications applications;
    private final Groups groups;
    private final Fellows fellows;
    private final Trials trials;
    private final Fits fits;
    private final Afterwards afterwards;
    private final Lines lines;
    private final Profiles profiles;
    private final Programs programs;
    private final Rounds rounds;
    private final Clock clock;

    GroupController(MyApplications applications, Groups groups, Fellows fellows, Trials trials, Fits fits, Afterwards afterwards, Lines lines,
                    Profiles profiles, Programs programs, Rounds rounds, Clock clock) {
        this.applications = applications;
        this.groups = groups;
        this.fellows = fellows;
        this.trials = trials;
        this.fits = fits;
        this.afterwards = afterwards;
        this.lines = lines;
        this.profiles = profiles;
        this.programs = programs;
        this.rounds = rounds;
        this.clock = clock;
    }

    @GetMapping("/groups")
    String mine(@RequestParam(defaultValue = "1") int page, Person me, Model model) {
        long count = lines.countMine(me);
        var paging = Paging.of(count, Lines.PAGE, page);
        model.addAttribute("count", count);
        model.addAttribute("groups", lines.mine(me, paging));
        model.addAttribute("paging", paging);
        model.addAttribute("before", lines.before(me));
        model.addAttribute("leftOut", count == 0 ? MyApplications.leftOut(applications.of(me)).orElse(null) : null);
        return "groups/mine";
    }

    @GetMapping("/groups/{id}")
    String show(@PathVariable long id, Person me, Model model) {
        var mine = groups.findForMember(id, me.id());
        var seen = mine.or(() -> groups.findForOrganizer(id, me.id()));
        if (seen.isEmpty() && groups.findForFormer(id, me.id()).isPresent()) {
            return "redirect:/groups/" + id + "/goodbye";
        }
        var group = seen.orElseThrow(NotFound.of("group", id));
        var setting = lines.setting(group);
        if (mine.isEmpty()) {
            programs.findForOrganizer(setting.programId(), me.id()).ifPresent(program -> model.addAttribute("program", program));
            rounds.findForOrganizer(group.roundId(), me.id()).ifPresent(round -> model.addAttribute("round", round));
            var over = afterwards.of(group);
            if (over.isPresent()) {
                return over(group, setting, over.get(), me, model);
            }
        }
        model.addAttribute("trial", mine.flatMap(trials::of).orElse(null));
        model.addAttribute("free", mine.isEmpty() && fits.hasFreePlace(group));
        var people = mine.isPresent() ? fellows.seen(group) : fellows.present(group);
        model.addAttribute("untold", mine.isPresent() ? List.of() : untold(group, people));
        show(group, setting, people, me, model);
        return "groups/show";
    }

    /** Whom those in the group still see there, as not all of them have been told that they left. */
    private List<Person> untold(Group group, List<Fellow> present) {
        var here = present.stream().map(fellow -> fellow.person().id()).collect(Collectors.toSet());
        return fellows.seen(group).stream().map(Fellow::person).filter(person -> !here.contains(person.id())).toList();
    }

    private String over(Group group, Setting setting, Afterwards.Over over, Person me, Model model) {
        model.addAttribute("group", group);
        model.addAttribute("setting", setting);
        model.addAttribute("over", over);
        model.addAttribute("succession", lines.succession(group, me).orElse(null));
        model.addAttribute("people", afterwards.people(group, setting));
        model.addAttribute("weekly", WeeklyTime.parse(group.slot()).orElse(null));
        return "groups/over";
    }

    @GetMapping("/programs/{program}/groups")
    String index(@PathVariable long program, @RequestParam(defaultValue = "0") long round, @RequestParam(defaultValue = "") String name,
                 @RequestParam(defaultValue = "1") int page, Person me, Model model) {
        model.addAttribute("program", programs.findForOrganizer(program, me.id()).orElseThrow(NotFound.of("program", program)));
        var wanted = Typed.line(name);
        long count = lines.count(program, round, wanted);
        var paging = Paging.of(count, Lines.PAGE, page);
        model.addAttribute("rounds", rounds.findAllForOrganizer(program, me.id()));
        model.addAttribute("chosen", round);
        model.addAttribute("name", wanted);
        model.addAttribute("count", count);
        model.addAttribute("groups", lines.inProgram(program, round, wanted, paging));
        model.addAttribute("paging", paging);
        return "groups/index";
    }

    private void show(Group group, Setting setting, List<Fellow> people, Person me, Model model) {
        var weekly = WeeklyTime.parse(group.slot());
        var home = profiles.of(me).zoneId();
        var reader = home.or(() -> weekly.map(WeeklyTime::zone)).orElse(ZoneId.of("UTC"));
        Optional<Meeting> meeting = weekly.flatMap(time -> Meeting.next(time, setting.starts(), setting.ends(), setting.format(), reader,
            clock.instant()));
        model.addAttribute("group", group);
        model.addAttribute("finished", fellows.finished(group));
        model.addAttribute("votes", groups.votes(group.id()));
        model.addAttribute("setting", setting);
        model.addAttribute("description", Markdown.html(setting.description()));
        model.addAttribute("people", people);
        model.addAttribute("why", Why.of(group.why().lines().filter(line -> !line.isBlank()).toList(), people.stream().map(Fellow::person).toList(), fellows.ever(group)));
        model.addAttribute("homeKnown", home.isPresent());
        model.addAttribute("clocks", Clocks.at(clock.instant(), people, me));
        model.addAttribute("weekly", weekly.orElse(null));
        model.addAttribute("meeting", meeting.orElse(null));
        model.addAttribute("meetingClocks", meeting.map(next -> Clocks.at(next.start().toInstant(), people, me)).orElse(null));
        model.addAttribute("sentences", FormatSentences.of(setting.format()));
    }
}
