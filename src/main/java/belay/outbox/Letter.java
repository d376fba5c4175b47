package belay.outbox;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/** A mail we mean to send: drafted, then approved by somebody, then delivered; each of these is a row of its own. */
@Table("letters")
public record Letter(@Id long id, @Nullable Long programId, String about, @Nullable Long personId,
                     @Nullable String address, String kind, String subject, String body, Instant draftedAt) {

    /** The one kind that carries a secret, to sign in or to sign in by another address: shown to nobody, and blanked as soon as it is of no more use. */
    public static final String SIGN_IN = "sign-in";

    /** The body as it is read: paragraphs between empty lines, each of one or more lines. */
    public List<List<String>> paragraphs() {
        return Arrays.stream(body.strip().split("\\n\\s*\\n")).map(paragraph -> paragraph.lines().toList()).toList();
    }

    /** Somebody let letters go, or one was of a kind that goes by itself. */
    public record Approved() { }
}
