package belay.matching.engine;

/** A group has as many people in each role as the format asks, and nobody twice. */
final class RolesAndSizes extends HardRule {

    RolesAndSizes() {
        super("roles-and-sizes");
    }

    @Override
    public Judgement judge(Sitting sitting) {
        for (int seat = 0; seat < sitting.size(); seat++) {
            if (sitting.roles[seat] < 0) {
                return Judgement.impossible("engine.roles-and-sizes.no-such-role", sitting.name(seat));
            }
            for (int other = 0; other < seat; other++) {
                if (sitting.people[seat] == sitting.people[other]) {
                    return Judgement.impossible("engine.roles-and-sizes.twice", sitting.name(seat));
                }
            }
        }
        for (int role = 0; role < sitting.shape().roles().size(); role++) {
            var asked = sitting.shape().roles().get(role);
            int most = sitting.shape().isExchange() ? sitting.shape().longestRing() : asked.max();
            int here = sitting.count(role);
            if (here < asked.min() || here > most) {
                return Judgement.impossible("engine.roles-and-sizes.broken", asked.name(), here, asked.min() == most
                        ? Reason.of("engine.roles-and-sizes.exactly", most) : Reason.of("engine.roles-and-sizes.range", asked.min(), most));
            }
        }
        return Judgement.SILENT;
    }
}
