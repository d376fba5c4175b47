package belay.web;

import belay.matching.Because;
import belay.people.NotFound;
import belay.people.Paging;
import belay.people.Person;
import belay.programs.Programs;
import belay.programs.Rounds;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.json.JsonMapper;

/** Who of a round is still without something: a group once they are published, or an address to sign in with. */
@Controller
public class MissingController {

    private static final int PAGE = 50;

    private static final String WITHOUT_GROUP = """
        a.capacity > 0 and not exists (select 1 from memberships m where m.round_id = a.round_id and m.person_id = a.person_id)
            and not exists (select 1 from invited_people v where v.round_id = a.round_id and v.person_id = a.person_id)
        """;

    /** Why the draft that was published had no place for them; nothing where somebody took them out by hand. */
    private static final String BECAUSE = """
        (select u.because from publications v join unplaced u on u.draft_id = v.draft_id
         where v.round_id = a.round_id and u.person_id = a.person_id order by u.role limit 1) as because
        """;

    /**
     * What became of the place they had, or why they had none, where no rule says it: what they answered last, or the group that was asked; else whether they signed up too late.
     */
    private static final String FATE = """
        left join lateral (
            select lower(x.answer) as word, p.name as of_group
            from publications v join proposals p on p.draft_id = v.draft_id join invitations i on i.proposal_id = p.id join invitation_answers x on x.invitation_id = i.id
            where v.round_id = a.round_id and i.person_id = a.person_id order by x.answered_at desc, i.id desc limit 1) f on true
        left join lateral (select case when a.submitted_at > v.published_at then 'after' else 'out' end as word from publications v where v.round_id = a.round_id) t on true
        """;

    /** Whether they wanted no other group or did not answer in time, so that they do not come first the next time. */
    private static final String PASSED = """
        exists (select 1 from publications v join proposals p on p.draft_id = v.draft_id join invitations i on i.proposal_id = p.id join invitation_answers x on x.invitation_id = i.id
            where v.round_id = a.round_id and i.person_id = a.person_id and (x.answer = 'LATE' or x.answer = 'NO' and not x.elsewhere)) as passed,
        """;

    /** The letter that was drafted to them when the groups were published, and how far it has come. */
    private static final String LETTER = """
        left join lateral (
            select l.id as letter, case when d.letter_id is not null then 'sent' when v.letter_id is not null then 'leaving' else 'waiting' end as tray
            from letters l left join letter_approvals v on v.letter_id = l.id left join letter_deliveries d on d.letter_id = l.id
            where l.person_id = a.person_id and l.about = '/applications/' || a.id and l.kind = 'left-over' order by l.id desc limit 1) w on true
        """;

    private final Programs programs;
    private final Rounds rounds;
    private final JdbcClient sql;
    private final JsonMapper json;

    MissingController(Programs programs, Rounds rounds, JdbcClient sql, JsonMapper json) {
        this.programs = programs;
        this.rounds = rounds;
        this.sql = sql;
        this.json = json;
    }

    @GetMapping("/rounds/{id}/without-group")
    String withoutGroup(Person me, @PathVariable long id, @RequestParam(defaultValue = "1") int page, Model model) {
        return list("group", WITHOUT_GROUP, id, me, page, model);
    }

    @GetMapping("/rounds/{id}/without-address")
    String withoutAddress(Person me, @PathVariable long id, @RequestParam(defaultValue = "1") int page, Model model) {
        return list("address", "p.email is null", id, me, page, model);
    }

    private String list(String missing, String condition, long id, Person me, int page, Model model) {
        var round = rounds.findForOrganizer(id, me.id()).orElseThrow(NotFound.of("round", id));
        var program = programs.findForOrganizer(round.programId(), me.id()).orElseThrow(NotFound.of("round", id));
        var from = " from standing_applications a join people p on p.id = a.person_id ";
        var where = "where a.round_id = :round and " + condition;
        int count = sql.sql("select count(*)" + from + where).param("round", id).query(Integer.class).single();
        var paging = Paging.of(count, PAGE, page);
        model.addAttribute("program", program);
        model.addAttribute("round", round);
        model.addAttribute("missing", missing);
        model.addAttribute("count", count);
        model.addAttribute("people", sql.sql("select a.id as application, p.id, p.name, p.email, p.created_at, w.letter, w.tray, coalesce(f.word, t.word) as fate, f.of_group, "
            + PASSED + BECAUSE + from + LETTER + FATE + where
            + " order by lower(p.name), p.id limit :size offset :skip").param("round", id)
            .param("size", PAGE).param("skip", paging.skipped(PAGE)).query((row, n) -> waiting(row, missing)).list());
        model.addAttribute("paging", paging);
        return "web/missing";
    }

    private Waiting waiting(ResultSet row, String missing) throws SQLException {
        var group = missing.equals("group");
        var because = group ? row.getString("because") : null;
        return new Waiting(row.getLong("application"), row.getLong("id"), row.getString("name"), row.getString("email"),
            row.getTimestamp("created_at").toInstant(), because == null ? List.of() : json.readValue(because, Because.class).reasons(),
            group ? row.getString("fate") : null, row.getString("of_group"), group && row.getBoolean("passed"), row.getLong("letter"), group ? row.getString("tray") : null);
    }

    /**
     * Somebody who waits, the sign-up that tells of them, why they have no place as far as that was written down, and the
     * letter that says so, with where it lies; nowhere when there is none.
     *
     * @param fate what became of the place they had, in one word, or why they had none; null where nobody asks for it
     * @param group in which that place was; null if they had none
     * @param passed whether they wanted no other, or did not answer in time, and do not come first for it the next time
     */
    public record Waiting(long application, long id, String name, @Nullable String email, Instant createdAt, List<String> because, @Nullable String fate, @Nullable String group,
                          boolean passed, long letter, @Nullable String tray) {

        /** Whether what became of their place says more than the rules, or there is nothing the rules said. */
        public boolean isTold() {
            return fate != null && (group != null || because.isEmpty());
        }

        public Person person() {
            return new Person(id, name, email, createdAt);
        }
    }
}
