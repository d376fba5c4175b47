package belay.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import belay.people.Person;
import belay.programs.Program;
import belay.stories.Story;
import belay.world.Stage;
import belay.world.World;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Organizers put letters in words of their own, try them on real people, and go back. */
class TemplateStory extends Story {

    private static final String DECLINE = "/programs/1/templates/answer-decline";
    private static final String GROUP = "/programs/1/templates/group-formed";

    @Autowired
    private World world;

    @Autowired
    private Templates templates;

    @Autowired
    private Kinds kinds;

    private Person marisol;

    @BeforeEach
    void theHarbour() {
        world.tell(Stage.APPLYING);
        marisol = people.findByEmail("marisol@example.org").orElseThrow();
        sql.sql("delete from templates").update();
    }

    @Test
    void tryingItInABrowserShowsItAsItWouldArrive() {
        try (var chrome = chrome(marisol)) {
            chrome.open(DECLINE).page.fill("[name=subject]", "Quite other words");
            chrome.page.click("button[name=preview]");
            chrome.page.waitForSelector("#preview :text('Quite other words')");
        }
    }

    @Test
    void aKindOfLetterIsPutInWordsOfOnesOwnAndTriedOnSomebody() {
        var visitor = as(marisol).get("/programs/1/letters");
        visitor.get(visitor.page().select(".page-header__do a:contains(words)").attr("href"));
        assertThat(visitor.page().select("section:has(h2#applying) h3").eachText()).contains("No", "An application has come");
        assertThat(visitor.page().select(".rows h3").eachText()).contains("A group is formed").hasSize(kinds.all().size());

        visitor.get(DECLINE);
        assertThat(visitor.page().select("#body").text()).startsWith("Hello {name},\n\nthank you for asking to join {round}");
        var reader = visitor.page().select("#reader option").get(3);
        visitor.submit(DECLINE, "subject", "About {round}", "body", "Dear **{name}**,\n\nnot this time.\n\n- {organizer}", "reader", reader.val(), "preview", "on");
        assertThat(visitor.status()).isEqualTo(200);
        var name = reader.text().split(" ")[0];
        assertThat(visitor.page().select("#preview article strong").text()).isEqualTo(name);
        assertThat(visitor.page().select("#preview .as-typed").text()).isEqualTo("Dear " + name + ", not this time. - Marisol Vega");
        assertThat(templates.newest(program())).as("trying keeps nothing").isEmpty();

        visitor.submit(DECLINE, "named", "noor", "preview", "on");
        assertThat(visitor.page().select("#preview article strong").text()).isEqualTo("Noor");
        assertThat(visitor.page().select("#reader option").eachText()).allMatch(one -> one.startsWith("Noor"));
        visitor.submit(DECLINE, "named", "nobody at all", "preview", "on");
        assertThat(visitor.text()).contains("This letter fits nobody who is called “nobody at all”");
        assertThat(visitor.page().select("#reader option")).hasSizeGreaterThan(3);

        visitor.submit(DECLINE, "named", "");
        assertThat(visitor.text()).contains("Kept. Letters drafted from now on read like this", "Marisol Vega kept words of your own");
        assertThat(visitor.get("/programs/1/templates").page().select(".rows__row:contains(Your words) h3").text()).isEqualTo("No");

        visitor.get(DECLINE).submit(DECLINE + "/removal");
        assertThat(visitor.text()).contains("Marisol Vega went back to the words that come with Belay", "Marisol Vega kept words of your own");
        assertThat(visitor.page().select("#body").text()).startsWith("Hello {name},\n\nthank you for asking");
    }

    @Test
    void whatCannotBeIsNamedWithItsPlaceAndNothingTypedIsLost() {
        var visitor = as(marisol).get(GROUP);

        visitor.submit(GROUP, "subject", "{grupp}", "body", "Hello {name},\n\nyou are in {gruop} {whatever} {\n");

        assertThat(visitor.status()).isEqualTo(422);
        assertThat(visitor.text()).contains("“{grupp}” in line 1 is no field of this letter. Did you mean {group}?", "“{gruop}” in line 3",
            "“{whatever}” in line 3 is no field of this letter. There are {name}, {program}", "The “{” in line 3 stands alone", "where you mean the brace itself, write \\{",
            "Without {link} this letter is of no use");
        assertThat(visitor.page().select("#body").text()).contains("you are in {gruop} {whatever} {");
        visitor.submit(GROUP, "subject", "", "body", "{goal} {link}");
        assertThat(visitor.text()).contains("Write a subject");
        visitor.submit(GROUP, "subject", "Hi", "body", "{goal} {link}");
        assertThat(visitor.text()).contains("{link} has to stand in a paragraph without fields that may have nothing to say");
        assertThat(templates.newest(program())).isEmpty();
    }

    @Test
    void twoOrganizersDoNotOverwriteEachOther() throws Exception {
        var ada = people.findByEmail("ada.okafor@example.org").or(() -> people.findByEmail("ada@example.org")).orElseThrow();
        var hers = as(ada).get(DECLINE);
        as(marisol).get(DECLINE).submit(DECLINE, "subject", "Hers", "body", "Hello");

        hers.submit(DECLINE, "subject", "His", "body", "Hello");
        assertThat(hers.status()).isEqualTo(422);
        assertThat(hers.text()).contains("Somebody changed these words while you were writing");
        assertThat(hers.page().select("#subject").val()).isEqualTo("His");

        var tabs = IntStream.range(0, 16).mapToObj(n -> as(marisol).get(DECLINE)).toList();
        try (var hands = Executors.newVirtualThreadPerTaskExecutor()) {
            hands.invokeAll(tabs.stream().<Callable<Integer>>map(tab -> () -> tab.submit(DECLINE, "subject", "All at once", "body", "Hello").status()).toList());
        }
        assertThat(sql.sql("select count(*) from templates").query(Integer.class).single()).isEqualTo(2);
    }

    @Test
    void wordsThatCannotBeFilledLoseNoLetterAndOrganizersSeeIt() {
        sql.sql("insert into templates (program_id, kind, version, subject, body, kept_by, kept_at) values (1, 'left-over', 1, 'Hi', 'Bye {olden}', ?, ?)")
            .param(marisol.id()).param(Timestamp.from(clock.instant())).update();

        world.tell(Stage.RUNNING);

        var id = sql.sql("select min(id) from letters where kind = 'left-over' and program_id = 1").query(Long.class).single();
        var visitor = as(marisol).get("/letters/" + id);
        assertThat(visitor.page().select("#body").text()).contains("This time no group was found for you");
        assertThat(visitor.text()).contains("This letter is in the words that come with Belay, because yours could not be filled in: “{olden}” in line 1 is no field");
        assertThat(visitor.get("/programs/1/templates").text()).contains("could not be written in your words");
        clock.advance(Duration.ofMinutes(1));
        visitor.get("/programs/1/templates/left-over");
        assertThat(visitor.text()).contains("Mend it here");
        visitor.submit("/programs/1/templates/left-over", "subject", "Hi", "body", "Bye {name}");
        assertThat(visitor.text()).doesNotContain("Mend it here");
        assertThat(visitor.get("/programs/1/templates").text()).doesNotContain("could not be written");
    }

    @Test
    void everyKindIsTriedOnRealPeopleAndSaysWhatItsFieldsMean() {
        world.tell(Stage.RUNNING);
        var visitor = as(marisol);
        for (var kind : kinds.all()) {
            visitor.get("/programs/1/templates/" + kind.word());
            assertThat(visitor.status()).as(kind.word()).isEqualTo(200);
            assertThat(visitor.page().select("#reader option")).as(kind.word()).hasSizeGreaterThan(3);
            assertThat(visitor.page().select("#preview .as-typed").text()).as(kind.word()).startsWith("Hello ").doesNotContain("{");
            assertThat(visitor.page().select(".facts code")).as(kind.word()).hasSize(kind.fields().size());
        }
        visitor.get(GROUP);
        assertThat(visitor.text()).doesNotContain("What cannot be known yet");
        assertThat(visitor.page().select("#preview article li").text()).contains(", student");
    }

    @Test
    void beforeAnybodyIsThereTheWordsAreTriedOnOneself() {
        var teodor = people.findByEmail("teodor@example.org").orElseThrow();
        var his = sql.sql("select min(program_id) from organizers where person_id = ?").param(teodor.id()).query(Long.class).single();
        sql.sql("delete from applications where round_id in (select id from rounds where program_id = ?)").param(his).update();
        var visitor = as(teodor).get("/programs/" + his + "/templates/group-formed");

        assertThat(visitor.page().select("#reader option").text()).isEqualTo("Teodor Blum");
        assertThat(visitor.text()).contains("What cannot be known yet stands in square brackets", "It is called [what the group is called].");
        assertThat(as(marisol).get("/programs/" + his + "/templates/group-formed").status()).isEqualTo(404);
        assertThat(as(teodor).get("/programs/" + his + "/templates/no-such-letter").status()).isEqualTo(404);
    }

    @Test
    void itLooksAsItShould() {
        try (var chrome = chrome(marisol)) {
            chrome.open(GROUP).look("template");
            chrome.page.fill("#body", "Hello {nam}");
            chrome.press("button:has-text(\"Keep these words\")", ".error-summary").look("template-errors");
        }
    }

    private Program program() {
        return sql.sql("select * from programs where id = 1").query(Program.class).single();
    }
}
