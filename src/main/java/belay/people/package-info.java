/** Who takes part: persons, and what each says of themselves. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package belay.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
