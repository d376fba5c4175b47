package belay.people;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

/** Everybody Belay knows. Callers outside decide who may be looked up; there is no listing of all. */
public interface People extends Repository<Person, Long> {

    Person save(Person person);

    Optional<Person> findById(Long id);

    @Query("select * from people where email = lower(trim(:email))")
    Optional<Person> findByEmail(String email);

    List<Person> findByIdIn(Collection<Long> ids);

    @Query("select exists (select 1 from administrators where person_id = :person)")
    boolean isAdministrator(long person);

    @Modifying
    @Query("insert into administrators (person_id, since) values (:person, :since) on conflict do nothing")
    void makeAdministrator(long person, Instant since);

    @Query("select exists (select 1 from administrators)")
    boolean haveAdministrator();
}
