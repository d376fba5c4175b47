package belay.groups;

import static org.assertj.core.api.Assertions.assertThat;

import belay.groups.Clocks.Stretch;
import belay.people.Person;
import belay.people.Profile;
import belay.programs.Role;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ClocksTest {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    private final Person me = new Person(1L, "Ines", null, NOON);

    @Test
    void thePeopleOfOneZoneShareARowAndRowsGoFromWestToEast() {
        var clocks = Clocks.at(NOON, fellows("Europe/Lisbon", "America/Denver", "Europe/Warsaw", "America/Denver"), me);

        assertThat(clocks.rows()).extracting(row -> row.time().getZone().getId())
            .containsExactly("America/Denver", "Europe/Lisbon", "Europe/Warsaw");
        assertThat(clocks.rows().getFirst().people()).hasSize(2);
        assertThat(clocks.rows()).extracting(Clocks.Row::mine).containsExactly(false, true, false);
    }

    @Test
    void theLightStretchIsSevenToTwentyThreeAroundTheMomentInTheMiddle() {
        assertThat(light("Europe/Lisbon", "2026-11-20T12:00:00Z")).containsExactly(new Stretch(70, 160));
        assertThat(light("Europe/Warsaw", "2026-10-28T17:00:00Z")).containsExactly(new Stretch(10, 160));
    }

    @Test
    void atNightTheEveningBeforeAndTheMorningAfterAreBothSeen() {
        assertThat(light("Europe/Lisbon", "2026-11-20T02:00:00Z")).containsExactly(new Stretch(0, 90), new Stretch(170, 70));
    }

    @Test
    void theDayOnWhichClocksGoBackIsAnHourLonger() {
        // Lisbon leaves summer time on 25 October 2026: from 23:00 the evening before to 07:00 it is nine hours.
        assertThat(light("Europe/Lisbon", "2026-10-25T00:30:00Z")).containsExactly(new Stretch(0, 95), new Stretch(185, 55));
    }

    @Test
    void whoSleepsIsMarked() {
        assertThat(Clocks.at(NOON, fellows("America/Los_Angeles", "Europe/Lisbon"), me).rows()).extracting(Clocks.Row::late)
            .containsExactly(true, false);
    }

    @Test
    void whoNeverSaidWhereTheyLiveIsNamedApart() {
        var clocks = Clocks.at(NOON, fellows("Europe/Lisbon", "", "Mars/Olympus"), me);

        assertThat(clocks.rows()).hasSize(1);
        assertThat(clocks.elsewhere()).extracting(Person::id).containsExactly(2L, 3L);
    }

    private List<Stretch> light(String zone, String moment) {
        return Clocks.at(Instant.parse(moment), fellows(zone), me).rows().getFirst().light();
    }

    private static List<Fellow> fellows(String... zones) {
        var zoneList = Arrays.asList(zones);
        return IntStream.range(0, zones.length).mapToObj(i -> new Fellow(
            new Person((long) i + 1, "Person " + i, null, NOON), Role.PEER, "",
            new Profile(i + 1, "", zoneList.get(i), "", "", "", "", "", null))).toList();
    }
}
