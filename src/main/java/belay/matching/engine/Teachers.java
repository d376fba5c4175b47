package belay.matching.engine;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/** Finds for each learner everybody who can teach them something, by skill rather than by asking all about all. */
final class Teachers {

    private final Learning learning;
    private final int[] people;
    private final Map<Integer, BitSet> bySkill = new HashMap<>();
    private final BitSet open = new BitSet();

    Teachers(Learning learning, int[] people) {
        this.learning = learning;
        this.people = people;
        for (int i = 0; i < people.length; i++) {
            int one = i;
            if (!learning.toldOffers(people[i])) {
                open.set(i);
            }
            learning.skillsOf(people[i]).forEach(skill -> bySkill.computeIfAbsent(skill, key -> new BitSet()).set(one));
        }
    }

    /** Numbers of people; the learner is not among them. */
    BitSet of(int learner) {
        var teachers = new BitSet(people.length);
        if (!learning.toldWants(people[learner])) {
            teachers.set(0, people.length);
        } else {
            teachers.or(open);
            learning.skillsWantedBy(people[learner]).forEach(skill -> {
                var some = bySkill.get(skill);
                if (some != null) {
                    some.stream().filter(teacher -> !teachers.get(teacher) && learning.canTeach(people[teacher], people[learner])).forEach(teachers::set);
                }
            });
        }
        teachers.clear(learner);
        return teachers;
    }
}
