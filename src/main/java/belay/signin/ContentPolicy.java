package belay.signin;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.springframework.stereotype.Component;

/** What a page may load: our own files and nothing else, what is written into a page being named by its hash. */
@Component
public class ContentPolicy {

    /** Where the browser finds the modules that scripts name. Printed into every page exactly as it is here. */
    public static final String IMPORT_MAP = """
        {"imports": {
          "@hotwired/turbo": "/webjars/hotwired__turbo/8.0.21/dist/turbo.es2017-esm.js",
          "@hotwired/stimulus": "/webjars/hotwired__stimulus/3.2.2/dist/stimulus.js",
          "sortablejs": "/webjars/sortablejs/1.15.6/modular/sortable.esm.js"
        }}""";

    /** The style Turbo 8.0.21 writes for its progress bar as soon as it is loaded. The bar itself is off: see belay.js. */
    private static final String TURBO_STYLE = "'sha256-WAyOw4V+FqDc35lQPyRADLBWbuNK8ahvYEaQIYF1+Ps='";

    String header() {
        return String.join("; ", "default-src 'none'", "script-src 'self' 'sha256-" + sha256(IMPORT_MAP) + "'",
            "style-src 'self' " + TURBO_STYLE, "img-src 'self'", "font-src 'self'", "connect-src 'self'", "form-action 'self'",
            "base-uri 'none'", "frame-ancestors 'none'");
    }

    private static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
