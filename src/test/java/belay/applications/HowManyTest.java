package belay.applications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import belay.people.BadValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HowManyTest {

    @ParameterizedTest
    @CsvSource({"2,2", "2.0,2", "007,7", "two,2", "one,1", "Eine,1", "2 mentees,2", "1 Gruppe,1", "up to 3 people,3", "1-2,2", "one or two,2", "max. 4,4", "just one at a time,1",
        "none,0", "0,0", "50,50"})
    void whatPeopleWriteIsReadAsANumber(String written, String number) {
        assertThat(HowMany.parse(written)).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a few", "-1", "1.5", "mentees", "2 hours", "1, 2 or 3", "99999999999", "1 2 3"})
    void whatSaysNoNumberIsRefused(String written) {
        assertThatExceptionOfType(BadValue.class).isThrownBy(() -> HowMany.parse(written))
            .satisfies(bad -> assertThat(bad.key()).isEqualTo("applications.bad.capacity.number"));
    }

    @Test
    void aMentorTakesOnSomeMenteesOrSaysNothingOfIt() {
        assertThat(HowMany.mentees("up to 3 mentees")).isEqualTo("3");
        assertThatExceptionOfType(BadValue.class).isThrownBy(() -> HowMany.mentees("none")).satisfies(bad -> assertThat(bad.key()).isEqualTo("applications.bad.mentees.none"));
        assertThatExceptionOfType(BadValue.class).isThrownBy(() -> HowMany.mentees("a few")).satisfies(bad -> assertThat(bad.key()).isEqualTo("applications.bad.mentees.number"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"51", "up to 100"})
    void moreThanAnybodyCouldDoIsRefused(String written) {
        assertThatExceptionOfType(BadValue.class).isThrownBy(() -> HowMany.parse(written))
            .satisfies(bad -> assertThat(bad.key()).isEqualTo("applications.bad.capacity.large"));
    }
}
