package belay.matching.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Who can teach whom: everybody's offers beside everybody's wants, as numbers. */
final class Learning {

    private static final int NO_LEVEL = Integer.MIN_VALUE;

    private record Offer(int skill, int level) {
    }

    private record Wish(int skill, int want, int likeness) {
    }

    private final Offer[][] offers;
    private final Wish[][] wishes;
    private final int[][] levels;
    private final boolean anyWants;

    Learning(List<Applicant> people, Vocabulary vocabulary) {
        offers = people.stream().map(person -> offersOf(person, vocabulary)).toArray(Offer[][]::new);
        levels = people.stream().map(person -> person.wants().stream().mapToInt(Learning::level).toArray()).toArray(int[][]::new);
        people.forEach(person -> person.wants().forEach(want -> vocabulary.number(want.name())));
        wishes = people.stream().map(person -> wishesOf(person, vocabulary)).toArray(Wish[][]::new);
        anyWants = people.stream().anyMatch(person -> !person.wants().isEmpty());
    }

    private static int level(Skill skill) {
        return skill.level() == null ? NO_LEVEL : skill.level();
    }

    private static Offer[] offersOf(Applicant person, Vocabulary vocabulary) {
        return person.offers().stream().map(skill -> new Offer(vocabulary.number(skill.name()), level(skill)))
                .filter(offer -> offer.skill >= 0).toArray(Offer[]::new);
    }

    private static Wish[] wishesOf(Applicant person, Vocabulary vocabulary) {
        var reach = new ArrayList<Wish>();
        for (int want = 0; want < person.wants().size(); want++) {
            int skill = vocabulary.number(person.wants().get(want).name());
            if (skill >= 0) {
                int index = want;
                vocabulary.near(skill).forEach((near, likeness) -> reach.add(new Wish(near, index, likeness)));
            }
        }
        reach.sort(Comparator.comparingInt(Wish::skill).thenComparingInt(Wish::want));
        return reach.toArray(Wish[]::new);
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
        return Arrays.stream(offers[person]).mapToInt(Offer::skill).distinct();
    }

    /** What would serve a wish of this person, by number. */
    IntStream skillsWantedBy(int person) {
        return Arrays.stream(wishes[person]).mapToInt(Wish::skill).distinct();
    }

    int wants(int person) {
        return levels[person].length;
    }

    /** Raises {@code met}, for each of the learner's wants 0 to 100, to what this teacher can do for it. */
    void meet(int teacher, int learner, int[] met) {
        for (var offer : offers[teacher]) {
            for (int i = first(wishes[learner], offer.skill); i < wishes[learner].length && wishes[learner][i].skill == offer.skill; i++) {
                var wish = wishes[learner][i];
                met[wish.want] = Math.max(met[wish.want], wish.likeness * fit(offer.level, levels[learner][wish.want]) / 100);
            }
        }
    }

    private static int first(Wish[] wishes, int skill) {
        int low = 0;
        int high = wishes.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (wishes[middle].skill < skill) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
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
