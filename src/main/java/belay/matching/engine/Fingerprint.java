package belay.matching.engine;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;

/** Short names for long things: the same for the same content, in whatever order it came. */
final class Fingerprint {

    /** Changes whenever the engine may answer differently to the same question. */
    private static final String ENGINE = "engine 3";

    private Fingerprint() {
    }

    static String of(Pool pool) {
        return hash(String.join("\n", ENGINE, pool.shape().toString(), pool.term().toString(),
                lines(pool.people().stream().sorted(Comparator.comparing(Applicant::id)).toList()), sorted(pool.notAgain()), sorted(pool.standing()), sorted(pool.former()),
                sorted(pool.locks()), new TreeMap<>(pool.settings().weights()).toString(), new TreeMap<>(pool.settings().synonyms()).toString(),
                pool.settings().least() + " " + pool.settings().effort() + " " + pool.settings().seed()));
    }

    private static String lines(List<?> things) {
        return String.join("\n", things.stream().map(Object::toString).toList());
    }

    private static String sorted(List<?> things) {
        return String.join("\n", things.stream().map(Object::toString).sorted().toList());
    }

    static String hash(String text) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 7);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
