package belay.applications;

import belay.people.Person;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What somebody asked for, in every round of every program: seen by themselves. */
@Component
class MyApplications {

    private static final String SELECT = """
        select a.id, p.name as program, r.name as round, r.starts, r.ends, p.zone, r.format_id, a.roles
        from applications a join rounds r on r.id = a.round_id join programs p on p.id = r.program_id
        where a.person_id = :me
        """;

    private final JdbcClient sql;

    MyApplications(JdbcClient sql) {
        this.sql = sql;
    }

    List<MyApplication> of(Person me) {
        return sql.sql(SELECT + " order by r.starts desc, a.id desc").param("me", me.id())
            .query(new SimplePropertyRowMapper<>(MyApplication.class)).list();
    }

    Optional<MyApplication> of(Person me, long id) {
        return sql.sql(SELECT + " and a.id = :id").param("me", me.id()).param("id", id).query(MyApplication.class).optional();
    }
}
