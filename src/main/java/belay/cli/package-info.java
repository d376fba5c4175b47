/** The command line, for whoever looks after the server or has only a spreadsheet. */
@NullMarked
@ApplicationModule(allowedDependencies = {"people", "outbox", "signin", "programs", "applications", "matching", "groups", "database"})
package belay.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
