package belay.signin;

import org.springframework.context.annotation.Configuration;
import org.springframework.session.jdbc.config.annotation.web.http.EnableJdbcHttpSession;

/** Sessions live in the database, so a restart signs nobody out. */
@Configuration
@EnableJdbcHttpSession(maxInactiveIntervalInSeconds = 30 * 24 * 3600)
class SessionConfig {
}
