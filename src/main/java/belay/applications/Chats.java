package belay.applications;

import belay.people.Person;
import belay.people.Profile;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Short chats about applications, found for whoever may see them. */
@Component
class Chats {

    private static final String COLUMNS = """
        select i.id, i.application_id, a.round_id, i.minutes, k.time_id, k.uid, e.ended_at, coalesce(e.line, '') as line, e.ended_by is distinct from a.person_id as by_organizer,
            o.id as organizer, o.name as organizer_name, o.email as organizer_email, o.created_at as organizer_since,
            p.id as person, p.name, p.email, p.created_at, g.zone, coalesce(mine.zone, '') as my_zone, coalesce(theirs.zone, '') as their_zone,
            (select l.place from chat_places l where l.invitation_id = i.id order by l.id desc limit 1) as place,
            (select count(*) - 1 from chat_places l where l.invitation_id = i.id) + (case when e.ended_at is null then 0 else 1 end) as changes
        from chat_invitations i join applications a on a.id = i.application_id join people p on p.id = a.person_id join people o on o.id = i.organizer_id
        join rounds r on r.id = a.round_id join programs g on g.id = r.program_id
        left join profiles mine on mine.person_id = p.id left join profiles theirs on theirs.person_id = o.id
        left join chat_picks k on k.invitation_id = i.id left join chat_endings e on e.invitation_id = i.id
        """;

    private final JdbcClient sql;
    private final Clock clock;

    Chats(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** The latest since it was sent, also where it was called off; asked once the application was found for whoever is looking. */
    Optional<Chat> of(long application) {
        return sql.sql(COLUMNS + "where i.application_id = ? and i.offered_at >= a.submitted_at order by i.id desc limit 1").param(application).query(Chats::chat).optional()
            .map(this::whole);
    }

    /** One for which a time was chosen, seen by the two who talk and by nobody else. */
    Optional<Chat> findForEither(long id, Person me) {
        return sql.sql(COLUMNS + "where i.id = :id and k.uid is not null and :me in (i.organizer_id, a.person_id)").param("id", id).param("me", me.id())
            .query(Chats::chat).optional().map(this::whole);
    }

    /** Whom an organizer talks with at some time of theirs already. */
    Optional<String> whomWith(Person organizer, Instant from, Instant to) {
        return sql.sql("""
            select p.name from chat_bookings b join chat_bookings other on other.invitation_id = b.invitation_id and other.person_id <> b.person_id
            join people p on p.id = other.person_id where b.person_id = :me and b.during && tstzrange(:from, :to) order by p.id limit 1
            """).param("me", organizer.id()).param("from", Timestamp.from(from)).param("to", Timestamp.from(to)).query(String.class).optional();
    }

    /** Where they talked the last time; empty if they never did. */
    String lastPlaceOf(Person organizer) {
        return sql.sql("""
            select l.place from chat_places l join chat_invitations i on i.id = l.invitation_id where i.organizer_id = ? order by l.id desc limit 1
            """).param(organizer.id()).query(String.class).optional().orElse("");
    }

    private static Chat chat(ResultSet row, int n) throws SQLException {
        var time = row.getObject("time_id", Long.class);
        var ended = row.getTimestamp("ended_at");
        return new Chat(row.getLong("id"), row.getLong("application_id"), row.getLong("round_id"), side(row, "person", "name", "email", "created_at", "my_zone"),
            side(row, "organizer", "organizer_name", "organizer_email", "organizer_since", "their_zone"), row.getInt("minutes"), row.getString("place"), row.getInt("changes"),
            List.of(), time, row.getObject("uid", UUID.class), ended == null ? null : ended.toInstant(), row.getString("line"), row.getBoolean("by_organizer"));
    }

    /** Whoever has not said where their clock hangs is told the program’s time. */
    private static Chat.Side side(ResultSet row, String id, String name, String email, String since, String zone) throws SQLException {
        var person = new Person(row.getLong(id), row.getString(name), row.getString(email), row.getTimestamp(since).toInstant());
        var said = new Profile(person.id(), "", row.getString(zone), "", "", "", "", "", null).zoneId();
        return new Chat.Side(person, said.orElse(ZoneId.of(row.getString("zone"))));
    }

    private Chat whole(Chat chat) {
        return chat.with(sql.sql("""
            select t.id, t.starts_at, t.starts_at > :now and not exists (
                select 1 from chat_bookings b where b.person_id in (i.organizer_id, a.person_id) and b.invitation_id <> i.id
                    and b.during && tstzrange(t.starts_at, t.starts_at + i.minutes * interval '1 minute')) as free
            from chat_times t join chat_invitations i on i.id = t.invitation_id join applications a on a.id = i.application_id
            where i.id = :id order by t.starts_at, t.id
            """).param("id", chat.id()).param("now", Timestamp.from(clock.instant()))
            .query((row, n) -> new Chat.Time(row.getLong("id"), row.getTimestamp("starts_at").toInstant(), row.getBoolean("free"))).list());
    }
}
