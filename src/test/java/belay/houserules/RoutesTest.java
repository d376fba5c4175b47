package belay.houserules;

import static org.assertj.core.api.Assertions.assertThat;

import belay.stories.Routes;
import belay.stories.Story;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** docs/routes.txt is the table of contents of the server; it is printed by this test and must be up to date. */
class RoutesTest extends Story {

    private static final Path LIST = Path.of("docs/routes.txt");

    @Autowired
    private Routes routes;

    @Test
    void theListOfRoutesIsTrue() throws IOException {
        var now = routes.all().stream().map(Routes.Route::line).collect(Collectors.joining("\n", "", "\n"));
        if ("write".equals(System.getProperty("belay.routes"))) {
            Files.writeString(LIST, now);
        }
        assertThat(LIST).as("Print it anew with: bin/test -Dtest=RoutesTest -Dbelay.routes=write").hasContent(now);
    }
}
