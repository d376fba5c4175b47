package belay.bench;

import belay.matching.engine.Plan;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/**
 * What two plans for the same people are compared by.
 *
 * @param placed people with a place
 * @param worst the lowest score of a group
 * @param mean the mean score of the groups
 * @param each what somebody who asks gets at the mean: the score of their best group, and 0 for whoever has none
 */
record Score(int placed, int worst, double mean, double each) {

    static final List<String> NAMES = List.of("placed", "worst", "mean", "each");

    static Score of(Plan plan) {
        var best = new HashMap<String, Integer>();
        plan.groups().forEach(group -> group.group().seats().forEach(seat -> best.merge(seat.person(), group.verdict().score(), Math::max)));
        double sum = best.values().stream().mapToInt(Integer::intValue).sum();
        return new Score(plan.quality().placed(), plan.quality().worst(), plan.groups().stream().mapToInt(group -> group.verdict().score()).average().orElse(0),
            sum / Math.max(1, plan.quality().people()));
    }

    /** In which of them this one is ahead (1), behind (-1), or even. */
    int[] signs(Score other) {
        return new int[] {Integer.compare(placed, other.placed), Integer.compare(worst, other.worst), Double.compare(mean, other.mean),
            Double.compare(each, other.each)};
    }

    /** {@code Belay placed, worst; by hand mean}; nothing where they are even. */
    static String ahead(String one, String other, int[] signs) {
        var said = new ArrayList<String>();
        for (int sign : new int[] {1, -1}) {
            var in = new ArrayList<String>();
            for (int i = 0; i < signs.length; i++) {
                if (signs[i] == sign) {
                    in.add(NAMES.get(i));
                }
            }
            if (!in.isEmpty()) {
                said.add((sign > 0 ? one : other) + " " + String.join(", ", in));
            }
        }
        return String.join("; ", said);
    }
}
