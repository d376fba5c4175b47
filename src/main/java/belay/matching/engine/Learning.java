package belay.matching.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Who can teach whom: everybody's offers beside everybody's wants, as numbers. */
final class Learning {

    private static final int NO_LEVEL = Integer.MIN_VALUE;
    /** Among more people it would take too much room to remember every two of them. */
    private static final int REMEMBERED = 2_000;
    private static final int[] NOTHING = {};

    /** Skill and level after each other. */
    private final int[][] offers;
    /** Skill, which of the wants it would serve, and how near it is to that; by skill, then by want. */
    private final int[][] wishes;
    private final int[][] levels;
    private final boolean anyWants;
    /** By teacher and learner what {@link #met} said; nothing where there are too many people. */
    private final int[][][] met;

    Learning(List<Applicant> people, Vocabulary vocabulary) {
        offers = people.stream().map(person -> offersOf(person, vocabulary)).toArray(int[][]::new);
        levels = people.stream().map(person -> person.wants().stream().mapToInt(Learning::level).toArray()).toArray(int[][]::new);
        people.forEach(person -> person.wants().forEach(want -> vocabulary.number(want.name())));
        wishes = people.stream().map(person -> wishesOf(person, vocabulary)).toArray(int[][]::new);
        anyWants = people.stream().anyMatch(person -> !person.wants().isEmpty());
        met = new int[people.size() > REMEMBERED ? 0 : people.size()][][];
    }

    private static int level(Skill skill) {
        return skill.level() == null ? NO_LEVEL : skill.level();
    }

    private static int[] offersOf(Applicant person, Vocabulary vocabulary) {
        return person.offers().stream().map(skill -> new int[] {vocabulary.number(skill.name()), level(skill)})
                .filter(offer -> offer[0] >= 0).flatMapToInt(Arrays::stream).toArray();
    }

    private static int[] wishesOf(Applicant person, Vocabulary vocabulary) {
        var reach = new ArrayList<int[]>();
        for (int want = 0; want < person.wants().size(); want++) {
            int skill = vocabulary.number(person.wants().get(want).name());
            if (skill >= 0) {
                int index = want;
                vocabulary.near(skill).forEach((near, likeness) -> reach.add(new int[] {near, index, likeness}));
            }
        }
        reach.sort(Comparator.<int[]>comparingInt(wish -> wish[0]).thenComparingInt(wish -> wish[1]));
        return reach.stream().flatMapToInt(Arrays::stream).toArray();
    }

    /** Whether anybody at all said what they want; where nobody did, nobody is judged by it. */
    boolean anyWants() {
        return anyWants;
    }

    boolean toldWants(int person) {
        return levels[person].length > 0;
    }

    boolean toldOffers(int person) {
        return offers[person].length > 0;
    }

    /** What a person offers, by number. */
    IntStream skillsOf(int person) {
        return IntStream.range(0, offers[person].length / 2).map(i -> offers[person][2 * i]).distinct();
    }

    /** What would serve a wish of this person, by number. */
    IntStream skillsWantedBy(int person) {
        return IntStream.range(0, wishes[person].length / 3).map(i -> wishes[person][3 * i]).distinct();
    }

    int wants(int person) {
        return levels[person].length;
    }

    /** Raises {@code most}, for each of the learner's wants 0 to 100, to what this teacher can do for it. */
    void meet(int teacher, int learner, int[] most) {
        int[] met = met(teacher, learner);
        for (int want = 0; want < met.length; want++) {
            most[want] = Math.max(most[want], met[want]);
        }
    }

    /** What a teacher can do for each of a learner’s wants, 0 to 100; an empty array if that is nothing. */
    private int[] met(int teacher, int learner) {
        if (met.length == 0) {
            return findMet(teacher, learner);
        }
        if (met[teacher] == null) {
            met[teacher] = new int[met.length][];
        }
        if (met[teacher][learner] == null) {
            met[teacher][learner] = findMet(teacher, learner);
        }
        return met[teacher][learner];
    }

    private int[] findMet(int teacher, int learner) {
        int[] offered = offers[teacher];
        int[] wished = wishes[learner];
        int[] found = NOTHING;
        for (int offer = 0; offer < offered.length; offer += 2) {
            for (int wish = first(wished, offered[offer]); wish < wished.length && wished[wish] == offered[offer]; wish += 3) {
                found = found.length == 0 ? new int[levels[learner].length] : found;
                int want = wished[wish + 1];
                found[want] = Math.max(found[want], wished[wish + 2] * fit(offered[offer + 1], levels[learner][want]) / 100);
            }
        }
        return found;
    }

    private static int first(int[] wishes, int skill) {
        int low = 0;
        int high = wishes.length / 3;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (wishes[3 * middle] < skill) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return 3 * low;
    }

    /** A teacher a step or two ahead is best; much further ahead costs little, behind is no use. */
    static int fit(int offered, int wanted) {
        if (offered == NO_LEVEL || wanted == NO_LEVEL) {
            return 85;
        }
        int ahead = offered - wanted;
        return ahead < 0 ? 0 : ahead == 0 ? 40 : ahead <= 2 ? 100 : ahead == 3 ? 90 : 80;
    }

    /** What this teacher is worth to this learner, 0 to 100; somebody open to anything is served a little by anybody. */
    int worth(int teacher, int learner) {
        if (!toldWants(learner) || !toldOffers(teacher)) {
            return OPEN;
        }
        var met = new int[wants(learner)];
        meet(teacher, learner, met);
        return worth(met);
    }

    /** Half for the want met best, half for all of them. */
    static int worth(int[] met) {
        int best = 0;
        int sum = 0;
        for (int one : met) {
            best = Math.max(best, one);
            sum += one;
        }
        return (best + sum / Math.max(1, met.length)) / 2;
    }

    /** What it is worth to learn from somebody when it was not told what one wants, or what the other knows. */
    static final int OPEN = 30;

    boolean canTeach(int teacher, int learner) {
        return worth(teacher, learner) > 0;
    }
}
