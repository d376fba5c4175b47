package belay.applications;

import java.util.List;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Questions and replies about an application that was found for whoever is looking, the oldest first. */
@Component
class Inquiries {

    private final JdbcClient sql;

    Inquiries(JdbcClient sql) {
        this.sql = sql;
    }

    List<Inquiry> of(long application) {
        return sql.sql("""
            select q.text as question, q.asked_at, r.text as reply, r.replied_at from application_questions q
            left join application_replies r on r.question_id = q.id where q.application_id = ? order by q.id
            """).param(application).query(new SimplePropertyRowMapper<>(Inquiry.class)).list();
    }
}
