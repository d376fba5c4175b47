/** The frame around every page: layout, navigation, errors, home. */
@NullMarked
@ApplicationModule(allowedDependencies = {"people", "outbox", "signin", "programs", "applications", "matching", "groups"})
package belay.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
