package belay.matching.engine;

/** One thing that makes a group possible or good, in one sentence an organizer understands. */
public interface Rule {

    /** Its name, which weights and tests use: words joined by hyphens. */
    String name();

    /** Its usual weight beside other rules; 0 for a hard rule, or one that is off unless an organizer turns it up. */
    int weight();

    /** Whether breaking it makes a group impossible, rather than worth less. */
    boolean hard();

    /** What to call it in a table. */
    default Reason title() {
        return Reason.of("engine." + name() + ".title");
    }

    /** What it says, in one sentence. */
    default Reason sentence() {
        return Reason.of("engine." + name() + ".sentence");
    }

    /** What it says about one group. */
    Judgement judge(Sitting sitting);
}
