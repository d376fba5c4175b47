package belay.groups;

import belay.applications.Places;
import belay.people.Person;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells people what became of their sign-ups, once the groups of a round are formed. */
@Component
class MyPlaces implements Places {

    private final JdbcClient sql;

    MyPlaces(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public Map<Long, List<Place>> of(Person me) {
        var places = new HashMap<Long, List<Place>>();
        sql.sql("""
            select a.id as application, g.id, g.name, lower(coalesce(d.ending, '')) as ending
            from applications a
            left join memberships m on m.round_id = a.round_id and m.person_id = a.person_id
            left join groups g on g.id = m.group_id
            left join departures d on d.group_id = m.group_id and d.person_id = m.person_id
            where a.person_id = ? and exists (select 1 from groups formed where formed.round_id = a.round_id)
            order by g.name, g.id
            """).param(me.id()).query(row -> {
                var given = places.computeIfAbsent(row.getLong("application"), none -> new ArrayList<>());
                if (row.getString("name") != null) {
                    given.add(new Place(row.getLong("id"), row.getString("name"), row.getString("ending")));
                }
            });
        return places;
    }

    @Override
    public boolean isFormed(long round) {
        return sql.sql("select exists (select 1 from groups where round_id = ?)").param(round).query(Boolean.class).single();
    }
}
