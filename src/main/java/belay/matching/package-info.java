/**
 * From sign-ups to groups: drafts, the desk where an organizer arranges them, and publication. It is open so that the engine, which
 * lies in it and knows nothing of a server, can be used without one.
 */
@NullMarked
@ApplicationModule(type = ApplicationModule.Type.OPEN, allowedDependencies = {"applications", "programs", "groups", "people", "outbox"})
package belay.matching;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
