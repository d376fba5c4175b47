/**
 * Measures matching on published problems, on generated pools and beside what organizers did by hand: what {@code bin/bench} runs. Reads
 * files and prints tables; knows the engine and nothing of the server.
 */
@ApplicationModule(allowedDependencies = {"matching", "people", "programs"})
@NullMarked
package belay.bench;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
