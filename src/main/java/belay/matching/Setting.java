package belay.matching;

import belay.programs.Program;
import belay.programs.Round;

/** A draft with the round and the program it was made for, all of which the person who asks organizes. */
public record Setting(Draft draft, Round round, Program program) {
}
