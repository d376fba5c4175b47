package belay.web;

import static org.assertj.core.api.Assertions.assertThat;

import belay.stories.Story;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** A browser fetches how pages look. */
class StyleStory extends Story {

    private static final String SHEET = "/assets/css/belay.css";
    private static final Path PARTS = Path.of("src/main/resources/static/assets/css");

    @Test
    void theLookComesInOneFileWithEveryPartInIt() throws IOException {
        var sheet = new String(stranger().getOnly(SHEET).body(), StandardCharsets.UTF_8);
        assertThat(sheet).startsWith("/* The whole look").contains("@layer reset, tokens").doesNotContain("@import");
        try (var parts = Files.walk(PARTS)) {
            for (var part : parts.filter(file -> file.toString().endsWith(".css") && !file.endsWith("belay.css")).toList()) {
                assertThat(sheet).as(part + " is imported by belay.css").contains(Files.readString(part));
            }
        }
    }

    @Test
    void aLookThatIsKnownIsNotSentAgain() throws IOException, InterruptedException {
        var first = stranger().getOnly(SHEET);
        assertThat(first.header("Cache-Control")).isEqualTo("max-age=3600");
        var again = HttpRequest.newBuilder(URI.create("http://localhost:" + port + SHEET)).header("If-None-Match", first.header("ETag")).build();
        try (var browser = HttpClient.newHttpClient()) {
            assertThat(browser.send(again, BodyHandlers.discarding()).statusCode()).isEqualTo(304);
        }
    }
}
