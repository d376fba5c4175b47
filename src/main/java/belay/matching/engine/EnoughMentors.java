package belay.matching.engine;

import java.util.List;

/**
 * In a cohort there are at most as many mentees as its mentors take on together. Where it has fewer mentors than a group needs, that is what
 * it lacks, and this rule is silent.
 */
final class EnoughMentors extends HardRule {

    EnoughMentors() {
        super("enough-mentors");
    }

    @Override
    boolean forbids(Sitting sitting) {
        return sitting.roster.tooMany(sitting.people, sitting.roles) > 0;
    }

    @Override
    public Judgement judge(Sitting sitting) {
        int tooMany = sitting.roster.tooMany(sitting.people, sitting.roles);
        if (tooMany == 0) {
            return Judgement.SILENT;
        }
        var mentors = sitting.seatsOf(0);
        int mentees = sitting.size() - mentors.size();
        List<Object> names = mentors.stream().<Object>map(sitting::name).toList();
        return Judgement.impossible("engine.enough-mentors.broken", mentees, names, mentors.size(), mentees - tooMany);
    }
}
