package belay.groups;

import belay.people.Person;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;

/** One moment in everybody's day, a row for each zone from west to east; the moment is always in the middle of the row. */
public record Clocks(List<Row> rows, List<Person> elsewhere) {

    /** A row is this long: twelve hours to either side of the moment. */
    public static final int WIDTH = 240;

    private static final int HOUR = WIDTH / 24;
    private static final LocalTime MORNING = LocalTime.of(7, 0);
    private static final LocalTime NIGHT = LocalTime.of(23, 0);

    /** The time in one zone, who lives by it, and where in the row it is day. */
    public record Row(ZonedDateTime time, List<Person> people, boolean mine, List<Stretch> light) {

        public boolean late() {
            var local = time.toLocalTime();
            return local.isBefore(MORNING) || !local.isBefore(NIGHT);
        }
    }

    /** A part of the row. */
    public record Stretch(int x, int width) { }

    static Clocks at(Instant moment, List<Fellow> fellows, Person me) {
        var zones = new LinkedHashMap<ZoneId, List<Person>>();
        var elsewhere = new ArrayList<Person>();
        for (var fellow : fellows) {
            fellow.zone().ifPresentOrElse(zone -> zones.computeIfAbsent(zone, z -> new ArrayList<>()).add(fellow.person()),
                () -> elsewhere.add(fellow.person()));
        }
        var rows = zones.entrySet().stream().map(zone -> row(moment.atZone(zone.getKey()), zone.getValue(), me))
            .sorted(Comparator.comparing((Row row) -> row.time().getOffset().getTotalSeconds()).thenComparing(row -> row.time().getZone().getId()))
            .toList();
        return new Clocks(rows, List.copyOf(elsewhere));
    }

    private static Row row(ZonedDateTime time, List<Person> people, Person me) {
        return new Row(time, List.copyOf(people), people.stream().anyMatch(person -> person.id() == me.id()), light(time));
    }

    /** Asked of the zone for yesterday, today and tomorrow, so that a day on which clocks change has its own length. */
    private static List<Stretch> light(ZonedDateTime time) {
        var light = new ArrayList<Stretch>();
        for (int day = -1; day <= 1; day++) {
            var date = time.toLocalDate().plusDays(day);
            int from = place(time, date.atTime(MORNING).atZone(time.getZone()));
            int to = place(time, date.atTime(NIGHT).atZone(time.getZone()));
            if (to > from) {
                light.add(new Stretch(from, to - from));
            }
        }
        return light;
    }

    private static int place(ZonedDateTime middle, ZonedDateTime other) {
        long minutes = Duration.between(middle, other).toMinutes();
        return (int) Math.clamp(WIDTH / 2 + Math.round(minutes * HOUR / 60.0), 0, WIDTH);
    }
}
