package belay.signin;

import belay.people.Person;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** Where sessions begin and end. Who comes in gets a new one, so that nobody can have prepared it for them. */
@Component
class Door {

    private static final int LONGEST_NAME_OF_A_DEVICE = 300;

    private final WantedPage wanted;
    private final Cookies cookies;
    private final CsrfTokenRepository forms;

    Door(WantedPage wanted, Cookies cookies, CsrfTokenRepository forms) {
        this.wanted = wanted;
        this.cookies = cookies;
        this.forms = forms;
    }

    /** Signs this person in and leads them to the page they first asked for. */
    View letIn(Person person, HttpServletRequest request, HttpServletResponse response) {
        leave(request, response);
        var session = request.getSession(true);
        session.setAttribute(SessionContext.PERSON, String.valueOf(person.id()));
        session.setAttribute(OpenSessions.USER_AGENT, userAgent(request));
        cookies.clear(response, Cookies.ASKED);
        return to(wanted.take(request, response));
    }

    void leave(HttpServletRequest request, HttpServletResponse response) {
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        forms.saveToken(forms.generateToken(request), request, response);
    }

    /** Exactly this path: it may hold braces, which a view's name would take for blanks to fill in. */
    private static View to(String path) {
        var view = new RedirectView(path, true, false, false);
        view.setExpandUriTemplateVariables(false);
        return view;
    }

    private static String userAgent(HttpServletRequest request) {
        var told = request.getHeader(HttpHeaders.USER_AGENT);
        return told == null ? "" : told.substring(0, Math.min(told.length(), LONGEST_NAME_OF_A_DEVICE));
    }
}
