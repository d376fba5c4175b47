/** Letters: mails we mean to send, where they wait, and what became of them. */
@NullMarked
@ApplicationModule(allowedDependencies = {"programs", "people"})
package belay.outbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
