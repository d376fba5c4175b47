package belay.signin;

import belay.people.NotFound;
import belay.people.People;
import belay.people.Person;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** To try Belay out as anybody of a demo: pick a person and be them. A real server does not have this at all. */
@Controller
@Profile({"demo", "dev"})
class CastController {

    private static final int MOST = 200;

    private final People people;
    private final Door door;

    CastController(People people, Door door) {
        this.people = people;
        this.door = door;
    }

    @GetMapping("/cast")
    String index(Model model) {
        model.addAttribute("cast", people.findCast(MOST));
        return "signin/cast";
    }

    /** Where the addresses on the console lead. Like a mailed link it changes nothing until the button is pressed. */
    @GetMapping("/cast/{id}")
    String show(@PathVariable long id, Model model) {
        model.addAttribute("person", find(id));
        return "signin/be";
    }

    @PostMapping("/cast/{id}")
    View be(@PathVariable long id, HttpServletRequest request, HttpServletResponse response) {
        return door.letIn(find(id), request, response);
    }

    private Person find(long id) {
        return people.findById(id).filter(person -> person.email() != null).orElseThrow(NotFound.of("person", id));
    }
}
