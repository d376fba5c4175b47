package belay.applications;

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
    public List<String> names(Round round, Role role) {
        return sql.sql("""
            select p.name from applications a join people p on p.id = a.person_id left join screened_applications s on s.id = a.id
            where a.round_id = ? and ? = any(string_to_array(a.roles, '; ')) and a.id not in (select application_id from withdrawals) and coalesce(s.answer, '') <> 'DECLINE'
            order by p.name, p.id
            """).params(round.id(), role.word()).query((row, n) -> row.getString(1)).list();
    }
}
