package belay.outbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A mail we mean to send: drafted, then approved by somebody, then delivered; each of these is a row of its own. What a program writes is in a
 * little Markdown, what the server writes about somebody’s account is plain.
 *
 * @param fallback why it is in the words that come with Belay although its program has its own; empty if there is no such reason
 */
@Table("letters")
public record Letter(@Id long id, @Nullable Long programId, String about, @Nullable Long personId,
                     @Nullable String address, String kind, String subject, String body, Instant draftedAt, String fallback) {

    /** The one kind that carries a secret, to sign in or to sign in by another address: shown to nobody, and blanked as soon as it is of no more use. */
    public static final String SIGN_IN = "sign-in";

    @PersistenceCreator
    public Letter {
    }

    public Letter(long id, @Nullable Long programId, String about, @Nullable Long personId, @Nullable String address, String kind, String subject,
                  String body, Instant draftedAt) {
        this(id, programId, about, personId, address, kind, subject, body, draftedAt, "");
    }

    /** The body as it arrives, for a page that shows it. */
    public String html() {
        return Typeset.html(body);
    }

    /** Somebody let letters go, or one was of a kind that goes by itself. */
    public record Approved() { }
}
