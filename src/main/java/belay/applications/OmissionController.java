package belay.applications;

import belay.people.Person;
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

    OmissionController(Intake intake) {
        this.intake = intake;
    }

    /** From now on just these rows stay out; those that did before and are not among them are back. */
    @PostMapping("/sheets/{id}/omissions")
    @Transactional
    String update(Person me, @PathVariable long id, @RequestParam(defaultValue = "") Set<Integer> row) {
        intake.leaveOut(intake.find(id, me), row, me);
        return "redirect:/sheets/" + id + "/preview";
    }
}
