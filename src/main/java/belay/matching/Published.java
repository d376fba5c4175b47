package belay.matching;

import belay.people.NotFound;
import belay.people.Person;
import belay.programs.Programs;
import belay.programs.Rounds;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What rounds were published with: for those who organize them, for whoever was invited, and where nobody looks on. */
@Component
class Published {

    private final Desks desks;
    private final Drafts drafts;
    private final Rounds rounds;
    private final Programs programs;
    private final JdbcClient sql;

    Published(Desks desks, Drafts drafts, Rounds rounds, Programs programs, JdbcClient sql) {
        this.desks = desks;
        this.drafts = drafts;
        this.rounds = rounds;
        this.programs = programs;
        this.sql = sql;
    }

    Setting findForOrganizer(long round, Person me) {
        rounds.findForOrganizer(round, me.id()).orElseThrow(NotFound.of("round", round));
        return of(round);
    }

    /** As above, for one of its groups. */
    Setting findOfProposal(long proposal, Person me) {
        var setting = desks.findOfProposal(proposal, me);
        drafts.findPublished(setting.round().id()).filter(draft -> draft.id() == setting.draft().id()).orElseThrow(NotFound.of("proposal", proposal));
        return setting;
    }

    /** Asked by whoever was found to be invited, or by nobody. */
    Setting of(long round) {
        return find(round).orElseThrow(NotFound.of("round", round));
    }

    /** As above; none where a round is not published. */
    Optional<Setting> find(long round) {
        return drafts.findPublished(round).map(draft -> {
            var program = programs.findOfRound(round).orElseThrow(NotFound.of("round", round));
            return new Setting(draft, rounds.findOfProgram(round, program.id()).orElseThrow(NotFound.of("round", round)), program);
        });
    }

    /** The same held until the transaction ends: whatever changes who is in its groups happens one after the other. */
    Setting hold(Setting seen) {
        return new Setting(drafts.hold(seen.draft().id()), seen.round(), seen.program());
    }

    /** In whose name letters are written: whoever published, or who has organized the program longest. */
    Person sender(Setting setting) {
        return sql.sql("select w.* from publications p join people w on w.id = p.published_by where p.round_id = ?").param(setting.round().id())
            .query((row, n) -> Desks.person(row)).optional().orElseGet(() -> programs.findOrganizers(setting.program().id(), 1, 0).getFirst());
    }
}
