package belay.groups;

import static org.assertj.core.api.Assertions.assertThat;

import belay.programs.Format;
import belay.programs.Format.Cadence;
import belay.programs.Preset;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A posse meets on Wednesdays at 15:00 in Denver, from 14 October 2026 to 6 January 2027. */
class MeetingTest {

    private static final WeeklyTime WEDNESDAYS = WeeklyTime.parse("Wed 15:00 America/Denver").orElseThrow();

    @Test
    void itStaysAtThreeInDenverWhenTheClocksChangeThere() {
        assertThat(start("2026-10-29T00:00:00Z", "America/Denver")).isEqualTo("2026-11-04T15:00-07:00[America/Denver]");
        assertThat(start("2026-10-15T00:00:00Z", "America/Denver")).isEqualTo("2026-10-21T15:00-06:00[America/Denver]");
    }

    @Test
    void whereClocksChangeOnAnotherDayItMovesForAWeekAndIsSaid() {
        // Lisbon goes back on 25 October, Denver on 1 November: on the 28th it is 21:00 in Lisbon instead of 22:00.
        assertThat(next("2026-10-20T00:00:00Z", "Europe/Lisbon").start()).hasToString("2026-10-21T22:00+01:00[Europe/Lisbon]");
        assertThat(next("2026-10-20T00:00:00Z", "Europe/Lisbon").shift()).isZero();
        assertThat(next("2026-10-26T00:00:00Z", "Europe/Lisbon").start()).hasToString("2026-10-28T21:00Z[Europe/Lisbon]");
        assertThat(next("2026-10-26T00:00:00Z", "Europe/Lisbon").shift()).isEqualTo(-60);
        assertThat(next("2026-10-30T00:00:00Z", "Europe/Lisbon").shift()).isEqualTo(60);
        assertThat(next("2026-11-06T00:00:00Z", "Europe/Lisbon").shift()).isZero();
    }

    @Test
    void aShiftAcrossMidnightIsStillAnHour() {
        // In Athens the meeting is at midnight, and at 23:00 in the week between.
        assertThat(next("2026-10-26T00:00:00Z", "Europe/Athens").shift()).isEqualTo(-60);
        assertThat(next("2026-10-26T00:00:00Z", "Europe/Athens").start()).hasToString("2026-10-28T23:00+02:00[Europe/Athens]");
    }

    @Test
    void theFirstMeetingIsInTheRoundAndTheLastOneToo() {
        assertThat(start("2026-09-01T00:00:00Z", "America/Denver")).isEqualTo("2026-10-14T15:00-06:00[America/Denver]");
        assertThat(start("2027-01-01T00:00:00Z", "America/Denver")).isEqualTo("2027-01-06T15:00-07:00[America/Denver]");
        assertThat(find("2027-01-07T00:00:00Z", "America/Denver", Cadence.WEEKLY)).isEmpty();
    }

    @Test
    void whileItGoesOnItIsTheNextOneStill() {
        assertThat(start("2026-10-21T21:59:00Z", "America/Denver")).startsWith("2026-10-21");
        assertThat(start("2026-10-21T22:00:00Z", "America/Denver")).startsWith("2026-10-28");
    }

    @Test
    void everySecondWeekIsCountedFromTheFirst() {
        assertThat(find("2026-10-15T00:00:00Z", "America/Denver", Cadence.BIWEEKLY).orElseThrow().start().toString()).startsWith("2026-10-28");
        assertThat(find("2026-10-15T00:00:00Z", "America/Denver", Cadence.MONTHLY).orElseThrow().start().toString()).startsWith("2026-11-11");
    }

    @Test
    void howFarOffItIsIsCountedInTheReadersDays() {
        assertThat(next("2026-10-28T20:00:00Z", "America/Denver").days()).isZero();
        assertThat(next("2026-10-28T20:00:00Z", "Asia/Tokyo").days()).isZero();
        assertThat(next("2026-10-28T05:00:00Z", "Asia/Tokyo").days()).isEqualTo(1);
    }

    private static String start(String now, String reader) {
        return next(now, reader).start().toString();
    }

    private static Meeting next(String now, String reader) {
        return find(now, reader, Cadence.WEEKLY).orElseThrow();
    }

    private static Optional<Meeting> find(String now, String reader, Cadence cadence) {
        var usual = Format.of(Preset.POSSE, 1);
        var format = new Format(0, 1, usual.preset(), usual.goal(), true, cadence, 60, 1, 2, 0, null, 0, null, null, usual.roles());
        var setting = new Setting(1, "Harbour", "", "Autumn", LocalDate.of(2026, 10, 14), LocalDate.of(2027, 1, 6), format);
        return Meeting.next(WEDNESDAYS, setting.starts(), setting.ends(), setting.format(), ZoneId.of(reader), Instant.parse(now));
    }
}
