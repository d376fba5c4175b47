package belay.signin;

import jakarta.servlet.DispatcherType;
import java.time.Duration;
import java.util.EnumSet;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.Session;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.config.annotation.web.http.EnableJdbcHttpSession;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.session.web.http.SessionRepositoryFilter;

/** Sessions live in the database, so a restart signs nobody out. */
@Configuration
@EnableJdbcHttpSession(maxInactiveIntervalInSeconds = 30 * 24 * 3600)
class SessionConfig {

    /** As long as browsers keep any. When a session ends is the database's business: thirty days after it was last used. */
    private static final Duration KEPT_BY_THE_BROWSER = Duration.ofDays(400);

    /** That somebody was here is written down once a minute, not with every page they open. */
    private static final String SEEN = """
        update %TABLE_NAME% s set session_id = n.id, last_access_time = n.seen, max_inactive_interval = n.idle, expiry_time = n.ends,
            principal_name = n.who
        from (values (?::char(36), ?::bigint, ?::int, ?::bigint, ?::text, ?::char(36))) n (id, seen, idle, ends, who, key)
        where s.primary_id = n.key and (s.session_id <> n.id or s.max_inactive_interval <> n.idle
            or s.principal_name is distinct from n.who or n.seen - s.last_access_time >= 60000)""";

    /** Sessions are tidied from the first full minute on, and their table has to be there then. */
    @Bean
    @DependsOnDatabaseInitialization
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> seenOnceAMinute() {
        return repository -> repository.setUpdateSessionQuery(SEEN);
    }

    @Bean
    CookieSerializer sessionCookie(Cookies cookies) {
        var serializer = new DefaultCookieSerializer();
        serializer.setCookieName(cookies.name(Cookies.SESSION));
        serializer.setCookiePath("/");
        serializer.setUseSecureCookie(cookies.areSecure());
        serializer.setUseHttpOnlyCookie(true);
        serializer.setSameSite("Lax");
        serializer.setCookieMaxAge((int) KEPT_BY_THE_BROWSER.toSeconds());
        return serializer;
    }

    /** Error pages too know who is looking. */
    @Bean
    <S extends Session> FilterRegistrationBean<SessionRepositoryFilter<S>> sessions(SessionRepositoryFilter<S> filter) {
        var registration = new FilterRegistrationBean<>(filter);
        registration.setDispatcherTypes(EnumSet.of(DispatcherType.REQUEST, DispatcherType.ERROR, DispatcherType.ASYNC));
        registration.setOrder(SessionRepositoryFilter.DEFAULT_ORDER);
        return registration;
    }
}
