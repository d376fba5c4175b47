package belay.signin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Counts tries, and says when to come back. */
@Component
class Limits {

    private static final Duration KEPT = Duration.ofDays(1);

    private final SignInAttempts attempts;
    private final Clock clock;

    Limits(SignInAttempts attempts, Clock clock) {
        this.attempts = attempts;
        this.clock = clock;
    }

    /** Counts one try against all of these, or none and says when there is room; it is on record before anything is tried. */
    @Transactional
    public Optional<Instant> count(Limit... limits) {
        var now = clock.instant();
        attempts.forgetBefore(now.minus(KEPT));
        for (var limit : limits) {
            attempts.queueFor(limit.kind(), limit.key());
        }
        var full = List.of(limits).stream().flatMap(limit -> roomAgain(limit, now).stream()).max(Instant::compareTo);
        if (full.isEmpty()) {
            for (var limit : limits) {
                attempts.save(new SignInAttempt(0, limit.kind(), limit.key(), now));
            }
        }
        return full;
    }

    /** Whoever got in had only mistyped. */
    public void forget(Limit limit) {
        attempts.forget(limit.kind(), limit.key());
    }

    private Optional<Instant> roomAgain(Limit limit, Instant now) {
        return attempts.findOneTooMany(limit.kind(), limit.key(), now.minus(limit.within()), limit.most())
            .map(tried -> tried.plus(limit.within()));
    }
}
