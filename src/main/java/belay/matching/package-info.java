/** From sign-ups to groups: drafts, the desk where an organizer arranges them, and publication. */
@NullMarked
@ApplicationModule(allowedDependencies = {"applications", "programs", "groups", "people", "outbox"})
package belay.matching;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
