package belay.matching;

import belay.people.NotFound;
import belay.people.Paging;
import belay.people.Person;
import belay.programs.Format;
import belay.programs.Formats;
import belay.programs.Preset;
import belay.programs.Programs;
import belay.programs.Role;
import belay.programs.Rounds;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Lays a draft out for an organizer, in the same number of queries whether it has one group or eight hundred. */
@Component
public class Desks {

    private final Drafts drafts;
    private final Rounds rounds;
    private final Programs programs;
    private final Formats formats;
    private final Changes changes;
    private final Summaries summaries;
    private final Findings findings;
    private final Lately lately;
    private final Turnovers turnovers;
    private final JdbcClient sql;
    private final JsonMapper json;

    Desks(Drafts drafts, Rounds rounds, Programs programs, Formats formats, Changes changes, Summaries summaries, Findings findings,
          Lately lately, Turnovers turnovers, JdbcClient sql, JsonMapper json) {
        this.drafts = drafts;
        this.rounds = rounds;
        this.programs = programs;
        this.formats = formats;
        this.changes = changes;
        this.summaries = summaries;
        this.findings = findings;
        this.lately = lately;
        this.turnovers = turnovers;
        this.sql = sql;
        this.json = json;
    }

    /** The draft with its round and program, if this person organizes it. */
    public Setting find(long draft, Person me) {
        return setting(drafts.findForOrganizer(draft, me.id()).orElseThrow(NotFound.of("draft", draft)), me);
    }

    Setting findOfProposal(long proposal, Person me) {
        return setting(drafts.findOfProposalForOrganizer(proposal, me.id()).orElseThrow(NotFound.of("proposal", proposal)), me);
    }

    /**
     * As {@link #findOfProposal(long, Person)}, to change it; where a colleague dissolved it since it was seen, that is a clash.
     *
     * @param draft in which it was seen; 0 if the form did not say
     */
    Setting findOfProposal(long proposal, long draft, int seen, Person me) {
        if (draft != 0 && drafts.findOfProposalForOrganizer(proposal, me.id()).isEmpty()) {
            throw new Clash(find(draft, me).draft(), seen);
        }
        return findOfProposal(proposal, me);
    }

    private Setting setting(Draft draft, Person me) {
        var round = rounds.findForOrganizer(draft.roundId(), me.id()).orElseThrow(NotFound.of("round", draft.roundId()));
        return new Setting(draft, round, programs.findForOrganizer(round.programId(), me.id()).orElseThrow(NotFound.of("program", round.programId())));
    }

    /** Somebody who asked for a place in the round. */
    Optional<Person> applicant(Setting setting, long person) {
        return sql.sql("select w.* from people w join standing_applications a on a.person_id = w.id where a.round_id = ? and w.id = ?")
            .params(setting.round().id(), person).query((row, n) -> person(row)).optional();
    }

    Desk desk(Setting setting, Showing showing) {
        var draft = setting.draft();
        var format = formats.findById(setting.round().formatId());
        var base = draft.basedOn() == null ? null : base(draft.basedOn());
        var summary = summaries.of(setting);
        var finding = findings.of(draft);
        var turnover = turnovers.of(setting).orElse(null);
        return new Desk(draft, format, showing, summary.tally(), cards(draft, format, showing, Desk.paging(summary.tally(), showing), turnover != null),
            summary.tally().left() == 0 ? List.of() : waiting(setting, showing.mostWaiting()), base,
            summary.moved(),
            json.readValue(draft.notes(), Notes.class), changes.last(draft).orElse(null), drafts.isOpen(draft.id()), published(draft),
            finding.orElse(null), finding.map(one -> Assurance.of(draft, one, summary)).orElse(null), turnover);
    }

    private List<Card> cards(Draft draft, Format format, Showing showing, Paging paging, boolean goesOn) {
        var found = sql.sql("""
            select p.id, p.key, p.name, p.goal, p.slot, p.verdict, exists (select 1 from proposal_locks l where l.proposal_id = p.id) as locked
            from proposals p
            where p.draft_id = :draft and (:show = 'all' or :show = 'cautions' and p.cautions > 0
                or :show = 'broken' and p.broken > 0 or :show = 'locked' and (exists (select 1 from proposal_locks l where l.proposal_id = p.id)
                    or exists (select 1 from seat_locks l where l.proposal_id = p.id)))
            order by p.position, p.id limit :most offset :skipped
            """).param("draft", draft.id()).param("show", showing.show()).param("most", Showing.PAGE)
            .param("skipped", paging.skipped(Showing.PAGE))
            .query((row, n) -> new Card(row.getLong("id"), row.getString("key"), row.getString("name"), row.getString("goal"),
                row.getString("slot"), row.getBoolean("locked"), json.readValue(row.getString("verdict"), Opinion.class), List.of())).list();
        var seats = found.isEmpty() ? Map.<Long, List<Seated>>of() : seats(draft, format, found, goesOn);
        return found.stream().map(card -> card.with(seats.getOrDefault(card.id(), List.of()).stream().map(Seated::sitter).toList())).toList();
    }

    private record Seated(long proposal, Card.Sitter sitter) { }

    private Map<Long, List<Seated>> seats(Draft draft, Format format, List<Card> cards, boolean goesOn) {
        var before = draft.basedOn() != null ? before(draft.basedOn(), cards) : goesOn ? earlier(draft, cards) : null;
        boolean partners = format.preset() == Preset.PARTNERSHIP;
        var keys = cards.stream().collect(Collectors.toMap(Card::id, Card::key));
        return sql.sql("""
            select s.proposal_id, s.role, w.id, w.name, w.email, w.created_at, coalesce(a.stage, '') as stage,
                coalesce(a.capacity, 1) as capacity, least(nullif(:led, 0), a.mentees, l.most) as leads,
                coalesce(f.place, '') as place, coalesce(f.zone, '') as zone, k.person_id is not null as locked,
                (select count(*) from seats o left join seats q on :partners and q.proposal_id = o.proposal_id and q.role <> o.role
                    where o.draft_id = :draft and o.person_id = s.person_id and (q.person_id is not null or not :partners)) as load
            from seats s join people w on w.id = s.person_id
                left join profiles f on f.person_id = s.person_id
                left join standing_applications a on a.person_id = s.person_id and a.round_id = :round
                left join fewer_mentees l on l.round_id = :round and l.person_id = s.person_id
                left join seat_locks k on k.proposal_id = s.proposal_id and k.person_id = s.person_id
            where s.proposal_id in (:cards) order by s.position, w.name, w.id
            """).param("draft", draft.id()).param("round", draft.roundId()).param("cards", keys.keySet())
            .param("partners", partners).param("led", format.mostLed())
            .query((row, n) -> new Seated(row.getLong("proposal_id"), new Card.Sitter(person(row),
                Role.valueOf(row.getString("role")), row.getString("stage"), place(row), row.getInt("load"),
                partners ? row.getInt("capacity") : Math.min(row.getInt("capacity"), format.mostGroups()), row.getObject("leads", Integer.class), row.getBoolean("locked"),
                before == null ? null : from(before.getOrDefault(row.getLong("id"), List.of()), keys.get(row.getLong("proposal_id"))))))
            .list().stream().collect(Collectors.groupingBy(Seated::proposal));
    }

    private record Was(long person, String key, String name) { }

    /** Where those who sit in these groups sat in an earlier draft. */
    private Map<Long, List<Was>> before(long base, List<Card> cards) {
        return sql.sql("""
            select o.person_id as person, p.key, p.name from seats o join proposals p on p.id = o.proposal_id
            where o.draft_id = :base and o.person_id in (select person_id from seats where proposal_id in (:cards)) order by p.position
            """).param("base", base).param("cards", cards.stream().map(Card::id).toList())
            .query(Was.class).list().stream().collect(Collectors.groupingBy(Was::person));
    }

    /** Where those who sit in these groups were in the round with whose groups this one goes on. */
    private Map<Long, List<Was>> earlier(Draft draft, List<Card> cards) {
        return sql.sql("""
            select person_id as person, key, name from earlier_memberships
            where round_id = :round and person_id in (select person_id from seats where proposal_id in (:cards)) order by name, key
            """).param("round", draft.roundId()).param("cards", cards.stream().map(Card::id).toList())
            .query(Was.class).list().stream().collect(Collectors.groupingBy(Was::person));
    }

    /** The names of the other groups they were in; null for who was in this one, and nothing for who was in none. */
    private static @Nullable String from(List<Was> before, @Nullable String key) {
        return before.stream().anyMatch(was -> was.key().equals(key)) ? null
            : before.stream().map(Was::name).collect(Collectors.joining(", "));
    }

    List<Waiting> waiting(Setting setting, int most) {
        var waiting = lately.of(setting, "waiting " + most, () -> waiting(setting.draft(), most));
        var places = new HashMap<Long, String>();  // no rule looks at them, so they may have changed
        if (!waiting.isEmpty()) {
            sql.sql("select person_id, place, zone from profiles where person_id in (:people)").param("people", waiting.stream().map(one -> one.person().id()).toList())
                .query(row -> {
                    places.put(row.getLong("person_id"), place(row));
                });
        }
        return waiting.stream().map(one -> one.at(places.getOrDefault(one.person().id(), ""))).toList();
    }

    private List<Waiting> waiting(Draft draft, int most) {
        return sql.sql("""
            select w.id, w.name, w.email, w.created_at, a.roles, a.stage,
                (select u.because from unplaced u where u.draft_id = :draft and u.person_id = a.person_id
                    order by u.because::jsonb ->> 'change' is null, u.role limit 1) as because,
                a.submitted_at > :made as late
            from standing_applications a join people w on w.id = a.person_id
            where a.round_id = :round and a.capacity > 0 and a.person_id not in (select person_id from seats where draft_id = :draft)
                and a.person_id not in (select person_id from board_places where round_id = :round)
            order by a.id limit :most
            """).param("draft", draft.id()).param("round", draft.roundId()).param("made", Timestamp.from(draft.madeAt())).param("most", most)
            .query((row, n) -> new Waiting(person(row),
                Arrays.stream(row.getString("roles").split(";")).flatMap(word -> Role.of(word).stream()).toList(),
                row.getString("stage"), "", row.getString("because") == null ? null : json.readValue(row.getString("because"), Because.class), row.getBoolean("late"))).list();
    }

    private Desk.Base base(long draft) {
        return sql.sql("select id, number, summary from drafts where id = ?").param(draft).query((row, n) -> new Desk.Base(row.getLong("id"),
            row.getInt("number"), json.readValue(row.getString("summary"), Summary.class).tally().score())).single();
    }

    Desk.@Nullable Published published(Draft draft) {
        return sql.sql("""
            select coalesce(w.name, '') as by, p.published_at as at, p.draft_id as draft
            from publications p left join people w on w.id = p.published_by where p.round_id = ?
            """).param(draft.roundId()).query(Desk.Published.class).optional().orElse(null);
    }

    static Person person(ResultSet row) throws SQLException {
        return new Person(row.getLong("id"), row.getString("name"), row.getString("email"), row.getTimestamp("created_at").toInstant());
    }

    private static String place(ResultSet row) throws SQLException {
        var place = row.getString("place");
        var zone = row.getString("zone");
        return place.isBlank() ? zone.substring(zone.lastIndexOf('/') + 1).replace('_', ' ') : place;
    }
}
