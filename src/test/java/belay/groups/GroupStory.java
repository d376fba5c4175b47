package belay.groups;

import static org.assertj.core.api.Assertions.assertThat;

import belay.people.Person;
import belay.people.Profile;
import belay.programs.Preset;
import belay.programs.Role;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What members and organizers see of a group. */
class GroupStory extends OnTheRope {

    @Test
    void aMemberSeesTheirGroup() {
        var amara = member("Amara Okafor", "America/Denver", "she", "English; isiZulu", "first patches:2", "Rust; SQL:1");
        var ines = member("Ines Duarte", "Europe/Lisbon", "", "Portuguese", "Accessibility:4", "");
        var round = round(Preset.POSSE, "Autumn 2026");
        sql.sql("insert into applications (round_id, person_id, roles, stage, submitted_at) values (?, ?, 'student', 'Module 2', now())")
            .params(round.id(), amara.id()).update();
        var bowline = group(round, "Bowline", "A change merged", "Wed 11:00 America/Denver", "All are free on Wednesdays\nFour stages", List.of(
            new Seat(amara, Role.STUDENT), new Seat(ines, Role.PROFESSIONAL)));

        var page = as(ines).get("/groups/" + bowline.id());

        assertThat(page.page().select("h1").text()).isEqualTo("Bowline");
        assertThat(page.text()).contains("Posse", "Harbour Mentoring, Autumn 2026", "Two on the rope", "Student, Module 2", "Professional",
            "she", "first patches (answer first questions)", "Rust, SQL (new to it)", "English, Zulu", "A change merged",
            "All are free on Wednesdays", "Four stages", "amara.okafor@example.org");
        assertThat(page.page().select("a[href=mailto:ines.duarte@example.org]")).as("one does not write to oneself").isEmpty();
        assertThat(page.page().select(".meeting__when").text()).contains("Wednesday 25 November, 18:00 to 19:00", "Your time, Lisbon", "In 5 days", "Every week");
        var now = page.page().select("section[aria-labelledby=now] .clocks__time").eachText();
        assertThat(now).as("two in the morning in Denver, nine in Lisbon").containsExactly("02:00", "09:00");
        assertThat(page.page().select("section[aria-labelledby=now] [data-me]").text()).isEqualTo("09:00 Lisbon you");
        assertThat(page.text()).contains("A posse has 3 to 4 students");
    }

    @Test
    void whatTheProgramIsStandsBesideTheGroup() {
        sql.sql("update programs set description = '# Who we are\n\nNeighbours who **teach** each other. <script>no()</script>'").update();
        var ines = person("Ines Duarte");
        var bowline = group(round(Preset.PARTNERSHIP, "Autumn"), "Bowline", "", "", "", List.of(new Seat(ines, Role.MENTEE), new Seat(person("Ben"), Role.MENTOR)));

        var about = as(ines).get("/groups/" + bowline.id()).page().select("section[aria-labelledby=program]");

        assertThat(about.select("h2").text()).isEqualTo("About Harbour Mentoring");
        assertThat(about.select("h3").text()).isEqualTo("Who we are");
        assertThat(about.select("strong").text()).isEqualTo("teach");
        assertThat(about.select("script")).isEmpty();
    }

    @Test
    void aGroupIsNotThereForWhoIsNotInIt() {
        var amara = person("Amara");
        var bowline = group(round(Preset.PARTNERSHIP, "Autumn"), "Bowline", "", "", "", List.of(
            new Seat(amara, Role.MENTEE), new Seat(person("Ben"), Role.MENTOR)));
        var elsewhere = person("Greta");
        program("Lantern Library", elsewhere);

        assertThat(as(elsewhere).get("/groups/" + bowline.id()).status()).isEqualTo(404);
        assertThat(as(person("Odile")).get("/groups/" + bowline.id()).status()).isEqualTo(404);
        assertThat(as(amara).get("/programs/" + harbour.id() + "/groups").status()).isEqualTo(404);
        assertThat(as(elsewhere).get("/groups").text()).doesNotContain("Bowline");
        assertThat(as(marisol).get("/groups/" + bowline.id()).status()).as("an organizer may look").isEqualTo(200);
    }

    @Test
    void mineAreListedByMyOwnClock() {
        var amara = person("Amara");
        group(round(Preset.PARTNERSHIP, "Autumn"), "Bowline", "", "Mon 19:00 Europe/Berlin", "", List.of(new Seat(amara, Role.MENTEE), new Seat(person("Ben"), Role.MENTOR)));
        assertThat(as(amara).get("/groups").text()).contains("Mon 19:00, Berlin");

        profiles.write(new Profile(amara.id(), "", "Asia/Tokyo", "", "", "", "", "", null));

        assertThat(as(amara).get("/groups").text()).contains("Tue 03:00, Tokyo");
        assertThat(as(amara).get("/").text()).contains("Tue 03:00, Tokyo");
    }

    @Test
    void hoursOfARoundThatBeginsAfterClocksChangeAreThoseItWillHave() {
        var amara = person("Amara");
        group(round(Preset.PARTNERSHIP, "Spring", LocalDate.of(2027, 4, 5)), "Bowline", "", "Mon 19:00 Europe/Berlin", "",
            List.of(new Seat(amara, Role.MENTEE), new Seat(person("Ben"), Role.MENTOR)));
        profiles.write(new Profile(amara.id(), "", "Asia/Tokyo", "", "", "", "", "", null));

        assertThat(as(amara).get("/groups").text()).contains("Tue 02:00, Tokyo");
    }

    @Test
    void tooManyOfMineForOnePageAreTurnedOver() {
        var amara = person("Amara");
        var autumn = round(Preset.PARTNERSHIP, "Autumn");
        for (int n = 10; n < 10 + Lines.PAGE + 1; n++) {
            group(autumn, "Knot " + n, "", "", "", List.of(new Seat(amara, Role.MENTOR)));
        }

        var mine = as(amara).get("/groups");
        assertThat(mine.text()).contains("You are in 31 groups", "Page 1 of 2", "Knot 10", "Knot 39").doesNotContain("Knot 40");
        assertThat(mine.get("/groups?page=9").text()).contains("Page 2 of 2", "Knot 40").doesNotContain("Knot 39");
        var home = as(amara).get("/");
        assertThat(home.text()).contains("All 31", "Knot 39").doesNotContain("Knot 40");
        assertThat(home.page().select("a[href=/groups]").text()).contains("All 31");
    }

    @Test
    void mineAreNoneOneOrMany() {
        var amara = person("Amara");
        var ben = person("Ben");
        assertThat(as(amara).get("/groups").page().select("h1").text()).isEqualTo("You are in no group yet");

        var round = round(Preset.PEER, "Autumn");
        group(round, "Bowline", "", "Wed 11:00 America/Denver", "", List.of(new Seat(amara, Role.PEER), new Seat(ben, Role.PEER)));
        var page = as(amara).get("/groups");
        assertThat(page.page().select("h1").text()).isEqualTo("You are in one group");
        assertThat(page.text()).contains("Bowline", "Peers", "you and Ben", "Wed 11:00, Denver");

        group(round, "Reef", "", "", "", List.of(new Seat(amara, Role.PEER), new Seat(ben, Role.PEER), new Seat(person("Kofi"), Role.PEER)));
        assertThat(as(amara).get("/groups").text()).contains("You are in 2 groups", "Ring of three", "you, Ben, and Kofi", "no fixed time");
    }

    @Test
    void someoneWithoutAZoneIsToldSoKindly() {
        var amara = person("Amara");
        var ben = member("Ben", "America/Chicago", "", "", "", "");
        var group = group(round(Preset.PARTNERSHIP, "Autumn"), "Bowline", "", "Wed 11:00 America/Denver", "", List.of(
            new Seat(amara, Role.MENTEE), new Seat(ben, Role.MENTOR)));

        assertThat(as(amara).get("/groups/" + group.id()).text()).contains("Denver time.", "We do not know the time zone yet of you",
            "Say where your days are");
        assertThat(as(ben).get("/groups/" + group.id()).text()).contains("Your time, Chicago.", "We do not know the time zone yet of Amara");
    }

    @Test
    void theClocksOfAWeekBetweenTwoChangesAreSaid() {
        clock.set(Instant.parse("2026-10-26T09:00:00Z"));
        var ines = member("Ines", "Europe/Lisbon", "", "", "", "");
        var round = round(Preset.POSSE, "Autumn", LocalDate.of(2026, 10, 1));
        var group = group(round, "Bowline", "", "Wed 11:00 America/Denver", "", List.of(new Seat(ines, Role.PROFESSIONAL)));

        assertThat(as(ines).get("/groups/" + group.id()).text()).contains("Wednesday 28 October, 17:00 to 18:00", "This time it is an hour earlier");
    }

    @Test
    void anOrganizerFindsGroupsByTheirNameAndByTheirPeople() {
        var round = round(Preset.PARTNERSHIP, "Autumn");
        var spring = round(Preset.PARTNERSHIP, "Spring");
        group(round, "Bowline", "", "", "", List.of(new Seat(person("Amara"), Role.MENTEE), new Seat(person("Ben"), Role.MENTOR)));
        group(round, "Reef", "", "", "", List.of(new Seat(person("Lucía"), Role.MENTEE), new Seat(person("Dana"), Role.MENTOR)));
        group(spring, "Prusik", "", "", "", List.of(new Seat(person("Yuki"), Role.MENTEE), new Seat(person("Kofi"), Role.MENTOR)));
        var visitor = as(marisol);

        assertThat(names(visitor.get("/programs/" + harbour.id() + "/groups").page())).containsExactly("Bowline", "Prusik", "Reef");
        assertThat(visitor.page().select("h1").text()).isEqualTo("3 groups");
        assertThat(names(visitor.get("/programs/" + harbour.id() + "/groups?name=reef").page())).containsExactly("Reef");
        assertThat(names(visitor.get("/programs/" + harbour.id() + "/groups?name=amar").page())).containsExactly("Bowline");
        assertThat(names(visitor.get("/programs/" + harbour.id() + "/groups?round=" + spring.id()).page())).containsExactly("Prusik");
        assertThat(visitor.get("/programs/" + harbour.id() + "/groups?name=zzz").text()).contains("No group and nobody in one is called “zzz”");
    }

    @Test
    void aLongListOfGroupsHasPages() {
        var round = round(Preset.PARTNERSHIP, "Autumn");
        var amara = person("Amara");
        Knots.next(Lines.PAGE + 3, List.of()).forEach(name -> group(round, name, "", "", "", List.of(new Seat(amara, Role.MENTEE))));
        var visitor = as(marisol);

        assertThat(names(visitor.get("/programs/" + harbour.id() + "/groups").page())).hasSize(Lines.PAGE);
        assertThat(names(visitor.get("/programs/" + harbour.id() + "/groups?page=2").page())).hasSize(3);
        assertThat(names(visitor.get("/programs/" + harbour.id() + "/groups?page=99").page())).hasSize(3);
    }

    @Test
    void theGroupsLookAsTheyShould() {
        var ines = member("Ines Duarte", "Europe/Lisbon", "she", "Portuguese; English", "Accessibility:4; Front end", "SQL:1");
        var amara = member("Amara Okafor", "America/Denver", "she", "English", "First patches:2", "Rust; SQL:1");
        var kofi = member("Kofi Mensah", "Africa/Accra", "he", "English; Twi", "Databases:5", "");
        var yuki = member("Yuki Tanaka", "America/Vancouver", "", "Japanese; English", "", "Platform work; Interviews");
        var ada = people.save(new Person(0, "עדה לוי", null, clock.instant()));
        var round = round(Preset.POSSE, "Autumn 2026");
        var bowline = group(round, "Bowline", "Each student gets a change reviewed and merged by someone outside the posse.", "Wed 11:00 America/Denver",
            "All are free on Wednesdays from 11:00 to 12:00 in Denver\nThree different stages", List.of(new Seat(amara, Role.STUDENT),
            new Seat(yuki, Role.STUDENT), new Seat(ada, Role.ALUM), new Seat(ines, Role.PROFESSIONAL), new Seat(kofi, Role.PROFESSIONAL)));
        group(round(Preset.PEER, "Exchange"), "Alpine", "", "", "", List.of(new Seat(ines, Role.PEER), new Seat(kofi, Role.PEER), new Seat(yuki, Role.PEER)));
        try (var chrome = chrome(ines)) {
            chrome.open("/groups/" + bowline.id()).look("group");
        }
        try (var chrome = chrome(marisol)) {
            chrome.open("/programs/" + harbour.id() + "/groups?name=Nobody").look("program-groups-not-found");
            chrome.open("/groups").look("groups-none");
            chrome.open("/groups/" + bowline.id()).look("group-organizer");
        }
    }

    private static List<String> names(org.jsoup.nodes.Document page) {
        return page.select(".board h3").eachText();
    }

    private Person member(String name, String zone, String pronouns, String languages, String offers, String wants) {
        var person = person(name);
        profiles.write(new Profile(person.id(), pronouns, zone, "", "", languages, offers, wants, null));
        return person;
    }
}
