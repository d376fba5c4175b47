package belay.applications;

import belay.people.Person;
import belay.programs.Role;
import belay.programs.RoleTakers;
import belay.programs.Round;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whoever has an application that asks to be something, be it answered or not. */
@Component
class Askers implements RoleTakers {

    private final JdbcClient sql;

    Askers(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public List<Person> of(Round round, Role role) {
        return sql.sql("""
            select p.* from applications a join people p on p.id = a.person_id
            where a.round_id = ? and ? = any(string_to_array(a.roles, '; ')) and a.id not in (select application_id from withdrawals)
                and coalesce((select d.verdict from decisions d join announcements n on n.decision_id = d.id
                    where d.application_id = a.id and d.decided_at >= a.submitted_at order by d.id desc limit 1), '') <> 'DECLINE'
            order by p.name, p.id
            """).params(round.id(), role.word()).query((row, n) -> new Person(row.getLong("id"), row.getString("name"), row.getString("email"), row.getTimestamp("created_at").toInstant())).list();
    }
}
