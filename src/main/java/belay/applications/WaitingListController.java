package belay.applications;

import belay.people.NotFound;
import belay.people.Person;
import belay.programs.Format;
import belay.programs.Formats;
import belay.programs.Programs;
import belay.programs.Role;
import belay.programs.Round;
import belay.programs.Rounds;
import java.util.HashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.validation.Errors;
import org.springframework.validation.MapBindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How many places a round has, how free ones are offered to those who wait, and offering one by hand. */
@Controller
class WaitingListController {

    private final Programs programs;
    private final Rounds rounds;
    private final Formats formats;
    private final Places places;
    private final Vacancies vacancies;
    private final PlaceOffers offers;
    private final WaitingList list;

    WaitingListController(Programs programs, Rounds rounds, Formats formats, Places places, Vacancies vacancies, PlaceOffers offers, WaitingList list) {
        this.programs = programs;
        this.rounds = rounds;
        this.formats = formats;
        this.places = places;
        this.vacancies = vacancies;
        this.offers = offers;
        this.list = list;
    }

    @GetMapping("/rounds/{id}/waiting-list")
    ModelAndView show(Person me, @PathVariable long id) {
        var round = find(id, me);
        return page(round, me, WaitingListForm.of(vacancies.numbers(id), vacancies.hours(id), vacancies.automatic(id).isPresent()), null);
    }

    @PostMapping("/rounds/{id}/waiting-list")
    ModelAndView update(Person me, @PathVariable long id, @RequestParam MultiValueMap<String, String> boxes, RedirectAttributes next) {
        var round = find(id, me);
        if (places.isFormed(id)) {
            return done(id, "/waiting-list", "screening.settled", next);
        }
        var form = WaitingListForm.typed(format(round), boxes);
        var errors = new MapBindingResult(new HashMap<>(), "list");
        form.check(errors);
        if (errors.hasErrors()) {
            return page(round, me, form, errors);
        }
        list.arrange(id, form.numbers(), Integer.parseInt(form.hours()), form.automatic(), me);
        return done(id, "/waiting-list", "place.arranged", next);
    }

    /** @param next the application an organizer saw standing first */
    @PostMapping("/rounds/{id}/waiting-list/offers")
    ModelAndView offer(Person me, @PathVariable long id, @RequestParam(defaultValue = "") String role, @RequestParam(defaultValue = "0") long next, RedirectAttributes flash) {
        find(id, me);
        boolean offered = Role.of(role).filter(wanted -> list.offer(id, wanted, next, me)).isPresent();
        return done(id, "/queue", offered ? "place.offered" : "place.offered.late", flash);
    }

    private Format format(Round round) {
        return formats.findById(round.formatId());
    }

    private Round find(long id, Person me) {
        return rounds.findForOrganizer(id, me.id()).orElseThrow(NotFound.of("round", id));
    }

    private static ModelAndView done(long id, String where, String says, RedirectAttributes next) {
        next.addFlashAttribute("flash", new DefaultMessageSourceResolvable(says));
        return new ModelAndView("redirect:/rounds/" + id + where);
    }

    private ModelAndView page(Round round, Person me, WaitingListForm form, @Nullable Errors errors) {
        return new ModelAndView("applications/waiting-list", errors == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT).addObject("round", round)
            .addObject("program", programs.findForOrganizer(round.programId(), me.id()).orElseThrow(NotFound.of("round", round.id())))
            .addObject("roles", format(round).roles()).addObject("form", form).addObject("errors", errors).addObject("numbers", vacancies.numbers(round.id()))
            .addObject("automatic", vacancies.automatic(round.id()).orElse(null)).addObject("vacancies", vacancies.of(round.id())).addObject("offers", offers.in(round.id()));
    }
}
