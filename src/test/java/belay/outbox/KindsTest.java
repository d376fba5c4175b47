package belay.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import belay.people.BadValue;
import belay.stories.Story;
import java.util.function.Predicate;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Every kind of letter has words that can be filled, whatever has nothing to say. */
class KindsTest extends Story {

    @Autowired
    private Kinds kinds;

    @Test
    void theWordsThatComeWithBelayNameOnlyFieldsThereAreAndAllThatAreNeeded() {
        var rules = new SoftAssertions();
        for (var kind : kinds.all()) {
            var words = Wording.read(kind.word());
            rules.assertThat(words.faultsOfSubject(kind)).extracting(BadValue::getMessage).as(kind.word()).isEmpty();
            rules.assertThat(words.faultsOfBody(kind)).extracting(BadValue::getMessage).as(kind.word()).isEmpty();
        }
        rules.assertAll();
    }

    @Test
    void theyReadWithEverythingAndWithNoMoreThanThereAlwaysIs() {
        for (var kind : kinds.all()) {
            var whole = Typeset.text(Wording.read(kind.word()).filled(kind, filled(kind, field -> true)).body());
            var least = Typeset.text(Wording.read(kind.word()).filled(kind, filled(kind, field -> !kind.sometimes().contains(field))).body());

            assertThat(whole).as(kind.word()).startsWith("Hello what name says,").doesNotContain("{", "}");
            assertThat(least).as(kind.word()).startsWith("Hello what name says,").doesNotContain("{", "}");
            assertThat(kind.needed()).as(kind.word()).allSatisfy(field -> assertThat(whole).contains("what " + field + " says"))
                .allSatisfy(field -> assertThat(least).contains("what " + field + " says"));
        }
    }

    @Test
    void eachKindIsThereOnceAndSoIsEachOfItsFields() {
        assertThat(kinds.all()).extracting(Kind::word).doesNotHaveDuplicates().contains("group-formed", "answer-decline", "receipt");
        assertThat(kinds.all()).allSatisfy(kind -> assertThat(kind.fields()).doesNotHaveDuplicates());
    }

    private static Fields filled(Kind kind, Predicate<String> says) {
        var fields = new Fields();
        kind.fields().forEach(field -> fields.text(field, says.test(field) ? "what " + field + " says" : ""));
        return fields;
    }
}
