package belay.web;

import belay.applications.Continuations;
import belay.groups.Lines;
import belay.people.NotFound;
import belay.people.Person;
import belay.programs.Formats;
import belay.programs.Programs;
import belay.programs.Round;
import belay.programs.Rounds;
import belay.programs.Timeline;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A round's own page: where it is on its way, how its groups work, and how many it holds. */
@Controller
public class RoundHomeController {

    private final Programs programs;
    private final Rounds rounds;
    private final Formats formats;
    private final Continuations continuations;
    private final Lines lines;
    private final JdbcClient sql;
    private final Clock clock;

    RoundHomeController(Programs programs, Rounds rounds, Formats formats, Continuations continuations, Lines lines, JdbcClient sql, Clock clock) {
        this.programs = programs;
        this.rounds = rounds;
        this.formats = formats;
        this.continuations = continuations;
        this.lines = lines;
        this.sql = sql;
        this.clock = clock;
    }

    @GetMapping("/rounds/{id}")
    String show(Person me, @PathVariable long id, Model model) {
        var round = rounds.findForOrganizer(id, me.id()).orElseThrow(NotFound.of("round", id));
        var program = programs.findForOrganizer(round.programId(), me.id()).orElseThrow(NotFound.of("round", id));
        model.addAttribute("program", program);
        model.addAttribute("round", round);
        model.addAttribute("format", formats.findById(round.formatId()));
        var count = count(round);
        model.addAttribute("count", count);
        model.addAttribute("goesOn", continuations.of(id).orElse(null));
        var over = lines.handovers(List.of(id)).get(id);
        model.addAttribute("over", over);
        model.addAttribute("timeline", new Timeline(round, program.zoneId(), clock.instant(), count.formed(), over == null ? null : LocalDate.ofInstant(over.at(), program.zoneId())));
        return "web/round";
    }

    private Count count(Round round) {
        return sql.sql("""
            select (select count(*) from standing_applications where round_id = r.id) as sign_ups,
                   exists (select 1 from screenings where round_id = r.id) as screened,
                   (select count(*) from screened_applications q
                       where (select true from screenings s where s.round_id = r.id) and q.round_id = r.id and q.answer = '') as unread,
                   (select count(*) from groups where round_id = r.id) as groups,
                   exists (select 1 from groups where round_id = r.id and proposal_id is not null) as formed,
                   exists (select 1 from boards where round_id = r.id) as board,
                   (select count(distinct m.person_id) from memberships m where m.round_id = r.id and not exists (
                       select 1 from standing_departures d where d.group_id = m.group_id and d.person_id = m.person_id and d.ending not in ('CONTINUED', 'OVER'))) as placed,
                   (select count(*) from standing_departures d join groups g on g.id = d.group_id
                       where g.round_id = r.id and d.ending not in ('CONTINUED', 'OVER')) as gone,
                   exists (select 1 from inviting_rounds where round_id = r.id) as inviting,
                   exists (select 1 from publications u join proposals p on p.draft_id = u.draft_id join invitations i on i.proposal_id = p.id where u.round_id = r.id) as invited,
                   (select number from drafts where round_id = r.id order by number desc limit 1) as draft
            from rounds r where r.id = ?
            """).param(round.id()).query(Count.class).single();
    }

    /**
     * What a round holds so far: sign-ups that count, which are those told yes where applications are read; no draft until somebody matched.
     *
     * @param formed whether its groups were formed of a draft, and not only some on the board
     * @param invited whether anybody was asked to join one of them: all as it was published, or later for a free place
     */
    public record Count(long signUps, boolean screened, long unread, long groups, boolean formed, boolean board, long placed, long gone, boolean inviting, boolean invited,
                        @Nullable Integer draft) { }
}
