package belay.outbox;

import belay.people.Paging;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what became of a program's letters. Whoever asks has been found to be an organizer of that program. */
@Component
public class Dispatches {

    static final int PAGE = 50;

    private static final String FROM = """
        from letters l
        left join people p on p.id = l.person_id
        left join letter_approvals a on a.letter_id = l.id
        left join people nod on nod.id = a.approved_by
        left join letter_deliveries d on d.letter_id = l.id
        left join lateral (
            select count(*) as tries, coalesce(bool_or(permanent), false) as refused, max(failed_at) as last, (array_agg(because order by id desc))[1] as because
            from letter_failures where letter_id = l.id and failed_at >= a.approved_at) f on true
        """;

    private static final String FAILED = " and exists (select 1 from letter_failures x where x.letter_id = l.id and x.failed_at >= a.approved_at)";

    private static final String NAMED = " and (:person = 0 or l.person_id = :person) and (:name = '' or position(lower(:name) in lower(coalesce(p.name, l.address::text))) > 0) ";

    private final JdbcClient sql;

    Dispatches(JdbcClient sql) {
        this.sql = sql;
    }

    /** Where a letter lies: with the organizers, on its way, or in somebody's mailbox. */
    enum Tray {
        WAITING("a.letter_id is null", "l.id"),
        LEAVING("a.letter_id is not null and d.letter_id is null", "a.approved_at, l.id"),
        FAILED("a.letter_id is not null and d.letter_id is null" + Dispatches.FAILED, "l.id"),
        SENT("d.letter_id is not null", "d.delivered_at desc, l.id desc");

        private final String where;
        private final String order;

        Tray(String where, String order) {
            this.where = where;
            this.order = order;
        }

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Tray of(String word) {
            return List.of(values()).stream().filter(tray -> tray.word().equals(word)).findFirst().orElse(WAITING);
        }
    }

    /** How many letters lie in each tray. */
    public record Count(long waiting, long leaving, long failed, long sent) {

        public long in(String tray) {
            return switch (Tray.of(tray)) {
                case WAITING -> waiting;
                case LEAVING -> leaving;
                case FAILED -> failed;
                case SENT -> sent;
            };
        }
    }

    /** Some letters that say the same to several people, as the page before sending tells of them. */
    public record Bundle(String subject, long letters, String names, long first) { }

    /** A try that did not succeed, in the words of the mail server. */
    public record Failure(Instant failedAt, boolean permanent, String because) { }

    /** That a letter was let go and taken back before it left; nobody is named where Belay or somebody who is gone did. */
    public record Recall(@Nullable String approvedBy, Instant approvedAt, @Nullable String recalledBy, Instant recalledAt) { }

    Count count(long program, String name, long person) {
        return sql.sql("""
            select count(*) filter (where a.letter_id is null) as waiting,
                   count(*) filter (where a.letter_id is not null and d.letter_id is null) as leaving,
                   count(*) filter (where a.letter_id is not null and d.letter_id is null""" + FAILED + """
            ) as failed,
                   count(d.letter_id) as sent
            from letters l left join people p on p.id = l.person_id
            left join letter_approvals a on a.letter_id = l.id left join letter_deliveries d on d.letter_id = l.id
            where l.program_id = :program
            """ + NAMED).param("program", program).param("name", name).param("person", person).query(Count.class).single();
    }

    List<Dispatch> page(long program, Tray tray, String name, long person, Paging paging) {
        return sql.sql(select() + " where l.program_id = :program and " + tray.where + NAMED
                + " order by " + tray.order + " limit :size offset :skip")
            .param("program", program).param("name", name).param("person", person).param("size", PAGE).param("skip", paging.skipped(PAGE))
            .query(new SimplePropertyRowMapper<>(Dispatch.class)).list();
    }

    /** All letters of a program to one person, the newest first. */
    public List<Dispatch> to(long person, long program) {
        return sql.sql(select() + " where l.program_id = :program and l.person_id = :person order by l.id desc limit " + PAGE)
            .param("program", program).param("person", person).query(new SimplePropertyRowMapper<>(Dispatch.class)).list();
    }

    /** What somebody is called to whom the program ever wrote. */
    Optional<String> nameOf(long person, long program) {
        return sql.sql("select name from people where id = :person and exists (select 1 from letters where program_id = :program and person_id = :person)")
            .param("program", program).param("person", person).query(String.class).optional();
    }

    Dispatch of(Letter letter) {
        return sql.sql(select() + " where l.id = :id").param("id", letter.id()).query(Dispatch.class).single();
    }

    List<Failure> failures(Letter letter) {
        return sql.sql("select failed_at, permanent, because from letter_failures where letter_id = ? order by id desc")
            .param(letter.id()).query(new SimplePropertyRowMapper<>(Failure.class)).list();
    }

    List<Recall> recalls(Letter letter) {
        return sql.sql("""
            select nod.name as approved_by, r.approved_at, back.name as recalled_by, r.recalled_at
            from letter_recalls r left join people nod on nod.id = r.approved_by left join people back on back.id = r.recalled_by
            where r.letter_id = ? order by r.id desc
            """).param(letter.id()).query(new SimplePropertyRowMapper<>(Recall.class)).list();
    }

    /** A draft that was thrown away: by nobody where Belay did, as what it said was not true any more. */
    public record Discard(@Nullable String reader, String subject, @Nullable String by, Instant at) { }

    /** The last of a program, the newest first. */
    List<Discard> discards(long program) {
        return sql.sql("""
            select p.name as reader, d.subject, b.name as by, d.discarded_at as at from letter_discards d left join people p on p.id = d.person_id
            left join people b on b.id = d.discarded_by where d.program_id = ? order by d.id desc limit\s
            """ + PAGE).param(program).query(new SimplePropertyRowMapper<>(Discard.class)).list();
    }

    /** What would be sent now, the same subject together. */
    List<Bundle> sendable(long program) {
        return bundles(program, "is not null");
    }

    /** What cannot be sent, as its people have no address. */
    List<Bundle> held(long program) {
        return bundles(program, "is null");
    }

    /** Of which kinds letters had to be written in the words that come with Belay since the program’s own were last changed, and how many. */
    Map<String, Long> fallbacks(long program) {
        return sql.sql("""
            select l.kind, count(*) as letters from letters l
            where l.program_id = :program and l.fallback <> ''
              and l.drafted_at >= (select max(t.kept_at) from templates t where t.program_id = l.program_id and t.kind = l.kind) group by l.kind
            """).param("program", program).query((row, n) -> Map.entry(row.getString("kind"), row.getLong("letters"))).list().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    long latest(long program) {
        return sql.sql("select coalesce(max(id), 0) from letters where program_id = ?").param(program).query(Long.class).single();
    }

    private List<Bundle> bundles(long program, String address) {
        return sql.sql("""
            select l.subject, count(*) as letters, string_agg(coalesce(p.name, l.address::text), ', ' order by l.id) as names,
                   min(l.id) as first
            from letters l left join people p on p.id = l.person_id
            where l.program_id = :program and coalesce(l.address, p.email) %s
              and not exists (select 1 from letter_approvals a where a.letter_id = l.id)
            group by l.subject order by min(l.id)
            """.formatted(address)).param("program", program).query(new SimplePropertyRowMapper<>(Bundle.class)).list();
    }

    private static String select() {
        return """
            select l.id, l.subject, l.about, coalesce(p.name, l.address::text) as name, coalesce(l.address, p.email)::text as address,
                   l.drafted_at, a.approved_at, nod.name as approved_by, d.delivered_at, d.address::text as delivered_to,
                   f.tries, f.refused, f.because, exists (select 1 from letter_recalls b where b.letter_id = l.id) as recalled,
                   case when f.tries between 1 and %d and not f.refused then f.last + least(interval '1 minute' * power(2, f.tries - 1), interval '4 hours') end as next_try
            """.formatted(Postings.TRIES - 1) + FROM;
    }
}
