/** People working together: groups and who belongs to them. */
@NullMarked
@ApplicationModule(allowedDependencies = {"applications", "programs", "people", "outbox"})
package belay.groups;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
