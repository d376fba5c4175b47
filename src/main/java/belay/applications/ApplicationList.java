package belay.applications;

import belay.people.Paging;
import belay.people.Person;
import belay.programs.Round;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The sign-ups of a round, a page at a time: three questions to the database, however many there are. */
@Component
public class ApplicationList {

    static final int PER_PAGE = 50;

    private static final String OF_ROUND = "from applications a join people p on p.id = a.person_id ";
    private static final String TOLD = """
        left join profiles f on f.person_id = p.id left join external_ids x on x.person_id = p.id and x.program_id = :program
        """;
    private static final String ORDER = " order by left(lower(p.name), 200), p.id";
    private static final String EVERYBODY = OF_ROUND + "where a.round_id = :round";
    private static final String WITH_WORDS = OF_ROUND + TOLD
        + "where a.round_id = :round and concat_ws(' ', p.name, p.email, x.external_id, a.roles, f.offers, f.wants, a.goals) ilike :like";

    private final JdbcClient sql;

    ApplicationList(JdbcClient sql) {
        this.sql = sql;
    }

    /** One sign-up as the list shows it. */
    public record Line(long id, Person person, String externalId, String roles, String stage, String zone, String place, boolean withdrawn, @Nullable String answer) { }

    /**
     * What a page shows, and of how many in all.
     *
     * @param counting how many of the round groups are formed of: not taken back and, where applications are read, told yes
     */
    public record Found(List<Line> lines, int total, int counting, Paging paging) { }

    Found find(Round round, String words, int wanted) {
        String like = "%" + words.replaceAll("([\\\\%_])", "\\\\$1") + "%";
        var found = words.isEmpty() ? EVERYBODY : WITH_WORDS;
        int total = sql.sql("select count(*) " + (words.isEmpty() ? "from applications where round_id = :round" : found))
            .param("round", round.id()).param("program", round.programId()).param("like", like).query(Integer.class).single();
        var paging = Paging.of(total, PER_PAGE, wanted);
        var lines = sql.sql("with shown as (select a.id as application " + found + ORDER + " limit " + PER_PAGE + " offset :skipped)" + """
            select a.id as application, a.roles, a.stage, p.id, p.name, p.email, p.created_at, coalesce(x.external_id, '') as external_id,
                   coalesce(f.zone, '') as zone, coalesce(f.place, '') as place,
                   exists (select 1 from withdrawals w where w.application_id = a.id) as withdrawn,
                   (select q.answer from screened_applications q where q.id = a.id) as answer
            from shown join applications a on a.id = shown.application join people p on p.id = a.person_id
            """ + TOLD + ORDER)
            .param("round", round.id()).param("program", round.programId()).param("like", like)
            .param("skipped", paging.skipped(PER_PAGE))
            .query((row, n) -> new Line(row.getLong("application"), new Person(row.getLong("id"), row.getString("name"),
                row.getString("email"), row.getTimestamp("created_at").toInstant()), row.getString("external_id"),
                row.getString("roles"), row.getString("stage"), row.getString("zone"), row.getString("place"), row.getBoolean("withdrawn"), row.getString("answer"))).list();
        int counting = sql.sql("select count(*) from standing_applications where round_id = ?").param(round.id()).query(Integer.class).single();
        return new Found(lines, total, counting, paging);
    }
}
