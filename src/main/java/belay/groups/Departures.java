package belay.groups;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

/** Who is not in a group any more. Written by {@link Leaving} and those beside it, while the group is held. */
interface Departures extends Repository<Departure, Long> {

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

    /** Whether it can be taken back; whoever has to be sure holds the round, the group and the letters about it. */
    @Query("""
        select u.until, case when b.invitation_id is not null then 'ASKED' when u.until <= :now and coalesce(u.bar, '') <> 'NOT_THEIRS' then 'LATE' else u.bar end as bar,
            b.invitation_id as invitation
        from departure_undoings u left join asked_back b on b.departure_id = u.id and b.answer_by > :now where u.id = :departure
        """)
    Undoing undoing(long departure, Instant now);

    /** Those of somebody that can be taken back; not where they are invited to the group again, which is their way back then. */
    @Query("""
        select g.id as group_id, g.name as group, u.until from departure_undoings u join groups g on g.id = u.group_id
        where u.person_id = :me and u.bar is null and (u.until is null or u.until > :now)
            and not exists (select 1 from asked_back b where b.departure_id = u.id and b.answer_by > :now) order by u.id desc
        """)
    List<Revocable> revocable(long me, Instant now);

    @Modifying
    @Query("delete from departures where id = :departure")
    boolean undo(long departure);
}
