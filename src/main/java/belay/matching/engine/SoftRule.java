package belay.matching.engine;

/** A rule that makes a group better or worse. */
abstract class SoftRule implements Rule {

    private final String name;
    private final int weight;

    SoftRule(String name, int weight) {
        this.name = name;
        this.weight = weight;
    }

    @Override
    public final String name() {
        return name;
    }

    @Override
    public final int weight() {
        return weight;
    }

    @Override
    public final boolean hard() {
        return false;
    }

    /** Whether there could be a group among these people of which it has something to say. */
    boolean maySpeak(Roster roster) {
        return true;
    }

    /** Whether what it says of a group speaks for it: half of what it can give. */
    boolean praises(Judgement.Worth worth) {
        return 2 * worth.points() >= worth.of();
    }

    /** Whether a group it values little should be looked at once more. */
    boolean warns() {
        return true;
    }

    final Reason because(Object... args) {
        return Reason.of("engine." + name + ".because", args);
    }

    /** As {@link #because}, where the sentence tells something that members did not tell each other. */
    final Reason secretly(Object... args) {
        return Reason.secret("engine." + name + ".because", args);
    }
}
