package belay.matching;

import belay.matching.Boards.Away;
import belay.matching.engine.Partner;
import belay.matching.engine.Sought.Part;
import belay.people.NotFound;
import belay.people.Paging;
import belay.people.Person;
import belay.programs.Round;
import belay.programs.Rounds;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The board of a round: who is there, what they offer and want, and whom to ask; and leaving it to the organizers. */
@Controller
public class BoardController {

    static final int PAGE = 20;
    private static final int NAMED = 3;

    private final Boards boards;
    private final Encounters encounters;
    private final Asks asks;
    private final Boarding boarding;
    private final Rounds rounds;
    private final Clock clock;

    BoardController(Boards boards, Encounters encounters, Asks asks, Boarding boarding, Rounds rounds, Clock clock) {
        this.boards = boards;
        this.encounters = encounters;
        this.asks = asks;
        this.boarding = boarding;
        this.rounds = rounds;
        this.clock = clock;
    }

    /**
     * A part of what is looked for that keeps everybody away.
     *
     * @param people how many would be there without it, some of whom are named
     */
    public record Stop(Part part, String typed, int people, List<String> names, String query) { }

    @GetMapping("/boards/{id}")
    String show(@PathVariable long id, @ModelAttribute("form") SoughtForm form, BindingResult errors, @RequestParam(defaultValue = "1") int page, Person me, Model model,
                HttpServletResponse response) {
        var board = mine(id, me);
        var sought = form.read(errors);
        var round = round(board);
        var company = encounters.on(round);
        var all = board.isForMe() ? company.of(me) : List.<Partner>of();
        var missing = company.missing(all, sought);
        var fit = all.stream().filter(one -> isWithout(missing, one, Set.of())).toList();
        var paging = Paging.of(fit.size(), PAGE, page);
        model.addAttribute("board", board);
        model.addAttribute("errors", errors.hasErrors() ? errors : null);
        model.addAttribute("encounters", company.seen(me, fit.stream().skip(paging.skipped(PAGE)).limit(PAGE).toList()));
        model.addAttribute("asked", asks.between(me, id));
        model.addAttribute("open", asks.open(me, clock.instant()).stream().filter(ask -> ask.roundId() == id).toList());
        model.addAttribute("count", fit.size());
        model.addAttribute("all", all.size());
        model.addAttribute("possible", (int) all.stream().filter(one -> one.verdict().possible()).count());
        model.addAttribute("stops", fit.isEmpty() ? stops(all, missing, form) : List.of());
        model.addAttribute("paging", paging);
        model.addAttribute("now", clock.instant());
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        return "matching/board";
    }

    private static boolean isWithout(Map<String, Set<Part>> missing, Partner partner, Set<Part> allowed) {
        return allowed.containsAll(Objects.requireNonNull(missing.get(partner.person().id())));
    }

    private static List<Stop> stops(List<Partner> all, Map<String, Set<Part>> missing, SoughtForm form) {
        return Arrays.stream(Part.values()).filter(part -> !form.typed(part).isEmpty()).map(part -> {
            var others = all.stream().filter(one -> isWithout(missing, one, Set.of(part))).map(one -> one.person().name()).toList();
            return new Stop(part, form.typed(part), others.size(), others.stream().limit(NAMED).toList(), form.without(part).query());
        }).toList();
    }

    /** Leaves it to the organizers to find somebody. */
    @PostMapping("/boards/{id}/absence")
    String leave(@PathVariable long id, Person me, RedirectAttributes flash) {
        mine(id, me);
        return told(id, boarding.leave(id, Away.MATCH, me) ? "board.left" : "board.left.already", flash);
    }

    @PostMapping("/boards/{id}/absence/end")
    String comeBack(@PathVariable long id, Person me, RedirectAttributes flash) {
        mine(id, me);
        return told(id, boarding.comeBack(id, me) ? "board.back" : "board.back.already", flash);
    }

    private Board mine(long id, Person me) {
        return boards.findForMember(id, me).orElseThrow(NotFound.of("board", id));
    }

    private Round round(Board board) {
        return rounds.findOfProgram(board.roundId(), board.programId()).orElseThrow(NotFound.of("round", board.roundId()));
    }

    private static String told(long id, String says, RedirectAttributes flash) {
        flash.addFlashAttribute("flash", new DefaultMessageSourceResolvable(says));
        return "redirect:/boards/" + id;
    }
}
