package belay.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The promise that a letter is sent at least once and never lost, with the server killed in the middle of five hundred. */
class KilledCourierTest {

    private static final int WHEN_KILLED = 200;

    @TempDir
    Path folder;

    /** The worst moment: the mail server has the letter, and nobody on our side has heard so. */
    @Test
    void aServerKilledInTheMiddleLosesNoLetterAndRepeatsAtMostTheOneInFlight() throws Exception {
        var server = new AtomicReference<SendingServer.Child>();
        try (var mail = new SmtpSink(null, taken -> {
            if (taken == WHEN_KILLED) {
                server.get().kill();
            }
        })) {
            server.set(SendingServer.Child.start(folder, mail.port()));
            assertThat(server.get().awaitSaid("has")).isEqualTo("has 500");
            assertThat(server.get().awaitSaid("all left")).as("it was killed before").doesNotContain("all left");
            assertThat(mail.messageIds).hasSize(WHEN_KILLED).doesNotHaveDuplicates();

            server.set(SendingServer.Child.start(folder, mail.port()));
            try {
                assertThat(server.get().awaitSaid("all left")).isEqualTo("all left, after failures: 0");
            } finally {
                server.get().process().destroy();
                server.get().process().waitFor();
            }

            assertThat(new HashSet<>(mail.messageIds)).as("each letter arrived").hasSize(SendingServer.LETTERS);
            assertThat(mail.messageIds).as("and the one in flight twice").hasSize(SendingServer.LETTERS + 1);
            assertThat(mail.messageIds.get(WHEN_KILLED)).as("by the same number").isEqualTo(mail.messageIds.get(WHEN_KILLED - 1));
        }
    }
}
