package belay.signin;

import jakarta.servlet.DispatcherType;
import java.time.Duration;
import java.util.EnumSet;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.Session;
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
