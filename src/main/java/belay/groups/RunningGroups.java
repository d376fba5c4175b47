package belay.groups;

import belay.applications.Running;
import belay.people.BadValue;
import belay.people.Languages;
import belay.people.Skill;
import belay.people.Skills;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells of groups to those who may like to join them: a group goes on while it has not ended and somebody is in it. */
@Component
class RunningGroups implements Running {

    /** So many languages and skills give an idea. */
    private static final int TOLD = 5;

    private final JdbcClient sql;

    RunningGroups(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public Map<Long, Count> count(Collection<Long> rounds) {
        var counts = new HashMap<Long, Count>();
        if (!rounds.isEmpty()) {
            sql.sql("""
                select g.round_id, count(distinct g.id) as groups, count(*) as people from groups g join present_memberships m on m.group_id = g.id
                where g.round_id in (:rounds) and not exists (select 1 from group_endings e where e.group_id = g.id) group by g.round_id
                """).param("rounds", rounds).query(row -> {
                    counts.put(row.getLong("round_id"), new Count(row.getInt("groups"), row.getInt("people")));
                });
        }
        return counts;
    }

    private record Seat(long id, String name, String goal, String slot, String languages, String offers) { }

    @Override
    public List<Choice> in(long round, ZoneId reader, LocalDate then) {
        var groups = new LinkedHashMap<Long, List<Seat>>();
        sql.sql("""
            select g.id, g.name, g.goal, g.slot, coalesce(f.languages, '') as languages, coalesce(f.offers, '') as offers
            from groups g join present_memberships m on m.group_id = g.id left join profiles f on f.person_id = m.person_id
            where g.round_id = ? and not exists (select 1 from group_endings e where e.group_id = g.id) order by g.name, g.id, m.position, m.person_id
            """).param(round).query(new SimplePropertyRowMapper<>(Seat.class)).list().forEach(seat -> groups.computeIfAbsent(seat.id, none -> new ArrayList<>()).add(seat));
        return groups.values().stream().map(seats -> choice(seats, reader, then)).toList();
    }

    private static Choice choice(List<Seat> seats, ZoneId reader, LocalDate then) {
        var group = seats.getFirst();
        return new Choice(group.id, group.name, group.goal, hour(group.slot, reader, then), seats.size(),
            most(seats.stream().map(seat -> read(seat.languages, text -> Languages.parse(text).list()))),
            most(seats.stream().map(seat -> read(seat.offers, text -> Skills.parse(text).list().stream().map(Skill::name).toList()))));
    }

    private static @Nullable Hour hour(String slot, ZoneId reader, LocalDate then) {
        return WeeklyTime.parse(slot).map(time -> time.on(reader, then.atStartOfDay(time.zone()).toInstant()))
            .map(time -> new Hour(time.day(), time.time(), time.zone())).orElse(null);
    }

    private static List<String> read(String text, Function<String, List<String>> reader) {
        try {
            return reader.apply(text);
        } catch (BadValue unread) {
            return List.of();
        }
    }

    private static List<String> most(Stream<List<String>> told) {
        var times = new LinkedHashMap<String, Integer>();
        told.flatMap(List::stream).forEach(one -> times.merge(one, 1, Integer::sum));
        return times.entrySet().stream().sorted(Map.Entry.<String, Integer>comparingByValue().reversed()).limit(TOLD).map(Map.Entry::getKey).toList();
    }

    @Override
    public Map<Long, Named> named(long round, Collection<Long> groups) {
        var named = new HashMap<Long, Named>();
        if (!groups.isEmpty()) {
            sql.sql("""
                select g.id, g.name, exists (select 1 from successions s where s.group_id = g.id and s.next_id is not null)
                    or not exists (select 1 from group_endings e where e.group_id = g.id) and exists (select 1 from present_memberships m where m.group_id = g.id) as goes_on
                from groups g where g.round_id = :round and g.id in (:groups)
                """).param("round", round).param("groups", groups).query(new SimplePropertyRowMapper<>(Named.class)).list().forEach(one -> named.put(one.id(), one));
        }
        return named;
    }
}
