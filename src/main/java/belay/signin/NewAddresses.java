package belay.signin;

import java.time.Instant;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

/** The new addresses that were asked for; each can be answered once, by the person who asked. */
interface NewAddresses extends Repository<NewAddress, Long> {

    NewAddress save(NewAddress wanted);

    Optional<NewAddress> findByTokenHash(String tokenHash);

    @Query("select * from new_addresses where person_id = :person and browser_hash = :browser order by id desc limit 1")
    Optional<NewAddress> findNewest(long person, String browser);

    @Query("""
        update new_addresses set used_at = :now
        where token_hash = :token and person_id = :person and used_at is null and expires_at > :now
        returning *
        """)
    Optional<NewAddress> useToken(long person, String token, Instant now);

    @Query("""
        update new_addresses set used_at = :now
        where code_hash = :code and browser_hash = :browser and person_id = :person and used_at is null and expires_at > :now
        returning *
        """)
    Optional<NewAddress> useCode(long person, String code, String browser, Instant now);

    /** Closes whatever else this person asked for: of two letters the one answered first counts. */
    @Modifying
    @Query("update new_addresses set used_at = :now where person_id = :person and used_at is null and expires_at > :now")
    void close(long person, Instant now);

    @Modifying
    @Query("delete from new_addresses where expires_at < :then")
    void forgetBefore(Instant then);
}
