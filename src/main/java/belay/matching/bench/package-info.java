/**
 * Measures matching on published problems and on generated pools: what {@code bin/bench} runs. Reads files and prints tables; knows the
 * engine and nothing of the server.
 */
@NullMarked
package belay.matching.bench;

import org.jspecify.annotations.NullMarked;
