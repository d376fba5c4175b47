package belay.applications;

import belay.people.Paging;
import belay.people.Person;
import belay.programs.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Applications that wait to be read and answered, the oldest first. */
@Component
public class Queue {

    static final int PER_PAGE = 50;

    private static final String COLUMNS = """
        select a.id, a.round_id, p.id as person, p.name, p.email, p.created_at, a.roles, a.stage, a.submitted_at, a.due_at, a.asked, a.answer, a.staged, a.staged_id,
            coalesce(a.staged_line, '') as line, a.step, a.questioned, a.chat_at,
            a.offered and not exists (
                select 1 from chat_invitations i join chat_times t on t.invitation_id = i.id
                where i.application_id = a.id and t.starts_at > :now and not exists (select 1 from chat_endings e where e.invitation_id = i.id) and not exists (
                    select 1 from chat_bookings b where b.person_id = i.organizer_id and b.during && tstzrange(t.starts_at, t.starts_at + i.minutes * interval '1 minute'))) as stale
        from screened_applications a join people p on p.id = a.person_id
        """;

    /** Of all who scored an application, for one who has. */
    private static final String MEAN = "(select case when bool_or(v.reviewer_id = %d) then avg(v.mean) end from " + Reviews.STANDING + " v where v.application_id = a.id)";

    private final JdbcClient sql;
    private final Clock clock;

    Queue(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * One application where it stands.
     *
     * @param due by when an answer is promised
     * @param late whether that has passed; not while they owe us a reply
     * @param asked whether they owe us a reply
     * @param answer what they were told; null as long as nothing was
     * @param staged what is decided and not announced; null if nothing is
     * @param line a word of one’s own with it
     * @param step what is to be done with it next
     * @param questioned whether what they owe us is a reply to a question
     * @param chatAt when an organizer talks with them, once they picked a time
     * @param stale whether they were offered times and none of them is left
     */
    public record Line(long id, long roundId, Person person, String roles, String stage, Instant submitted, Instant due, boolean late, boolean asked, @Nullable Decision answer,
                       @Nullable Decision staged, long stagedId, String line, Step step, boolean questioned, @Nullable Instant chatAt,
                       boolean stale) {

        /** What stands there, in one word: another one means somebody else decided or announced. */
        public String state() {
            return stagedId + "-" + answer;
        }

        public List<Role> roleList() {
            return Role.list(roles);
        }
    }

    /**
     * How many there are of each.
     *
     * @param listed on the waiting list, and nothing else decided meanwhile
     */
    public record Count(long toRead, long late, long asked, long staged, long accepted, long waiting, long declined, long listed, long check, long chat, long decision) {

        /** Those nobody has decided on. */
        public long open() {
            return toRead + asked;
        }

        public long at(Step step) {
            return switch (step) {
                case CHECK -> check;
                case CHAT -> chat;
                case DECISION -> decision;
            };
        }
    }

    /** One part of the queue, and of how many in all. */
    public record Part(List<Line> lines, Paging paging) { }

    Count count(long round) {
        return sql.sql("""
            select count(*) filter (where answer = '' and staged is null and not asked) as to_read,
                count(*) filter (where answer = '' and staged is null and not asked and due_at < :now) as late,
                count(*) filter (where answer = '' and staged is null and asked) as asked,
                count(*) filter (where staged is not null) as staged,
                count(*) filter (where answer = 'ACCEPT') as accepted, count(*) filter (where answer = 'WAIT') as waiting,
                count(*) filter (where answer = 'DECLINE') as declined, count(*) filter (where answer = 'WAIT' and staged is null) as listed,
                count(*) filter (where answer = '' and staged is null and step = 'CHECK') as check,
                count(*) filter (where answer = '' and staged is null and step = 'CHAT') as chat,
                count(*) filter (where answer = '' and staged is null and step = 'DECISION') as decision
            from screened_applications where round_id = :round
            """).param("now", now()).param("round", round).query(Count.class).single();
    }

    /** Those nobody has decided on, all of them or those at one step. */
    Part toRead(long round, @Nullable Step step, Count count, int wanted) {
        return part("a.answer = '' and a.staged is null and (:step = '' or a.step = :step) order by a.asked, a.due_at, a.id", round, step == null ? "" : step.name(),
            step == null ? count.open() : count.at(step), wanted);
    }

    /** The same, those first that this organizer has scored, the best first; the others by age, so that the order tells nothing of them. */
    Part byMean(long round, @Nullable Step step, Count count, int wanted, Person me) {
        return part("a.answer = '' and a.staged is null and (:step = '' or a.step = :step) order by " + MEAN.formatted(me.id()) + " desc nulls last, a.asked, a.due_at, a.id", round,
            step == null ? "" : step.name(), step == null ? count.open() : count.at(step), wanted);
    }

    /** Those on the waiting list, whose turn is next first. */
    Part waiting(long round, Count count, int wanted) {
        return part("a.answer = 'WAIT' and a.staged is null and :step = '' order by (select w.passes from waiting_applications w where w.id = a.id), a.submitted_at, a.id", round, "", count.listed(), wanted);
    }

    /** Those that are decided on and wait to be announced, all of them. */
    List<Line> staged(long round) {
        return sql.sql(COLUMNS + "where a.round_id = :round and a.staged is not null order by a.staged, lower(p.name), a.id").param("round", round).param("now", now()).query(this::line).list();
    }

    Optional<Line> one(long application) {
        return sql.sql(COLUMNS + "where a.id = :id").param("id", application).param("now", now()).query(this::line).optional();
    }

    private Part part(String which, long round, String step, long all, int wanted) {
        var paging = Paging.of(all, PER_PAGE, wanted);
        var lines = sql.sql(COLUMNS + "where a.round_id = :round and " + which + " limit " + PER_PAGE + " offset :skipped").param("round", round).param("step", step).param("now", now())
            .param("skipped", paging.skipped(PER_PAGE)).query(this::line).list();
        return new Part(lines, paging);
    }

    private Line line(ResultSet row, int n) throws SQLException {
        var due = row.getTimestamp("due_at").toInstant();
        boolean asked = row.getBoolean("asked");
        var chat = row.getTimestamp("chat_at");
        var person = new Person(row.getLong("person"), row.getString("name"), row.getString("email"), row.getTimestamp("created_at").toInstant());
        return new Line(row.getLong("id"), row.getLong("round_id"), person, row.getString("roles"), row.getString("stage"), row.getTimestamp("submitted_at").toInstant(), due,
            !asked && due.isBefore(clock.instant()), asked, verdict(row.getString("answer")), verdict(row.getString("staged")), row.getLong("staged_id"),
            row.getString("line"), Step.valueOf(row.getString("step")), row.getBoolean("questioned"), chat == null ? null : chat.toInstant(),
            row.getBoolean("stale"));
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private static @Nullable Decision verdict(@Nullable String name) {
        return name == null || name.isEmpty() ? null : Decision.valueOf(name);
    }
}
