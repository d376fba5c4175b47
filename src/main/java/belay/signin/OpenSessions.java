package belay.signin;

import belay.people.Person;
import jakarta.servlet.http.HttpSession;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/** Where a person is signed in; always asked for as that person. */
@Component
class OpenSessions {

    static final String USER_AGENT = "device";

    private final FindByIndexNameSessionRepository<? extends Session> sessions;
    private final JdbcClient sql;

    OpenSessions(FindByIndexNameSessionRepository<? extends Session> sessions, JdbcClient sql) {
        this.sessions = sessions;
        this.sql = sql;
    }

    /** The one in use first, then the others, the one seen last before those long forgotten. */
    List<OpenSession> findAllFor(Person me, HttpSession here) {
        return mine(me).map(session -> new OpenSession(shown(session), Device.of(session.getAttribute(USER_AGENT)),
                session.getCreationTime(), session.getLastAccessedTime(), session.getId().equals(here.getId())))
            .sorted(Comparator.comparing(OpenSession::here).thenComparing(OpenSession::lastSeen).reversed())
            .toList();
    }

    /** False when this person has no such session. */
    boolean end(Person me, String shown) {
        var found = mine(me).filter(session -> shown(session).equals(shown)).findFirst();
        found.ifPresent(session -> sessions.deleteById(session.getId()));
        return found.isPresent();
    }

    /** In one stroke, and undone if the transaction it is part of comes to nothing. */
    int endOthers(Person me, HttpSession here) {
        return sql.sql("delete from spring_session where principal_name = ? and session_id <> ?")
            .params(String.valueOf(me.id()), here.getId()).update();
    }

    private Stream<? extends Session> mine(Person me) {
        return sessions.findByPrincipalName(String.valueOf(me.id())).values().stream().filter(session -> !session.isExpired());
    }

    private static String shown(Session session) {
        return Secret.hash("session:" + session.getId()).substring(0, 32);
    }
}
