package belay.applications;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A calendar reads what we write: RFC 5545, octet by octet. */
class CalendarFileTest {

    private static final UUID UID = UUID.fromString("3f0c3a3e-6f0b-4a6e-9a55-0d6f7d1f9b11");

    @Test
    void aChatIsOneEventInUtc() {
        assertThat(written(file(0, false, "https://meet.example.org/a"))).isEqualTo("""
            BEGIN:VCALENDAR
            VERSION:2.0
            PRODID:-//Belay//Chats//EN
            CALSCALE:GREGORIAN
            METHOD:PUBLISH
            BEGIN:VEVENT
            UID:3f0c3a3e-6f0b-4a6e-9a55-0d6f7d1f9b11
            SEQUENCE:0
            DTSTAMP:20261127T090000Z
            DTSTART:20261203T180000Z
            DTEND:20261203T182000Z
            SUMMARY:Chat with Amara
            LOCATION:https://meet.example.org/a
            DESCRIPTION:says
            URL:https://belay.example.org/x
            ORGANIZER;CN="Marisol Vega":invalid:nomail
            STATUS:CONFIRMED
            TRANSP:OPAQUE
            END:VEVENT
            END:VCALENDAR
            """.replace("\n", "\r\n"));
    }

    @Test
    void whatIsCalledOffTakesTheSameEventOut() {
        assertThat(written(file(2, true, "here"))).contains("METHOD:CANCEL\r\n", "UID:" + UID + "\r\n", "SEQUENCE:2\r\n", "STATUS:CANCELLED\r\n");
    }

    @Test
    void signsThatMeanSomethingAreWrittenSoThatTheyDoNot() {
        assertThat(written(file(0, false, "Room 3; left, then \\up\r\nBEGIN:VEVENT"))).contains("LOCATION:Room 3\\; left\\, then \\\\up\\nBEGIN:VEVENT\r\n")
            .containsOnlyOnce("\r\nBEGIN:VEVENT\r\n");
        var file = new CalendarFile(UID, 0, false, Instant.EPOCH, Instant.EPOCH, Instant.EPOCH, "s", "p", "d", "Ann \"Ace\"\r\nX:Y", "u");
        assertThat(written(file)).contains("ORGANIZER;CN=\"Ann ’Ace’ X:Y\":invalid:nomail\r\n");
    }

    @Test
    void noLineIsLongerThanSeventyFiveOctetsAndNoLetterIsCut() {
        var place = "بهار 🧗 Zürich ".repeat(40).strip();
        var written = written(file(0, false, place));
        assertThat(Arrays.stream(written.split("\r\n")).mapToInt(line -> line.getBytes(StandardCharsets.UTF_8).length).max()).hasValue(75);
        assertThat(written).doesNotContain("\uFFFD");
        assertThat(written.replace("\r\n ", "")).contains("LOCATION:" + place + "\r\n");
    }

    private static CalendarFile file(int sequence, boolean cancelled, String place) {
        var from = Instant.parse("2026-12-03T18:00:00Z");
        return new CalendarFile(UID, sequence, cancelled, from, from.plusSeconds(1200), Instant.parse("2026-11-27T09:00:00Z"), "Chat with Amara", place, "says",
            "Marisol Vega", "https://belay.example.org/x");
    }

    private static String written(CalendarFile file) {
        return new String(file.bytes(), StandardCharsets.UTF_8);
    }
}
