package belay.matching.engine;

/** Among peers each can teach the next something they want; somebody open to anything learns from anybody. */
final class SomethingToTeach extends HardRule {

    SomethingToTeach() {
        super("something-to-teach");
    }

    @Override
    public Judgement judge(Sitting sitting) {
        if (!sitting.shape().isExchange() || sitting.size() < 2) {
            return Judgement.SILENT;
        }
        var ring = sitting.ring();
        for (int i = 0; i < ring.worths().length; i++) {
            if (ring.worths()[i] == 0) {
                int learner = ring.seats()[(i + 1) % ring.seats().length];
                return Judgement.impossible("engine.something-to-teach.broken", sitting.name(ring.seats()[i]), sitting.name(learner));
            }
        }
        return Judgement.SILENT;
    }
}
