package belay.web;

import belay.people.NotFound;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** When something is not there or went wrong: a page that says so in plain words and where to go from here. */
@Controller
@ControllerAdvice
class ErrorPages implements ErrorController {

    /** Somebody else’s thing, nobody’s, and an address that names none at all: /drafts/abc. */
    @ExceptionHandler({NotFound.class, MethodArgumentTypeMismatchException.class})
    void notFound(HttpServletResponse response) throws IOException {
        response.sendError(HttpStatus.NOT_FOUND.value());
    }

    @RequestMapping("/error")
    String error(HttpServletRequest request, HttpServletResponse response, Model model) {
        var status = (Integer) request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        int shown = status == null ? HttpStatus.NOT_FOUND.value() : status;
        response.setStatus(shown);
        model.addAttribute("kind", switch (shown) {
            case 404, 405 -> "missing";
            case 403 -> "stale";
            case 413 -> "large";
            case 400, 415 -> "unclear";
            default -> "broken";
        });
        return "web/error";
    }
}
