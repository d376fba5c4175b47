package belay.world;

import belay.matching.Invitation;
import belay.matching.Invitations;
import belay.matching.Inviting;
import belay.people.Person;
import belay.programs.Round;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What people say who are invited to groups: most say yes, somebody has not answered yet, and somebody says no. */
public class Replies {

    /** One of the two is in the ring, the other has no group. */
    private static final Set<String> SAYING_NO = Set.of("Sofía Luna", "Vasco Costa");
    private static final String STILL_THINKING = "Olu Adeyemi";

    private final Invitations invitations;
    private final Inviting inviting;
    private final JdbcClient sql;

    Replies(Invitations invitations, Inviting inviting, JdbcClient sql) {
        this.invitations = invitations;
        this.inviting = inviting;
        this.sql = sql;
    }

    /** Whoever teaches Kubernetes in the ring says no, and somebody else could take the place; in a pair one lets the other wait. */
    void to(Round round) {
        asked(round).forEach(asked -> mine(asked).ifPresent(invitation -> {
            if (SAYING_NO.contains(asked.name())) {
                inviting.decline(invitation, "My team is one person short until March, and my evenings went with her.", true, asked.person());
            } else if (!asked.name().equals(STILL_THINKING)) {
                inviting.accept(invitation, asked.person());
            }
        }));
    }

    private Optional<Invitation> mine(Asked asked) {
        return invitations.of(asked.person()).stream().filter(one -> one.id() == asked.invitation()).findFirst();
    }

    /** Somebody who was asked. */
    private record Asked(long invitation, long id, String name, String email, Instant createdAt) {

        Person person() {
            return new Person(id, name, email, createdAt);
        }
    }

    private List<Asked> asked(Round round) {
        return sql.sql("""
            select i.id as invitation, w.id, w.name, w.email::text, w.created_at
            from invitations i join proposals p on p.id = i.proposal_id join drafts d on d.id = p.draft_id join people w on w.id = i.person_id
            where d.round_id = ? order by p.position, i.id
            """).param(round.id()).query(new SimplePropertyRowMapper<>(Asked.class)).list();
    }
}
