package belay.matching;

import belay.programs.Role;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who is to be asked next for a place that came free: those with whom every rule is kept, the best first. */
@Component
public class NextBest {

    /** That somebody was in the group, and is not any more. */
    private static final String WAS = "was";

    /** That somebody was told that the place in it is taken; they are asked before others. */
    private static final String FIRST = "first";

    private final Joiners joiners;
    private final Standings standings;
    private final Proposals proposals;
    private final JdbcClient sql;

    NextBest(Joiners joiners, Standings standings, Proposals proposals, JdbcClient sql) {
        this.joiners = joiners;
        this.standings = standings;
        this.proposals = proposals;
        this.sql = sql;
    }

    /**
     * Who is to be asked. Nobody is taken out of another group for it, and nobody is asked who was asked for this one before, has no time, or has
     * an answer to give first.
     *
     * @param best whoever was told that the place is taken before others, and then the best first
     * @param again who was in the group and left it; they are asked only if an organizer names them
     * @param turnedAway which of the best were told that the place is taken
     * @param kept how many others would do and are not to be asked, by the reason in one word
     */
    public record Next(List<Joiners.Joiner> best, List<Joiners.Joiner> again, Set<Long> turnedAway, Map<String, Long> kept) {

        public boolean isNobody() {
            return best.isEmpty() && again.isEmpty();
        }
    }

    /** Why nobody is to be asked: what the rules say of everybody who asked for the role. */
    List<Opinion.Line> rules(Setting setting, long proposal, Role role) {
        return Opinion.lines(standings.of(setting).present().whyNobody(proposals.key(proposal), role.word()), Locale.ENGLISH);
    }

    Next of(Setting setting, long proposal, Role role) {
        var not = notToBeAsked(setting, proposal);
        var fitting = joiners.of(setting, proposal, role).good().stream().filter(one -> one.from().isEmpty()).toList();
        var kept = fitting.stream().map(one -> not.get(one.person().id())).filter(Objects::nonNull).filter(why -> !why.equals(WAS) && !why.equals(FIRST))
            .collect(Collectors.groupingBy(word -> word, TreeMap::new, Collectors.counting()));
        var first = those(fitting, not, FIRST);
        return new Next(Stream.concat(first.stream(), fitting.stream().filter(one -> !not.containsKey(one.person().id()))).toList(), those(fitting, not, WAS),
            first.stream().map(one -> one.person().id()).collect(Collectors.toSet()), kept);
    }

    private static List<Joiners.Joiner> those(List<Joiners.Joiner> fitting, Map<Long, String> not, String why) {
        return fitting.stream().filter(one -> why.equals(not.get(one.person().id()))).toList();
    }

    /** Each with the first of the reasons. */
    private Map<Long, String> notToBeAsked(Setting setting, long proposal) {
        var not = new HashMap<Long, String>();
        sql.sql("""
            select i.person_id, 1 as place, case when i.proposal_id = :proposal then 'before' when a.answer = 'LATE' then 'late' when a.answer = 'NO' then 'no' else 'open' end as why
            from invitations i join proposals p on p.id = i.proposal_id left join invitation_answers a on a.invitation_id = i.id
            where p.draft_id = :draft and (i.proposal_id = :proposal and coalesce(a.answer, '') <> 'TAKEN' and not (coalesce(a.answer, '') = 'YES' and exists (
                    select 1 from groups g join standing_departures d on d.group_id = g.id where g.proposal_id = i.proposal_id and d.person_id = i.person_id))
                or a.answer = 'LATE' or a.answer = 'NO' and not a.elsewhere or i.offered and a.answer is null)
            union all select f.person_id, 2, 'fewer' from fewer_groups f where f.round_id = :round and f.most <= (
                select count(*) from held_seats s where s.draft_id = :draft and s.person_id = f.person_id)
            union all select m.person_id, 3, 'was' from memberships m join groups g on g.id = m.group_id where g.proposal_id = :proposal
            union all select i.person_id, 4, 'first' from invitations i join invitation_answers a on a.invitation_id = i.id and a.answer = 'TAKEN' where i.proposal_id = :proposal
            order by place
            """).param("draft", setting.draft().id()).param("proposal", proposal).param("round", setting.round().id()).query(row -> {
                not.putIfAbsent(row.getLong("person_id"), row.getString("why"));
            });
        return not;
    }
}
