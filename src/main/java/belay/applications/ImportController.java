package belay.applications;

import belay.people.NotFound;
import belay.people.Paging;
import belay.people.Person;
import belay.programs.Programs;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Third step of bringing in a sheet: seeing what it would do, and doing it. */
@Controller
public class ImportController {

    private static final int PER_PAGE = 50;

    private final Intake intake;
    private final Sheets sheets;
    private final Programs programs;
    private final Places places;

    ImportController(Intake intake, Sheets sheets, Programs programs, Places places) {
        this.intake = intake;
        this.sheets = sheets;
        this.programs = programs;
        this.places = places;
    }

    /** What is to be said of several rows alike. */
    public record Notes(String kind, List<Complaint> all) { }

    @GetMapping("/sheets/{id}/preview")
    ModelAndView preview(Person me, @PathVariable long id, @RequestParam(defaultValue = "1") int page, @RequestParam(defaultValue = "false") boolean chosen) {
        var sheet = intake.find(id, me);
        if (sheets.isImported(id)) {
            return applications(sheet);
        }
        var opened = intake.open(sheet, me);
        if (!opened.mapping().faults(opened.rows().headers(), opened.roles()).isEmpty()) {
            return new ModelAndView("redirect:/sheets/" + id + "/mapping");
        }
        return page(opened, intake.plan(opened), page, chosen, false, HttpStatus.OK);
    }

    /** The program is held meanwhile, so pressing twice, or two organizers at once, imports once. */
    @PostMapping("/sheets/{id}/import")
    @Transactional
    ModelAndView create(Person me, @PathVariable long id, @RequestParam(defaultValue = "") String seen, RedirectAttributes next) {
        var sheet = intake.find(id, me);
        programs.holdForOrganizer(intake.programOf(sheet, me).id(), me.id()).orElseThrow(NotFound.of("sheet", id));
        if (sheets.isImported(id)) {
            return applications(sheet);
        }
        var opened = intake.open(sheet, me);
        if (!opened.mapping().faults(opened.rows().headers(), opened.roles()).isEmpty()) {
            return new ModelAndView("redirect:/sheets/" + id + "/mapping");
        }
        var plan = intake.hold(opened);
        if (!plan.errors().isEmpty() || !plan.fingerprint().equals(seen)) {
            return page(opened, plan, 1, false, plan.errors().isEmpty(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        intake.carryOut(plan, opened, me);
        next.addFlashAttribute("flash", new DefaultMessageSourceResolvable(new String[] {"applications.import.done"}, new Object[] {
            plan.with(Plan.Outcome.NEW).size(), plan.with(Plan.Outcome.CHANGED).size(), plan.with(Plan.Outcome.SAME).size(), plan.left().size()}));
        return applications(sheet);
    }

    private static ModelAndView applications(Sheet sheet) {
        return new ModelAndView("redirect:/rounds/" + sheet.roundId() + "/applications");
    }

    /** @param chosen whether somebody has just said which rows stay out, so that nothing is suggested */
    private ModelAndView page(Intake.Opened opened, Plan plan, int wanted, boolean chosen, boolean changedMeanwhile, HttpStatus status) {
        List<?> all = plan.errors().isEmpty() ? plan.touched() : Alike.gathered(plan.errors());
        var paging = Paging.of(all.size(), PER_PAGE, wanted);
        var shown = all.stream().skip(paging.skipped(PER_PAGE)).limit(PER_PAGE).toList();
        return new ModelAndView("applications/sheet-preview", status).addObject("program", opened.program())
            .addObject("round", opened.round()).addObject("sheet", opened.sheet()).addObject("plan", plan)
            .addObject("faults", plan.errors().isEmpty() ? List.of() : shown)
            .addObject("entries", plan.errors().isEmpty() ? shown : List.of())
            .addObject("leftOut", LeftOut.of(opened, plan, !chosen)).addObject("notes", notes(plan.notes())).addObject("paging", paging)
            .addObject("changedMeanwhile", changedMeanwhile).addObject("formed", places.isFormed(opened.round().id()));
    }

    private static Collection<Notes> notes(List<Complaint> notes) {
        Map<String, List<Complaint>> byKind = notes.stream().collect(Collectors.groupingBy(
            note -> Objects.requireNonNull(note.why().getCodes())[0].replace("applications.note.", ""), LinkedHashMap::new, Collectors.toList()));
        return byKind.entrySet().stream().map(kind -> new Notes(kind.getKey(), kind.getValue())).toList();
    }
}
