package belay.signin;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/** One way in that was asked for: whose, for which browser, until when, and whether it was used. */
@Table("sign_in_links")
record SignInLink(@Id long id, @Nullable Long personId, String address, String tokenHash,
                  @Nullable String browserHash, @Nullable String codeHash, @Nullable Long letterId,
                  Instant askedAt, Instant expiresAt, @Nullable Instant usedAt, boolean newcomer) {

    static final Duration VALID = Duration.ofMinutes(10);

    /** How a link stands when somebody opens it. */
    enum Standing { READY, ELSEWHERE, USED, EXPIRED, UNKNOWN }

    Standing standing(@Nullable Secret browser, Instant now) {
        if (usedAt != null) {
            return Standing.USED;
        }
        if (!expiresAt.isAfter(now)) {
            return Standing.EXPIRED;
        }
        return isFor(browser) ? Standing.READY : Standing.ELSEWHERE;
    }

    boolean isFor(@Nullable Secret browser) {
        return browserHash == null || browser != null && browserHash.equals(browser.hash());
    }
}
