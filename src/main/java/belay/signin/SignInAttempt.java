package belay.signin;

import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/** One try that counts against a limit. The key is hashed: nobody's address is kept for having been typed here. */
@Table("sign_in_attempts")
record SignInAttempt(@Id long id, String kind, String key, Instant at) {
}
