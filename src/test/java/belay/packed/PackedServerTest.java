package belay.packed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** The jar starts as a server for people, with nothing of a demo in it. */
@EnabledIfSystemProperty(named = "belay.jar", matches = ".+", disabledReason = "looks at the jar, which is packed afterwards")
class PackedServerTest {

    @TempDir
    Path folder;

    @Test
    void aServerForPeopleHasNoCastToBe() throws Exception {
        try (var server = new PackedServer(folder)) {
            server.awaitSaid("/setup?token=");

            assertThat(server.get("/up").statusCode()).isEqualTo(200);
            assertThat(server.get("/sign-in").statusCode()).isEqualTo(200);
            assertThat(server.get("/sign-in").body()).doesNotContain("/cast");
            assertThat(server.get("/cast").statusCode()).isEqualTo(404);
            assertThat(server.get("/cast/1").statusCode()).isEqualTo(404);
            assertThat(server.said()).doesNotContainPattern(PackedServer.TROUBLE);
        }
    }
}
