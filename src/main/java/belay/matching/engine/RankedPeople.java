package belay.matching.engine;

import java.util.ArrayList;
import java.util.List;

/** People are with somebody they asked for, the higher on their list the better; whom anybody asked for is not for members to know. */
final class RankedPeople extends SoftRule {

    RankedPeople() {
        super("ranked-people", 15);
    }

    @Override
    boolean maySpeak(Roster roster) {
        return roster.people.stream().anyMatch(person -> !person.prefers().isEmpty());
    }

    @Override
    public Judgement judge(Sitting sitting) {
        int told = 0;
        int points = 0;
        var glad = new ArrayList<String>();
        for (int seat = 0; seat < sitting.size(); seat++) {
            var prefers = sitting.person(seat).prefers();
            if (!prefers.isEmpty()) {
                told++;
                int rank = bestRank(sitting, seat, prefers);
                points += rank < 0 ? 0 : Math.max(40, 100 - 20 * rank);
                if (rank >= 0) {
                    glad.add(sitting.name(seat));
                }
            }
        }
        if (told == 0) {
            return Judgement.SILENT;
        }
        return Judgement.worth(points, 100 * told, glad.isEmpty() ? Reason.secret("engine.ranked-people.none") : secretly(glad.size(), glad));
    }

    private static int bestRank(Sitting sitting, int seat, List<String> prefers) {
        int best = -1;
        for (int other = 0; other < sitting.size(); other++) {
            int rank = other == seat ? -1 : prefers.indexOf(sitting.person(other).id());
            best = rank >= 0 && (best < 0 || rank < best) ? rank : best;
        }
        return best;
    }
}
