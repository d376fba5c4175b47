package belay.groups;

import static org.assertj.core.api.Assertions.assertThat;

import belay.people.Person;
import belay.programs.Preset;
import belay.programs.Round;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Somebody asks for another group, and is moved there or told no with a word. */
class MovingStory extends OnTheRope {

    private Person amara;
    private Person kofi;
    private Person wren;
    private Round autumn;
    private Group bowline;
    private Group reef;
    private String move;

    @BeforeEach
    void threeGroups() {
        amara = living("Amara Obi", "America/Denver");
        kofi = living("Kofi Mensah", "Africa/Accra");
        wren = person("Wren");
        autumn = round(Preset.PEER, "Autumn");
        bowline = peers(autumn, "Bowline", amara, kofi);
        reef = peers(autumn, "Reef", wren, person("Ben"));
        peers(autumn, "Zeppelin", person("Dana"), person("Yuki"), person("Noah"));
        peers(round(Preset.PEER, "Spring"), "Prusik", person("Hana"), person("Diego"));
        move = "/groups/" + bowline.id() + "/move";
    }

    @Test
    void anOrganizerMovesThemAndBothGroupsHearOfItKindly() {
        var page = as(amara).get(move).submit(move, "wish", "Something with SQL, later in the day");
        assertThat(page.text()).contains("The organizers have your wish.", "Your wish for another group waits");
        assertThat(as(kofi).get("/groups/" + bowline.id()).text()).doesNotContain("SQL");
        var desk = as(marisol).get("/programs/" + harbour.id());
        assertThat(desk.page().select(".need h3").eachText()).contains("One person asks for another group");
        desk.get(desk.get("/rounds/" + autumn.id() + "/departures").page().select("section[aria-labelledby=moves] a").attr("href"));
        assertThat(desk.text()).contains("Something with SQL, later in the day");
        assertThat(desk.page().select("label.choice").eachText()).as("neither full nor of another round").singleElement().asString().startsWith("Reef 2 people now");

        desk.submit("/moves/1", "to", String.valueOf(reef.id()));

        assertThat(desk.text()).contains("Amara Obi is in Reef now.");
        assertThat(letters("moved-mover")).containsExactly("Amara Obi (waits)");
        assertThat(letters("moved-from")).containsExactly("Kofi Mensah (waits)");
        assertThat(letters("moved-to")).containsExactly("Wren (waits)", "Ben (waits)");
        assertThat(as(amara).get("/groups/" + reef.id()).text()).contains("Three on the rope", "Ring of three");
        assertThat(as(amara).get("/groups/" + bowline.id()).text()).contains("You moved on from Bowline");
        assertThat(as(kofi).get("/groups/" + bowline.id()).text()).as("until the letter tells").contains("Two on the rope");
        as(marisol).get("/programs/" + harbour.id() + "/letters/sending").submit("/programs/" + harbour.id() + "/letters/sending");
        assertThat(as(kofi).get("/groups/" + bowline.id()).text()).contains("One on the rope");
    }

    @Test
    void somebodyIsMovedBackAndWhatWasBeforeStaysKnown() {
        as(amara).get(move).submit(move, "wish", "");
        as(marisol).get("/moves/1").submit("/moves/1", "to", String.valueOf(reef.id()));
        var back = "/groups/" + reef.id() + "/move";
        as(amara).get(back).submit(back, "wish", "It was better before");
        var desk = as(marisol).get("/moves/2");
        assertThat(desk.page().select("label.choice").eachText()).anyMatch(choice -> choice.startsWith("Bowline one person now"));

        desk.submit("/moves/2", "to", String.valueOf(bowline.id()));

        assertThat(as(amara).get("/groups/" + bowline.id()).text()).contains("Two on the rope", "Kofi Mensah");
        assertThat(as(amara).get("/groups").text()).contains("Bowline", "Moved on").contains("Reef");
        assertThat(as(kofi).get("/groups/" + bowline.id()).text()).contains("Amara Obi");
        var gone = as(marisol).get("/rounds/" + autumn.id() + "/departures");
        assertThat(gone.page().select("section[aria-labelledby=gone] li").eachText()).hasSize(2).anyMatch(line -> line.contains("Bowline") && line.contains("Is back since"));
        assertThat(count("departures")).isEqualTo(2);
        assertThat(sql.sql("select count(*) from present_memberships where person_id = ?").param(amara.id()).query(Long.class).single()).isOne();

        var leaving = "/groups/" + bowline.id() + "/departure";
        as(amara).get(leaving).submit(leaving, "told", "myself", "farewell", "And now for good");
        assertThat(as(amara).get("/groups/" + bowline.id()).text()).contains("You have left Bowline");
        assertThat(count("departures")).isEqualTo(3);
    }

    @Test
    void anOrganizerSaysNoWithAWord() {
        as(amara).get(move).submit(move, "wish", "");
        var desk = as(marisol).get("/moves/1");
        assertThat(desk.submit("/moves/1/refusal", "line", " ").text()).contains("a bare no is hard to read");
        assertThat(desk.submit("/moves/1", "to", "").text()).contains("Choose to which group");

        desk.submit("/moves/1/refusal", "line", "None of the others has room before Christmas.");

        assertThat(letters("move-refused")).containsExactly("Amara Obi");
        assertThat(body("move-refused")).contains("None of the others has room before Christmas.");
        assertThat(desk.get("/moves/1").text()).contains("answered or taken back meanwhile");
        assertThat(as(amara).get(move).submit(move, "wish", "And now?").text()).contains("The organizers have your wish.");
    }

    @Test
    void theNewestWordsCountAndAllOfItIsTakenBack() {
        var page = as(amara).get(move).submit(move, "wish", "Later");
        page.submit(move, "wish", "Earlier");
        assertThat(page.text()).contains("your new words");
        assertThat(sql.sql("select wish from move_requests").query((row, n) -> row.getString(1)).list()).containsExactly("Earlier");

        assertThat(page.submit(move + "/undo").text()).contains("Taken back.");
        assertThat(count("move_requests")).isZero();
        assertThat(page.post(move + "/undo").followed().text()).contains("There was no wish to take back");
    }

    @Test
    void theLastPlaceIsGivenOnceAndNobodyIsMovedTwice() {
        as(amara).get(move).submit(move, "wish", "");
        as(kofi).get(move).submit(move, "wish", "");
        var desks = Stream.of(1, 2).flatMap(n -> Stream.generate(() -> as(marisol).get("/moves/" + n)).limit(32)).toList();

        together(desks.stream().<Runnable>map(desk -> () -> desk.submit(desk.path(), "to", String.valueOf(reef.id()))).toList());

        assertThat(desks).allSatisfy(desk -> assertThat(desk.status()).isEqualTo(200));
        assertThat(count("departures")).isEqualTo(1);
        assertThat(sql.sql("select count(*) from present_memberships where group_id = ?").param(reef.id()).query(Long.class).single()).isEqualTo(3);
        assertThat(letters("moved-mover")).hasSize(1);
    }

    @Test
    void wordsThatAreTooLongAreKeptToBeShortened() {
        var longer = "x".repeat(MoveForm.LONGEST + 1);
        var page = as(amara).get(move).submit(move, "wish", longer);
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.page().select("textarea[name=wish]").val()).isEqualTo(longer);
        assertThat(page.page().select("#wish-error").text()).contains("2,001");
        assertThat(count("move_requests")).isZero();
        page.submit(move, "wish", "Later");

        var desk = as(marisol).get("/moves/1").submit("/moves/1/refusal", "line", longer);

        assertThat(desk.status()).isEqualTo(422);
        assertThat(desk.page().select("textarea[name=line]").val()).isEqualTo(longer);
        assertThat(desk.text()).contains("Later");
        assertThat(count("move_answers")).isZero();
    }

    @Test
    void whoLeavesAsksNoMore() {
        as(amara).get(move).submit(move, "wish", "");
        var leaving = "/groups/" + bowline.id() + "/departure";
        as(amara).get(leaving).submit(leaving, "told", "organizer", "reason", "");

        assertThat(as(marisol).get("/programs/" + harbour.id()).page().select(".need h3").eachText()).noneMatch(need -> need.contains("another group"));
        assertThat(as(marisol).get("/moves/1").text()).contains("answered or taken back meanwhile");
    }

    @Test
    void itIsBetweenThemAndTheOrganizers() {
        as(amara).get(move).submit(move, "wish", "");
        for (var other : List.of(kofi, wren, person("Greta"))) {
            var visitor = as(other).get("/profile");
            assertThat(visitor.getOnly("/moves/1").status()).isEqualTo(404);
            assertThat(visitor.get("/profile").post("/moves/1", "to", String.valueOf(reef.id())).status()).isEqualTo(404);
            assertThat(visitor.get("/profile").post("/moves/1/refusal", "line", "No").status()).isEqualTo(404);
        }
        assertThat(as(wren).getOnly(move).status()).isEqualTo(404);
    }
}
