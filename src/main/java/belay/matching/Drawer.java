package belay.matching;

import belay.groups.Groups;
import belay.groups.Knots;
import belay.matching.engine.Applicant;
import belay.matching.engine.Plan;
import belay.matching.engine.Proposed;
import belay.people.Items;
import belay.people.Person;
import belay.programs.Role;
import belay.programs.Round;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Where finished drafts are put: each whole, in one transaction, or not at all. */
@Component
class Drawer {

    private final Drafts drafts;
    private final Proposals proposals;
    private final Summaries summaries;
    private final Findings findings;
    private final Groups groups;
    private final JdbcTemplate sql;
    private final JsonMapper json;
    private final Clock clock;

    Drawer(Drafts drafts, Proposals proposals, Summaries summaries, Findings findings, Groups groups, JdbcTemplate sql, JsonMapper json, Clock clock) {
        this.drafts = drafts;
        this.proposals = proposals;
        this.summaries = summaries;
        this.findings = findings;
        this.groups = groups;
        this.sql = sql;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Keeps what the engine found as the draft of that number; if there is one by now, somebody asked twice and this one is dropped. If the
     * draft it went out from was changed meanwhile or published, it is a {@link Clash}: else nobody would see that change again.
     */
    @Transactional
    void keep(Round round, int number, Matched matched, Person me) {
        var around = matched.around();
        var signUps = matched.signUps();
        var plan = matched.plan();
        if (around.draft() != null) {
            holdAsItWas(around.draft(), number);
        }
        var quality = plan.quality();
        var notes = new Notes(signUps.unread(), ScarceSkill.in(signUps.pool()),
            plan.shortages().stream().map(one -> one.says().stream().map(says -> says.in(Locale.ENGLISH)).toList()).toList(), quality.trade());
        var draft = add(new Draft(0, round.id(), number, around.draft() == null ? null : around.draft().id(), matched.since(), me.id(), quality.solver(), quality.seed(),
            quality.inputHash(), quality.objective(), quality.bound(), json.writeValueAsString(notes), "", 0));
        draft.ifPresent(id -> {
            proposals.put(id, judged(round, number, around, signUps, plan), me.id());
            drafts.judged(id, signUps.basis());
            var people = signUps.pool().people().stream().collect(Collectors.toMap(Applicant::id, Function.identity()));
            sql.batchUpdate("insert into unplaced (draft_id, person_id, role, because) values (?, ?, ?, ?)",
                plan.unplaced().stream().map(one -> new Object[] {id, Long.parseLong(one.person()), role(one.role()).name(),
                    json.writeValueAsString(Because.of(one, people, Locale.ENGLISH))}).toList());
            findings.add(id, matched, Objects.requireNonNull(summaries.write(id).arrangement()));
        });
    }

    /** Puts an earlier draft on the desk again, as a new one; the ones in between stay. */
    @Transactional
    void copy(Draft from, Draft newest, Person me) {
        int number = newest.number() + 1;
        holdAsItWas(newest, number);
        var copy = new Draft(0, from.roundId(), number, from.id(), clock.instant(), me.id(), from.solver(), from.seed(),
            from.inputHash(), from.objective(), from.bound(), from.notes(), "", 0);
        add(copy).ifPresent(id -> {
            sql.update("""
                insert into proposals (draft_id, position, key, name, goal, slot, score, cautions, broken, verdict)
                select ?, position, key, name, goal, slot, score, cautions, broken, verdict from proposals where draft_id = ?
                """, id, from.id());
            sql.update("""
                insert into seats (proposal_id, draft_id, person_id, role, position)
                select new.id, new.draft_id, s.person_id, s.role, s.position from seats s join proposals old on old.id = s.proposal_id
                join proposals new on new.key = old.key where s.draft_id = ? and new.draft_id = ?
                """, from.id(), id);
            sql.update("""
                insert into unplaced (draft_id, person_id, role, because)
                select ?, person_id, role, because from unplaced where draft_id = ?
                """, id, from.id());
            proposals.lock(id, proposals.in(from.id()).values(), me.id());
            drafts.judged(id, drafts.judgedBy(from.id()));
            findings.copy(from.id(), id);
            summaries.write(id);
        });
    }

    private void holdAsItWas(Draft base, int next) {
        var now = drafts.hold(base.id());
        boolean askedTwice = drafts.findNumber(base.roundId(), next).isPresent();
        if (!askedTwice && (now.version() != base.version() || !drafts.isOpen(base.id()))) {
            throw new Clash(now, base.version());
        }
    }

    /** Nothing, when the round has one of that number by now. */
    private Optional<Long> add(Draft draft) {
        return sql.query("""
            insert into drafts (round_id, number, based_on, made_at, made_by, solver, seed, input_hash, objective, bound, notes)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (round_id, number) do nothing returning id
            """, (row, n) -> row.getLong("id"), draft.roundId(), draft.number(), draft.basedOn(), Timestamp.from(draft.madeAt()), draft.madeBy(),
            draft.solver(), draft.seed(), draft.inputHash(), draft.objective(), draft.bound(), draft.notes()).stream().findFirst();
    }

    private List<Proposals.Judged> judged(Round round, int number, Around around, SignUps signUps, Plan plan) {
        var before = around.before(signUps, plan.proposed());
        var groupsNow = plan.groups().stream()
            .sorted(Comparator.comparingInt(one -> before.containsKey(one.group().key()) ? before.get(one.group().key()).position() : Integer.MAX_VALUE))
            .toList();
        var names = names(round, before.values().stream().map(Proposal::name).toList(), groupsNow.size() - before.size()).iterator();
        var judged = new ArrayList<Proposals.Judged>();
        for (var one : groupsNow) {
            int position = judged.size() + 1;
            var was = before.get(one.group().key());
            var key = was == null ? number + "-" + position : was.key();
            judged.add(new Proposals.Judged(proposal(one.group(), key, position, was == null ? names.next() : was.name(), was),
                Opinion.of(one.verdict(), Locale.ENGLISH)));
        }
        return judged;
    }

    /** Knots that no group of the program has had, nor another one on the desk. */
    private List<String> names(Round round, List<String> onTheDesk, int count) {
        var taken = new HashSet<>(groups.namesInProgram(round.programId()));
        taken.addAll(onTheDesk);
        return Knots.next(count, taken);
    }

    /** A group nobody is in yet, at the end of the desk; for somebody, it is for the goal they want most. */
    Proposal fresh(Setting setting, Map<String, Proposal> now, @Nullable Person somebody) {
        int number = setting.draft().number();
        var key = Stream.iterate(1, n -> n + 1).map(n -> number + "-h" + n).filter(one -> !now.containsKey(one)).findFirst().orElseThrow();
        int position = now.values().stream().mapToInt(Proposal::position).max().orElse(0) + 1;
        var name = names(setting.round(), now.values().stream().map(Proposal::name).toList(), 1).getFirst();
        return new Proposal(key, position, name, somebody == null ? "" : goal(setting.round(), somebody), "", false, List.of());
    }

    private String goal(Round round, Person person) {
        return sql.query("""
            select a.goals from standing_applications a join rounds r on r.id = a.round_id join formats f on f.id = r.format_id
            where a.round_id = ? and a.person_id = ? and f.preset = 'COHORT' and f.goal = 'SHARED'
            """, (row, n) -> row.getString(1), round.id(), person.id())
            .stream().flatMap(goals -> Items.sentences(goals).stream()).findFirst().orElse("");
    }

    private static Proposal proposal(Proposed group, String key, int position, String name, @Nullable Proposal was) {
        var locked = was == null ? List.<Long>of() : was.seats().stream().filter(Proposal.Seat::locked).map(Proposal.Seat::person).toList();
        var seats = group.seats().stream().map(seat -> {
            long person = Long.parseLong(seat.person());
            return new Proposal.Seat(person, role(seat.role()), locked.contains(person));
        }).toList();
        return new Proposal(key, position, name, group.goal() == null ? "" : group.goal(),
            group.slot() == null ? "" : Opinion.text(group.slot()), was != null && was.locked(), seats);
    }

    static Role role(String word) {
        return Role.of(word).orElseThrow(() -> new IllegalStateException("The engine named a role we do not know: " + word));
    }
}
