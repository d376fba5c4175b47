package belay.signin;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;

/** Says to somebody who tried too often when to come back, beside the field and in the answer's headers. */
@Component
class TooOften {

    private final Clock clock;

    TooOften(Clock clock) {
        this.clock = clock;
    }

    void tell(Instant again, Errors errors, String field, HttpServletResponse response) {
        long seconds = Math.max(1, Duration.between(clock.instant(), again).toSeconds());
        response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
        errors.rejectValue(field, "signin.too-often", new Object[] {Math.ceilDiv(seconds, 60)}, null);
    }
}
