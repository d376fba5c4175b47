package belay.applications;

import belay.people.Person;
import belay.programs.Role;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many places a round has, how many are free, whose turn it is, and how free places are offered; asked once the round was found for whoever is looking. */
@Component
public class Vacancies {

    static final int USUAL_HOURS = 72;

    private final JdbcClient sql;
    private final Clock clock;

    Vacancies(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Of those roles that have a number of places, and none as long as applications of the round are not read. Who cannot be written to keeps nobody else waiting. */
    List<Vacancy> of(long round) {
        return of(List.of(round)).getOrDefault(round, List.of());
    }

    /** How many free places of some rounds wait for an organizer to offer them; a round that is not there has none. */
    public Map<Long, Integer> byHand(Collection<Long> rounds) {
        var places = new HashMap<Long, Integer>();
        of(rounds).forEach((round, vacancies) -> vacancies.stream().filter(vacancy -> vacancy.isOffered() && !(vacancy.automatic() && vacancy.isByItself()))
            .forEach(vacancy -> places.merge(round, vacancy.free(), Integer::sum)));
        return places;
    }

    private Map<Long, List<Vacancy>> of(Collection<Long> rounds) {
        return rounds.isEmpty() ? Map.of() : sql.sql("""
            select r.round_id, r.role, r.places, exists (select 1 from automatic_places m where m.round_id = r.round_id) as automatic,
                (select count(*) from screened_applications a where a.round_id = r.round_id and (a.answer = 'ACCEPT' or a.staged = 'ACCEPT') and r.role = any(string_to_array(a.roles, '; '))
                    and a.id not in (select application_id from open_place_offers)) as taken,
                (select count(*) from open_place_offers o where o.round_id = r.round_id and o.role = r.role and o.answer_by > :now)
                    + (select count(*) from place_offers o join place_answers x on x.offer_id = o.id join waiting_applications w on w.id = o.application_id
                        where w.round_id = r.round_id and o.role = r.role and o.answer_by > :now and x.answer = 'PASSED' and x.answered_at > :rests and not w.offered) as offered,
                coalesce(n.id, 0) as next, p.id as person, p.name, p.email, p.created_at, coalesce(n.passes, 0) > 0 as again
            from role_places r join screenings s on s.round_id = r.round_id
            join rounds t on t.id = r.round_id join format_roles f on f.format_id = t.format_id and lower(f.role) = r.role
            left join lateral (
                select w.id, w.person_id, w.passes from waiting_applications w join people q on q.id = w.person_id
                where w.round_id = r.round_id and w.staged is null and not w.offered and r.role = any(string_to_array(w.roles, '; ')) order by q.email is null, w.passes, w.submitted_at, w.id limit 1) n on true
            left join people p on p.id = n.person_id
            where r.round_id in (:rounds) order by r.role, r.round_id
            """).param("rounds", rounds).param("now", Timestamp.from(clock.instant())).param("rests", Timestamp.from(clock.instant().minus(PlaceOffer.RESTS))).query((row, n) -> {
                var person = row.getString("name") == null ? null : new Person(row.getLong("person"), row.getString("name"), row.getString("email"), row.getTimestamp("created_at").toInstant());
                return Map.entry(row.getLong("round_id"), new Vacancy(Role.of(row.getString("role")).orElseThrow(), row.getInt("places"), row.getInt("taken"), row.getInt("offered"),
                    row.getLong("next"), person, row.getBoolean("again"), row.getBoolean("automatic")));
            }).list().stream().collect(Collectors.groupingBy(Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    /** A number of places, and who said so. */
    public record Number(Role role, int places, @Nullable String by, Instant at) { }

    List<Number> numbers(long round) {
        return sql.sql("select r.role, r.places, p.name, r.said_at from role_places r left join people p on p.id = r.said_by where r.round_id = ?").param(round)
            .query((row, n) -> new Number(Role.of(row.getString(1)).orElseThrow(), row.getInt(2), row.getString(3), row.getTimestamp(4).toInstant())).list();
    }

    int hours(long round) {
        return sql.sql("select hours from waiting_lists where round_id = ?").param(round).query(Integer.class).optional().orElse(USUAL_HOURS);
    }

    /** Who switched on that free places are offered by themselves. */
    public record Switch(@Nullable String by, Instant at) { }

    Optional<Switch> automatic(long round) {
        return sql.sql("select p.name, a.switched_at from automatic_places a left join people p on p.id = a.switched_by where a.round_id = ?").param(round)
            .query((row, n) -> new Switch(row.getString(1), row.getTimestamp(2).toInstant())).optional();
    }

    /** In whose name somebody is in who took a place: whoever offered it, or switched on that Belay does. */
    @Nullable Long inTheNameOf(PlaceOffer offer) {
        return sql.sql("""
            select coalesce(o.offered_by, m.switched_by) from place_offers o join applications a on a.id = o.application_id left join automatic_places m on m.round_id = a.round_id where o.id = ?
            """).param(offer.id()).query((row, n) -> Optional.ofNullable(row.getObject(1, Long.class))).single().orElse(null);
    }

    /** @param places for each role; none where there is no number */
    void write(long round, Map<Role, Integer> places, int hours, boolean automatic, Person me) {
        var now = Timestamp.from(clock.instant());
        for (var role : Role.values()) {
            var number = places.get(role);
            if (number == null) {
                sql.sql("delete from role_places where round_id = ? and role = ?").params(round, role.word()).update();
            } else {
                sql.sql("""
                    insert into role_places (round_id, role, places, said_by, said_at) values (?, ?, ?, ?, ?)
                    on conflict (round_id, role) do update set places = excluded.places, said_by = excluded.said_by, said_at = excluded.said_at where role_places.places <> excluded.places
                    """).params(round, role.word(), number, me.id(), now).update();
            }
        }
        sql.sql("""
            insert into waiting_lists (round_id, hours, said_by, said_at) values (?, ?, ?, ?)
            on conflict (round_id) do update set hours = excluded.hours, said_by = excluded.said_by, said_at = excluded.said_at where waiting_lists.hours <> excluded.hours
            """).params(round, hours, me.id(), now).update();
        sql.sql(automatic ? "insert into automatic_places (round_id, switched_by, switched_at) values (:round, :me, :now) on conflict do nothing"
            : "delete from automatic_places where round_id = :round").param("round", round).param("me", me.id()).param("now", now).update();
    }
}
