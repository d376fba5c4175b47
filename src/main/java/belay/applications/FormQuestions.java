package belay.applications;

import belay.people.Person;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What organizers ask in the forms of their rounds, in the order it is asked; written by {@link Questioning} alone. */
@Component
public class FormQuestions {

    private static final String SELECT = "select q.id, q.round_id, q.position, q.kind, q.wording, q.hint, q.choices, q.steps, q.required, q.sensitive from form_questions q ";

    private final JdbcClient sql;

    FormQuestions(JdbcClient sql) {
        this.sql = sql;
    }

    /** Asked once the round was found for whoever is looking. */
    List<FormQuestion> in(long round) {
        return sql.sql(SELECT + "where q.round_id = ? order by q.position, q.id").param(round).query(new SimplePropertyRowMapper<>(FormQuestion.class)).list();
    }

    /** Rounds of a program in which something is asked. */
    Set<Long> asking(long program) {
        return Set.copyOf(sql.sql("select distinct q.round_id from form_questions q join rounds r on r.id = q.round_id where r.program_id = ?").param(program)
            .query((row, n) -> row.getLong(1)).list());
    }

    Optional<FormQuestion> findForOrganizer(long id, long me) {
        return sql.sql(SELECT + "join rounds r on r.id = q.round_id join organizers o on o.program_id = r.program_id where q.id = ? and o.person_id = ?").params(id, me)
            .query(new SimplePropertyRowMapper<>(FormQuestion.class)).optional();
    }

    void add(FormQuestion question, Person by, Instant now) {
        sql.sql("""
            insert into form_questions (round_id, position, kind, wording, hint, choices, steps, required, sensitive, added_by, added_at)
            values (:round, (select coalesce(max(position), 0) + 1 from form_questions where round_id = :round), :kind, :wording, :hint, :choices, :steps, :required,
                :sensitive, :by, :now)
            """).param("round", question.roundId()).param("kind", question.kind().name()).param("wording", question.wording()).param("hint", question.hint())
            .param("choices", question.choices()).param("steps", question.steps()).param("required", question.required()).param("sensitive", question.sensitive())
            .param("by", by.id()).param("now", Timestamp.from(now)).update();
    }

    /** What it was asked as before is kept. */
    void change(FormQuestion before, FormQuestion question, Person by, Instant now) {
        sql.sql("insert into form_question_changes (question_id, wording, hint, changed_by, changed_at) values (?, ?, ?, ?, ?)")
            .params(before.id(), before.wording(), before.hint(), by.id(), Timestamp.from(now)).update();
        sql.sql("update form_questions set wording = ?, hint = ?, choices = ?, steps = ?, required = ?, sensitive = ? where id = ?").params(question.wording(), question.hint(),
            question.choices(), question.steps(), question.required(), question.sensitive(), question.id()).update();
    }

    /** That a question was other before, or is asked no more. */
    public record Past(String wording, int answers, @Nullable String by, Instant at) { }

    /** What a question was asked as, the latest first. */
    List<Past> before(long question) {
        return past("select c.wording, 0, p.name, c.changed_at from form_question_changes c left join people p on p.id = c.changed_by where c.question_id = ? order by c.id desc", question);
    }

    /** What was asked in a round and is not any more, the latest first. */
    List<Past> removed(long round) {
        return past("select r.wording, r.answers, p.name, r.removed_at from removed_questions r left join people p on p.id = r.removed_by where r.round_id = ? order by r.id desc", round);
    }

    private List<Past> past(String select, long id) {
        return sql.sql(select).param(id).query((row, n) -> new Past(row.getString(1), row.getInt(2), row.getString(3), row.getTimestamp(4).toInstant())).list();
    }

    void order(List<Long> ids) {
        for (int n = 0; n < ids.size(); n++) {
            sql.sql("update form_questions set position = ? where id = ?").params(n + 1, ids.get(n)).update();
        }
    }

    /** With all its answers, also those that are typed and not sent. */
    void remove(FormQuestion question, long answers, Person by, Instant now) {
        sql.sql("update application_drafts set boxes = (boxes::jsonb - ?)::text where round_id = ?").params(question.box(), question.roundId()).update();
        if (sql.sql("delete from form_questions where id = ?").param(question.id()).update() > 0) {
            sql.sql("insert into removed_questions (round_id, wording, answers, removed_by, removed_at) values (?, ?, ?, ?, ?)")
                .params(question.roundId(), question.wording(), answers, by.id(), Timestamp.from(now)).update();
        }
    }

    /** Asks in one round what was asked in another of the same program; what is asked there already is not asked twice. */
    int copy(long from, long to, int most, Person by, Instant now) {
        return sql.sql("""
            insert into form_questions (round_id, position, kind, wording, hint, choices, steps, required, sensitive, added_by, added_at)
            select :to, (select coalesce(max(position), 0) from form_questions where round_id = :to) + row_number() over (order by q.position, q.id), q.kind, q.wording, q.hint,
                q.choices, q.steps, q.required, q.sensitive, :by, :now
            from form_questions q join rounds r on r.id = q.round_id join rounds t on t.id = :to and t.program_id = r.program_id
            where q.round_id = :from and q.round_id <> :to and not exists (select 1 from form_questions h where h.round_id = :to and h.wording = q.wording and h.kind = q.kind)
            order by q.position, q.id limit :most
            """).param("from", from).param("to", to).param("most", Math.max(0, most)).param("by", by.id()).param("now", Timestamp.from(now)).update();
    }
}
