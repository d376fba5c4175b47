package belay.matching.engine;

/** No group is worth less than the organizer asks for: better to wait for the next round than to begin with somebody who cannot help. */
final class WorthEnough extends HardRule {

    WorthEnough() {
        super("worth-enough");
    }

    @Override
    boolean forbids(Sitting sitting) {
        int least = least(sitting);
        return least > 0 && worth(sitting) < least;
    }

    @Override
    public Judgement judge(Sitting sitting) {
        return forbids(sitting) ? Judgement.impossible("engine.worth-enough.broken", worth(sitting), least(sitting)) : Judgement.SILENT;
    }

    private static int least(Sitting sitting) {
        return sitting.roster.pool.settings().least();
    }

    /** By itself: a group must not become too little because somebody in it joins another one. */
    private static int worth(Sitting sitting) {
        return sitting.byItself().worth();
    }
}
