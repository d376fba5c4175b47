/** The door: mailed links and codes, sessions, the first administrator. */
@NullMarked
@ApplicationModule(allowedDependencies = {"people", "outbox"})
package belay.signin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
