package belay.groups;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

/** Who is not in a group any more. Written by {@link Leaving} and those beside it, while the group is held. */
interface Departures extends Repository<Departure, Long> {

    @Query("select * from departures where group_id = :group and person_id = :person")
    Optional<Departure> find(long group, long person);

    /** Nothing for whoever is not in the group, or not any more. */
    @Query("""
        with begun as (
            insert into departures (group_id, person_id, ending, told_by, departed_at, departed_by)
            select group_id, person_id, :ending, :teller, :now, :by from present_memberships where group_id = :group and person_id = :person
            on conflict (group_id, person_id) do nothing returning *)
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

    /** Whether an organizer still has to tell somebody. */
    @Query("select exists (select 1 from untold_departures where id = :departure)")
    boolean isUntold(long departure);

    /** Whether nothing stands in the way of coming back: the group goes on, and nobody was given the place. */
    @Query("""
        select not exists (select 1 from group_endings e where e.group_id = d.group_id) and not exists (
            select 1 from memberships mine join memberships other on other.group_id = mine.group_id and other.role = mine.role and other.since > d.departed_at
            where mine.group_id = d.group_id and mine.person_id = d.person_id)
        from departures d where d.id = :departure
        """)
    boolean isPlaceFree(long departure);

    @Modifying
    @Query("delete from departures where id = :departure")
    boolean undo(long departure);
}
