package belay.packed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** The jar starts as a demo with its parts as the build found them; all other tests look for them anew. */
@EnabledIfSystemProperty(named = "belay.jar", matches = ".+", disabledReason = "looks at the jar, which is packed afterwards")
class PackedDemoTest {

    private static final Pattern MARISOL = Pattern.compile("Marisol Vega\\s+http://localhost:\\d+(/cast/\\d+)");

    @TempDir
    Path folder;

    @Test
    void aDemoTellsItsWorldAndLetsOneBeSomebody() throws Exception {
        try (var server = new PackedServer(folder, "--spring.profiles.active=demo", "--belay.demo.stage=running")) {
            server.awaitSaid("anybody else");
            var marisol = MARISOL.matcher(server.said());
            assertThat(marisol.find()).as(server.said()).isTrue();

            assertThat(server.press(marisol.group(1)).statusCode()).isEqualTo(303);

            assertThat(server.get("/profile").body()).contains("Marisol Vega");
            assertThat(server.said()).doesNotContainPattern(PackedServer.TROUBLE);
        }
    }
}
