package belay.signin;

import belay.outbox.PublicUrl;
import java.sql.Connection;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * A way in made on the server's own machine, for when no mail goes out. Whoever can write to the database could let
 * themselves in anyway; this leaves the same trace as a mailed link, and works in any browser, once, for ten minutes.
 */
public final class MachineLink {

    private MachineLink() { }

    /** The address to open, or nothing when nobody here has that e-mail address. */
    public static Optional<String> make(Connection database, PublicUrl url, String email, Clock clock) {
        var token = Secret.make();
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        int made = JdbcClient.create(new SingleConnectionDataSource(database, true)).sql("""
            insert into sign_in_links (person_id, address, token_hash, asked_at, expires_at)
            select id, email, :token, :now, :expires from people where email = lower(trim(:email))
            """).param("token", token.hash()).param("now", now).param("expires", now.plus(SignInLink.VALID))
            .param("email", email).update();
        return made == 0 ? Optional.empty() : Optional.of(url.of("/sign-in/link/" + token.text()));
    }
}
