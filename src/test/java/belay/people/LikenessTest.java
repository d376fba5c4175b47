package belay.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What somebody may have meant. */
class LikenessTest {

    private static final List<String> RULES = List.of("few-moves", "new-faces", "ranked-goal", "ranked-people", "shared-time", "wants-met");

    @ParameterizedTest
    @CsvSource({"want-met, wants-met", "WANTS-MTE, wants-met", "shared, shared-time", "ranked, ranked-goal", "few-moves-please, few-moves", "weather,", "few,few-moves", "ne,"})
    void theNearestIsFoundOrNone(String written, String meant) {
        assertThat(Likeness.nearest(written, RULES).orElse(null)).isEqualTo(meant);
    }

    @ParameterizedTest
    @CsvSource({"Ana Berg, Anna Berg", "Anna Breg, Anna Berg", "Anna,", "Anna Bergström,", "Hana Berg,", "Bob Smit, Bob Smith", "Bernadette Okonkwu, Bernadette Okonkwo", "Bernadete Okonkwu, Bernadette Okonkwo"})
    void aSlipIsLess(String written, String meant) {
        assertThat(Likeness.slip(written, List.of("Anna Berg", "Bob Smith", "Bernadette Okonkwo")).orElse(null)).isEqualTo(meant);
    }

    @Test
    void aCellOfAMegabyteIsNobody() {
        assertThat(Likeness.nearest("x".repeat(1_000_000), RULES)).isEmpty();
        assertThat(Likeness.slip("x".repeat(1_000_000), RULES)).isEmpty();
    }
}
