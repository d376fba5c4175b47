package belay.matching.engine;

import java.util.ArrayList;

/** Who had no place last time goes first; who that was is not for members to know. */
final class LeftOverFirst extends SoftRule {

    LeftOverFirst() {
        super("left-over-first", 5);
    }

    @Override
    boolean maySpeak(Roster roster) {
        return roster.people.stream().anyMatch(person -> person.leftOver() > 0);
    }

    @Override
    public Judgement judge(Sitting sitting) {
        var waited = new ArrayList<String>();
        for (int seat = 0; seat < sitting.size(); seat++) {
            if (sitting.person(seat).leftOver() > 0) {
                waited.add(sitting.name(seat));
            }
        }
        return waited.isEmpty() ? Judgement.SILENT : Judgement.worth(1, 1, secretly(waited.size(), waited));
    }
}
