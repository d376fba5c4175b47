package belay.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ZonesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Europe/Berlin               | Europe/Berlin
        europe/berlin               | Europe/Berlin
        america/new york            | America/New_York
        New York                    | America/New_York
        São Paulo                   | America/Sao_Paulo
        Zürich                      | Europe/Zurich
        Buenos Aires                | America/Argentina/Buenos_Aires
        Istanbul                    | Europe/Istanbul
        UTC                         | UTC
        UTC±00:00                   | UTC
        UTC+05:30                   | UTC+05:30
        UTC−03:30                   | UTC-03:30
        GMT+2                       | UTC+02:00
        +0530                       | UTC+05:30
        Switzerland                 | Europe/Zurich
        Germany                     | Europe/Berlin
        Deutschland                 | Europe/Berlin
        DE                          | Europe/Berlin
        deu                         | Europe/Berlin
        United Kingdom              | Europe/London
        UK                          | Europe/London
        Turkey                      | Europe/Istanbul
        South Korea                 | Asia/Seoul
        Argentina                   | America/Argentina/Buenos_Aires
        Ulm, Germany                | Europe/Berlin
        Denver, United States       | America/Denver
        Hamburg                     | Europe/Berlin
        köln                        | Europe/Berlin
        Cape Town                   | Africa/Johannesburg
        San Francisco               | America/Los_Angeles
        Seattle, USA                | America/Los_Angeles
        Cambridge, UK               | Europe/London
        Cambridge, MA, USA          | America/New_York
        Kochi, India                | Asia/Kolkata
        Chicago, IL                 | America/Chicago
        Denver, CO                  | America/Denver
        Los Angeles, CA             | America/Los_Angeles
        Seattle, WA                 | America/Los_Angeles
        Cambridge, Massachusetts    | America/New_York
        Berlin, DE                  | Europe/Berlin
        Tel Aviv, IL                | Asia/Jerusalem
        Toronto, ON                 | America/Toronto
        Kiev, Ukraine               | Europe/Kiev
        Chongqing, China            | Asia/Chongqing
        Thunder Bay, Canada         | America/Thunder_Bay
        Paris, Île-de-France        | Europe/Paris
        CET                         | CET
        EST                         | America/New_York
        et                          | America/New_York
        Central Time                | America/Chicago
        US/Eastern                  | US/Eastern
        Irish time                  | Europe/Dublin
        MEZ                         | Europe/Berlin
        WAT                         | Africa/Lagos
        JST (UTC+9)                 | Asia/Tokyo
        GMT / London                | Europe/London
        CST (Chicago)               | America/Chicago
        Pacific (Vancouver)         | America/Vancouver
        Berlin or UTC+1             | Europe/Berlin
        UTC/GMT +1                  | UTC+01:00
        EST (UTC-5)                 | America/New_York
        Berlin - Germany            | Europe/Berlin
        Cambridge (UK)              | Europe/London
        Asia/Kolkata (IST)          | Asia/Kolkata
        Etc/GMT+5 (fixed)           | Etc/GMT+5
        Portland or Seattle         | America/Los_Angeles
        """)
    void whatPeopleWriteIsReadAsAZone(String written, String zone) {
        assertThat(Zones.parse(written)).isEqualTo(ZoneId.of(zone));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        United States   | United States has 29 zones. Write one, such as America/New_York, America/Chicago, America/Denver, America/Phoenix, America/Los_Angeles, America/Anchorage, or the city.
        Spain           | Spain has more than one time. Write one of Europe/Madrid, Atlantic/Canary, or the city.
        Wall, USA       | United States has 29 zones. Write one, such as America/New_York, America/Chicago, America/Denver, America/Phoenix, America/Los_Angeles, America/Anchorage, or the city.
        America/Portland | There is more than one Portland. Write the country too, after a comma, or one of America/New_York, America/Los_Angeles.
        Pacific/Aukland | We do not know the time zone “Pacific/Aukland”. Maybe Pacific/Auckland.
        America/Denvr   | We do not know the time zone “America/Denvr”. Maybe America/Denver.
        Europe/Berln    | We do not know the time zone “Europe/Berln”. Maybe Europe/Berlin.
        Pluto           | We do not know the time zone “Pluto”. Write a city such as Berlin or New York, a zone such as Europe/Berlin, or an offset such as UTC+05:30.
        Paris, USA      | United States has 29 zones. Write one, such as America/New_York, America/Chicago, America/Denver, America/Phoenix, America/Los_Angeles, America/Anchorage, or the city.
        Springfield, IL | We do not know the time zone “Springfield, IL”. Write a city such as Berlin or New York, a zone such as Europe/Berlin, or an offset such as UTC+05:30.
        Odessa, Texas   | We do not know the time zone “Odessa, Texas”. Write a city such as Berlin or New York, a zone such as Europe/Berlin, or an offset such as UTC+05:30.
        Manchester, New Hampshire | We do not know the time zone “Manchester, New Hampshire”. Write a city such as Berlin or New York, a zone such as Europe/Berlin, or an offset such as UTC+05:30.
        Naples, Florida | We do not know the time zone “Naples, Florida”. Write a city such as Berlin or New York, a zone such as Europe/Berlin, or an offset such as UTC+05:30.
        Springfield, Georgia | We do not know the time zone “Springfield, Georgia”. Write a city such as Berlin or New York, a zone such as Europe/Berlin, or an offset such as UTC+05:30.
        Portland, USA   | There is more than one Portland there. Write one of America/New_York, America/Los_Angeles.
        Cambridge       | There is more than one Cambridge. Write the country too, after a comma, or one of Europe/London, America/New_York.
        IST             | “IST” is used for different times in different places, or for none we know. Write a city such as Berlin, a zone such as Europe/Berlin, or an offset such as UTC+05:30.
        PT              | “PT” is used for different times in different places, or for none we know. Write a city such as Berlin, a zone such as Europe/Berlin, or an offset such as UTC+05:30.
        EST or CST      | “CST” is used for different times in different places, or for none we know. Write a city such as Berlin, a zone such as Europe/Berlin, or an offset such as UTC+05:30.
        CET or EST      | We do not know the time zone “CET or EST”. Write a city such as Berlin or New York, a zone such as Europe/Berlin, or an offset such as UTC+05:30.
        BST (UTC+6)     | We do not know the time zone “BST (UTC+6)”. Write a city such as Berlin or New York, a zone such as Europe/Berlin, or an offset such as UTC+05:30.
        Naples (Florida) | We do not know the time zone “Naples, Florida”. Write a city such as Berlin or New York, a zone such as Europe/Berlin, or an offset such as UTC+05:30.
        Paris (USA)     | United States has 29 zones. Write one, such as America/New_York, America/Chicago, America/Denver, America/Phoenix, America/Los_Angeles, America/Anchorage, or the city.
        London / Tokyo  | We do not know the time zone “London / Tokyo”. Write a city such as Berlin or New York, a zone such as Europe/Berlin, or an offset such as UTC+05:30.
        Mars/Berlin     | We do not know the time zone “Mars/Berlin”. Maybe Europe/Berlin.
        America/Sao Paolo | We do not know the time zone “America/Sao Paolo”. Maybe America/Sao_Paulo.
        New Yrok        | We do not know the time zone “New Yrok”. Maybe America/New_York.
        Dnver           | We do not know the time zone “Dnver”. Maybe America/Denver.
        Pari            | We do not know the time zone “Pari”. Write a city such as Berlin or New York, a zone such as Europe/Berlin, or an offset such as UTC+05:30.
        UTC+25          | “UTC+25” is not an offset in use; they go from UTC-12:00 to UTC+14:00. Write it like UTC+05:30.
        """)
    void whereOneTimeCannotBeToldWeAsk(String written, String said) {
        assertThatExceptionOfType(BadValue.class).isThrownBy(() -> Zones.parse(written))
            .satisfies(bad -> assertThat(Texts.of(bad)).isEqualTo(said));
    }

    @Test
    void ofAPlaceTheSameLettersMeanACountry() {
        assertThat(Zones.ofPlace("MT")).isEqualTo(ZoneId.of("Europe/Malta"));
        assertThat(Zones.ofPlace("EST")).as("Estonia").isEqualTo(ZoneId.of("Europe/Tallinn"));
    }

    @Test
    void everyZoneOfTheTableIsOneThisJavaKnows() {
        assertThat(Zones.all()).hasSizeGreaterThan(400).allSatisfy(id -> assertThat(Zones.parse(id)).hasToString(id));
    }

    @Test
    void everyLargeCityHasTheZoneOfItsLine() throws IOException {
        try (var table = new BufferedReader(new InputStreamReader(Zones.class.getResourceAsStream("cities.tab"), StandardCharsets.UTF_8))) {
            var lines = table.lines().filter(line -> !line.startsWith("#") && !line.startsWith("=")).map(line -> line.split("\t")).toList();
            assertThat(lines).extracting(line -> line[0]).doesNotHaveDuplicates().isSubsetOf(Zones.all());
            assertThat(lines).allSatisfy(line -> assertThat(line[1].split("; ")).doesNotHaveDuplicates().allSatisfy(city -> {
                try {
                    assertThat(Zones.agree(Zones.parse(city), ZoneId.of(line[0]))).as(city).isTrue();
                } catch (BadValue asked) {
                    assertThat(asked.getArguments()).as(city + " lies in several").anySatisfy(zones -> assertThat(zones.toString()).contains(line[0]));
                }
            }));
        }
    }
}
