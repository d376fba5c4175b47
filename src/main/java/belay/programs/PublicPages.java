package belay.programs;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

/** The public pages of programs; whether somebody may see one, {@link PublicPage#isOpenTo} says. */
public interface PublicPages extends Repository<PublicPage, Long> {

    Optional<PublicPage> findByAddress(String address);

    @Query("select g.* from public_pages g join organizers o using (program_id) where program_id = :program and o.person_id = :me")
    Optional<PublicPage> findForOrganizer(long program, long me);

    /** The program behind a public page that was found for whoever is looking. */
    @Query("select p.* from programs p join public_pages g on g.program_id = p.id where p.id = :program")
    Program findProgram(long program);

    /** Its rounds that are not over yet, the one to apply for soonest first. */
    @Query("""
        select r.* from rounds r join public_pages g using (program_id) join programs p on p.id = r.program_id
        where r.program_id = :program and r.ends >= (cast(:now as timestamptz) at time zone p.zone)::date
        order by r.applications_close, r.id
        """)
    List<Round> findRounds(long program, Instant now);

    /** The public page of a round’s program. */
    @Query("select g.* from public_pages g join rounds r using (program_id) where r.id = :round")
    Optional<PublicPage> findOfRound(long round);

    @Modifying
    @Query("""
        insert into public_pages (program_id, address, visibility, code, motto, asks, conduct, opened_by, opened_at, changed_at)
        values (:program, :address, :visibility, :code, :motto, :asks, :conduct, :me, :now, :now)
        on conflict (program_id) do update set address = excluded.address, visibility = excluded.visibility, motto = excluded.motto,
            asks = excluded.asks, conduct = excluded.conduct, changed_at = excluded.changed_at
        """)
    void write(long program, String address, PublicPage.Visibility visibility, String code, String motto, String asks, String conduct, long me, Instant now);

    @Modifying
    @Query("delete from public_pages where program_id = :program")
    void close(long program);
}
