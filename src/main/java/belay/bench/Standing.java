package belay.bench;

import java.util.Arrays;

/**
 * Where one of several stands when they are ranked by a score; those with the same score are taken in a drawn order, and all ways of
 * drawing count alike.
 *
 * @param first how likely it stands first
 * @param firstFive how likely it is among the first five
 * @param rank where it stands at the mean, from 1
 */
record Standing(double first, double firstFive, double rank) {

    private static final int FIVE = 5;

    static Standing of(int one, int[] scores) {
        int better = (int) Arrays.stream(scores).filter(score -> score > scores[one]).count();
        int same = (int) Arrays.stream(scores).filter(score -> score == scores[one]).count();
        return new Standing(better == 0 ? 1.0 / same : 0, Math.clamp((FIVE - better) / (double) same, 0, 1), better + (same + 1) / 2.0);
    }
}
