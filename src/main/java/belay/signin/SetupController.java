package belay.signin;

import belay.people.Email;
import belay.people.NotFound;
import belay.people.Person;
import belay.people.Typed;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Makes the first administrator of a new server. Once there is one, this is not here any more. */
@Controller
class SetupController {


    /** What was typed. */
    public record FirstPerson(String name, String email) {

        public FirstPerson {
            name = Typed.line(name);
        }
    }

    private final Setup setup;
    private final Door door;

    SetupController(Setup setup, Door door) {
        this.setup = setup;
        this.door = door;
    }

    @GetMapping("/setup")
    String show(@RequestParam(defaultValue = "") String token, Model model, HttpServletResponse response) {
        return page(token, new BindException(new FirstPerson("", ""), "first"), model, response);
    }

    @PostMapping("/setup")
    Object create(@RequestParam(defaultValue = "") String token, @RequestParam(defaultValue = "") String name,
                  @RequestParam(defaultValue = "") String email, Model model, HttpServletRequest request,
                  HttpServletResponse response) {
        var typed = new FirstPerson(name, email);
        var errors = new BindException(typed, "first");
        var address = read(typed, errors);
        if (!setup.isWaiting() || !setup.opensWith(token) || address == null || errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(token, errors, model, response);
        }
        Person first = setup.complete(typed.name(), address).orElseThrow(NotFound.of("setup", "twice"));
        return door.letIn(first, request, response);
    }

    private static @Nullable Email read(FirstPerson typed, BindException errors) {
        if (typed.name().isEmpty() || typed.name().length() > Person.LONGEST_NAME) {
            errors.rejectValue("name", "signin.setup.name.shape", new Object[] {Person.LONGEST_NAME}, null);
        }
        return TypedEmail.read(typed.email(), errors);
    }

    private String page(String token, BindException errors, Model model, HttpServletResponse response) {
        if (!setup.isWaiting()) {
            throw new NotFound("This server is set up");
        }
        if (!setup.opensWith(token)) {
            response.setStatus(HttpStatus.FORBIDDEN.value());
            return "signin/waiting";
        }
        model.addAttribute("token", token);
        model.addAttribute("errors", errors);
        return "signin/setup";
    }
}
