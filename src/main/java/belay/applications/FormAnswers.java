package belay.applications;

import belay.people.Person;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** What people answered to the questions of organizers; asked once the application or the round was found for whoever is looking. */
@Component
public class FormAnswers {

    private final JdbcClient sql;

    FormAnswers(JdbcClient sql) {
        this.sql = sql;
    }

    /** By the number of the question; nothing where nothing was answered. */
    Map<Long, String> of(long application) {
        var answers = new HashMap<Long, String>();
        sql.sql("select question_id, value from form_answers where application_id = ?").param(application).query(row -> {
            answers.put(row.getLong(1), row.getString(2));
        });
        return answers;
    }

    /** Those to questions that are not sensitive, by the application and the number of the question. */
    Map<Long, Map<Long, String>> plain(long round) {
        var answers = new HashMap<Long, Map<Long, String>>();
        sql.sql("""
            select a.application_id, a.question_id, a.value from form_answers a join form_questions q on q.id = a.question_id where q.round_id = ? and not q.sensitive
            """).param(round).query(row -> {
                answers.computeIfAbsent(row.getLong(1), none -> new HashMap<>()).put(row.getLong(2), row.getString(3));
            });
        return answers;
    }

    /** What stands in the boxes takes the place of what was answered before. */
    void write(long application, Collection<FormQuestion> questions, MultiValueMap<String, String> boxes, Instant now) {
        for (var question : questions) {
            var value = OwnAnswers.value(question, boxes);
            if (value.isEmpty()) {
                sql.sql("delete from form_answers where question_id = ? and application_id = ?").params(question.id(), application).update();
            } else {
                sql.sql("""
                    insert into form_answers (question_id, application_id, value, answered_at) values (?, ?, ?, ?)
                    on conflict (question_id, application_id) do update set value = excluded.value, answered_at = excluded.answered_at where form_answers.value <> excluded.value
                    """).params(question.id(), application, value, Timestamp.from(now)).update();
            }
        }
    }

    Map<Long, Long> count(long round) {
        var counts = new HashMap<Long, Long>();
        sql.sql("select a.question_id, count(*) from form_answers a join form_questions q on q.id = a.question_id where q.round_id = ? group by a.question_id").param(round)
            .query(row -> {
                counts.put(row.getLong(1), row.getLong(2));
            });
        return counts;
    }

    long countSensitive(long round) {
        return sql.sql("select count(*) from form_answers a join form_questions q on q.id = a.question_id where q.round_id = ? and q.sensitive").param(round).query(Long.class).single();
    }

    /** Also what is typed and not sent yet; says how many answers that were. */
    int erase(long round, Person by, Instant now) {
        int erased = sql.sql("delete from form_answers a using form_questions q where q.id = a.question_id and q.round_id = ? and q.sensitive").param(round).update();
        sql.sql("""
            update application_drafts d set boxes = (d.boxes::jsonb - array(select 'q' || q.id from form_questions q where q.round_id = d.round_id and q.sensitive))::text
            where d.round_id = ?
            """).param(round).update();
        if (erased > 0) {
            sql.sql("insert into sensitive_erasures (round_id, erased_at, erased_by, answers) values (?, ?, ?, ?)")
                .params(round, Timestamp.from(now), by.id(), erased).update();
        }
        return erased;
    }

    /** That they were erased, by whom and when. */
    public record Erasure(Instant at, @Nullable String by, int answers) { }

    List<Erasure> erasures(long round) {
        return sql.sql("select e.erased_at, p.name, e.answers from sensitive_erasures e left join people p on p.id = e.erased_by where e.round_id = ? order by e.id desc")
            .param(round).query((row, n) -> new Erasure(row.getTimestamp(1).toInstant(), row.getString(2), row.getInt(3))).list();
    }
}
