package belay.matching;

/** A draft in short, worked out whenever it changes so that showing it need not count: its numbers, and who moves in it. */
public record Summary(Tally tally, Shifts.Moved moved) {
}
