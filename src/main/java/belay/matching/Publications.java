package belay.matching;

import belay.groups.Group;
import belay.groups.Groups;
import belay.groups.Membership;
import belay.groups.Memberships;
import belay.outbox.Letter;
import belay.outbox.Letters;
import belay.people.Person;
import belay.programs.Role;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Makes groups of proposals: groups, memberships and drafted letters, all in one transaction and once a round. */
@Component
public class Publications {

    private final Drafts drafts;
    private final Desks desks;
    private final Summaries summaries;
    private final Groups groups;
    private final Memberships memberships;
    private final Letters letters;
    private final GroupLetter words;
    private final JdbcClient sql;
    private final JsonMapper json;
    private final Clock clock;

    Publications(Drafts drafts, Desks desks, Summaries summaries, Groups groups, Memberships memberships, Letters letters, GroupLetter words,
                 JdbcClient sql, JsonMapper json, Clock clock) {
        this.drafts = drafts;
        this.desks = desks;
        this.summaries = summaries;
        this.groups = groups;
        this.memberships = memberships;
        this.letters = letters;
        this.words = words;
        this.sql = sql;
        this.json = json;
        this.clock = clock;
    }

    /** What would happen. */
    Publication of(Draft draft) {
        var names = sql.sql("""
            select p.name from proposals p where p.draft_id = ? and exists (select 1 from seats s where s.proposal_id = p.id) order by p.position, p.id
            """).param(draft.id()).query(String.class).list();
        var unreachable = sql.sql("""
            select distinct w.name from proposals p join seats s on s.proposal_id = p.id join people w on w.id = s.person_id
            where p.draft_id = ? and w.email is null order by w.name
            """).param(draft.id()).query(String.class).list();
        int seats = sql.sql("select count(*) from proposals p join seats s on s.proposal_id = p.id where p.draft_id = ?")
            .param(draft.id()).query(Integer.class).single();
        var tally = summaries.of(draft).tally();
        return new Publication(names, tally.placed(), seats, tally.left(), unreachable, breaches(draft));
    }

    private List<Publication.Breach> breaches(Draft draft) {
        return sql.sql("select id, name, goal, slot, verdict from proposals where draft_id = ? and broken > 0 order by position, id")
            .param(draft.id()).query(Member.Chosen.class).list().stream()
            .flatMap(proposal -> opinion(proposal).broken().stream().map(line -> new Publication.Breach(proposal.name(), line.text()))).toList();
    }

    /**
     * Makes it so, unless the round is published already.
     *
     * @param seen the version that was read before deciding; if anything was changed since, it is a {@link Clash}
     * @return false if somebody was quicker
     */
    @Transactional
    public boolean publish(Setting setting, int seen, Person me) {
        var draft = drafts.hold(setting.draft().id());
        if (desks.published(draft) != null) {
            return false;
        }
        if (draft.version() != seen || !drafts.isOpen(draft.id())) {
            throw new Clash(draft, seen);
        }
        int first = sql.sql("""
            insert into publications (round_id, draft_id, published_by, published_at) values (?, ?, ?, ?) on conflict do nothing
            """).params(draft.roundId(), draft.id(), me.id(), Timestamp.from(clock.instant())).update();
        if (first == 1) {
            form(setting, members(draft));
        }
        return first == 1;
    }

    private void form(Setting setting, List<Member> members) {
        var now = clock.instant();
        var groupOf = new LinkedHashMap<Member.Chosen, List<Member>>();
        members.forEach(member -> groupOf.computeIfAbsent(member.proposal(), p -> new ArrayList<>()).add(member));
        var places = new ArrayList<Membership>();
        var drafted = new ArrayList<Letter>();
        groupOf.forEach((proposal, together) -> {
            var why = opinion(proposal).why();
            var group = groups.save(new Group(null, setting.round().id(), proposal.id(), proposal.name(), proposal.goal(), proposal.slot(),
                String.join("\n", why), now));
            for (var member : together) {
                places.add(new Membership(group.id(), member.person().id(), member.role(), places.size(), now));
                drafted.add(words.to(member, together, group, setting, why));
            }
        });
        memberships.addAll(places);
        letters.saveAll(drafted);
    }

    /** Everybody with a seat, group by group as these stand on the desk. */
    private List<Member> members(Draft draft) {
        var chosen = sql.sql("select id, name, goal, slot, verdict from proposals where draft_id = ?").param(draft.id())
            .query(Member.Chosen.class).list().stream().collect(Collectors.toMap(Member.Chosen::id, Function.identity()));
        return sql.sql("""
            select p.id as proposal, s.role, w.id, w.name, w.email, w.created_at, coalesce(f.zone, '') as zone
            from proposals p join seats s on s.proposal_id = p.id join people w on w.id = s.person_id
                join applications a on a.person_id = s.person_id and a.round_id = ?
                left join profiles f on f.person_id = s.person_id
            where p.draft_id = ? order by p.position, p.id, s.position, w.name
            """).params(draft.roundId(), draft.id()).query((row, n) -> new Member(chosen.get(row.getLong("proposal")), Desks.person(row),
                Role.valueOf(row.getString("role")), row.getString("zone"))).list();
    }

    private Opinion opinion(Member.Chosen proposal) {
        return json.readValue(proposal.verdict(), Opinion.class);
    }
}
