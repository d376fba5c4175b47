package belay.outbox;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The pile the courier works from: which approved letter is due next, and how it went. */
@Component
class Postings {

    /** With the waiting times below these are two days, as long as a mail server should be given to come back. */
    static final int TRIES = 20;

    private final JdbcClient sql;

    Postings(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * Somebody waits for a way in, so that goes before all else. After a failure a letter waits one minute, then two,
     * four and so on, but never more than four hours.
     */
    Optional<Posting> nextDue(Instant now, Instant secretsFrom) {
        return sql.sql("""
            select l.id, l.kind, l.subject, l.body, l.drafted_at, case when l.address is null then coalesce(p.name, '') else '' end as name,
                   coalesce(l.address, p.email)::text as address, g.name as program, a.approved_by is null as automatic
            from letters l
            join letter_approvals a on a.letter_id = l.id and a.on_its_way
            left join people p on p.id = l.person_id
            left join programs g on g.id = l.program_id
            left join lateral (
                select count(*) as tries, max(failed_at) as last, bool_or(permanent) as refused
                from letter_failures where letter_id = l.id and failed_at >= a.approved_at) f on true
            where not exists (select 1 from letter_deliveries d where d.letter_id = l.id)
              and coalesce(l.address, p.email) is not null
              and (l.kind <> 'sign-in' or l.drafted_at > :secretsFrom)
              and (f.tries = 0 or not f.refused and f.tries < :tries
                   and f.last + least(interval '1 minute' * power(2, f.tries - 1), interval '4 hours') <= :now)
            order by (l.kind = 'sign-in') desc, a.approved_at, l.id limit 1 for update of l skip locked
            """)
            .param("now", Timestamp.from(now)).param("secretsFrom", Timestamp.from(secretsFrom)).param("tries", TRIES)
            .query(Posting.class).optional();
    }

    /** To be asked once the letter is held: between our looking for it and our taking it another node may have sent it, or an organizer taken it back. */
    boolean mayLeave(Posting posting) {
        return sql.sql("""
            select exists (select 1 from letter_approvals where letter_id = :letter)
                and not exists (select 1 from letter_deliveries where letter_id = :letter)
            """).param("letter", posting.id()).query(Boolean.class).single();
    }

    void delivered(Posting posting, Instant now) {
        sql.sql("insert into letter_deliveries (letter_id, delivered_at, address) values (?, ?, ?)")
            .params(posting.id(), Timestamp.from(now), posting.address()).update();
        sql.sql("update letter_approvals set on_its_way = false where letter_id = ?").param(posting.id()).update();
        if (posting.kind().equals(Letter.SIGN_IN)) {
            sql.sql("update letters set body = '' where id = ?").param(posting.id()).update();
        }
    }

    void failed(Posting posting, Instant now, boolean permanent, String because) {
        sql.sql("insert into letter_failures (letter_id, failed_at, permanent, because) values (?, ?, ?, ?)")
            .params(posting.id(), Timestamp.from(now), permanent, because).update();
    }
}
