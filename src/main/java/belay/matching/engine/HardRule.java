package belay.matching.engine;

/** A rule without which a group cannot be. */
abstract class HardRule implements Rule {

    private final String name;

    HardRule(String name) {
        this.name = name;
    }

    @Override
    public final String name() {
        return name;
    }

    /** Whether it forbids this group: asked of far more groups than are told why. */
    boolean forbids(Sitting sitting) {
        return judge(sitting) instanceof Judgement.Impossible;
    }

    @Override
    public final int weight() {
        return 0;
    }

    @Override
    public final boolean hard() {
        return true;
    }
}
