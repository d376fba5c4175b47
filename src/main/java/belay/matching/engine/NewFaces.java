package belay.matching.engine;

import java.util.stream.IntStream;

/** A group that goes on from an earlier round gets somebody new; pairs and rings, which would have to part for it, are left alone. */
final class NewFaces extends SoftRule {

    NewFaces() {
        super("new-faces", 0);
    }

    @Override
    boolean maySpeak(Roster roster) {
        return roster.homes.anybody() && !roster.shape.isExchange() && !roster.shape.isOneToOne();
    }

    @Override
    public Judgement judge(Sitting sitting) {
        int home = maySpeak(sitting.roster) ? sitting.roster.homes.of(sitting) : -1;
        if (home < 0) {
            return Judgement.SILENT;
        }
        var fresh = IntStream.range(0, sitting.size()).filter(seat -> !sitting.roster.homes.was(sitting.people[seat], home)).mapToObj(sitting::name).toList();
        return Judgement.worth(Math.min(1, fresh.size()), 1, because(fresh.size(), fresh));
    }
}
