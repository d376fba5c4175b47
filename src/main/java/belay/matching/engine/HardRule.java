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

    @Override
    public final int weight() {
        return 0;
    }

    @Override
    public final boolean hard() {
        return true;
    }
}
