package belay.signin;

import java.time.Instant;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

/** The tries of the last day. */
interface SignInAttempts extends Repository<SignInAttempt, Long> {

    SignInAttempt save(SignInAttempt attempt);

    /** Lets those who count against the same limit go one after the other, until the transaction is over. */
    @Query("select pg_advisory_xact_lock(hashtextextended(:kind || ' ' || :key, 0))::text")
    String queueFor(String kind, String key);

    /** When the try was made that has to grow old before there is room for another. */
    @Query("""
        select at from sign_in_attempts where kind = :kind and key = :key and at > :since
        order by at desc offset :most - 1 limit 1
        """)
    Optional<Instant> findOneTooMany(String kind, String key, Instant since, int most);

    @Modifying
    @Query("delete from sign_in_attempts where kind = :kind and key = :key")
    void forget(String kind, String key);

    @Modifying
    @Query("delete from sign_in_attempts where at < :then")
    void forgetBefore(Instant then);
}
