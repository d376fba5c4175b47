package belay.matching;

import belay.programs.Role;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The groups suggested in a draft, with their seats and locks, read and written as a whole. */
@Component
class Proposals {

    private final JdbcTemplate sql;
    private final JsonMapper json;
    private final Clock clock;

    Proposals(JdbcTemplate sql, JsonMapper json, Clock clock) {
        this.sql = sql;
        this.json = json;
        this.clock = clock;
    }

    /** All of a draft by their keys, in the order they stand on the desk. */
    Map<String, Proposal> in(long draft) {
        var found = new LinkedHashMap<String, Proposal>();
        sql.query("""
            select p.key, p.position, p.name, p.goal, p.slot, l.proposal_id is not null as locked,
                s.person_id, s.role, k.person_id is not null as seat_locked
            from proposals p left join proposal_locks l on l.proposal_id = p.id
                left join held_seats s on s.proposal_id = p.id
                left join seat_locks k on k.proposal_id = s.proposal_id and k.person_id = s.person_id
            where p.draft_id = ? order by p.position, p.id, s.position, s.person_id
            """, row -> {
                var proposal = new Proposal(row.getString("key"), row.getInt("position"), row.getString("name"),
                    row.getString("goal"), row.getString("slot"), row.getBoolean("locked"), List.of());
                var seat = row.getLong("person_id") == 0 ? Stream.<Proposal.Seat>empty()
                    : Stream.of(new Proposal.Seat(row.getLong("person_id"), Role.valueOf(row.getString("role")), row.getBoolean("seat_locked")));
                found.merge(proposal.key(), seated(proposal, seat.toList()), (sofar, more) -> seated(sofar, more.seats()));
            }, draft);
        return found;
    }

    Proposal one(long draft, long proposal) {
        return Objects.requireNonNull(in(draft).get(key(proposal)));
    }

    /** What groups are called in any draft of a round. */
    List<String> namesInRound(long round) {
        return sql.query("select distinct p.name from proposals p join drafts d on d.id = p.draft_id where d.round_id = ?", (row, n) -> row.getString(1), round);
    }

    /** The key of one that was asked for as an organizer. */
    String key(long proposal) {
        return Objects.requireNonNull(sql.queryForObject("select key from proposals where id = ?", String.class, proposal));
    }

    long id(long draft, String key) {
        return Objects.requireNonNull(sql.queryForObject("select id from proposals where draft_id = ? and key = ?", Long.class, draft, key));
    }

    private static Proposal seated(Proposal proposal, List<Proposal.Seat> more) {
        var seats = Stream.concat(proposal.seats().stream(), more.stream()).toList();
        return new Proposal(proposal.key(), proposal.position(), proposal.name(), proposal.goal(), proposal.slot(), proposal.locked(), seats);
    }

    /** A proposal and what the rules say of it. */
    record Judged(Proposal proposal, Opinion opinion) { }

    /** Puts these on the desk; those of the same key that stood there are changed. */
    void put(long draft, Collection<Judged> judged, @Nullable Long by) {
        sql.batchUpdate("""
            insert into proposals (draft_id, position, key, name, goal, slot, score, cautions, broken, verdict)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (draft_id, key) do update set name = excluded.name, goal = excluded.goal, slot = excluded.slot,
                score = excluded.score, cautions = excluded.cautions, broken = excluded.broken, verdict = excluded.verdict
            """, judged.stream().map(one -> row(draft, one)).toList());
        var proposals = judged.stream().map(Judged::proposal).toList();
        seat(draft, proposals);
        lock(draft, proposals, by);
    }

    /** Writes down what the rules say of them now. */
    void judge(long draft, Collection<Judged> judged) {
        sql.batchUpdate("""
            update proposals set slot = ?, score = ?, cautions = ?, broken = ?, verdict = ? where draft_id = ? and key = ?
            """, judged.stream().map(one -> {
                var opinion = one.opinion();
                return new Object[] {slot(one), opinion.score(), opinion.cautions().size(), opinion.broken().size(),
                    json.writeValueAsString(opinion), draft, one.proposal().key()};
            }).toList());
    }

    /** Writes down what the rules say of one that was published; its weekly time was told to people and stays. */
    void judgeAgain(long proposal, Opinion opinion) {
        sql.update("update proposals set score = ?, cautions = ?, broken = ?, verdict = ? where id = ?", opinion.score(), opinion.cautions().size(), opinion.broken().size(),
            json.writeValueAsString(opinion), proposal);
    }

    /** What was said of each when it was last judged, by their keys. */
    Map<String, Opinion> opinions(long draft) {
        var said = new LinkedHashMap<String, Opinion>();
        sql.query("select key, verdict from proposals where draft_id = ?",
            row -> {
                said.put(row.getString("key"), json.readValue(row.getString("verdict"), Opinion.class));
            }, draft);
        return said;
    }

    /** What was said of one that was asked for as an organizer. */
    Opinion opinion(long proposal) {
        return json.readValue(sql.queryForObject("select verdict from proposals where id = ?", String.class, proposal), Opinion.class);
    }

    void remove(long draft, Collection<String> keys) {
        sql.batchUpdate("delete from proposals where draft_id = ? and key = ?", keys.stream().map(key -> new Object[] {draft, key}).toList());
    }

    /** Writes down what is not the rules’ business: the name, and the locks. */
    void label(long draft, Collection<Proposal> proposals, @Nullable Long by) {
        sql.batchUpdate("update proposals set name = ? where draft_id = ? and key = ?",
            proposals.stream().map(one -> new Object[] {one.name(), draft, one.key()}).toList());
        lock(draft, proposals, by);
    }

    /** Writes down which locks these proposals have now; what the rules say of them is not changed by it. */
    void lock(long draft, Collection<Proposal> proposals, @Nullable Long by) {
        var now = Timestamp.from(clock.instant());
        sql.batchUpdate("delete from proposal_locks where proposal_id = (select id from proposals where draft_id = ? and key = ?)",
            proposals.stream().filter(one -> !one.locked()).map(one -> new Object[] {draft, one.key()}).toList());
        sql.batchUpdate("""
            insert into proposal_locks (proposal_id, locked_by, locked_at)
            select id, ?, ? from proposals where draft_id = ? and key = ? on conflict do nothing
            """, proposals.stream().filter(Proposal::locked).map(one -> new Object[] {by, now, draft, one.key()}).toList());
        sql.batchUpdate("""
            delete from seat_locks where person_id = ? and proposal_id = (select id from proposals where draft_id = ? and key = ?)
            """, seats(proposals, false, draft));
        sql.batchUpdate("""
            insert into seat_locks (person_id, proposal_id, locked_by, locked_at)
            select ?, id, ?, ? from proposals where draft_id = ? and key = ? on conflict do nothing
            """, seats(proposals, true, by, now, draft));
    }

    private void seat(long draft, List<Proposal> proposals) {
        sql.batchUpdate("""
            delete from seats where proposal_id = (select id from proposals where draft_id = ? and key = ?)
            """, proposals.stream().map(one -> new Object[] {draft, one.key()}).toList());
        sql.batchUpdate("""
            insert into seats (person_id, role, position, proposal_id, draft_id)
            select ?, ?, ?, id, draft_id from proposals where draft_id = ? and key = ?
            """, proposals.stream().flatMap(one -> one.seats().stream().map(seat ->
                new Object[] {seat.person(), seat.role().name(), one.seats().indexOf(seat), draft, one.key()})).toList());
    }

    /** For each seat that is locked or not: the person, then these values, then the key of the proposal. */
    private static List<Object[]> seats(Collection<Proposal> proposals, boolean locked, @Nullable Object... values) {
        return proposals.stream().flatMap(one -> one.seats().stream().filter(seat -> seat.locked() == locked).map(seat -> {
            var row = new ArrayList<@Nullable Object>(List.of(seat.person()));
            row.addAll(Arrays.asList(values));
            row.add(one.key());
            return row.toArray();
        })).toList();
    }

    private Object[] row(long draft, Judged judged) {
        var proposal = judged.proposal();
        var opinion = judged.opinion();
        return new Object[] {draft, proposal.position(), proposal.key(), proposal.name(), proposal.goal(), slot(judged), opinion.score(),
            opinion.cautions().size(), opinion.broken().size(), json.writeValueAsString(opinion)};
    }

    private static String slot(Judged judged) {
        return judged.opinion().slot().isEmpty() ? judged.proposal().slot() : judged.opinion().slot();
    }
}
