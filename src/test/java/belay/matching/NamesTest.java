package belay.matching;

import static org.assertj.core.api.Assertions.assertThat;

import belay.people.Person;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NamesTest {

    private final Names names = new Names(List.of(person(1, "Rosa Campos", "rosa@example.org"), person(2, "Lucía Prado", null),
        person(3, "Lucia Ortiz", null), person(4, "Sofía", null), person(5, "Sofia", null)), Map.of("S-17", 3L), Map.of(2L, List.of("lucia@school.example.org")));

    @Test
    void peopleAreMeantByNameAddressOrIdHoweverTheLettersAreWritten() {
        assertThat(names.meant("rosa  campos")).containsExactly(1L);
        assertThat(names.meant("ROSA@example.org")).containsExactly(1L);
        assertThat(names.meant("s-17")).containsExactly(3L);
        assertThat(names.meant("Lucia Prado")).containsExactly(2L);
    }

    @Test
    void anAddressSomebodyGaveUpStillMeansThem() {
        assertThat(names.meant("Lucia@school.example.org")).containsExactly(2L);
    }

    @Test
    void aFirstNameIsEnoughWhereOnlyOneHasIt() {
        assertThat(names.meant("Rosa")).containsExactly(1L);
        assertThat(names.meant("Lucía")).containsExactly(2L, 3L);
    }

    @Test
    void twoOfOneNameAreBothMeantAndAStrangerIsNobody() {
        assertThat(names.meant("Sofia")).containsExactly(4L, 5L);
        assertThat(names.meant("Viktor")).isEmpty();
    }

    private static Person person(long id, String name, String email) {
        return new Person(id, name, email, Instant.EPOCH);
    }
}
