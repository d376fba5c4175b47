package belay.signin;

import belay.people.NotFound;
import belay.people.Person;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where I am signed in, and a way to end it: here, there, or everywhere else. */
@Controller
class SessionController {

    private final OpenSessions sessions;
    private final Door door;

    SessionController(OpenSessions sessions, Door door) {
        this.sessions = sessions;
        this.door = door;
    }

    @GetMapping("/sessions")
    String index(Person me, HttpSession here, Model model) {
        model.addAttribute("sessions", sessions.findAllFor(me, here));
        return "signin/sessions";
    }

    @PostMapping("/sessions/{id}/end")
    String end(@PathVariable String id, Person me, RedirectAttributes redirect) {
        if (!sessions.end(me, id)) {
            throw new NotFound("No session " + id + " of this person");
        }
        return back(redirect, "signin.sessions.ended");
    }

    @PostMapping("/sessions/others/end")
    String endOthers(Person me, HttpSession here, RedirectAttributes redirect) {
        return back(redirect, "signin.sessions.ended-others", sessions.endOthers(me, here));
    }

    @PostMapping("/sign-out")
    String signOut(HttpServletRequest request, HttpServletResponse response) {
        door.leave(request, response);
        return "redirect:/sign-in";
    }

    private static String back(RedirectAttributes redirect, String key, Object... arguments) {
        redirect.addFlashAttribute("flash", new DefaultMessageSourceResolvable(new String[] {key}, arguments));
        return "redirect:/sessions";
    }
}
