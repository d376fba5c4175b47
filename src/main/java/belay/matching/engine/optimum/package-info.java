/**
 * Problems with numbers and no people in them, each solved as well as can be proved: which of many possible groups can stand side by
 * side ({@link belay.matching.engine.optimum.Packing}), who exchanges with whom ({@link belay.matching.engine.optimum.Exchange}), who
 * is assigned to whom ({@link belay.matching.engine.optimum.Allotment}).
 *
 * <p>Every answer says what no answer can exceed. Work is limited by counting, never by the clock, so the same problem has the same
 * answer on any machine. The native library behind it is loaded when it is first needed, see
 * {@link belay.matching.engine.optimum.Library}.
 */
@NullMarked
package belay.matching.engine.optimum;

import org.jspecify.annotations.NullMarked;
