package belay.signin;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** 256 random bits, written so that they fit into an address or a cookie. We give it away and keep only its hash. */
record Secret(String text) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]{43}");

    static Secret make() {
        var bits = new byte[32];
        RANDOM.nextBytes(bits);
        return new Secret(Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
    }

    static Optional<Secret> read(@Nullable String text) {
        return Optional.ofNullable(text).filter(given -> SHAPE.matcher(given).matches()).map(Secret::new);
    }

    String hash() {
        return hash(text);
    }

    /** Takes as long for a near miss as for nonsense. */
    boolean matches(Secret other) {
        return MessageDigest.isEqual(hash().getBytes(StandardCharsets.US_ASCII), other.hash().getBytes(StandardCharsets.US_ASCII));
    }

    static String hash(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Secrets do not end up in a log because somebody printed one. */
    @Override
    public String toString() {
        return "Secret";
    }
}
