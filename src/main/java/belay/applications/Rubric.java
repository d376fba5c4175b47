package belay.applications;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What organizers of a round look at when they score an application, each from 1 to 5. It is never changed, but followed by another.
 *
 * @param by who wrote it; nobody if they have no account any more
 * @param reviews how many applications were scored by it, each by somebody
 */
public record Rubric(long id, List<Criterion> criteria, @Nullable String by, Instant at, int reviews) {

    static final int MOST_CRITERIA = 8;

    /** One thing to look at, and a sentence about it. */
    public record Criterion(long id, String name, String says) { }

    boolean says(RubricForm form) {
        return criteria.stream().map(Criterion::name).toList().equals(form.names()) && criteria.stream().map(Criterion::says).toList().equals(form.sentences());
    }
}
