package belay.signin;

import belay.people.People;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.stereotype.Component;

/**
 * Reads from a session who it belongs to. All that is stored is the number of a person, so no upgrade of a library
 * makes yesterday's sessions unreadable, and somebody who was erased is signed out with it.
 */
@Component
class SessionContext implements SecurityContextRepository {

    /** Where a session keeps its person; sessions can be found by it. */
    static final String PERSON = FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME;

    private final People people;

    SessionContext(People people) {
        this.people = people;
    }

    @Override
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        return person(holder.getRequest()).flatMap(people::findById).map(SignedIn::new)
            .<SecurityContext>map(me -> new SecurityContextImpl(UsernamePasswordAuthenticationToken.authenticated(me, null, List.of())))
            .orElseGet(SecurityContextHolder::createEmptyContext);
    }

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return person(request).isPresent();
    }

    /** Sessions are begun and ended by {@link Door} alone. */
    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
    }

    private static Optional<Long> person(HttpServletRequest request) {
        return Optional.ofNullable(request.getSession(false)).map(session -> (String) session.getAttribute(PERSON)).map(Long::valueOf);
    }
}
