package belay.applications;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What organizers think of applications, told to each of them only where they have scored themselves. */
@Component
public class Reviews {

    /** The latest of each reviewer, by the criteria that hold now, since the application was sent. */
    static final String STANDING = """
        (select distinct on (v.application_id, v.reviewer_id) v.id, v.application_id, v.reviewer_id, v.note, v.given_at,
            (select avg(m.mark) from review_marks m where m.review_id = v.id) as mean
        from reviews v join applications s on s.id = v.application_id
        where v.given_at >= s.submitted_at and v.rubric_id = (select max(b.id) from rubrics b where b.round_id = s.round_id)
        order by v.application_id, v.reviewer_id, v.id desc)
        """;

    private final JdbcClient sql;
    private final Rubrics rubrics;

    Reviews(JdbcClient sql, Rubrics rubrics) {
        this.sql = sql;
        this.rubrics = rubrics;
    }

    /**
     * An application in the queue of one organizer.
     *
     * @param mine whether they have scored it
     * @param mean of all who have, and
     * @param spread how far apart they are; null as long as this organizer has not scored
     */
    public record Score(long application, int scored, boolean mine, @Nullable Double mean, @Nullable Double spread) {

        public boolean isWide() {
            return spread != null && spread >= Panel.WIDE;
        }
    }

    Map<Long, Score> of(Collection<Long> applications, long me) {
        var scores = new HashMap<Long, Score>();
        if (!applications.isEmpty()) {
            sql.sql("""
                select application_id as application, scored, mine, case when mine then mean end as mean, case when mine then spread end as spread from (
                    select v.application_id, count(*) as scored, bool_or(v.reviewer_id = :me) as mine, avg(v.mean)::float8 as mean, (max(v.mean) - min(v.mean))::float8 as spread
                    from %s v where v.application_id in (:applications) group by v.application_id) given
                """.formatted(STANDING)).param("applications", applications).param("me", me).query(Score.class).list().forEach(score -> scores.put(score.application(), score));
        }
        return scores;
    }

    /** Nothing where a round scores nothing. */
    @Nullable Panel panel(Queue.Line line, long me) {
        var rubric = rubrics.find(line.roundId()).orElse(null);
        if (rubric == null || rubric.criteria().isEmpty()) {
            return null;
        }
        var all = standing(line.id());
        var mine = all.stream().filter(review -> review.reviewer() == me).findFirst().orElse(null);
        return new Panel(rubric, all.size(), mine, mine == null ? List.of() : all, aside(line.id(), rubric.id()));
    }

    private List<Review> standing(long application) {
        var marks = new HashMap<Long, Map<Long, Integer>>();
        sql.sql("select m.review_id, m.criterion_id, m.mark from review_marks m join reviews v on v.id = m.review_id where v.application_id = ?").param(application)
            .query((row, n) -> marks.computeIfAbsent(row.getLong("review_id"), id -> new HashMap<>()).put(row.getLong("criterion_id"), row.getInt("mark"))).list();
        return sql.sql("select v.id, v.reviewer_id, p.name, v.note, v.given_at from " + STANDING + " v join people p on p.id = v.reviewer_id where v.application_id = ? order by v.id")
            .param(application).query((row, n) -> new Review(row.getLong("id"), row.getLong("reviewer_id"), row.getString("name"), row.getString("note"),
                row.getTimestamp("given_at").toInstant(), marks.getOrDefault(row.getLong("id"), Map.of()))).list().stream().toList();
    }

    private int aside(long application, long rubric) {
        return sql.sql("select count(distinct reviewer_id) from reviews where application_id = ? and rubric_id <> ?").params(application, rubric).query(Integer.class).single();
    }
}
