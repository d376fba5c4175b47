/**
 * Puts people into groups: people and rules in, groups with reasons out, and for everybody left over the reason why.
 *
 * <p>Plain Java that knows nothing of databases or pages. Read {@link belay.matching.engine.Engine} first, the door with its five
 * verbs; then {@link belay.matching.engine.Pool}, what goes in, and {@link belay.matching.engine.Plan}, what comes out. The rules are
 * one class each, listed in {@link belay.matching.engine.Rules}; how people are seated is one class per format behind
 * {@code Solver}. The same pool with the same seed gives the same plan on any machine: everything is ordered by id, chance comes from
 * a seeded sequence of our own, and work is limited by counting, never by the clock.
 */
@NullMarked
package belay.matching.engine;

import org.jspecify.annotations.NullMarked;
