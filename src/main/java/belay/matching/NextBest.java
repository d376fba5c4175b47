package belay.matching;

import belay.programs.Role;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who is to be asked next for a place that came free: those with whom every rule is kept, the best first. */
@Component
public class NextBest {

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
     * Why nobody is to be asked.
     *
     * @param rules what the rules say of everybody who asked for the role
     * @param kept how many would do and are not to be asked, by the reason in one word
     */
    public record Why(List<Opinion.Line> rules, Map<String, Long> kept) { }

    /** Nobody is taken out of another group for it, and nobody is asked who was asked for this one before, has no time, or has an answer to give first. */
    List<Joiners.Joiner> of(Setting setting, long proposal, Role role) {
        var not = notToBeAsked(setting, proposal);
        return fitting(setting, proposal, role).stream().filter(one -> !not.containsKey(one.person().id())).toList();
    }

    Why why(Setting setting, long proposal, Role role) {
        var not = notToBeAsked(setting, proposal);
        return new Why(Opinion.lines(standings.of(setting).present().whyNobody(proposals.key(proposal), role.word()), Locale.ENGLISH),
            fitting(setting, proposal, role).stream().map(one -> not.get(one.person().id())).filter(Objects::nonNull)
                .collect(Collectors.groupingBy(word -> word, TreeMap::new, Collectors.counting())));
    }

    private List<Joiners.Joiner> fitting(Setting setting, long proposal, Role role) {
        return joiners.of(setting, proposal, role).good().stream().filter(one -> one.from().isEmpty()).toList();
    }

    /** Each with the first of the reasons. */
    private Map<Long, String> notToBeAsked(Setting setting, long proposal) {
        var not = new HashMap<Long, String>();
        sql.sql("""
            select m.person_id, 'was' as why from memberships m join groups g on g.id = m.group_id where g.proposal_id = :proposal
            union all select i.person_id, case when i.proposal_id = :proposal then 'before' when a.answer = 'LATE' then 'late' when a.answer = 'NO' then 'no' else 'open' end
            from invitations i join proposals p on p.id = i.proposal_id left join invitation_answers a on a.invitation_id = i.id
            where p.draft_id = :draft and (i.proposal_id = :proposal or a.answer = 'LATE' or a.answer = 'NO' and not a.elsewhere or i.offered and a.answer is null)
            union all select f.person_id, 'fewer' from fewer_groups f where f.round_id = :round and f.most <= (
                select count(*) from seats s where s.draft_id = :draft and s.person_id = f.person_id)
            """).param("draft", setting.draft().id()).param("proposal", proposal).param("round", setting.round().id()).query(row -> {
                not.putIfAbsent(row.getLong("person_id"), row.getString("why"));
            });
        return not;
    }
}
