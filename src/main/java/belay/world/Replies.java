package belay.world;

import belay.matching.Invitation;
import belay.matching.Invitations;
import belay.matching.Inviting;
import belay.people.Person;
import belay.programs.Round;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What people say who are invited to groups: most say yes, somebody has not answered yet, and somebody says no. */
public class Replies {

    private final Invitations invitations;
    private final Inviting inviting;
    private final JdbcClient sql;

    Replies(Invitations invitations, Inviting inviting, JdbcClient sql) {
        this.invitations = invitations;
        this.inviting = inviting;
        this.sql = sql;
    }

    /** Of the groups in their order: in the second one somebody says no, in the third somebody lets people wait, the others are formed. */
    void to(Round round) {
        asked(round).forEach(asked -> mine(asked).ifPresent(invitation -> {
            boolean last = asked.place() == asked.of();
            if (last && asked.number() == 2) {
                inviting.decline(invitation, "My team is one person short until March, and my evenings went with her.", true, asked.person());
            } else if (!last || asked.number() != 3) {
                inviting.accept(invitation, asked.person());
            }
        }));
    }

    private Optional<Invitation> mine(Asked asked) {
        return invitations.of(asked.person()).stream().filter(one -> one.id() == asked.invitation()).findFirst();
    }

    /**
     * Somebody who was asked.
     *
     * @param number of the group, from 1
     * @param place of the invitation among those to this group
     * @param of how many these are
     */
    private record Asked(long invitation, int number, int place, int of, long id, String name, String email, Instant createdAt) {

        Person person() {
            return new Person(id, name, email, createdAt);
        }
    }

    private List<Asked> asked(Round round) {
        return sql.sql("""
            select i.id as invitation, dense_rank() over (order by p.position)::int as number, row_number() over (partition by p.id order by i.id)::int as place,
                count(*) over (partition by p.id)::int as of, w.id, w.name, w.email::text, w.created_at
            from invitations i join proposals p on p.id = i.proposal_id join drafts d on d.id = p.draft_id join people w on w.id = i.person_id
            where d.round_id = ? order by p.position, i.id
            """).param(round.id()).query(new SimplePropertyRowMapper<>(Asked.class)).list();
    }
}
