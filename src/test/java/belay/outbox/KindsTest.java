package belay.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import belay.people.BadValue;
import belay.stories.Story;
import java.util.Locale;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;

/** Every kind of letter has words that can be filled, whatever has nothing to say. */
class KindsTest extends Story {

    @Autowired
    private Kinds kinds;

    @Autowired
    private MessageSource texts;

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

    @Test
    void organizersReadWhatEachIsAndWhatItsFieldsSay() {
        var missing = new TreeSet<String>();
        for (var kind : kinds.all()) {
            Stream.of("title", "when").map(text -> "letter." + kind.word() + "." + text).filter(key -> texts.getMessage(key, null, null, Locale.ENGLISH) == null).forEach(missing::add);
            kind.fields().stream().filter(field -> texts.getMessage("letter.field." + field, null, null, Locale.ENGLISH) == null)
                .map(field -> "letter." + kind.word() + ".field." + field).filter(key -> texts.getMessage(key, null, null, Locale.ENGLISH) == null).forEach(missing::add);
        }
        assertThat(missing).isEmpty();
    }

    private static Fields filled(Kind kind, Predicate<String> says) {
        var fields = new Fields();
        kind.fields().forEach(field -> fields.text(field, says.test(field) ? "what " + field + " says" : ""));
        return fields;
    }
}
