/** One cast and one harbour town for the demo, the tests and the pictures in the docs. */
@NullMarked
@ApplicationModule(allowedDependencies = {"people", "outbox", "signin", "programs", "applications", "matching", "groups"})
package belay.world;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
