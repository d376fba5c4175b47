package belay.matching;

import belay.programs.Role;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who is to be asked next for a place that came free: those with whom every rule is kept, the best first. */
@Component
class NextBest {

    private final Joiners joiners;
    private final JdbcClient sql;

    NextBest(Joiners joiners, JdbcClient sql) {
        this.joiners = joiners;
        this.sql = sql;
    }

    /** Nobody is taken out of another group for it, and nobody is asked who was asked for this one before, has no time, or has an answer to give first. */
    List<Joiners.Joiner> of(Setting setting, long proposal, Role role) {
        var not = notToBeAsked(setting, proposal);
        return joiners.of(setting, proposal, role).good().stream().filter(one -> one.from().isEmpty() && !not.contains(one.person().id())).toList();
    }

    private Set<Long> notToBeAsked(Setting setting, long proposal) {
        return new HashSet<>(sql.sql("""
            select i.person_id from invitations i join proposals p on p.id = i.proposal_id left join invitation_answers a on a.invitation_id = i.id
            where p.draft_id = :draft and (i.proposal_id = :proposal or a.answer = 'LATE' or a.answer = 'NO' and not a.elsewhere or i.offered and a.answer is null)
            union select m.person_id from memberships m join groups g on g.id = m.group_id where g.proposal_id = :proposal
            union select f.person_id from fewer_groups f where f.round_id = :round and f.most <= (
                select count(*) from seats s where s.draft_id = :draft and s.person_id = f.person_id)
            """).param("draft", setting.draft().id()).param("proposal", proposal).param("round", setting.round().id()).query(Long.class).list());
    }
}
