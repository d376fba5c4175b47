package belay.signin;

import java.time.Instant;

/** A browser somebody is signed in with. The id is made from the session's own, which is never shown. */
public record OpenSession(String id, Device device, Instant since, Instant lastSeen, boolean here) {
}
