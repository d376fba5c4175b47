/** Asking to join a round: sign-ups, and the sheets they arrive on. */
@NullMarked
@ApplicationModule(allowedDependencies = {"programs", "people", "outbox", "signin"})
package belay.applications;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
