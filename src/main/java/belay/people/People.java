package belay.people;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Everybody Belay knows. Callers outside decide who may be looked up; the only listing is a demo's cast. */
public interface People extends Repository<Person, Long> {

    Person save(Person person);

    Optional<Person> findById(Long id);

    @Query("select * from people where email = lower(trim(:email))")
    Optional<Person> findByEmail(String email);

    /** Somebody new; whoever has that address already stays who they are. */
    @Modifying
    @Query("insert into people (name, email, created_at) values (:name, lower(trim(:email)), :now) on conflict (email) do nothing")
    void add(String name, String email, Instant now);

    List<Person> findByIdIn(Collection<Long> ids);

    @Transactional
    List<Person> saveAll(Iterable<Person> people);

    /**
     * Gives somebody their address, once: whoever could change it could sign in as them. Says what is in the way with a
     * {@link BadValue}; not to be called in a transaction, which an address already taken would end.
     */
    default void giveAddress(long id, Email email) {
        try {
            if (!giveAddress(id, email.address())) {
                throw new BadValue("email", email.address(), "kept");
            }
        } catch (DuplicateKeyException taken) {
            throw new BadValue("email", email.address(), "taken");
        }
    }

    @Modifying
    @Query("update people set email = :email where id = :id and (email is null or email = :email)")
    boolean giveAddress(long id, String email);

    /**
     * Moves somebody to an address that proved to be theirs; the one before is kept as a former one. Of two people who want
     * the same address at the same moment the second gets a {@link DuplicateKeyException}.
     */
    @Modifying
    @Query("""
        with before as (
            insert into former_addresses (person_id, address, until)
            select id, email, :now from people where id = :id and email is not null
            on conflict (person_id, address) do update set until = excluded.until)
        update people set email = :email where id = :id
        """)
    void move(long id, String email, Instant now);

    @Modifying
    @Query("update people set name = :name where id = :id")
    void rename(long id, String name);

    /** Makes whoever else wants to change these people wait until this transaction is over. */
    @Query("select id from people where id in (:ids) order by id for no key update")
    List<Long> hold(Collection<Long> ids);

    @Query("select exists (select 1 from administrators where person_id = :person)")
    boolean isAdministrator(long person);

    @Modifying
    @Query("insert into administrators (person_id, since) values (:person, :since) on conflict do nothing")
    void makeAdministrator(long person, Instant since);

    @Query("select exists (select 1 from administrators)")
    boolean haveAdministrator();

    /** Makes whoever else wants to be the first administrator wait until this transaction is over. */
    @Modifying
    @Query("lock table administrators in share row exclusive mode")
    void lockAdministrators();

    /** Who can be played in a demo: administrators first, then everybody in the order they came. */
    @Query("""
        select p.* from people p left join administrators a on a.person_id = p.id
        where p.email is not null order by a.person_id is null, p.id limit :most
        """)
    List<Person> findCast(int most);
}
