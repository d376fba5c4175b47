package belay.web;

import belay.applications.Vacancies;
import belay.programs.Program;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds what waits for the organizers of programs, in the same few queries however many programs and rounds there are. */
@Component
class Needs {

    /** How far one round has come. */
    record Progress(long programId, long id, String name, LocalDate starts, LocalDate ends, long signUps, long unreachable, @Nullable Long draft,
                    int draftNumber, long proposals, long broken, long unplaced, boolean published, long withoutGroup, long freePlaces, long crowded, long keptOut, long byThemselves,
                    boolean screened, long toRead, long late, long staged, long thin, long untold, long moving) { }

    private record Waiting(long programId, long letters) { }

    private final Vacancies vacancies;
    private final JdbcClient sql;
    private final Clock clock;

    Needs(Vacancies vacancies, JdbcClient sql, Clock clock) {
        this.vacancies = vacancies;
        this.sql = sql;
        this.clock = clock;
    }

    /** What waits in each of these programs, the most pressing first. They must have been found for an organizer. */
    Map<Long, List<Need>> of(List<Program> programs) {
        if (programs.isEmpty()) {
            return Map.of();
        }
        var ids = programs.stream().map(Program::id).toList();
        var rounds = rounds(ids);
        var letters = letters(ids);
        var places = vacancies.byHand(rounds.stream().filter(round -> !round.published()).map(Progress::id).toList());
        var needs = new HashMap<Long, List<Need>>();
        for (var program : programs) {
            var today = LocalDate.ofInstant(clock.instant(), program.zoneId());
            var mine = rounds.stream().filter(round -> round.programId() == program.id()).toList();
            needs.put(program.id(), of(program, mine, today, letters.getOrDefault(program.id(), 0L), places));
        }
        return needs;
    }

    private static List<Need> of(Program program, List<Progress> rounds, LocalDate today, long letters, Map<Long, Integer> places) {
        var needs = new ArrayList<Need>();
        var home = "/programs/" + program.id();
        if (letters > 0) {
            needs.add(new Need("letter", null, text("letters", letters), text("letters.why"), "", home + "/letters", text("letters.do")));
        }
        var going = rounds.stream().filter(round -> !round.ends().isBefore(today)).toList();
        going.forEach(round -> {
            if (places.containsKey(round.id()) && today.isBefore(round.starts())) {
                needs.add(new Need("person", "quiet", text("places", places.get(round.id())), text("places.why"), round.name(), "/rounds/" + round.id() + "/queue#waiting-list", text("places.do")));
            }
            addTo(needs, round);
        });
        if (rounds.isEmpty()) {
            needs.add(new Need("calendar", null, text("first-round"), text("first-round.why"), "", home + "/rounds/new", text("first-round.do")));
        } else if (going.isEmpty()) {
            needs.add(new Need("calendar", null, text("next-round"), text("next-round.why"), "", home + "/rounds/new", text("next-round.do")));
        }
        return needs;
    }

    private static void addTo(List<Need> needs, Progress round) {
        var at = "/rounds/" + round.id();
        if (round.toRead() > 0) {
            needs.add(round.late() > 0 ? 0 : needs.size(), new Need("inbox", round.late() > 0 ? "risk" : null, text("to-read", round.toRead()), round.late() > 0 ? text("to-read.late", round.late())
                : text("to-read.why"), round.name(), at + "/queue", text("to-read.do")));
        }
        if (round.staged() > 0) {
            needs.add(new Need("letter", null, text("staged", round.staged()), text("staged.why"), round.name(), at + "/announcement", text("staged.do")));
        }
        addDepartures(needs, round, at + "/departures");
        if (round.signUps() == 0 && round.screened()) {
            return;
        }
        if (round.signUps() == 0) {
            needs.add(new Need("inbox", null, text("empty", round.name()), text("empty.why"), round.name(), at + "/sheets/new", text("empty.do")));
        } else if (round.published()) {
            if (round.freePlaces() > 0) {
                needs.add(new Need("person", "quiet", text("free-places", round.freePlaces()), text("free-places.why"), round.name(), at + "/answers", text("free-places.do")));
            }
            if (round.crowded() > 0) {
                needs.add(new Need("people", "quiet", text("crowded", round.crowded()), text("crowded.why"), round.name(), at + "/answers", text("crowded.do")));
            }
            if (round.keptOut() > 0) {
                needs.add(new Need("people", "quiet", text("kept-out", round.keptOut()), text("kept-out.why"), round.name(), at + "/answers", text("kept-out.do")));
            }
            if (round.withoutGroup() > 0) {
                needs.add(new Need("person", "quiet", text("without-group", round.withoutGroup()), text("without-group.why"),
                    round.name(), at + "/without-group", text("without-group.do")));
            }
        } else if (round.draft() == null && round.signUps() > round.byThemselves()) {
            needs.add(new Need("match", null, text("unmatched", round.signUps() - round.byThemselves()), text("unmatched.why"), round.name(), at + "/desk", text("unmatched.do")));
        } else if (round.draft() != null) {
            addDraft(needs, round, "/drafts/" + round.draft());
        }
        if (round.unreachable() > 0) {
            needs.add(new Need("warning", "quiet", text("unreachable", round.unreachable()), text("unreachable.why"),
                round.name(), at + "/without-address", text("unreachable.do")));
        }
    }

    private static void addDepartures(List<Need> needs, Progress round, String path) {
        if (round.untold() > 0) {
            needs.add(new Need("leave", "quiet", text("untold", round.untold()), text("untold.why"), round.name(), path, text("untold.do")));
        }
        if (round.moving() > 0) {
            needs.add(new Need("move", null, text("moving", round.moving()), text("moving.why"), round.name(), path, text("moving.do")));
        }
        if (round.thin() > 0) {
            needs.add(new Need("people", "quiet", text("thin", round.thin()), text("thin.why"), round.name(), path, text("thin.do")));
        }
    }

    private static void addDraft(List<Need> needs, Progress round, String draft) {
        var broken = round.broken() > 0;
        needs.add(new Need(broken ? "warning" : "match", broken ? "risk" : null, text("draft", round.draftNumber(), round.proposals()),
            broken ? text("draft.broken", round.broken()) : text("draft.why"), round.name(), draft, text("draft.do")));
        if (round.unplaced() > 0) {
            needs.add(new Need("person", "quiet", text("unplaced", round.unplaced(), round.draftNumber()), text("unplaced.why"),
                round.name(), draft, text("unplaced.do")));
        }
    }

    private List<Progress> rounds(List<Long> programs) {
        return sql.sql("""
            select r.program_id, r.id, r.name, r.starts, r.ends, d.id as draft, coalesce(d.number, 0) as draft_number,
                c.sign_ups,
                (select count(*) from people p join standing_applications a on a.person_id = p.id
                 where p.email is null and a.round_id = r.id) as unreachable,
                (select count(*) from proposals p where p.draft_id = d.id) as proposals,
                (select count(*) from proposals p where p.draft_id = d.id and p.broken > 0) as broken,
                case when u.round_id is null then c.willing - (
                    select count(distinct s.person_id) from seats s
                        join standing_applications a on a.round_id = r.id and a.person_id = s.person_id and a.capacity > 0
                    where s.draft_id = d.id and s.person_id not in (select b.person_id from board_places b where b.round_id = r.id)) - y.by_themselves else 0 end as unplaced,
                y.by_themselves,
                q.screened, q.to_read, q.late, q.staged,
                (select count(*) from thin_groups t where t.round_id = r.id
                    and not exists (select 1 from waits w where w.group_id = t.group_id and w.decided_at >= t.since)) as thin,
                (select count(*) from half_told_departures d join groups g on g.id = d.group_id where g.round_id = r.id and d.ending = 'LEFT') as untold,
                (select count(*) from move_requests q join present_memberships m on m.group_id = q.group_id and m.person_id = q.person_id
                    where m.round_id = r.id and not exists (select 1 from move_answers a where a.request_id = q.id)) as moving,
                u.round_id is not null as published,
                case when u.round_id is not null then c.willing - (
                    select count(distinct m.person_id) from (
                        select person_id from memberships where round_id = r.id union select person_id from invited_people where round_id = r.id) m
                        join standing_applications a on a.round_id = r.id and a.person_id = m.person_id and a.capacity > 0) else 0 end as without_group,
                coalesce(z.free_places, 0) as free_places, coalesce(z.crowded, 0) as crowded, coalesce(z.kept_out, 0) as kept_out
            from rounds r left join publications u on u.round_id = r.id
            cross join lateral (
                select count(*) as sign_ups, count(*) filter (where capacity > 0) as willing from standing_applications where round_id = r.id) c
            cross join lateral (
                select count(distinct b.person_id) as by_themselves from board_places b
                    join standing_applications a on a.round_id = b.round_id and a.person_id = b.person_id and a.capacity > 0 where b.round_id = r.id) y
            cross join lateral (
                select exists (select 1 from screenings s where s.round_id = r.id) as screened,
                    count(*) filter (where a.answer = '' and a.staged is null and not a.asked) as to_read,
                    count(*) filter (where a.answer = '' and a.staged is null and not a.asked and a.due_at < :now) as late,
                    count(*) filter (where a.staged is not null) as staged
                from screened_applications a
                where (select true from screenings s where s.round_id = r.id) and a.round_id = r.id) q
            left join lateral (
                select sum(o.unasked + o.again) as free_places, count(*) filter (where o.fewer and o.seated > o.most
                        and not exists (select 1 from groups g where g.proposal_id = o.proposal_id)) as crowded,
                    sum(o.kept_out) as kept_out
                from group_rooms(array(select p.id from proposals p where p.draft_id = u.draft_id and p.id not in (select proposal_id from ended_proposals)
                    and r.ends >= :day and exists (select 1 from inviting_rounds i where i.round_id = r.id))) o) z on true
            left join lateral (select id, number from drafts where round_id = r.id order by number desc limit 1) d on true
            where r.program_id in (:programs) order by r.starts, r.id
            """).param("programs", programs).param("now", Timestamp.from(clock.instant()))
            .param("day", LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(1)).query(new SimplePropertyRowMapper<>(Progress.class)).list();
    }

    private Map<Long, Long> letters(List<Long> programs) {
        var waiting = new HashMap<Long, Long>();
        sql.sql("""
            select l.program_id, count(*) as letters from letters l
            where l.program_id in (:programs) and not exists (select 1 from letter_approvals a where a.letter_id = l.id)
            group by l.program_id
            """).param("programs", programs).query(Waiting.class).list()
            .forEach(row -> waiting.put(row.programId(), row.letters()));
        return waiting;
    }

    private static MessageSourceResolvable text(String need, Object... arguments) {
        return new DefaultMessageSourceResolvable(new String[] {"web.need." + need}, arguments);
    }
}
