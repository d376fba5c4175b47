package belay.matching.engine;

/** Everybody takes a role they asked for. */
final class AskedForRole extends HardRule {

    AskedForRole() {
        super("asked-for-role");
    }

    @Override
    public Judgement judge(Sitting sitting) {
        for (int seat = 0; seat < sitting.size(); seat++) {
            if (sitting.person(seat).roles().isEmpty()) {
                return Judgement.impossible("engine.asked-for-role.gone", sitting.name(seat));
            }
            if (sitting.roles[seat] >= 0 && !sitting.roster.asks(sitting.people[seat], sitting.roles[seat])) {
                return Judgement.impossible("engine.asked-for-role.broken", sitting.name(seat), sitting.shape().roles().get(sitting.roles[seat]).name());
            }
        }
        return Judgement.SILENT;
    }
}
