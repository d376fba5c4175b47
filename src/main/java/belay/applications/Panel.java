package belay.applications;

import java.util.IntSummaryStatistics;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What organizers think of an application, as far as one of them may see it: nothing of the others before they have scored it themselves.
 *
 * @param scored how many have scored it
 * @param mine what they gave themselves; null as long as they gave nothing
 * @param all of everybody, once they gave theirs; none before
 * @param aside how many scored it by criteria that were changed since
 */
public record Panel(Rubric rubric, int scored, @Nullable Review mine, List<Review> all, int aside) {

    /** From which difference on organizers had better talk. */
    public static final double WIDE = 2;

    private IntSummaryStatistics of(Rubric.Criterion criterion) {
        return all.stream().flatMap(review -> review.marks().entrySet().stream()).filter(mark -> mark.getKey() == criterion.id()).mapToInt(mark -> mark.getValue()).summaryStatistics();
    }

    public double mean(Rubric.Criterion criterion) {
        return of(criterion).getAverage();
    }

    public int least(Rubric.Criterion criterion) {
        return of(criterion).getMin();
    }

    public int most(Rubric.Criterion criterion) {
        return of(criterion).getMax();
    }

    public boolean isWide(Rubric.Criterion criterion) {
        return of(criterion).getMax() - of(criterion).getMin() >= WIDE;
    }

    public double mean() {
        return all.stream().mapToDouble(Review::mean).average().orElse(0);
    }

    /** Whether they see it differently in all, not only in one thing. */
    public boolean isWide() {
        var means = all.stream().mapToDouble(Review::mean).summaryStatistics();
        return means.getMax() - means.getMin() >= WIDE;
    }
}
