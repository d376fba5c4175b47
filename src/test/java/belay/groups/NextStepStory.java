package belay.groups;

import static org.assertj.core.api.Assertions.assertThat;

import belay.people.Person;
import belay.programs.Preset;
import belay.programs.Role;
import belay.programs.Round;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A group became too small, and an organizer says what becomes of it. */
class NextStepStory extends OnTheRope {

    private Person amara;
    private Person kofi;
    private Round autumn;
    private Group bowline;
    private String at;

    @BeforeEach
    void aPairOfWhomOneLeft() {
        amara = living("Amara Obi", "America/Denver");
        kofi = living("Kofi Mensah", "Africa/Accra");
        autumn = round(Preset.PEER, "Autumn");
        bowline = peers(autumn, "Bowline", amara, kofi);
        at = "/groups/" + bowline.id();
        leaves(amara);
    }

    @Test
    void itWaitsForTheNextRoundAndIsNoCareOfToday() {
        var page = as(marisol).get("/rounds/" + autumn.id() + "/departures");
        assertThat(page.page().select("section[aria-labelledby=thin] a").eachAttr("href")).containsExactly(at + "/next-step");
        page.get(at + "/next-step");
        assertThat(page.text()).contains("What becomes of Bowline?", "In it now: Kofi.", "Peers: 1 now, 2 needed");

        page.submit(at + "/wait");

        assertThat(page.text()).contains("They wait for the next round and come first there.", "Since Friday 20 November 2026 they wait").doesNotContain("Let them wait");
        assertThat(letters("group-waits")).containsExactly("Kofi Mensah (waits)");
        assertThat(body("group-waits")).contains("you come first");
        assertThat(needs()).noneMatch(need -> need.contains("a decision"));
        assertThat(first()).as("whoever left is not").containsExactly("Kofi Mensah");
    }

    @Test
    void whoLeavesAfterwardsIsAskedAboutAnew() {
        var ring = round(Preset.POSSE, "Posses");
        var posse = group(ring, "Clove", List.of(new Seat(person("Ben"), Role.STUDENT), new Seat(person("Wren"), Role.STUDENT), new Seat(person("Dana"), Role.ALUM)));
        leaves("Ben", posse);
        as(marisol).get(at + "/next-step").submit(at + "/wait");
        var there = "/groups/" + posse.id();
        as(marisol).get(there + "/next-step").submit(there + "/wait");
        assertThat(needs()).noneMatch(need -> need.contains("a decision"));

        clock.advance(Duration.ofDays(1));
        leaves("Wren", posse);

        assertThat(needs()).contains("One group needs a decision since somebody left");
    }

    @Test
    void itIsDissolvedInNeutralWords() {
        var page = as(marisol).get(at + "/next-step").submit(at + "/closing", "ending", "dissolved");

        assertThat(page.text()).contains("The group is dissolved.", "Bowline is dissolved", "Over since Friday 20 November 2026", "Marisol Vega said so.",
            "A letter about it waits for your nod", "Left on 20 November 2026", "In no group of this program now").doesNotContain("Next meeting", "What next?");
        assertThat(letters("group-dissolved")).containsExactly("Kofi Mensah (waits)");
        assertThat(body("group-dissolved")).contains("Bowline does not go on", "nobody’s fault").doesNotContain("Amara", "too few");
        assertThat(as(kofi).get(at).text()).contains("Bowline is dissolved", "you come first");
        assertThat(first()).containsExactly("Kofi Mensah");
        assertThat(as(amara).get(at).text()).contains("You have left Bowline").doesNotContain("Thought better of it?");
        assertThat(as(marisol).get("/programs/" + harbour.id() + "/groups").text()).contains("Dissolved on 20 November 2026");
    }

    @Test
    void anOrganizerSaysThatItHasFinished() {
        assertThat(as(marisol).get(at + "/next-step").submit(at + "/closing", "ending", "finished").text()).contains("Bowline has finished");

        assertThat(as(kofi).get(at).text()).contains("You finished Bowline");
        assertThat(first()).isEmpty();
    }

    @Test
    void whileItIsDissolvedSomebodyLeavesAndSixtyFourPress() {
        var organizers = Stream.generate(() -> as(marisol).get(at + "/next-step")).limit(32).toList();
        var leavers = Stream.generate(() -> as(kofi).get(at + "/departure")).limit(32).toList();
        var deeds = Stream.concat(organizers.stream().<Runnable>map(one -> () -> one.submit(at + "/closing", "ending", "dissolved")),
            leavers.stream().<Runnable>map(one -> () -> one.submit(at + "/departure", "told", "organizer", "reason", ""))).toList();

        together(deeds);

        assertThat(Stream.concat(organizers.stream(), leavers.stream())).allSatisfy(one -> assertThat(one.status()).isEqualTo(200));
        assertThat(count("group_endings")).isEqualTo(1);
        assertThat(count("departures")).as("Amara’s and one of Kofi’s").isEqualTo(2);
        assertThat(count("letters") - letters("farewell").size()).isLessThanOrEqualTo(1);
    }

    @Test
    void onlyWhoOrganizesDecides() {
        for (var other : List.of(kofi, amara, person("Greta"))) {
            var visitor = as(other).get("/profile");
            assertThat(visitor.getOnly(at + "/next-step").status()).isEqualTo(404);
            assertThat(visitor.get("/profile").post(at + "/wait").status()).isEqualTo(404);
            assertThat(visitor.get("/profile").post(at + "/closing", "ending", "dissolved").status()).isEqualTo(404);
        }
        assertThat(as(marisol).get(at + "/next-step").post(at + "/closing", "ending", "x").followed().text()).contains("press one of the buttons");
    }

    private void leaves(Person person) {
        as(person).get(at + "/departure").submit(at + "/departure", "told", "myself", "farewell", "Bye");
    }

    private void leaves(String name, Group group) {
        var there = "/groups/" + group.id() + "/departure";
        as(people.findByEmail(name.toLowerCase(Locale.ROOT) + "@example.org").orElseThrow()).get(there).submit(there, "told", "myself", "farewell", "Bye");
    }

    private List<String> needs() {
        return as(marisol).get("/programs/" + harbour.id()).page().select(".need h3").eachText();
    }

    private List<String> first() {
        return sql.sql("select p.name from left_behind b join people p on p.id = b.person_id order by p.name").query((row, n) -> row.getString(1)).list();
    }
}
