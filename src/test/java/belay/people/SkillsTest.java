package belay.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.NotBlank;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SkillsTest {

    @Test
    void aLevelMayStandInBracketsOrOfFiveOrBehindEachSkill() {
        assertThat(Skills.parse("Rust (4); SQL [2/5]; Go 3/5; Design (level 1)")).hasToString("Rust:4; SQL:2; Go:3; Design:1");
        assertThat(Skills.parse("Gardening 4; Web design 2")).hasToString("Gardening:4; Web design:2");
        assertThat(Skills.parse("HTML 5; CSS")).hasToString("HTML 5; CSS");
        assertThat(Skills.parse("Excel (2019); Python 3")).hasToString("Excel (2019); Python 3");
    }


    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Rust:3; SQL                      | Rust:3; SQL
        Rust : 3;SQL;                    | Rust:3; SQL
        Rust, SQL, a first talk          | Rust; SQL; a first talk
        Data, big; SQL                   | Data, big; SQL
        Cloud (AWS, GCP), SQL            | Cloud (AWS, GCP); SQL
        C++: templates                   | C++: templates
        sql; SQL:2; Sql                  | sql
        """)
    void offersAreReadFromOneCell(String written, String kept) {
        assertThat(Skills.parse(written)).hasToString(kept);
    }

    @Test
    void oneALineWorksAsWell() {
        assertThat(Skills.parse("Rust:3\nData, big\r\nSQL").list())
            .containsExactly(new Skill("Rust", 3), new Skill("Data, big", null), new Skill("SQL", null));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Rust:7    | The level in “Rust:7” should be a number from 1 to 5, like Rust:3, or left away.
        Rust:0    | The level in “Rust:0” should be a number from 1 to 5, like Rust:3, or left away.
        :3        | “:3” is a level without a skill. Write the skill first, like Rust:3.
        """)
    void aLevelThatIsNoneIsNamed(String written, String said) {
        assertThatExceptionOfType(BadValue.class).isThrownBy(() -> Skills.parse(written))
            .satisfies(bad -> assertThat(Texts.of(bad)).isEqualTo(said));
    }

    @Test
    void anEssayInTheSkillsCellIsNotRepeatedInFull() {
        assertThatExceptionOfType(BadValue.class).isThrownBy(() -> Skills.parse("x".repeat(100_000)))
            .satisfies(bad -> assertThat(Texts.of(bad)).hasSizeLessThan(250));
    }

    @Property(seed = "1")
    void skillsWrittenDownAreReadBackTheSame(
            @ForAll @Size(max = 20) List<@NotBlank @StringLength(max = 40) @CharRange(from = 'a', to = 'e') @Chars({',', '(', ')', ' '}) String> names) {
        var skills = Skills.parse(String.join(";", names) + ";");

        assertThat(Skills.parse(skills.toString())).isEqualTo(skills);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        en                               | English
        English and Deutsch              | English; German
        english (native), isiZulu/fr     | English; Zulu; French
        Klingon; en                      | Klingon; English
        Español, inglés                  | Spanish; English
        Deutsch, Englisch, Arabisch      | German; English; Arabic
        français; العربية                | French; Arabic
        Espanol; Francais; Norsk Bokmal  | Spanish; French; Norwegian Bokmål
        """)
    void languagesAreKnownByNameAndCode(String written, String kept) {
        assertThat(Languages.parse(written)).hasToString(kept);
    }
}
