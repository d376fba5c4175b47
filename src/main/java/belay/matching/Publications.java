package belay.matching;

import belay.groups.Groups;
import belay.groups.Knots;
import belay.outbox.Letter;
import belay.outbox.Letters;
import belay.outbox.Templates;
import belay.people.Person;
import belay.programs.Rounds;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Makes groups of proposals: groups, memberships and drafted letters, all in one transaction and once a round. */
@Component
public class Publications {

    /** What became of the wish to publish. */
    public enum Outcome { PUBLISHED, SOMEBODY_WAS_QUICKER, RULES_ARE_BROKEN, PLACES_ARE_TAKEN }

    private final Drafts drafts;
    private final Desks desks;
    private final Proposals proposals;
    private final Renewal renewal;
    private final Summaries summaries;
    private final Pools pools;
    private final Letters letters;
    private final Seats seats;
    private final Templates templates;
    private final Forming forming;
    private final Offering offering;
    private final LeftOverLetter noPlace;
    private final Rounds rounds;
    private final Groups groups;
    private final Boarding boarding;
    private final Formers formers;
    private final Succeeding succeeding;
    private final JdbcClient sql;
    private final JsonMapper json;
    private final Clock clock;

    Publications(Drafts drafts, Desks desks, Proposals proposals, Renewal renewal, Summaries summaries, Pools pools, Seats seats,
                 Letters letters, Templates templates, Forming forming, Offering offering, LeftOverLetter noPlace, Rounds rounds, Groups groups,
                 Boarding boarding, Formers formers, Succeeding succeeding, JdbcClient sql, JsonMapper json, Clock clock) {
        this.drafts = drafts;
        this.desks = desks;
        this.proposals = proposals;
        this.renewal = renewal;
        this.summaries = summaries;
        this.pools = pools;
        this.letters = letters;
        this.seats = seats;
        this.templates = templates;
        this.forming = forming;
        this.offering = offering;
        this.noPlace = noPlace;
        this.rounds = rounds;
        this.groups = groups;
        this.boarding = boarding;
        this.formers = formers;
        this.succeeding = succeeding;
        this.sql = sql;
        this.json = json;
        this.clock = clock;
    }

    /** What would happen, judged by what people told until now. */
    Publication of(Setting setting) {
        var draft = setting.draft();
        var groups = groups(draft);
        var unreachable = sql.sql("""
            select w.name from standing_applications a join people w on w.id = a.person_id
            where a.round_id = ? and w.email is null and (a.capacity > 0 or exists (
                select 1 from seats s where s.draft_id = ? and s.person_id = a.person_id))
            order by w.name, w.id
            """).params(draft.roundId(), draft.id()).query((row, n) -> row.getString("name")).list();
        int unanswered = sql.sql("""
            select count(*) from hopeful_applications h
            where (select true from screenings where round_id = :round) and h.round_id = :round and h.capacity > 0
                and h.id not in (select a.id from standing_applications a where a.round_id = :round)
            """).param("round", draft.roundId()).query(Integer.class).single();
        int letters = groups.stream().mapToInt(Filled::seats).sum();
        var tally = summaries.of(setting).tally();
        var unheeded = pools.of(setting.round()).unread().stream().filter(remark -> remark.key().equals(SignUp.UNHEEDED)).toList();
        return new Publication(groups.stream().map(Filled::name).toList(), tally.placed(), letters, tally.left(), unanswered, tally.cautions(), unreachable, unheeded, breaches(groups), boarding.waiting(setting.round().id()), pushed(draft),
            formers.fates(draft));
    }

    /**
     * A group somebody is in.
     *
     * @param seats how many of its people still ask for a place
     * @param broken how many rules it breaks
     */
    private record Filled(String name, int seats, int broken, String verdict) { }

    private List<Filled> groups(Draft draft) {
        return sql.sql("""
            select p.name, filled.seats, p.broken, case when p.broken > 0 then p.verdict else '' end as verdict
            from proposals p join (
                select s.proposal_id, count(*) as seats from seats s
                where s.draft_id = :draft and exists (select 1 from standing_applications a where a.round_id = :round and a.person_id = s.person_id)
                group by s.proposal_id) filled on filled.proposal_id = p.id
            where p.draft_id = :draft order by p.position, p.id
            """).param("draft", draft.id()).param("round", draft.roundId())
            .query((row, n) -> new Filled(row.getString(1), row.getInt(2), row.getInt(3), row.getString(4))).list();
    }

    private List<Publication.Breach> breaches(List<Filled> groups) {
        return groups.stream().filter(group -> group.broken() > 0).flatMap(group -> json.readValue(group.verdict(), Opinion.class).broken().stream()
            .map(line -> new Publication.Breach(group.name(), line.text()))).toList();
    }

    /**
     * Makes it so, unless the round is published already, or a group breaks a rule and that is not meant.
     *
     * @param seen the version that was read before deciding; if anything was changed since, it is a {@link Clash}
     * @param anyway whether groups that break a rule are meant
     * @param start whether people are asked first
     */
    @Transactional
    public Outcome publish(Setting setting, int seen, boolean anyway, Start start, Person me) {
        rounds.hold(setting.round().id());  // who takes an application back meanwhile is in no group, and nobody applies for groups that are formed
        var draft = drafts.hold(setting.draft().id());
        if (desks.published(draft) != null) {
            return Outcome.SOMEBODY_WAS_QUICKER;
        }
        if (draft.version() != seen || !drafts.isOpen(draft.id())) {
            throw new Clash(draft, seen);
        }
        renewal.renew(setting);
        if (!pushed(draft).isEmpty()) {
            return Outcome.PLACES_ARE_TAKEN;
        }
        if (!anyway && groups(draft).stream().anyMatch(group -> group.broken() > 0)) {
            return Outcome.RULES_ARE_BROKEN;
        }
        int first = sql.sql("""
            insert into publications (round_id, draft_id, published_by, published_at) values (?, ?, ?, ?) on conflict do nothing
            """).params(draft.roundId(), draft.id(), me.id(), Timestamp.from(clock.instant())).update();
        if (first == 0) {
            return Outcome.SOMEBODY_WAS_QUICKER;
        }
        rename(setting, draft);
        boarding.publish(setting);
        if (start.isByInvitation()) {
            offering.invite(setting, start, me);
        } else {
            form(setting, draft, me);
        }
        succeeding.ofOthers(setting.round(), seats.in(draft).keySet(), me);
        letters.saveAll(leftOver(setting, start, me));
        return Outcome.PUBLISHED;
    }

    /** Who has a seat too many, since they began groups of their own on the board; that is not a rule one can break. */
    private List<Publication.Pushed> pushed(Draft draft) {
        return sql.sql("""
            select w.name, string_agg(distinct g.name, ', ') as began, string_agg(distinct p.name, ', ') as seated
            from free_places f join people w on w.id = f.person_id join board_places b on b.round_id = f.round_id and b.person_id = f.person_id join groups g on g.id = b.group_id
                join seats s on s.draft_id = :draft and s.person_id = f.person_id join proposals p on p.id = s.proposal_id
            where f.round_id = :round group by w.id, w.name, f.free having count(distinct s.proposal_id) > f.free order by w.name, w.id
            """).param("draft", draft.id()).param("round", draft.roundId()).query(new SimplePropertyRowMapper<>(Publication.Pushed.class)).list();
    }

    /** A pair on the board may have got a name by now that stands in the draft. */
    private void rename(Setting setting, Draft draft) {
        var twice = sql.sql("select p.id from proposals p join groups g on g.round_id = :round and g.name = p.name where p.draft_id = :draft order by p.position")
            .param("round", draft.roundId()).param("draft", draft.id()).query(Long.class).list();
        if (twice.isEmpty()) {
            return;
        }
        var taken = new HashSet<>(groups.namesInProgram(setting.program().id()));
        taken.addAll(proposals.namesInRound(draft.roundId()));
        var names = Knots.next(twice.size(), taken);
        for (int n = 0; n < names.size(); n++) {
            sql.sql("update proposals set name = ? where id = ?").params(names.get(n), twice.get(n)).update();
        }
    }

    private void form(Setting setting, Draft draft, Person me) {
        var members = seats.in(draft);
        var opinions = proposals.opinions(draft.id());
        var how = forming.how(setting);
        letters.saveAll(proposals.in(draft.id()).values().stream().filter(one -> members.containsKey(one.key()))
            .flatMap(one -> forming.form(setting, how, one, opinions.getOrDefault(one.key(), Opinion.OF_NOBODY), members.getOrDefault(one.key(), List.of()), me).stream()).toList());
    }

    /** A letter to each who asks for a place and has none. */
    private List<Letter> leftOver(Setting setting, Start start, Person me) {
        var template = templates.of(start.isByInvitation() ? LeftOverLetter.YET : LeftOverLetter.KIND, setting.program());
        return sql.sql("""
            select a.id as application, w.id, w.name, w.email, w.created_at from hopeful_applications a join people w on w.id = a.person_id
            where a.round_id = :round and a.capacity > 0 and a.person_id not in (select s.person_id from seats s where s.draft_id = :draft)
                and a.person_id not in (select b.person_id from board_places b where b.round_id = :round)
            order by a.id
            """).param("round", setting.round().id()).param("draft", setting.draft().id())
            .query((row, n) -> template.to(Desks.person(row), LeftOverLetter.path(row.getLong("application")), noPlace.to(row.getLong("application"), setting.round(), me))).list();
    }
}
