package belay.programs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.support.ResourceBundleMessageSource;

class FormatSentencesTest {

    private final ResourceBundleMessageSource texts = new ResourceBundleMessageSource();

    FormatSentencesTest() {
        texts.setBasename("messages/programs");
        texts.setDefaultEncoding("UTF-8");
        texts.setAlwaysUseMessageFormat(true);
    }

    @Test
    void eachPresetReadsAsItsProgramsRunIt() {
        assertThat(said(Format.of(Preset.POSSE, 1))).isEqualTo("A posse has 3 to 4 students (each at a different stage), 2 alumni and "
            + "2 professionals. They meet every week for an hour, all of them at one time. One goal for the whole group. "
            + "Nobody is in more than one posse.");
        assertThat(said(Format.of(Preset.COHORT, 1))).isEqualTo("A cohort has 2 to 4 mentors and 3 to 8 mentees. A mentor takes on at most 4 mentees in one group. They meet every two weeks "
            + "for an hour. Not everybody has to be free at the same time. One goal for the whole group. Nobody is in more than 2 cohorts.");
        assertThat(said(Format.of(Preset.PEER, 1))).isEqualTo("Two peers teach each other; where no two fit, three make a ring and each "
            + "teaches the next. They meet every week for an hour, all of them at one time. Everybody has a goal of their own. "
            + "Nobody is in more than one group.");
        assertThat(said(Format.of(Preset.PARTNERSHIP, 1))).isEqualTo("A partnership has 1 mentor and 1 mentee. They meet every week for "
            + "half an hour, all of them at one time. Everybody has a goal of their own. Nobody is in more than 5 partnerships.");
    }

    @ParameterizedTest
    @CsvSource({
        "MENTEE, 1, 1, false, 1 mentee",
        "MENTEE, 0, 1, false, up to 1 mentee",
        "MENTEE, 0, 3, false, up to 3 mentees",
        "MENTEE, 2, 2, false, 2 mentees",
        "ALUM, 1, 1, false, 1 alum",
        "ALUM, 1, 2, false, 1 to 2 alumni",
        "STUDENT, 1, 1, true, 1 student",
        "STUDENT, 2, 5, true, 2 to 5 students (each at a different stage)",
    })
    void oneIsOneAndMoreAreMany(Role role, int minimum, int maximum, boolean distinct, String said) {
        var sentence = FormatSentences.role(new RoleRange(role, minimum, maximum, distinct));
        assertThat(texts.getMessage(sentence, Locale.ENGLISH)).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource({"30, half an hour", "45, 45 minutes", "60, an hour", "90, an hour and a half", "100, 100 minutes", "120, 2 hours"})
    void lengthsAreSaidAsPeopleSayThem(int minutes, String said) {
        var format = Format.of(Preset.COHORT, 1);
        var changed = new Format(0, 1, format.preset(), format.goal(), true, Format.Cadence.MONTHLY, minutes, 1, 2, 0, null, 0, null, null,
            List.of(new RoleRange(Role.MENTOR, 1, 1, false), new RoleRange(Role.MENTEE, 3, 3, false)));
        assertThat(said(changed)).startsWith("A cohort has 1 mentor and 3 mentees. They meet once a month for " + said + ", all of them at one time.");
    }

    private String said(Format format) {
        return FormatSentences.of(format).stream().map(sentence -> texts.getMessage(sentence, Locale.ENGLISH)).collect(Collectors.joining(" "));
    }
}
