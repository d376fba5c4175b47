package belay.matching;

import belay.matching.Ask.Ending;
import belay.people.Person;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who asked whom on the boards; each seen by the two it is between, and its words by nobody else. */
@Component
public class Asks {

    private static final String SELECT = """
        select a.id, a.round_id, r.program_id, p.name as program, r.name as round, a.asker_id, one.name as asker_name, one.created_at as asker_created_at,
            a.asked_id, other.name as asked_name, other.created_at as asked_created_at, a.text, a.asked_at, coalesce(o.since, a.asked_at) as since, o.question_id,
            e.ending, e.ended_at, e.ended_by, e.group_id
        from asks a join rounds r on r.id = a.round_id join programs p on p.id = r.program_id join people one on one.id = a.asker_id join people other on other.id = a.asked_id
            left join open_asks o on o.id = a.id left join ask_endings e on e.ask_id = a.id
        """;

    private final JdbcClient sql;

    Asks(JdbcClient sql) {
        this.sql = sql;
    }

    Optional<Ask> findForEither(long id, Person me) {
        return sql.sql(SELECT + "where a.id = :id and (a.asker_id = :me or a.asked_id = :me)").param("id", id).param("me", me.id())
            .query(new SimplePropertyRowMapper<>(Ask.class)).optional();
    }

    /** The last of somebody, those that wait first. */
    List<Ask> of(Person me, int most) {
        return sql.sql(SELECT + "where a.asker_id = :me or a.asked_id = :me order by e.ending is not null, coalesce(e.ended_at, o.since) desc, a.id desc limit :most")
            .param("me", me.id()).param("most", most).query(new SimplePropertyRowMapper<>(Ask.class)).list();
    }

    /** Those of somebody that wait for a word, theirs first. */
    public List<Ask> open(Person me, Instant now) {
        return sql.sql(SELECT + "where (a.asker_id = :me or a.asked_id = :me) and o.since > :late order by o.turn <> :me, o.since, a.id")
            .param("me", me.id()).param("late", late(now)).query(new SimplePropertyRowMapper<>(Ask.class)).list();
    }

    /** All of a round that have not ended, whether their time is over or not. */
    List<Ask> openIn(long round) {
        return sql.sql(SELECT + "where a.round_id = ? and o.id is not null order by a.id").param(round).query(new SimplePropertyRowMapper<>(Ask.class)).list();
    }

    List<Ask> openIn(long round, Person one) {
        return sql.sql(SELECT + "where a.round_id = :round and (a.asker_id = :one or a.asked_id = :one) and o.id is not null order by a.id").param("round", round).param("one", one.id())
            .query(new SimplePropertyRowMapper<>(Ask.class)).list();
    }

    /** How many of somebody wait for an answer in a round. */
    int countOpen(long round, Person asker, Instant now) {
        return sql.sql("select count(*) from open_asks where round_id = ? and asker_id = ? and since > ?").params(round, asker.id(), late(now)).query(Integer.class).single();
    }

    /** What was asked between somebody and others in a round, by the other: an ask that waits for an answer of theirs, else their own. */
    Map<Long, Ask> between(Person me, long round) {
        var found = new HashMap<Long, Ask>();
        sql.sql(SELECT + "where a.round_id = :round and (a.asker_id = :me or a.asked_id = :me and o.id is not null) order by a.asker_id <> :me, a.id")
            .param("round", round).param("me", me.id()).query(new SimplePropertyRowMapper<>(Ask.class)).list().forEach(ask -> found.put(ask.other(me).id(), ask));
        return found;
    }

    /** Nothing where they asked before. */
    Optional<Long> add(long round, Person asker, Person asked, String text, Instant now) {
        return sql.sql("insert into asks (round_id, asker_id, asked_id, text, asked_at) values (?, ?, ?, ?, ?) on conflict do nothing returning id")
            .params(round, asker.id(), asked.id(), text, Timestamp.from(now)).query(Long.class).optional();
    }

    /** Whether it had not ended. */
    boolean end(long ask, Ending ending, @Nullable Long by, @Nullable Long group, Instant now) {
        return sql.sql("insert into ask_endings (ask_id, ending, ended_at, ended_by, group_id) values (:ask, :ending, :now, :by, :group) on conflict do nothing")
            .param("ask", ask).param("ending", ending.name()).param("now", Timestamp.from(now)).param("by", by).param("group", group).update() == 1;
    }

    void reopen(long ask) {
        sql.sql("delete from ask_endings where ask_id = ? and ending = 'WITHDRAWN'").param(ask).update();
    }

    /** A question to who asked, and what came back. */
    public record Said(long id, String question, Instant askedAt, @Nullable String reply, @Nullable Instant repliedAt) { }

    /** Asked once the ask was found for one of the two. */
    List<Said> said(long ask) {
        return sql.sql("""
            select q.id, q.text as question, q.asked_at, r.text as reply, r.replied_at from ask_questions q left join ask_replies r on r.question_id = q.id
            where q.ask_id = ? order by q.id
            """).param(ask).query(new SimplePropertyRowMapper<>(Said.class)).list();
    }

    void question(long ask, String text, Instant now) {
        sql.sql("insert into ask_questions (ask_id, text, asked_at) values (?, ?, ?)").params(ask, text, Timestamp.from(now)).update();
    }

    void forget(long question) {
        sql.sql("delete from ask_questions where id = ?").param(question).update();
    }

    void reply(long question, String text, Instant now) {
        sql.sql("insert into ask_replies (question_id, text, replied_at) values (?, ?, ?)").params(question, text, Timestamp.from(now)).update();
    }

    /** Whether nobody was reminded since it was their turn. */
    boolean remind(Ask ask, Instant now) {
        return sql.sql("insert into ask_reminders (ask_id, since, reminded_at) values (?, ?, ?) on conflict do nothing")
            .params(ask.id(), Timestamp.from(ask.since()), Timestamp.from(now)).update() == 1;
    }

    private static Timestamp late(Instant now) {
        return Timestamp.from(now.minus(Ask.LASTS));
    }
}
