package belay.applications;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.UUID;

/**
 * One conversation as calendars read it: a single VEVENT of RFC 5545, in UTC, so that no calendar needs to know our zones. The same conversation keeps its
 * {@code uid}; whatever changes raises {@code sequence}; one that was called off is a CANCEL, which takes it out of the calendar again.
 *
 * @param stamp when the file was made
 * @param with whose invitation it is, by name; nobody’s address is told
 */
record CalendarFile(UUID uid, int sequence, boolean cancelled, Instant from, Instant to, Instant stamp, String summary, String place, String says, String with, String url) {

    private static final DateTimeFormatter UTC = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final int MOST_OCTETS = 75;

    byte[] bytes() {
        var file = new StringBuilder();
        line(file, "BEGIN:VCALENDAR");
        line(file, "VERSION:2.0");
        line(file, "PRODID:-//Belay//Chats//EN");
        line(file, "CALSCALE:GREGORIAN");
        line(file, "METHOD:" + method());
        line(file, "BEGIN:VEVENT");
        line(file, "UID:" + uid);
        line(file, "SEQUENCE:" + sequence);
        line(file, "DTSTAMP:" + UTC.format(stamp));
        line(file, "DTSTART:" + UTC.format(from));
        line(file, "DTEND:" + UTC.format(to));
        line(file, "SUMMARY:" + text(summary));
        line(file, "LOCATION:" + text(place));
        line(file, "DESCRIPTION:" + text(says));
        line(file, "URL:" + url);
        line(file, "ORGANIZER;CN=\"" + visible(with).replace('"', '’').replace('\n', ' ') + "\":invalid:nomail");
        line(file, "STATUS:" + (cancelled ? "CANCELLED" : "CONFIRMED"));
        line(file, "TRANSP:OPAQUE");
        line(file, "END:VEVENT");
        line(file, "END:VCALENDAR");
        return file.toString().getBytes(StandardCharsets.UTF_8);
    }

    String method() {
        return cancelled ? "CANCEL" : "PUBLISH";
    }

    private static String text(String words) {
        return visible(words).replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replace("\n", "\\n");
    }

    private static String visible(String words) {
        return words.replace("\r\n", "\n").replace('\r', '\n').replaceAll("[\\p{Cc}&&[^\\n\\t]]", "");
    }

    /** No line is longer than 75 octets; what is left goes on behind a space, and no letter is cut in half. */
    private static void line(StringBuilder file, String content) {
        int octets = 0;
        for (int at = 0; at < content.length(); at += Character.charCount(content.codePointAt(at))) {
            var letter = Character.toString(content.codePointAt(at));
            int width = letter.getBytes(StandardCharsets.UTF_8).length;
            if (octets + width > MOST_OCTETS) {
                file.append("\r\n ");
                octets = 1;
            }
            file.append(letter);
            octets += width;
        }
        file.append("\r\n");
    }
}
