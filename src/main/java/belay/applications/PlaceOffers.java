package belay.applications;

import belay.applications.PlaceOffer.Answer;
import belay.people.Person;
import belay.programs.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Free places that were offered, and what became of it; written by {@link WaitingList} alone. */
@Component
class PlaceOffers {

    private static final int SHOWN = 50;

    private static final String SELECT = """
        select o.id, o.application_id, o.role, by.name as by, o.offered_by is not null as by_hand, o.offered_at, o.answer_by, x.answer, x.answered_at,
            p.id as person, p.name, p.email, p.created_at, o.id in (select id from open_place_offers) as open
        from place_offers o join applications a on a.id = o.application_id join people p on p.id = a.person_id
        left join people by on by.id = o.offered_by left join place_answers x on x.offer_id = o.id
        """;

    private final JdbcClient sql;
    private final Clock clock;

    PlaceOffers(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** The last made to each application of somebody, since it was sent. */
    Map<Long, PlaceOffer> of(Person me) {
        var mine = new HashMap<Long, PlaceOffer>();
        sql.sql(SELECT + "where a.person_id = ? and o.offered_at >= a.submitted_at order by o.id").param(me.id()).query(PlaceOffers::offer).list()
            .forEach(offer -> mine.put(offer.application(), offer));
        return mine;
    }

    Optional<PlaceOffer> last(long application) {
        return sql.sql(SELECT + "where o.application_id = ? and o.offered_at >= a.submitted_at order by o.id desc limit 1").param(application).query(PlaceOffers::offer).optional();
    }

    /** Those of a round, the latest first, as many as one looks through. */
    List<PlaceOffer> in(long round) {
        return sql.sql(SELECT + "where a.round_id = ? order by o.id desc limit " + SHOWN).param(round).query(PlaceOffers::offer).list();
    }

    /** Those of a round without an answer. */
    List<PlaceOffer> unanswered(long round) {
        return sql.sql(SELECT + "where a.round_id = ? and x.answer is null order by o.id").param(round).query(PlaceOffers::offer).list();
    }

    /** Rounds to be looked after: with offers nobody answered, or where free places are offered by themselves. */
    List<Long> rounds() {
        return sql.sql("""
            select a.round_id from place_offers o join applications a on a.id = o.application_id where not exists (select 1 from place_answers x where x.offer_id = o.id)
            union select p.round_id from automatic_places p join rounds r on r.id = p.round_id where r.starts >= ?::date - 1 order by 1
            """).param(now()).query((row, n) -> row.getLong(1)).list();
    }

    void add(long application, Role role, @Nullable Person by, Instant answerBy) {
        sql.sql("insert into place_offers (application_id, role, offered_by, offered_at, answer_by) values (:application, :role, :by, :now, :until)").param("application", application)
            .param("role", role.word()).param("by", by == null ? null : by.id()).param("now", now()).param("until", Timestamp.from(answerBy)).update();
    }

    /** Whether it had no answer until now. */
    boolean answer(long offer, Answer answer) {
        return sql.sql("insert into place_answers (offer_id, answer, answered_at) values (?, ?, ?) on conflict do nothing").params(offer, answer.name(), now()).update() > 0;
    }

    void reopen(long offer) {
        sql.sql("delete from place_answers where offer_id = ? and answer = 'PASSED'").param(offer).update();
    }

    /** Whether a place of these roles was offered to anybody since then. */
    boolean isOfferedSince(long round, List<Role> roles, Instant then) {
        return sql.sql("select exists (select 1 from place_offers o join applications a on a.id = o.application_id where a.round_id = ? and o.role = any(?) and o.offered_at >= ?)")
            .params(round, roles.stream().map(Role::word).toArray(String[]::new), Timestamp.from(then)).query(Boolean.class).single();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private static PlaceOffer offer(ResultSet row, int n) throws SQLException {
        var person = new Person(row.getLong("person"), row.getString("name"), row.getString("email"), row.getTimestamp("created_at").toInstant());
        var answer = row.getString("answer");
        var answered = row.getTimestamp("answered_at");
        return new PlaceOffer(row.getLong("id"), row.getLong("application_id"), person, Role.of(row.getString("role")).orElseThrow(), row.getString("by"), row.getBoolean("by_hand"),
            row.getTimestamp("offered_at").toInstant(), row.getTimestamp("answer_by").toInstant(), answer == null ? null : Answer.valueOf(answer),
            answered == null ? null : answered.toInstant(), row.getBoolean("open"));
    }
}
