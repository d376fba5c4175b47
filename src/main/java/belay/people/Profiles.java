package belay.people;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

/** The profile of each person; someone who never said anything has none yet. */
public interface Profiles extends Repository<Profile, Long> {

    @Query("select * from profiles where person_id = :personId")
    Optional<Profile> findByPersonId(long personId);

    List<Profile> findByPersonIdIn(Collection<Long> ids);

    default Profile of(Person person) {
        return findByPersonId(person.id()).orElseGet(() -> Profile.empty(person.id()));
    }

    /** Makes whoever else wants to change these profiles wait until this transaction is over; who has none gets an empty one. */
    default void hold(Collection<Long> people) {
        begin(people);
        lock(people);
    }

    @Modifying
    @Query("insert into profiles (person_id) select id from people where id in (:people) order by id on conflict do nothing")
    void begin(Collection<Long> people);

    @Query("select person_id from profiles where person_id in (:people) order by person_id for update")
    List<Long> lock(Collection<Long> people);

    default void write(Profile p) {
        write(p.personId(), p.pronouns(), p.zone(), p.place(), p.free(), p.hours(), p.languages(), p.offers(), p.wants(), p.editedAt());
    }

    @Modifying
    @Query("""
        insert into profiles (person_id, pronouns, zone, place, free, hours, languages, offers, wants, edited_at)
        values (:person, :pronouns, :zone, :place, :free, :hours, :languages, :offers, :wants, :editedAt)
        on conflict (person_id) do update set
            pronouns = excluded.pronouns, zone = excluded.zone, place = excluded.place, free = excluded.free, hours = excluded.hours,
            languages = excluded.languages, offers = excluded.offers, wants = excluded.wants, edited_at = excluded.edited_at
        """)
    void write(long person, String pronouns, String zone, String place, String free, String hours, String languages, String offers, String wants,
               @Nullable Instant editedAt);

    /** Notes that somebody changed by themselves what a sheet said of them. */
    @Modifying
    @Query("""
        insert into profiles (person_id, edited_at) values (:person, :now)
        on conflict (person_id) do update set edited_at = excluded.edited_at
        """)
    void edited(long person, Instant now);
}
