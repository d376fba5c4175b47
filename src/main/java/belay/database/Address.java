package belay.database;

import static java.net.URLDecoder.decode;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a database is and how to sign in there. Understands the addresses psql takes
 * ({@code postgres://user:password@host:port/database?sslmode=require}) as well as JDBC's.
 */
public record Address(String jdbc, @Nullable String user, @Nullable String password) {

    private static final Pattern SECRETS = Pattern.compile("(?<=password=)[^&]*");

    static Address of(String url, String user, String password) {
        if (url.startsWith("jdbc:postgresql:")) {
            return new Address(url, given(user), given(password));
        }
        if (url.startsWith("postgres://") || url.startsWith("postgresql://")) {
            return ofPsql(url, given(user), given(password));
        }
        throw new DatabaseProblem("""
            BELAY_DATABASE_URL is %s, which names no PostgreSQL. \
            It looks like postgres://user:password@host:5432/database.""".formatted(withoutSecrets(url)));
    }

    /** For messages: nothing that could sign anybody in. */
    @Override
    public String toString() {
        return withoutSecrets(jdbc);
    }

    private static Address ofPsql(String url, @Nullable String user, @Nullable String password) {
        try {
            var uri = new URI(url);
            var query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
            var place = uri.getRawAuthority().substring(uri.getRawAuthority().lastIndexOf('@') + 1);
            var signIn = uri.getRawUserInfo() == null ? new String[0] : uri.getRawUserInfo().split(":", 2);
            return new Address("jdbc:postgresql://" + place + uri.getRawPath() + query,
                user != null || signIn.length < 1 ? user : decode(signIn[0], UTF_8),
                password != null || signIn.length < 2 ? password : decode(signIn[1], UTF_8));
        } catch (URISyntaxException e) {
            // Not its cause as well: that one repeats the address, password and all
            throw new DatabaseProblem("BELAY_DATABASE_URL cannot be read as an address (%s): %s".formatted(e.getReason(), withoutSecrets(url)));
        }
    }

    private static @Nullable String given(String value) {
        return value.isBlank() ? null : value;
    }

    /** For people's eyes. What stands before the last @ goes as a whole, as passwords with @ and / in them are seen. */
    public static String withoutSecrets(String url) {
        return SECRETS.matcher(url).replaceAll("…").replaceFirst("//.*@", "//…@");
    }
}
