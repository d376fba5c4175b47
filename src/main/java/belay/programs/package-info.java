/** Standing offers of mentoring: programs, their organizers, and the rounds and formats they run. */
@NullMarked
@ApplicationModule(allowedDependencies = {"people"})
package belay.programs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
