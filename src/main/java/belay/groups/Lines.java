package belay.groups;

import belay.groups.Departure.Ending;
import belay.people.Paging;
import belay.people.Person;
import belay.people.Profiles;
import belay.programs.Formats;
import belay.programs.Preset;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lists of groups: mine, or a program's, which has been found to be mine to organize. */
@Component
public class Lines {

    static final int PAGE = 30;

    private static final String SELECT = """
        select g.id, g.name, g.goal, g.slot, p.name as program, r.name as round, r.starts, f.preset, e.ending, e.ended_at, n.name as next
        from groups g
        left join group_endings e on e.group_id = g.id
        left join successions s on s.group_id = g.id left join rounds n on n.id = s.round_id
        join rounds r on r.id = g.round_id
        join programs p on p.id = r.program_id
        join formats f on f.id = r.format_id
        """;

    private static final String WANTED = """
        where r.program_id = :program and (:round = 0 or r.id = :round)
          and (:name = '' or position(lower(:name) in lower(g.name)) > 0 or exists (
            select 1 from memberships m join people on people.id = m.person_id
            where m.group_id = g.id and position(lower(:name) in lower(people.name)) > 0))
        """;

    private record Row(long id, String name, String goal, String slot, String program, String round, LocalDate starts, Preset preset,
                       @Nullable Ending ending, @Nullable Instant endedAt, @Nullable String next) {

        /** With its weekly time on another clock, as it is now, or in the week in which the round begins. */
        Row on(ZoneId home, Instant now) {
            var there = WeeklyTime.parse(slot).map(time -> {
                var begins = starts.atStartOfDay(time.zone()).toInstant();
                return time.on(home, begins.isAfter(now) ? begins : now).toString();
            });
            return new Row(id, name, goal, there.orElse(""), program, round, starts, preset, ending, endedAt, next);
        }
    }

    private record Frame(long programId, String program, String description, String round, LocalDate starts, LocalDate ends, long formatId) { }

    private final JdbcClient sql;
    private final Fellows fellows;
    private final Formats formats;
    private final Profiles profiles;
    private final Clock clock;

    Lines(JdbcClient sql, Fellows fellows, Formats formats, Profiles profiles, Clock clock) {
        this.sql = sql;
        this.fellows = fellows;
        this.formats = formats;
        this.profiles = profiles;
        this.clock = clock;
    }

    /** The groups somebody is in, those that go on longest first, with their hours on that person’s clock where it is known. */
    public List<Line> mine(Person me, Paging paging) {
        var rows = sql.sql(SELECT + """
            where g.id in (
                select named.id from present_memberships mine join groups named on named.id = mine.group_id join rounds its on its.id = mine.round_id
                where mine.person_id = :me order by its.ends desc, named.name, named.id limit :size offset :skip)
            order by r.ends desc, g.name, g.id
            """).param("me", me.id()).param("size", PAGE).param("skip", paging.skipped(PAGE)).query(new SimplePropertyRowMapper<>(Row.class)).list();
        var mine = profiles.of(me).zoneId().map(home -> rows.stream().map(row -> row.on(home, clock.instant())).toList()).orElse(rows);
        return lines(mine, fellows.seen(ids(mine)));
    }

    public long countMine(Person me) {
        return sql.sql("select count(*) from present_memberships where person_id = ?").param(me.id()).query(Long.class).single();
    }

    List<Line> inProgram(long program, long round, String name, Paging paging) {
        return withPeople(sql.sql(SELECT + WANTED + " order by r.starts desc, g.name, g.id limit :size offset :skip")
            .param("program", program).param("round", round).param("name", name)
            .param("size", PAGE).param("skip", paging.skipped(PAGE)).query(new SimplePropertyRowMapper<>(Row.class)).list());
    }

    /** The first groups of some rounds of a program, without those that were over as a later one was formed; which rounds they are was asked for as somebody. */
    public List<Line> inRounds(Collection<Long> rounds, int most) {
        return rounds.isEmpty() ? List.of() : withPeople(sql.sql(SELECT + """
            where g.id in (
                select first.id from rounds cross join lateral (
                    select id from groups where round_id = rounds.id and id not in (select group_id from successions) order by name, id limit :most) first
                where rounds.id in (:rounds))
            order by r.starts desc, g.name, g.id limit :most
            """).param("rounds", rounds).param("most", most).query(new SimplePropertyRowMapper<>(Row.class)).list());
    }

    /** How many groups each of these rounds has, counted as above; one that is not there has none. */
    public Map<Long, Long> countInRounds(Collection<Long> rounds) {
        var counts = new HashMap<Long, Long>();
        if (!rounds.isEmpty()) {
            sql.sql("select round_id, count(*) as groups from groups where round_id in (:rounds) and id not in (select group_id from successions) group by round_id").param("rounds", rounds).query(row -> {
                counts.put(row.getLong("round_id"), row.getLong("groups"));
            });
        }
        return counts;
    }

    /** Those of some rounds whose groups were formed of a draft: a pair that found each other before changes nothing about how far a round is. */
    public Set<Long> formed(Collection<Long> rounds) {
        return rounds.isEmpty() ? Set.of() : new HashSet<>(sql.sql("select distinct round_id from groups where round_id in (:rounds) and proposal_id is not null")
            .param("rounds", rounds).query(Long.class).list());
    }

    /** Those of some rounds whose groups are all over, as those of a later one were formed. */
    public Map<Long, Handover> handovers(Collection<Long> rounds) {
        return rounds.isEmpty() ? Map.of() : sql.sql("""
            select o.round_id, n.id as next_id, n.name as next, o.at from (
                select g.round_id, max(s.round_id) as next, max(e.ended_at) as at
                from groups g left join group_endings e on e.group_id = g.id left join successions s on s.group_id = g.id
                where g.round_id in (:rounds) group by g.round_id having count(*) = count(e.group_id) and count(s.group_id) > 0) o
            join rounds n on n.id = o.next
            """).param("rounds", rounds).query(new SimplePropertyRowMapper<>(Handover.class)).list().stream().collect(Collectors.toMap(Handover::roundId, Function.identity()));
    }

    long count(long program, long round, String name) {
        return sql.sql("select count(*) from groups g join rounds r on r.id = g.round_id " + WANTED)
            .param("program", program).param("round", round).param("name", name).query(Long.class).single();
    }

    Setting setting(Group group) {
        var frame = sql.sql("""
            select p.id as program_id, p.name as program, p.description, r.name as round, r.starts, r.ends, r.format_id
            from rounds r join programs p on p.id = r.program_id where r.id = ?
            """).param(group.roundId()).query(Frame.class).single();
        return new Setting(frame.programId(), frame.program(), frame.description(), frame.round(), frame.starts(), frame.ends(),
            formats.findById(frame.formatId()));
    }

    /** What a group became when the groups of a later round were formed; nothing for one whose time was not over by that. */
    Optional<Succession> succession(Group group, Person me) {
        return sql.sql("""
            select r.id as round_id, r.name as round, n.id as next_id, n.name as next, mine.id as my_id, mine.name as mine
            from successions s join rounds r on r.id = s.round_id left join groups n on n.id = s.next_id
            left join lateral (
                select g.id, g.name from present_memberships m join groups g on g.id = m.group_id where m.round_id = s.round_id and m.person_id = :me
                order by g.id = s.next_id desc nulls last, g.name, g.id limit 1) mine on true
            where s.group_id = :group
            """).param("me", me.id()).param("group", group.id()).query(new SimplePropertyRowMapper<>(Succession.class)).optional();
    }

    /** The last groups somebody was in, and what became of them there. */
    public List<Past> before(Person me) {
        return sql.sql("""
            select g.id, g.name, p.name as program, r.name as round, d.ending, d.departed_at
            from standing_departures d join groups g on g.id = d.group_id join rounds r on r.id = g.round_id join programs p on p.id = r.program_id
            where d.person_id = ? order by d.departed_at desc, d.id desc limit ?
            """).params(me.id(), PAGE).query(new SimplePropertyRowMapper<>(Past.class)).list();
    }

    private List<Line> withPeople(List<Row> rows) {
        return lines(rows, fellows.present(ids(rows)));
    }

    private static List<Long> ids(List<Row> rows) {
        return rows.stream().map(Row::id).toList();
    }

    private static List<Line> lines(List<Row> rows, Map<Long, List<Person>> people) {
        return rows.stream().map(row -> new Line(row.id(), row.name(), row.goal(), row.slot(), row.program(), row.round(),
            row.preset(), people.getOrDefault(row.id(), List.of()), row.ending(), row.endedAt(), row.next())).toList();
    }
}
