package belay.matching;

import belay.matching.engine.Present;
import java.util.Map;

/**
 * How a draft stands, made ready to ask what would be if it were otherwise.
 *
 * @param proposals by their keys, as they are stored
 * @param present the same without those who do not ask for a place any more
 */
record Standing(SignUps signUps, Map<String, Proposal> proposals, Present present) { }
