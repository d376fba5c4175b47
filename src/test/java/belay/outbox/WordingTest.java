package belay.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import belay.people.BadValue;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** Fields in the words of a letter: what they become, what can be wrong with them, and that nobody’s name is more than a name. */
class WordingTest {

    private static final Kind KIND = Kind.of("test").says("round", "others").maySay("line").needs("link");
    private static final Fields FIELDS = new Fields().text("name", "Zoë").text("program", "Harbour").text("round", "Winter")
        .list("others", List.of("Ada, mentor", "Bo, mentee")).text("line", "").link("link", "https://belay.example/groups/_7_");

    @Test
    void fieldsBecomeWhatTheySay() {
        var filled = filled("{name} in {round}", "Hello {name} and { Name },\n\n{link}");

        assertThat(filled.subject()).isEqualTo("Zoë in Winter");
        assertThat(Typeset.text(filled.body())).isEqualTo("Hello Zoë and Zoë,\n\nhttps://belay.example/groups/_7_");
    }

    @Test
    void aParagraphWithAFieldThatHasNothingToSayIsLeftOut() {
        assertThat(filled("Hi", "One\n\nA word of ours: {line}\n\n{link}").body()).isEqualTo("One\n\n<https://belay.example/groups/_7_>");
    }

    @Test
    void aListStandsOnLinesOfItsOwnOrWithinOne() {
        var filled = Typeset.text(filled("Hi", "With:\n{others}\nA good start\n\nThat is {others}.\n\n{link}").body());

        assertThat(filled).startsWith("With:\n\n- Ada, mentor\n- Bo, mentee\n\nA good start\n\nThat is Ada, mentor, Bo, mentee.");
    }

    @Test
    void aFieldThatDoesNotExistIsNamedWithItsPlaceAndTheOneThatWasMeant() {
        var faults = new Wording("Hi", "Hello\n\n{naem} in {wherever}\n\n{link}").faultsOfBody(KIND);

        assertThat(faults).extracting(BadValue::key).containsExactly("outbox.bad.field.meant", "outbox.bad.field.unknown");
        assertThat(faults.getFirst().getArguments()).containsExactly("{naem}", 3, "{name}", "{name}, {program}, {round}, {others}, {link}, {line}");
        assertThat(faults.getLast().getArguments()).startsWith("{wherever}", 3);
    }

    @Test
    void aBraceThatStandsAloneIsNamedAndOneThatIsMeantIsNot() {
        assertThat(new Wording("Hi", "Hello {name\n{link}").faultsOfBody(KIND)).singleElement().extracting(BadValue::key).isEqualTo("outbox.bad.field.brace");
        assertThat(new Wording("Hi", "Hello \\{name\\}\n{link}").faultsOfBody(KIND)).isEmpty();
        assertThat(Typeset.text(filled("\\{name\\}", "Hello \\{name\\}\n\n{link}").body())).startsWith("Hello {name}");
        assertThat(filled("\\{name\\}", "{link}").subject()).isEqualTo("{name}");
    }

    @Test
    void aFieldThatIsNeededIsDemandedWhereItCannotBeLeftOut() {
        assertThat(new Wording("Hi", "Hello {name}").faultsOfBody(KIND)).singleElement().extracting(BadValue::key).isEqualTo("outbox.bad.field.needed");
        assertThat(new Wording("Hi", "{line} {link}").faultsOfBody(KIND)).singleElement().extracting(BadValue::key).isEqualTo("outbox.bad.field.unsure");
    }

    @Test
    void addressesInTheWordsCanBeOpenedAndLinksHaveNames() {
        var body = filled("Hi", "See https://example.org/a_b_c, or [our page]({link}).").body();

        assertThat(Jsoup.parse(Typeset.html(body)).select("a").eachAttr("href")).containsExactly("https://example.org/a_b_c", "https://belay.example/groups/_7_");
        assertThat(Typeset.text(body)).isEqualTo("See https://example.org/a_b_c, or our page (https://belay.example/groups/_7_).");
    }

    @Test
    void wordsThatCannotBeFilledSayWhy() {
        assertThatThrownBy(() -> new Wording("{gone}", "{link}").filled(KIND, FIELDS)).isInstanceOf(BadValue.class);
        assertThatThrownBy(() -> new Wording("{line}", "{link}").filled(KIND, FIELDS)).isInstanceOf(BadValue.class);
    }

    @Test
    void whatSomebodyTypedForThisReaderKeepsItsLinesAndOpensItsAddresses() {
        var fields = new Fields().words("line", "First *line*\n- second\n\nhttps://example.org/x_y_z.\n# four");
        var body = new Wording("Hi", "{line}").filled(Kind.of("test").says("line"), fields).body();

        assertThat(Typeset.text(body)).isEqualTo("First *line*\n- second\n\nhttps://example.org/x_y_z.\n# four");
        assertThat(Jsoup.parse(Typeset.html(body)).select("li, em, h3")).isEmpty();
    }

    @Property(tries = 500, seed = "1")
    void aNameIsNeverMoreThanAName(@ForAll("names") String name) {
        var fields = new Fields().text("name", name).text("program", "Harbour");
        var expected = name.strip().replaceAll("[\\s\\p{Cc}\\u2028\\u2029]+", " ");
        for (var template : List.of("{name}", "Hello {name}!", "Dear\n{name}\nbye", "- {name}", "**{name}** 1{name}")) {
            var filled = new Wording("To {name}", template).filled(Kind.of("test"), fields);
            var html = Jsoup.parseBodyFragment(Typeset.html(filled.body()));
            assertThat(html.select("a, img, script, h3, h4, code, em")).isEmpty();
            assertThat(html.select("li").size()).isEqualTo(template.startsWith("-") ? 1 : 0);
            assertThat(html.body().wholeText()).contains(expected);
            assertThat(Typeset.text(filled.body())).contains(expected);
            assertThat(filled.subject()).isEqualTo("To " + expected);
        }
    }

    @Provide
    Arbitrary<String> names() {
        var signs = Arbitraries.strings().withChars("{}$\\<>&*_`[]()!#-+=~.:/|\"1a עא\n\t").ofMaxLength(12);
        var words = Arbitraries.of("<b>", "{name}", "$1", "\\", "https://evil.example/x", "&amp;", "<script>alert(1)</script>", "**", "1. ", "- ", "[a](b)", "![a](https://b.c)",
            "مرحبا", "עדה", "\n\n# x", "    x", "```", "---", "<a@b.c>");
        return Combinators.combine(signs, words, signs).as((a, b, c) -> a + b + c).filter(name -> !name.replaceAll("[\\s\\p{Cc}]", "").isEmpty());
    }

    private static Wording filled(String subject, String body) {
        return new Wording(subject, body).filled(KIND, FIELDS);
    }
}
