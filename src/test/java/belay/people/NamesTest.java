package belay.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NamesTest {

    private final Names<Integer> names = new Names<>();

    NamesTest() {
        names.add(1, "Rosa Campos", List.of("rosa@example.org"));
        names.add(2, "Lucía Prado", List.of("lucia@school.example.org", ""));
        names.add(3, "Lucia Ortiz", List.of("", "S-17"));
        names.add(4, "Sofía", List.of());
        names.add(5, "Sofia", List.of());
        names.add(6, "Ana Rosa Campos", List.of());
    }

    @Test
    void peopleAreMeantByNameAddressOrIdHoweverTheLettersAreWritten() {
        assertThat(names.meant("rosa  campos")).containsExactly(1);
        assertThat(names.meant("ROSA@example.org")).containsExactly(1);
        assertThat(names.meant("s-17")).containsExactly(3);
        assertThat(names.meant("Lucia Prado")).containsExactly(2);
    }

    @Test
    void anAddressSomebodyGaveUpStillMeansThem() {
        assertThat(names.meant("Lucia@school.example.org")).containsExactly(2);
    }

    @Test
    void aFirstNameIsEnoughWhereOnlyOneHasIt() {
        assertThat(names.meant("Rosa")).containsExactly(1);
        assertThat(names.meant("Lucía")).containsExactly(2, 3);
    }

    @Test
    void twoOfOneNameAreBothMeantAndAStrangerIsNobody() {
        assertThat(names.meant("Sofia")).containsExactly(4, 5);
        assertThat(names.meant("Viktor")).isEmpty();
    }

    @Test
    void aWholeNameOrAddressAmongOtherWordsStillMeansThem() {
        assertThat(names.meant("my ex Rosa Campos")).containsExactly(1);
        assertThat(names.meant("Anybody but Ana Rosa Campos, please.")).containsExactly(6);
        assertThat(names.meant("Rosi <rosa@example.org>")).containsExactly(1);
        assertThat(names.meant("lucia ortiz (my sister)")).containsExactly(3);
    }

    @Test
    void otherWordsWithAFirstNameAnIdOrTwoNamesInThemMeanNobodyForSure() {
        assertThat(names.meant("no Rosa")).isEmpty();
        assertThat(names.meant("room S-17")).isEmpty();
        assertThat(names.meant("Rosa Campos or Lucia Prado")).isEmpty();
        assertThat(names.meant("Ana Rosa Campos, Lucia Prado")).isEmpty();
        assertThat(names.meant("rosa@example.org or Lucia Prado")).isEmpty();
        assertThat(names.named("anyone but Rosa Campos")).as("of whom one would like").isEmpty();
        assertThat(names.meant("word ".repeat(2000))).isEmpty();
        assertThat(names.meant("")).isEmpty();
    }

    @Test
    void aFirstNameIsNoWholeOne() {
        assertThat(names.isWhole("rosa campos")).isTrue();
        assertThat(names.isWhole("Sofia")).isTrue();
        assertThat(names.isWhole("Rosa")).isFalse();
    }
}
