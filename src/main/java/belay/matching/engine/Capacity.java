package belay.matching.engine;

/** Nobody gets more than they said they can take on: groups, or partners in a partnership. */
final class Capacity extends HardRule {

    Capacity() {
        super("capacity");
    }

    @Override
    boolean forbids(Sitting sitting) {
        for (int seat = 0; seat < sitting.size(); seat++) {
            if (sitting.loadOf(seat) > sitting.person(seat).capacity()) {
                return true;
            }
        }
        return false;
    }

    @Override
    public Judgement judge(Sitting sitting) {
        for (int seat = 0; seat < sitting.size(); seat++) {
            int most = sitting.person(seat).capacity();
            if (sitting.loadOf(seat) > most) {
                return Judgement.impossible(
                        sitting.shape().kind() == Kind.PARTNERSHIP ? "engine.capacity.partners" : "engine.capacity.groups",
                        sitting.name(seat), sitting.loadOf(seat), most);
            }
        }
        return Judgement.SILENT;
    }
}
