package belay.applications;

import belay.outbox.Letter;
import belay.people.NotFound;
import belay.people.Paging;
import belay.people.Person;
import belay.programs.Program;
import belay.programs.Programs;
import belay.programs.Round;
import belay.programs.Rounds;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Reading all decisions together, with the letter each would get, and answering everybody at once. */
@Controller
public class AnnouncementController {

    private static final int PER_PAGE = 50;

    private final Programs programs;
    private final Rounds rounds;
    private final Queue queue;
    private final Deciding deciding;
    private final AnswerLetters letters;
    private final Vacancies vacancies;

    AnnouncementController(Programs programs, Rounds rounds, Queue queue, Deciding deciding, AnswerLetters letters, Vacancies vacancies) {
        this.programs = programs;
        this.rounds = rounds;
        this.queue = queue;
        this.deciding = deciding;
        this.letters = letters;
        this.vacancies = vacancies;
    }

    /** Somebody who will be answered, and with what. */
    public record Answer(Queue.Line line, Letter letter) { }

    /** Those on this page who will get the same answer, and how many get it in all. */
    public record Bundle(Decision verdict, long count, List<Answer> answers) { }

    @GetMapping("/rounds/{id}/announcement")
    String show(Person me, @PathVariable long id, @RequestParam(defaultValue = "1") int page, Model model) {
        var round = round(id, me);
        var program = program(round, me);
        var all = queue.staged(id);
        var paging = Paging.of(all.size(), PER_PAGE, page);
        var staged = all.stream().skip(paging.skipped(PER_PAGE)).limit(PER_PAGE).toList();
        var drafts = letters.drafts(program, round, staged, me);
        var answers = IntStream.range(0, staged.size()).mapToObj(n -> new Answer(staged.get(n), drafts.get(n))).toList();
        var bundles = Stream.of(Decision.values()).map(verdict -> new Bundle(verdict, all.stream().filter(line -> line.staged() == verdict).count(),
            answers.stream().filter(answer -> answer.line().staged() == verdict).toList())).filter(bundle -> !bundle.answers().isEmpty()).toList();
        model.addAttribute("round", round);
        model.addAttribute("program", program);
        model.addAttribute("bundles", bundles);
        model.addAttribute("decisions", all.stream().map(Queue.Line::stagedId).toList());
        model.addAttribute("overfull", overfull(id, all));
        model.addAttribute("paging", paging);
        return "applications/announcement";
    }

    @PostMapping("/rounds/{id}/announcement")
    String create(Person me, @PathVariable long id, @RequestParam(defaultValue = "") List<Long> decision, RedirectAttributes next) {
        var round = round(id, me);
        int answered = deciding.announce(program(round, me), round, decision, me);
        next.addFlashAttribute("flash", new DefaultMessageSourceResolvable(new String[] {"screening.announced"}, new Object[] {answered}));
        return "redirect:/rounds/" + id + "/queue";
    }

    /** The roles that would have more people with a yes, or with an offer, than places, by what is announced here. */
    private List<Vacancy> overfull(long round, List<Queue.Line> staged) {
        return vacancies.of(round).stream().filter(Vacancy::isOverfull)
            .filter(vacancy -> staged.stream().anyMatch(line -> line.staged() == Decision.ACCEPT && line.roleList().contains(vacancy.role()))).toList();
    }

    private Round round(long id, Person me) {
        return rounds.findForOrganizer(id, me.id()).orElseThrow(NotFound.of("round", id));
    }

    private Program program(Round round, Person me) {
        return programs.findForOrganizer(round.programId(), me.id()).orElseThrow(NotFound.of("round", round.id()));
    }
}
