/** Where Belay's rows live: a PostgreSQL it starts and keeps itself, or one of the administrator's own. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package belay.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
