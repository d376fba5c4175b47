package belay.signin;

import java.time.Instant;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

/** The ways in that were asked for; each opens once, however many try at the same moment. */
interface SignInLinks extends Repository<SignInLink, Long> {

    SignInLink save(SignInLink link);

    Optional<SignInLink> findByTokenHash(String tokenHash);

    /** What the browser waits for: its newest link that can still be used. */
    @Query("""
        select * from sign_in_links
        where browser_hash = :browser and used_at is null and expires_at > :now
        order by id desc limit 1
        """)
    Optional<SignInLink> findWaiting(String browser, Instant now);

    @Query("""
        update sign_in_links set used_at = :now
        where token_hash = :token and (browser_hash is null or browser_hash = :browser)
          and (person_id is not null or newcomer) and used_at is null and expires_at > :now
        returning *
        """)
    Optional<SignInLink> useToken(String token, String browser, Instant now);

    @Query("""
        update sign_in_links set used_at = :now
        where code_hash = :code and browser_hash = :browser
          and (person_id is not null or newcomer) and used_at is null and expires_at > :now
        returning *
        """)
    Optional<SignInLink> useCode(String code, String browser, Instant now);

    /** Ends what was mailed to somebody and not used yet. */
    @Modifying
    @Query("update sign_in_links set expires_at = :now where person_id = :person and used_at is null and expires_at > :now")
    void close(long person, Instant now);

    @Modifying
    @Query("delete from sign_in_links where expires_at < :then")
    void forgetBefore(Instant then);
}
