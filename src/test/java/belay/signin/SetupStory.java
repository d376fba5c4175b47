package belay.signin;

import static org.assertj.core.api.Assertions.assertThat;

import belay.stories.Story;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The first start: one administrator is made, by whoever reads the console, and never another. */
class SetupStory extends Story {

    @Autowired
    private Setup setup;

    private String address;

    @BeforeEach
    void aServerThatNobodyLooksAfter() {
        setup.begin();
        address = setup.address().substring(setup.address().indexOf("/setup"));
    }

    @Test
    void whoeverReadsTheConsoleBecomesTheAdministrator() {
        var visitor = stranger().get(address).submit("/setup", "name", "Dana Okafor", "email", "dana@example.org");

        assertThat(visitor.path()).isEqualTo("/");
        assertThat(visitor.text()).contains("Dana");
        assertThat(people.isAdministrator(people.findByEmail("dana@example.org").orElseThrow().id())).isTrue();
        assertThat(visitor.get(address).status()).isEqualTo(404);
        assertThat(stranger().get("/sign-in").post(address, "name", "Eve", "email", "eve@example.org").status()).isEqualTo(404);
        assertThat(administrators()).isEqualTo(1);
    }

    @Test
    void withoutTheTokenOneIsSentToTheConsole() {
        for (var path : List.of("/setup", "/setup?token=guess", "/setup?token=" + Secret.make().text())) {
            var visitor = stranger().get(path);
            assertThat(visitor.status()).isEqualTo(403);
            assertThat(visitor.text()).contains("printed on its console");
        }
        var visitor = stranger().get(address);
        visitor.post("/setup", "token", "guess", "name", "Eve", "email", "eve@example.org");
        assertThat(visitor.status()).isEqualTo(403);
        assertThat(administrators()).isZero();
    }

    @Test
    void untilThenNobodyIsAskedToSignIn() {
        assertThat(stranger().get("/sign-in").text()).contains("Belay is not set up yet").doesNotContain("Mail me a link");
    }

    @Test
    void whatIsMissingIsSaidAndWhatWasTypedIsKept() {
        var visitor = stranger().get(address).submit("/setup", "name", " ", "email", "dana@example");

        assertThat(visitor.status()).isEqualTo(422);
        assertThat(visitor.page().select("#name-error, #email-error")).hasSize(2);
        assertThat(visitor.page().select("#email").val()).isEqualTo("dana@example");
        visitor.submit("/setup", "name", "Dana", "email", "dana@example.org");
        assertThat(visitor.path()).isEqualTo("/");
    }

    @Test
    void twoBrowsersAtOnceMakeOneAdministrator() throws Exception {
        var browsers = List.of("dana", "eve", "finn", "gael").stream().<Callable<Integer>>map(name -> {
            var visitor = stranger().get(address);
            var token = address.substring(address.indexOf('=') + 1);
            return () -> visitor.post("/setup", "token", token, "name", name, "email", name + "@example.org").status();
        }).toList();
        try (var pool = Executors.newFixedThreadPool(browsers.size())) {
            assertThat(pool.invokeAll(browsers)).extracting(Future::get).containsExactlyInAnyOrder(303, 404, 404, 404);
        }
        assertThat(administrators()).isEqualTo(1);
    }

    private long administrators() {
        return sql.sql("select count(*) from administrators").query(Long.class).single();
    }
}
