package belay.applications;

import belay.people.NotFound;
import belay.people.Person;
import belay.programs.Programs;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Going on with a sheet without some of its rows. */
@Controller
class OmissionController {

    private final Intake intake;
    private final Sheets sheets;
    private final Programs programs;

    OmissionController(Intake intake, Sheets sheets, Programs programs) {
        this.intake = intake;
        this.sheets = sheets;
        this.programs = programs;
    }

    /** From now on just these rows stay out; those that did before and are not among them are back. The program is held, as it is while a sheet comes in. */
    @PostMapping("/sheets/{id}/omissions")
    @Transactional
    String update(Person me, @PathVariable long id, @RequestParam(defaultValue = "") Set<Integer> row) {
        var sheet = intake.find(id, me);
        programs.holdForOrganizer(intake.programOf(sheet, me).id(), me.id()).orElseThrow(NotFound.of("sheet", id));
        if (!sheets.isImported(id)) {
            intake.leaveOut(sheet, row, me);
        }
        return "redirect:/sheets/" + id + "/preview?chosen=true";
    }
}
