package belay.outbox;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Takes approved letters to the mail server. Each is sent at least once: it counts as delivered only when the server
 * took it, and it stays locked meanwhile, so that several nodes never carry the same one. They go over one line, picked one by one,
 * so that a way in asked for while hundreds leave is the next to go.
 */
@Component
class Courier {

    /** A way in opens for ten minutes; after that nobody needs the letter that told of it. */
    private static final Duration SECRETS_LAST = Duration.ofMinutes(10);

    private enum Outcome { NOTHING_DUE, DELIVERED, REFUSED, SERVER_SILENT }

    private final MailServer server;
    private final Postings postings;
    private final Letters letters;
    private final TransactionOperations transactions;
    private final Clock clock;
    /** One round at a time: of two, a server that is killed would leave two letters in flight. */
    private final ReentrantLock round = new ReentrantLock();

    Courier(MailServer server, Postings postings, Letters letters, TransactionOperations transactions, Clock clock) {
        this.server = server;
        this.postings = postings;
        this.letters = letters;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Carries all that is due, once a round that is under way is over. A server that does not answer ends the round: it would answer no other letter either. */
    void sweep() {
        round.lock();
        try {
            carryAll();
        } finally {
            round.unlock();
        }
    }

    private void carryAll() {
        letters.forgetSecrets(clock.instant().minus(SECRETS_LAST));
        try (var line = server.line()) {
            var outcome = server.configured() ? Outcome.DELIVERED : Outcome.NOTHING_DUE;
            while (outcome == Outcome.DELIVERED || outcome == Outcome.REFUSED) {
                outcome = transactions.execute(status -> carryNext(line));
            }
        }
    }

    private Outcome carryNext(MailLine line) {
        var now = clock.instant();
        return postings.nextDue(now, now.minus(SECRETS_LAST)).map(posting -> carry(posting, line)).orElse(Outcome.NOTHING_DUE);
    }

    private Outcome carry(Posting posting, MailLine line) {
        if (!postings.mayLeave(posting)) {
            return Outcome.DELIVERED;
        }
        try {
            line.send(posting.message(server, clock.instant()));
            postings.delivered(posting, clock.instant());
            return Outcome.DELIVERED;
        } catch (MailLine.Silent e) {
            return failed(posting, e.why(), Outcome.SERVER_SILENT);
        } catch (MessagingException | IllegalArgumentException e) {
            return failed(posting, e, Outcome.REFUSED);
        }
    }

    private Outcome failed(Posting posting, Exception why, Outcome outcome) {
        var said = deepest(why);
        var words = said instanceof UnknownHostException ? "Unknown host " + said.getMessage() : said.getMessage() == null ? said.toString() : said.getMessage().strip();
        postings.failed(posting, clock.instant(), namesNobody(why) && words.startsWith("5"), words);
        return outcome;
    }

    /** The address itself was turned down; with a code that begins with 5 that is for good. */
    private static boolean namesNobody(Throwable why) {
        return why instanceof SendFailedException send && send.getInvalidAddresses() != null && send.getInvalidAddresses().length > 0;
    }

    /** What the other server said stands at the end of JavaMail's own chain, which is not always the chain of causes. */
    private static Throwable deepest(Throwable e) {
        var next = next(e);
        return next == null || next == e ? e : deepest(next);
    }

    private static @Nullable Throwable next(Throwable e) {
        return e instanceof MessagingException mail && mail.getNextException() != null ? mail.getNextException() : e.getCause();
    }
}
