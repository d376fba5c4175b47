package belay.groups;

import static org.assertj.core.api.Assertions.assertThat;

import belay.people.Person;
import belay.programs.Preset;
import belay.programs.Role;
import belay.programs.Round;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Somebody leaves a group: in their own words, or in an organizer's with the reason held back; and comes back, as long as that is fair. */
class LeavingStory extends OnTheRope {

    private static final String REASON = "I cannot keep up with Kofi, and would rather not say so.";

    private Person amara;
    private Person kofi;
    private Person ines;
    private Round autumn;
    private Group bowline;
    private String leaving;

    @BeforeEach
    void aRingOfThree() {
        amara = living("Amara Obi", "Europe/Lisbon");
        kofi = living("Kofi Mensah", "Africa/Accra");
        ines = living("Ines Duarte", "Europe/Lisbon");
        autumn = round(Preset.PEER, "Autumn");
        bowline = peers(autumn, "Bowline", amara, kofi, ines);
        leaving = "/groups/" + bowline.id() + "/departure";
    }

    @Test
    void somebodyLeavesInTheirOwnWords() {
        var page = as(amara).get("/groups/" + bowline.id());
        assertThat(page.page().select(".menu__panel a").eachAttr("href")).contains(leaving);
        var start = page.get(leaving).page().select("textarea[name=farewell]").text();
        assertThat(start).contains("I am leaving Bowline", "Amara");

        page.submit(leaving, "told", "myself", "farewell", "Dear both,\n\nA new job. It was good with you.");

        assertThat(page.text()).contains("your words are on their way", "You have left Bowline", "Your words are on their way to the others.");
        carried();
        assertThat(page.get("/groups/" + bowline.id()).text()).contains("The others have your words.");
        assertThat(letters("farewell")).containsExactly("Kofi Mensah", "Ines Duarte");
        assertThat(body("farewell")).contains("Hello Kofi,", "Amara Obi is leaving Bowline", "Dear both,\n\nA new job. It was good with you.", "you come first");
        assertThat(as(kofi).get("/groups/" + bowline.id()).text()).contains("Two on the rope").doesNotContain("Amara");
        assertThat(as(amara).get("/groups").text()).contains("You are in no group now", "Groups you were in");
        assertThat(as(amara).get("/").text()).contains("You are in no group right now");
    }

    @Test
    void wordsThatAreMissingAreAskedForAndNothingTypedIsLost() {
        var page = as(amara).get(leaving);

        page.submit(leaving, "told", "myself", "farewell", "  ");
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.text()).contains("There are no words to send");
        var long4001 = "x".repeat(DepartureForm.LONGEST + 1);
        page.post(leaving, "told", "organizer", "reason", long4001);
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.page().select("textarea[name=reason]").text()).isEqualTo(long4001);
        page.post(leaving, "told", "");
        assertThat(page.status()).isEqualTo(422);
        assertThat(count("departures")).isZero();
        assertThat(as(amara).get("/groups/" + bowline.id()).status()).isEqualTo(200);
    }

    @Test
    void anOrganizerTellsTheOthersAndTheReasonStaysWithTheOrganizers() {
        as(amara).get(leaving).submit(leaving, "told", "organizer", "reason", REASON);

        assertThat(letters("relayed")).containsExactly("Kofi Mensah (waits)", "Ines Duarte (waits)");
        assertThat(everythingSeenBy(kofi)).as("nobody learns from a page what a letter has to tell first").contains("Three on the rope", "Amara").doesNotContain("keep up");
        assertThat(everythingSeenBy(amara)).doesNotContain("keep up");
        assertThat(sql.sql("select string_agg(subject || body, ' ') from letters").query(String.class).single()).doesNotContain("keep up").contains("Amara Obi has left Bowline");
        var today = as(marisol).get("/programs/" + harbour.id());
        assertThat(today.page().select(".need h3").eachText()).contains("Somebody left, and not everybody in their group has been told");
        assertThat(today.get("/rounds/" + autumn.id() + "/departures").text()).contains("One person has left or finished", REASON, "They do not know yet");
        assertThat(today.get("/groups/" + bowline.id()).text()).contains("Two on the rope", "Until then the others still see here: Amara").doesNotContain("As those in the group see it");

        nod();

        assertThat(everythingSeenBy(kofi)).contains("Two on the rope").doesNotContain("Amara", "keep up");
        assertThat(as(marisol).get("/programs/" + harbour.id()).page().select(".need h3").eachText()).doesNotContain("Somebody left, and not everybody in their group has been told");
        assertThat(as(marisol).get("/rounds/" + autumn.id() + "/departures").text()).contains("All 2 letters to the others were let go, and not all have left.");
        carried();
        assertThat(as(marisol).get("/rounds/" + autumn.id() + "/departures").text()).contains("All 2 others were told by an organizer.");
        assertThat(as(amara).get("/groups/" + bowline.id()).text()).contains("The others have been told that you have left.");
    }

    @Test
    void theOthersAreToldOnceTheLastOfThemIs() {
        as(amara).get(leaving).submit(leaving, "told", "organizer", "reason", REASON);
        var first = sql.sql("select min(id) from letters where kind = 'relayed'").query(Long.class).single();

        sql.sql("insert into letter_approvals (letter_id, approved_by, approved_at) values (?, ?, now())").params(first, marisol.id()).update();
        carried();

        var page = as(marisol).get("/rounds/" + autumn.id() + "/departures");
        assertThat(page.text()).contains("1 of 2 letters to the others were let go. Whoever is left does not know yet.");
        assertThat(page.page().select("a[href=/letters/" + (first + 1) + "]")).as("the one that waits").hasSize(1);
        assertThat(as(marisol).get("/programs/" + harbour.id()).page().select(".need h3").eachText()).contains("Somebody left, and not everybody in their group has been told");
        assertThat(as(ines).get("/groups/" + bowline.id()).text()).as("nobody learns from a page what a letter has to tell").contains("Three on the rope", "Amara");
        assertThat(as(amara).get("/groups/" + bowline.id()).text()).contains("An organizer is telling the others: so far 1 of 2.").doesNotContain("Thought better of it?");
        nod();
        assertThat(as(ines).get("/groups/" + bowline.id()).text()).contains("Two on the rope").doesNotContain("Amara");
    }

    @Test
    void homeOffersToStayAfterAllAsLongAsThatIsPossible() {
        as(amara).get(leaving).submit(leaving, "told", "myself", "farewell", "Bye");
        var home = as(amara).get("/");
        assertThat(home.text()).contains("Thought better of it?", "You can come back until 20 Nov, 10:00");

        assertThat(home.submit(leaving + "/undo").text()).contains("You are in the group, as before.");

        assertThat(home.get("/").text()).doesNotContain("Thought better of it?");
        home.get(leaving).submit(leaving, "told", "organizer", "reason", "");
        assertThat(home.get("/").text()).contains("As long as nobody has been told you can come back");
        nod();
        assertThat(home.get("/").text()).doesNotContain("Thought better of it?");
        assertThat(as(kofi).get("/").text()).doesNotContain("Thought better of it?");
    }

    @Test
    void untilOneLetterIsLetGoItNeverHappened() {
        var page = as(amara).get(leaving).submit(leaving, "told", "organizer", "reason", REASON);
        clock.advance(Duration.ofDays(2));
        assertThat(page.get("/groups/" + bowline.id()).path()).isEqualTo("/groups/" + bowline.id() + "/goodbye");
        assertThat(page.text()).contains("As long as nobody has been told you can come back");

        page.submit(leaving + "/undo");

        assertThat(page.text()).contains("You are in the group, as before.", "Three on the rope");
        assertThat(letters("relayed")).isEmpty();
        assertThat(letters("stays")).isEmpty();
        assertThat(count("departures") + count("departure_reasons")).isZero();
        assertThat(as(marisol).get("/programs/" + harbour.id() + "/letters").page().select("details li").eachText()).as("thrown away, by whom and when").hasSize(2)
            .first().asString().contains("by " + amara.name(), "22 Nov");
    }

    @Test
    void onceToldItCannotBeTakenBack() {
        var page = as(amara).get(leaving).submit(leaving, "told", "organizer", "reason", "");
        nod();
        page.post(leaving + "/undo").followed();

        assertThat(page.text()).contains("the others are being told that you have left").doesNotContain("Thought better of it?");
        assertThat(count("departures")).isEqualTo(1);
    }

    @Test
    void whoToldItThemselvesHasAnHour() {
        var page = as(amara).get(leaving).submit(leaving, "told", "myself", "farewell", "Bye");
        assertThat(page.text()).as("from nine in Lisbon").contains("You can come back until 20 Nov, 10:00");
        clock.advance(Duration.ofMinutes(59));
        page.submit(leaving + "/undo");
        assertThat(letters("stays")).containsExactly("Kofi Mensah", "Ines Duarte");
        assertThat(as(kofi).get("/groups/" + bowline.id()).text()).contains("Three on the rope");

        page.get(leaving).submit(leaving, "told", "myself", "farewell", "Bye after all");
        clock.advance(Duration.ofHours(1));

        assertThat(page.get("/groups/" + bowline.id() + "/goodbye").text()).doesNotContain("Thought better of it?");
        assertThat(page.post(leaving + "/undo").followed().text()).contains("It cannot be taken back any more: the hour is over");
    }

    @Test
    void aPlaceThatWasGivenToSomebodyElseIsGone() {
        var page = as(amara).get(leaving).submit(leaving, "told", "myself", "farewell", "Bye");
        clock.advance(Duration.ofMinutes(1));
        sql.sql("insert into memberships (group_id, round_id, person_id, role, position, since) values (?, ?, ?, 'PEER', 9, ?)")
            .params(bowline.id(), autumn.id(), person("Wren").id(), java.sql.Timestamp.from(clock.instant())).update();

        assertThat(page.post(leaving + "/undo").followed().text()).contains("your place was given to somebody else");
    }

    @Test
    void sixtyFourPressesAreOneDepartureAndOneLetterEach() {
        var visitors = IntStream.range(0, 64).mapToObj(n -> as(amara).get(leaving)).toList();

        together(visitors.stream().<Runnable>map(visitor -> () -> visitor.submit(leaving, "told", "organizer", "reason", REASON)).toList());

        assertThat(visitors).allSatisfy(visitor -> assertThat(visitor.status() + " " + visitor.path()).isEqualTo("200 /groups/" + bowline.id() + "/goodbye"));
        assertThat(count("departures")).isEqualTo(1);
        assertThat(letters("relayed")).hasSize(2);

        together(visitors.stream().<Runnable>map(visitor -> () -> visitor.post(leaving + "/undo").followed()).toList());
        assertThat(count("departures")).isZero();
        assertThat(letters("relayed")).isEmpty();
    }

    @Test
    void takingBackAndTellingAtTheSameMomentIsOneOfTheTwo() {
        for (int n = 0; n < 8; n++) {
            sql.sql("delete from departures").update();
            sql.sql("delete from letters").update();
            var page = as(amara).get(leaving).submit(leaving, "told", "organizer", "reason", "");
            var outbox = as(marisol).get("/programs/" + harbour.id() + "/letters/sending");

            together(List.of(() -> page.submit(leaving + "/undo"), () -> outbox.submit("/programs/" + harbour.id() + "/letters/sending")));

            boolean gone = count("departures") == 1;
            assertThat(count("letter_approvals") > 0).as("told exactly if gone").isEqualTo(gone);
            assertThat(count("letters") > 0).isEqualTo(gone);
        }
    }

    @Test
    void twoWhoLeaveAtOnceBothLeave() {
        var one = as(amara).get(leaving);
        var other = as(kofi).get(leaving);

        together(List.of(() -> one.submit(leaving, "told", "myself", "farewell", "Bye"), () -> other.submit(leaving, "told", "organizer", "reason", "")));

        assertThat(count("departures")).isEqualTo(2);
        assertThat(as(ines).get("/groups/" + bowline.id()).status()).isEqualTo(200);
        assertThat(as(marisol).get("/groups/" + bowline.id()).text()).contains("One on the rope");
    }

    @Test
    void whoIsLeftAloneCanLeaveToo() {
        for (var person : List.of(kofi, ines)) {
            as(person).get(leaving).submit(leaving, "told", "myself", "farewell", "Bye");
        }
        var page = as(amara).get(leaving);
        assertThat(page.text()).contains("Nobody else is left in it").doesNotContain("Tell them myself");

        page.submit(leaving, "told", "organizer", "reason", "");

        assertThat(page.text()).contains("You were the last one in it, so there was nobody to tell.", "You can come back until");
        assertThat(as(marisol).get("/groups/" + bowline.id()).text())
            .contains("Nobody is in Bowline any more", "The last one left on Friday 20 November 2026", "What next?").doesNotContain("Next meeting");
        assertThat(as(marisol).get("/programs/" + harbour.id() + "/groups").status()).isEqualTo(200);
    }

    @Test
    void aGroupThatBecameTooSmallIsSaidToOrganizers() {
        var pair = peers(autumn, "Reef", person("Ben"), person("Wren"));
        assertThat(needs()).noneMatch(need -> need.contains("a decision"));

        leaves("wren", pair);

        assertThat(needs()).contains("One group needs a decision since somebody left");
        assertThat(as(marisol).get("/rounds/" + autumn.id() + "/departures").page().select("section[aria-labelledby=thin] h3").eachText()).containsExactly("Reef");
        assertThat(sql.sql("select p.name from left_behind b join people p on p.id = b.person_id").query((row, n) -> row.getString(1)).list()).containsExactly("Ben");
    }

    @Test
    void aRingThatSomebodyLeftIsToBeDecidedAbout() {
        as(amara).get(leaving).submit(leaving, "told", "myself", "farewell", "Bye");

        assertThat(needs()).as("the two who are left may have nothing for each other").contains("One group needs a decision since somebody left");
        var page = as(marisol).get("/groups/" + bowline.id() + "/next-step");
        assertThat(page.text()).contains("2 are left of a ring.", "They go on together, the 2 of them");
        assertThat(count("left_behind")).isEqualTo(2);

        page.submit("/groups/" + bowline.id() + "/going-on");

        assertThat(page.text()).contains("They go on as they are.", "There are enough of them for the format.");
        assertThat(needs()).noneMatch(need -> need.contains("a decision"));
        assertThat(count("left_behind")).isZero();
        assertThat(page.post("/groups/" + bowline.id() + "/going-on").followed().text()).contains("Somebody else decided about it meanwhile.");
        clock.advance(Duration.ofDays(1));
        leaves("ines.duarte", bowline);
        assertThat(needs()).as("whoever leaves afterwards is asked about anew").contains("One group needs a decision since somebody left");
    }

    @Test
    void namesInAnyScriptComeThroughWhole() {
        var ada = living("עדה לוי", "Asia/Jerusalem");
        var pair = group(round(Preset.PARTNERSHIP, "Paare"), "Reef", List.of(new Seat(ada, Role.MENTOR), new Seat(amara, Role.MENTEE)));
        var at = "/groups/" + pair.id() + "/departure";

        as(ada).get(at).submit(at, "told", "myself", "farewell", "תודה {0} 🧗 'quotes'");

        assertThat(body("farewell")).contains("עדה לוי is leaving Reef", "תודה {0} 🧗 'quotes'");
    }

    @Test
    void aGroupThatIsNotMineIsNotThere() {
        var greta = as(person("Greta")).get("/profile");
        for (var visitor : List.of(greta, as(marisol).get("/"))) {
            assertThat(visitor.getOnly(leaving).status()).isEqualTo(404);
            assertThat(visitor.get("/").post(leaving, "told", "myself", "farewell", "Bye").status()).isEqualTo(404);
            assertThat(visitor.get("/").post(leaving + "/undo").status()).isEqualTo(404);
            assertThat(visitor.getOnly("/groups/" + bowline.id() + "/goodbye").status()).isEqualTo(404);
        }
        assertThat(as(amara).getOnly("/groups/" + bowline.id() + "/goodbye").status()).as("still there").isEqualTo(404);
        assertThat(greta.getOnly("/rounds/" + autumn.id() + "/departures").status()).isEqualTo(404);
        assertThat(as(kofi).getOnly("/rounds/" + autumn.id() + "/departures").status()).isEqualTo(404);
    }

    private void leaves(String address, Group group) {
        var there = "/groups/" + group.id() + "/departure";
        as(people.findByEmail(address + "@example.org").orElseThrow()).get(there).submit(there, "told", "myself", "farewell", "Bye");
    }

    private List<String> needs() {
        return as(marisol).get("/programs/" + harbour.id()).page().select(".need h3").eachText();
    }

    private String everythingSeenBy(Person person) {
        var visitor = as(person);
        return String.join(" ", List.of("/", "/groups", "/groups/" + bowline.id(), "/profile/applications").stream().map(path -> visitor.get(path).text()).toList());
    }
}
