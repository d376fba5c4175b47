package belay.groups;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class KnotsTest {

    @Test
    void thereAreEnoughKnotsForALargeProgramAndNoneIsListedTwice() {
        assertThat(Knots.all()).hasSizeGreaterThanOrEqualTo(200).doesNotHaveDuplicates();
    }

    @Test
    void theNextGroupsGetTheFirstKnotsNobodyHas() {
        assertThat(Knots.next(3, Set.of("Prusik", "Reef"))).containsExactly("Bowline", "Clove", "Alpine");
    }

    @Test
    void whenAllKnotsAreTiedTheyStartOverWithANumber() {
        assertThat(Knots.next(2, Knots.all())).containsExactly("Bowline 2", "Prusik 2");
        assertThat(Knots.next(Knots.all().size() + 1, List.of()).getLast()).isEqualTo("Bowline 2");
    }
}
