package belay.web;

import belay.groups.Lines;
import belay.people.NotFound;
import belay.people.Person;
import belay.programs.Program;
import belay.programs.Programs;
import belay.programs.Round;
import belay.programs.Rounds;
import belay.programs.Timeline;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** An organizer's first page: what needs me, the groups, the letters waiting, and where the rounds are. */
@Controller
public class TodayController {

    private static final int GROUPS_SHOWN = 8;

    private final Programs programs;
    private final Rounds rounds;
    private final Needs needs;
    private final Lines lines;
    private final JdbcClient sql;
    private final Clock clock;

    TodayController(Programs programs, Rounds rounds, Needs needs, Lines lines, JdbcClient sql, Clock clock) {
        this.programs = programs;
        this.rounds = rounds;
        this.needs = needs;
        this.lines = lines;
        this.sql = sql;
        this.clock = clock;
    }

    @GetMapping("/programs/{id}")
    String show(Person me, @PathVariable long id, Model model) {
        var program = programs.findForOrganizer(id, me.id()).orElseThrow(NotFound.of("program", id));
        var all = rounds.findAllForOrganizer(id, me.id());
        var ids = all.stream().map(Round::id).toList();
        var counts = lines.countInRounds(ids);
        var formed = lines.formed(ids);
        var over = lines.handovers(ids);
        var timelines = all.stream().map(round -> new Timeline(round, program.zoneId(), clock.instant(), formed.contains(round.id()),
            Optional.ofNullable(over.get(round.id())).map(ended -> LocalDate.ofInstant(ended.at(), program.zoneId())).orElse(null))).toList();
        var ahead = timelines.stream().filter(timeline -> timeline.stage() != Timeline.Stage.CLOSING).toList();
        var shown = ahead.isEmpty() ? timelines.stream().limit(1).toList() : ahead;
        model.addAttribute("program", program);
        model.addAttribute("now", ZonedDateTime.ofInstant(clock.instant(), program.zoneId()));
        model.addAttribute("needs", needs.of(List.of(program)).get(program.id()));
        model.addAttribute("timelines", shown);
        var going = shown.stream().map(timeline -> timeline.round().id()).toList();
        model.addAttribute("groups", lines.inRounds(going, GROUPS_SHOWN));
        model.addAttribute("allGroups", going.stream().mapToLong(round -> counts.getOrDefault(round, 0L)).sum());
        model.addAttribute("letters", letters(program));
        return "web/today";
    }

    /**
     * The newest that wait. Letters that say the same to several people stand as one line. Each step asks the index of letters for the next: to
     * gather all that wait first, or to group them, takes several times as long where there are many.
     */
    private List<Waiting> letters(Program program) {
        return sql.sql("""
            with recursive newest as (
                (select l.id, l.subject, array[l.subject] as seen from letters l
                 where l.program_id = :program and not exists (select 1 from letter_approvals a where a.letter_id = l.id)
                 order by l.id desc limit 1)
                union all
                select next.id, next.subject, newest.seen || next.subject from newest cross join lateral (
                    select l.id, l.subject from letters l
                    where l.program_id = :program and l.id < newest.id and l.subject <> all (newest.seen)
                        and not exists (select 1 from letter_approvals a where a.letter_id = l.id)
                    order by l.id desc limit 1) next
                where cardinality(newest.seen) < 5)
            select n.subject, n.id, (
                    select count(*) from letters l where l.program_id = :program and l.subject = n.subject
                        and not exists (select 1 from letter_approvals a where a.letter_id = l.id)) as letters, (
                    select count(*) from letters l where l.program_id = :program
                        and not exists (select 1 from letter_approvals a where a.letter_id = l.id)) as waiting
            from newest n order by n.id desc
            """).param("program", program.id()).query(new SimplePropertyRowMapper<>(Waiting.class)).list();
    }

    /** A subject that waits for a nod, how many letters carry it, and how many letters wait in all. */
    public record Waiting(String subject, long id, long letters, long waiting) { }
}
