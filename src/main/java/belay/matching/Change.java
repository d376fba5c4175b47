package belay.matching;

import java.time.Instant;
import java.util.Set;

/** Something changed by hand on a draft: what, by whom, and when; or the taking back of such a change. */
public record Change(int version, Remark says, Set<String> touched, String by, Instant at, boolean takesBack) {
}
