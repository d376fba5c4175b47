package belay.programs;

import static org.assertj.core.api.Assertions.assertThat;

import belay.programs.Timeline.Stage;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimelineTest {

    private static final Round ROUND = round("2026-11-20", "2026-12-06", "2026-12-14", "2027-03-05");

    @ParameterizedTest
    @CsvSource({
        "2026-11-19T23:59:59Z, UTC, AHEAD",
        "2026-11-20T00:00:00Z, UTC, APPLYING",
        "2026-12-06T23:59:59Z, UTC, APPLYING",
        "2026-12-07T00:00:00Z, UTC, MATCHING",
        "2026-12-14T00:00:00Z, UTC, RUNNING",
        "2027-03-05T23:59:59Z, UTC, RUNNING",
        "2027-03-06T00:00:00Z, UTC, CLOSING",
        "2026-12-07T05:00:00Z, America/Denver, APPLYING",
        "2026-12-06T10:59:59Z, Pacific/Auckland, APPLYING",
        "2026-12-06T11:00:00Z, Pacific/Auckland, MATCHING",
        "2026-12-07T11:59:59Z, UTC-12:00, APPLYING",
        "2026-12-07T12:00:00Z, UTC-12:00, MATCHING",
        "2026-12-06T10:00:00Z, Pacific/Kiritimati, MATCHING",
    })
    void aDayIsOverWhenItIsOverWhereTheProgramIs(Instant now, ZoneId zone, Stage stage) {
        assertThat(new Timeline(ROUND, zone, now, false).stage()).isEqualTo(stage);
    }

    @Test
    void whereTheClocksSkipMidnightTheDayBeginsWhenItCan() {
        // In Havana the clocks went from Saturday 23:59:59 to Sunday 01:00 on 8 March 2026.
        var round = round("2026-02-20", "2026-03-07", "2026-03-14", "2026-06-05");
        var havana = ZoneId.of("America/Havana");

        assertThat(new Timeline(round, havana, Instant.EPOCH, false).closed()).isEqualTo(Instant.parse("2026-03-08T05:00:00Z"));
        assertThat(new Timeline(round, havana, Instant.parse("2026-03-08T04:59:59Z"), false).stage()).isEqualTo(Stage.APPLYING);
        assertThat(new Timeline(round, havana, Instant.parse("2026-03-08T05:00:00Z"), false).stage()).isEqualTo(Stage.MATCHING);
    }

    @Test
    void whereAnHourComesTwiceTheDayEndsOnce() {
        // In Denver 01:30 came twice on 1 November 2026; the day had 25 hours.
        var round = round("2026-10-01", "2026-11-01", "2026-11-09", "2027-01-29");
        var denver = ZoneId.of("America/Denver");

        assertThat(new Timeline(round, denver, Instant.parse("2026-11-02T06:59:59Z"), false).stage()).isEqualTo(Stage.APPLYING);
        assertThat(new Timeline(round, denver, Instant.EPOCH, false).closed()).isEqualTo(Instant.parse("2026-11-02T07:00:00Z"));
    }

    @Test
    void aDayThatNeverWasIsNoTrouble() {
        // Samoa went from Thursday 29 to Saturday 31 December 2011.
        var round = round("2011-12-01", "2011-12-30", "2012-01-02", "2012-02-01");
        var apia = ZoneId.of("Pacific/Apia");

        assertThat(new Timeline(round, apia, Instant.parse("2011-12-30T09:59:59Z"), false).stage()).isEqualTo(Stage.APPLYING);
        assertThat(new Timeline(round, apia, Instant.parse("2011-12-30T10:00:00Z"), false).stage()).isEqualTo(Stage.MATCHING);
    }

    @ParameterizedTest
    @CsvSource({"2026-12-14, 1", "2026-12-20, 1", "2026-12-21, 2", "2027-03-05, 12"})
    void weeksAreCountedFromTheStart(LocalDate today, long week) {
        var timeline = new Timeline(ROUND, ZoneId.of("UTC"), today.atTime(12, 0).toInstant(ZoneOffset.UTC), false);

        assertThat(timeline.week()).isEqualTo(week);
        assertThat(timeline.weeks()).isEqualTo(12);
    }

    private static Round round(String opens, String closes, String starts, String ends) {
        return new Round(1L, 1, 1, "Autumn", LocalDate.parse(opens), LocalDate.parse(closes), LocalDate.parse(starts),
            LocalDate.parse(ends), Instant.EPOCH);
    }
}
