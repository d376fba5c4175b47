package belay.groups;

import belay.groups.Trial.Answer;
import belay.people.Person;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of trials. What somebody said is read by themselves, and to decide. */
@Component
public class Trials {

    /** From so many on it is told how trials went in all; before, it would tell too much of each. */
    static final int ENOUGH_TO_TELL = 5;

    private static final String SELECT = "select group_id, round_id, program_id, ask_at, asked_at, extended, decide_by from trials ";

    private final JdbcClient sql;

    Trials(JdbcClient sql) {
        this.sql = sql;
    }

    Optional<Trial> of(Group group) {
        return sql.sql(SELECT + "where group_id = ?").param(group.id()).query(new SimplePropertyRowMapper<>(Trial.class)).optional();
    }

    List<Trial> toAsk(Instant now) {
        return sql.sql(SELECT + "where asked_at is null and ask_at <= ? order by group_id").param(Timestamp.from(now)).query(new SimplePropertyRowMapper<>(Trial.class)).list();
    }

    List<Trial> toDecide(Instant now) {
        return sql.sql(SELECT + "where decide_by <= ? order by group_id").param(Timestamp.from(now)).query(new SimplePropertyRowMapper<>(Trial.class)).list();
    }

    /** Whether they were not asked before. */
    boolean ask(long group, Instant now) {
        return sql.sql("insert into trial_questions (group_id, asked_at) values (?, ?) on conflict do nothing").params(group, Timestamp.from(now)).update() == 1;
    }

    @Nullable Answer mine(Group group, Person me) {
        return sql.sql("select answer from trial_answers where group_id = ? and person_id = ?").params(group.id(), me.id())
            .query((row, n) -> Answer.valueOf(row.getString(1))).optional().orElse(null);
    }

    void answer(Group group, Person me, Answer answer, Instant now) {
        sql.sql("""
            insert into trial_answers (group_id, person_id, answer, answered_at)
            select group_id, person_id, ?, ? from present_memberships where group_id = ? and person_id = ?
            on conflict (group_id, person_id) do update set answer = excluded.answer, answered_at = excluded.answered_at
            """).params(answer.name(), Timestamp.from(now), group.id(), me.id()).update();
    }

    /** What those say who are in it, and nothing for each who said nothing. */
    List<String> said(long group) {
        return sql.sql("""
            select coalesce(a.answer, '') as said from present_memberships m left join trial_answers a on a.group_id = m.group_id and a.person_id = m.person_id
            where m.group_id = ?
            """).param(group).query((row, n) -> row.getString(1)).list();
    }

    void extend(long group, Instant now) {
        sql.sql("insert into trial_extensions (group_id, extended_at) values (?, ?)").params(group, Timestamp.from(now)).update();
    }

    /** It is decided, and what each said is forgotten. */
    void decide(long group, Trial.Outcome outcome, Instant now) {
        sql.sql("insert into trial_outcomes (group_id, outcome, decided_at) values (?, ?, ?)").params(group, outcome.name(), Timestamp.from(now)).update();
        forget(group);
    }

    /** Of a group that is over before its trial was decided. */
    void forget(long group) {
        sql.sql("delete from trial_answers where group_id = ?").param(group).update();
    }

    /** All who are in it are not any more, at once and in the same way, and are not put together again. */
    void end(Trial trial, Instant now) {
        var at = Timestamp.from(now);
        sql.sql("""
            insert into not_again (program_id, one, other, since)
            select :program, a.person_id, b.person_id, :now from present_memberships a join present_memberships b on b.group_id = a.group_id and a.person_id < b.person_id
            where a.group_id = :group on conflict do nothing
            """).param("program", trial.programId()).param("group", trial.groupId()).param("now", at).update();
        sql.sql("insert into group_endings (group_id, ending, ended_at) values (?, 'DISSOLVED', ?)").params(trial.groupId(), at).update();
        sql.sql("""
            insert into departures (group_id, person_id, ending, told_by, departed_at, turn)
            select group_id, person_id, 'DISSOLVED', 'ORGANIZER', ?, 1 + (select count(*) from departures d where d.group_id = m.group_id and d.person_id = m.person_id)
            from present_memberships m where group_id = ?
            """).params(at, trial.groupId()).update();
    }

    /** So many days after they begin the groups of a round are asked; none if never. */
    Optional<Integer> days(long round) {
        return sql.sql("select days from trial_rounds where round_id = ?").param(round).query(Integer.class).optional();
    }

    void begin(long round, int days, Person by, Instant now) {
        sql.sql("""
            insert into trial_rounds (round_id, days, set_by, set_at) values (?, ?, ?, ?)
            on conflict (round_id) do update set days = excluded.days, set_by = excluded.set_by, set_at = excluded.set_at where trial_rounds.days <> excluded.days
            """).params(round, days, by.id(), Timestamp.from(now)).update();
    }

    /** Nothing is asked any more, and what was said is forgotten. */
    void stop(long round) {
        for (var table : List.of("trial_answers", "trial_extensions", "trial_questions")) {
            sql.sql("delete from " + table + " x using groups g where g.id = x.group_id and g.round_id = ? and not exists (select 1 from trial_outcomes o where o.group_id = g.id)")
                .param(round).update();
        }
        sql.sql("delete from trial_rounds where round_id = ?").param(round).update();
    }

    /** How trials of a round went. */
    public record Count(long asked, long on, long ended) {

        public long decided() {
            return on + ended;
        }

        public boolean isTold() {
            return decided() >= ENOUGH_TO_TELL;
        }
    }

    Count count(long round) {
        return sql.sql("""
            select count(q.group_id) as asked, count(*) filter (where o.outcome = 'ON') as "on", count(*) filter (where o.outcome = 'ENDED') as ended
            from groups g left join trial_questions q on q.group_id = g.id left join trial_outcomes o on o.group_id = g.id where g.round_id = ?
            """).param(round).query(Count.class).single();
    }
}
