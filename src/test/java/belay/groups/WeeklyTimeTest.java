package belay.groups;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WeeklyTimeTest {

    @Test
    void aWeeklyTimeIsReadBackAsItWasWritten() {
        var wednesdays = new WeeklyTime(DayOfWeek.WEDNESDAY, LocalTime.of(18, 0), ZoneId.of("America/Denver"));
        assertThat(wednesdays).hasToString("Wed 18:00 America/Denver");
        assertThat(WeeklyTime.parse(wednesdays.toString())).contains(wednesdays);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Wed", "Wed 25:00 America/Denver", "Wed 18:00 America/Nowhere", "Mid 18:00 Europe/Lisbon"})
    void whatIsNoWeeklyTimeIsNone(String written) {
        assertThat(WeeklyTime.parse(written)).isEmpty();
    }
}
