package belay.applications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import belay.people.BadValue;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/** What a clock on the wall shows, and when that is. */
class LocalMomentTest {

    private static final ZoneId LISBON = ZoneId.of("Europe/Lisbon");

    @Test
    void aTimeIsReadByTheClockOfWhoeverWroteIt() {
        assertThat(LocalMoment.parse("2026-12-03T18:00", LISBON)).isEqualTo(Instant.parse("2026-12-03T18:00:00Z"));
        assertThat(LocalMoment.parse(" 2026-07-03 18:00 ", LISBON)).isEqualTo(Instant.parse("2026-07-03T17:00:00Z"));
        assertThat(LocalMoment.parse("2026-12-03T18:00", ZoneId.of("Asia/Kathmandu"))).isEqualTo(Instant.parse("2026-12-03T12:15:00Z"));
    }

    @Test
    void aTimeThatClocksSkipIsNone() {
        assertThatThrownBy(() -> LocalMoment.parse("2027-03-28T01:30", LISBON)).isInstanceOfSatisfying(BadValue.class, bad -> {
            assertThat(bad.key()).isEqualTo("screening.bad.time.skipped");
            assertThat(bad.getArguments()).containsExactly("2027-03-28T01:30", "28 March 2027, 01:30", "Lisbon", "28 March 2027, 00:30", "28 March 2027, 02:00");
        });
    }

    @Test
    void aTimeThatHappensTwiceIsTheFirstOfTheTwo() {
        assertThat(LocalMoment.parse("2027-10-31T01:30", LISBON)).isEqualTo(Instant.parse("2027-10-31T00:30:00Z"));
    }

    @Test
    void whatIsNoTimeIsSaidSo() {
        for (var text : new String[] {"tomorrow", "2026-02-30T10:00", "2026-12-03", "2026-12-03T25:00"}) {
            assertThatThrownBy(() -> LocalMoment.parse(text, LISBON)).isInstanceOfSatisfying(BadValue.class, bad -> assertThat(bad.key()).isEqualTo("screening.bad.time"));
        }
    }
}
