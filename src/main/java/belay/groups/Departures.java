package belay.groups;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

/** Who is not in a group any more. Written by {@link Leaving} and those beside it, while the group is held. */
interface Departures extends Repository<Departure, Long> {

    /** Where two found each other by themselves, neither has taken as many groups meanwhile as they can. */
    String HAVE_A_PLACE = """
        not exists (
            select 1 from groups x join memberships m on m.group_id = x.id join rounds o on o.id = x.round_id join formats f on f.id = o.format_id
                join applications a on a.round_id = x.round_id and a.person_id = m.person_id
            where x.id = r.group_id and x.proposal_id is null
              and (m.person_id = r.person_id or exists (select 1 from present_memberships p where p.group_id = x.id and p.person_id = m.person_id))
              and least(a.capacity, f.most_groups) <= (
                select count(*) from present_memberships h where h.round_id = x.round_id and h.person_id = m.person_id and h.group_id <> x.id))
        """;

    /** The one that counts. */
    @Query("select * from standing_departures where group_id = :group and person_id = :person")
    Optional<Departure> find(long group, long person);

    /** Nothing for whoever is not in the group, or not any more. */
    @Query("""
        with begun as (
            insert into departures (group_id, person_id, ending, told_by, departed_at, departed_by, turn)
            select group_id, person_id, :ending, :teller, :now, :by, 1 + (select count(*) from departures where group_id = :group and person_id = :person)
            from present_memberships where group_id = :group and person_id = :person
            on conflict (group_id, person_id, turn) do nothing returning *)
        select * from begun
        """)
    Optional<Departure> begin(long group, long person, String ending, String teller, Instant now, long by);

    @Modifying
    @Query("insert into departure_reasons (departure_id, text) values (:departure, :reason)")
    void tell(long departure, String reason);

    @Modifying
    @Query("insert into departure_letters (departure_id, letter_id) values (:departure, :letter)")
    void note(long departure, long letter);

    @Query("select letter_id from departure_letters where departure_id = :departure")
    List<Long> letters(long departure);

    /** How far those are told who are to be; nothing where there was nobody to tell. */
    @Query("select letters, let_go, delivered from departure_tellings where departure_id = :departure")
    Optional<Telling> telling(long departure);

    /** Whether it can be taken back. */
    @Query("select exists (select 1 from revocable_departures r where r.id = :departure and (r.until is null or r.until > :now) and " + HAVE_A_PLACE + ")")
    boolean isRevocable(long departure, Instant now);

    /** Those of somebody that can be taken back. */
    @Query("""
        select g.id as group_id, g.name as group, r.until from revocable_departures r join groups g on g.id = r.group_id
        where r.person_id = :me and (r.until is null or r.until > :now) and\s
        """ + HAVE_A_PLACE + " order by r.id desc")
    List<Revocable> revocable(long me, Instant now);

    @Modifying
    @Query("delete from departures where id = :departure")
    boolean undo(long departure);
}
