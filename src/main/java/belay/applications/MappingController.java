package belay.applications;

import belay.people.Person;
import belay.programs.Role;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.Errors;
import org.springframework.validation.MapBindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Second step of bringing in a sheet: saying what each column tells. */
@Controller
public class MappingController {

    private static final int SAMPLES = 3;

    private final Intake intake;
    private final Sheets sheets;

    MappingController(Intake intake, Sheets sheets) {
        this.intake = intake;
        this.sheets = sheets;
    }

    /** A column as the page shows it. */
    public record Column(int number, String header, List<String> samples, Field field) { }

    @GetMapping("/sheets/{id}/mapping")
    ModelAndView show(Person me, @PathVariable long id) {
        var sheet = intake.find(id, me);
        if (sheets.isImported(id)) {
            return new ModelAndView("redirect:/rounds/" + sheet.roundId() + "/applications");
        }
        var opened = intake.open(sheet, me);
        return page(opened, opened.mapping(), null, HttpStatus.OK);
    }

    @PostMapping("/sheets/{id}/mapping")
    @Transactional
    ModelAndView update(Person me, @PathVariable long id, @RequestParam Map<String, String> chosen) {
        var sheet = intake.find(id, me);
        if (sheets.isImported(id)) {
            return new ModelAndView("redirect:/rounds/" + sheet.roundId() + "/applications");
        }
        var opened = intake.open(sheet, me);
        var fields = new ArrayList<Field>();
        for (int i = 0; i < opened.rows().headers().size(); i++) {
            fields.add(Field.of(chosen.getOrDefault("column-" + i, "")).orElse(Field.IGNORE));
        }
        var mapping = new Mapping(fields, Role.of(chosen.getOrDefault("everybody", "")).orElse(null));
        var errors = new MapBindingResult(new HashMap<>(), "mapping");
        mapping.faults(opened.rows().headers(), opened.roles())
            .forEach(fault -> errors.reject(fault.key(), fault.getArguments(), null));
        if (errors.hasErrors()) {
            return page(opened, mapping, errors, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        if (!mapping.equals(opened.mapping())) {
            sheets.leaveNothingOut(id);  // what was wrong in a row may have been the column
        }
        sheets.map(id, mapping.text());
        sheets.remember(opened.program().id(), sheet.shape(), mapping.text());  // at once: a sheet with errors comes back mended
        return new ModelAndView("redirect:/sheets/" + id + "/preview");
    }

    private static ModelAndView page(Intake.Opened opened, Mapping mapping, @Nullable Errors errors, HttpStatus status) {
        var rows = opened.rows();
        var columns = new ArrayList<Column>();
        for (int i = 0; i < rows.headers().size(); i++) {
            var field = i < mapping.fields().size() ? mapping.fields().get(i) : Field.IGNORE;
            columns.add(new Column(i, rows.headers().get(i), rows.samples(i, SAMPLES), field));
        }
        return new ModelAndView("applications/sheet-mapping", status).addObject("program", opened.program())
            .addObject("round", opened.round()).addObject("sheet", opened.sheet()).addObject("columns", columns)
            .addObject("everybody", mapping.everybody() == null ? "" : mapping.everybody().word())
            .addObject("roles", opened.roles()).addObject("people", rows.rows().size()).addObject("notes", rows.notes())
            .addObject("errors", errors);
    }
}
