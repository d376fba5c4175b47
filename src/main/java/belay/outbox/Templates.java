package belay.outbox;

import belay.people.BadValue;
import belay.people.Person;
import belay.programs.Program;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** In which words programs write their letters, and how these came to be. */
@Component
public class Templates {

    private final Map<String, Wording> builtIn = new ConcurrentHashMap<>();
    private final JdbcClient sql;
    private final MessageSource texts;
    private final Clock clock;

    Templates(JdbcClient sql, MessageSource texts, Clock clock) {
        this.sql = sql;
        this.texts = texts;
        this.clock = clock;
    }

    /**
     * One change of the words.
     *
     * @param subject null, as is the body, where somebody went back to the words that come with Belay
     */
    public record Version(String kind, int version, @Nullable String subject, @Nullable String body, @Nullable String keptBy, Instant keptAt) {

        public boolean own() {
            return subject != null;
        }

        Optional<Wording> words() {
            return subject == null || body == null ? Optional.empty() : Optional.of(new Wording(subject, body));
        }
    }

    /** Where a letter is to be written: get it once and write to as many people as there are. */
    public Template of(Kind kind, Program program) {
        return new Template(kind, program, last(kind, program).flatMap(Version::words).orElse(null), builtIn(kind), this::told, clock.instant());
    }

    /** The words that come with Belay. */
    Wording builtIn(Kind kind) {
        return builtIn.computeIfAbsent(kind.word(), Wording::read);
    }

    Optional<Version> last(Kind kind, Program program) {
        return history(kind, program).stream().findFirst();
    }

    /** All changes, the newest first. */
    List<Version> history(Kind kind, Program program) {
        return sql.sql("""
            select t.kind, t.version, t.subject, t.body, p.name as kept_by, t.kept_at from templates t left join people p on p.id = t.kept_by
            where t.program_id = :program and t.kind = :kind order by t.version desc
            """).param("program", program.id()).param("kind", kind.word()).query(new SimplePropertyRowMapper<>(Version.class)).list();
    }

    /** The newest change of each kind that was ever changed. */
    Map<String, Version> newest(Program program) {
        return sql.sql("""
            select distinct on (t.kind) t.kind, t.version, t.subject, t.body, p.name as kept_by, t.kept_at
            from templates t left join people p on p.id = t.kept_by
            where t.program_id = :program order by t.kind, t.version desc
            """).param("program", program.id()).query(new SimplePropertyRowMapper<>(Version.class)).list().stream()
            .collect(Collectors.toMap(Version::kind, version -> version));
    }

    /** Keeps new words, or with none goes back to those that come with Belay; unless somebody changed them since that version was read. */
    boolean keep(Kind kind, Program program, @Nullable Wording words, int seen, Person by) {
        return sql.sql("""
            insert into templates (program_id, kind, version, subject, body, kept_by, kept_at)
            select :program, :kind, :seen + 1, :subject, :body, :by, :now
            where :seen = (select coalesce(max(version), 0) from templates where program_id = :program and kind = :kind)
            on conflict do nothing
            """).param("program", program.id()).param("kind", kind.word()).param("seen", seen)
            .param("subject", words == null ? null : words.subject()).param("body", words == null ? null : words.body())
            .param("by", by.id()).param("now", Timestamp.from(clock.instant())).update() > 0;
    }

    private String told(RuntimeException why) {
        return why instanceof BadValue bad ? texts.getMessage(bad, Locale.ENGLISH) : why.toString();
    }
}
