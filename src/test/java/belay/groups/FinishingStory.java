package belay.groups;

import static org.assertj.core.api.Assertions.assertThat;

import belay.people.Person;
import belay.programs.Preset;
import belay.programs.Round;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Somebody, or a whole group, is done before the round is over: a success, and asked how it was. */
class FinishingStory extends OnTheRope {

    private Person amara;
    private Person kofi;
    private Person ines;
    private Round autumn;
    private Group bowline;
    private String finish;
    private String feedback;

    @BeforeEach
    void aRingOfThree() {
        amara = living("Amara Obi", "Europe/Lisbon");
        kofi = living("Kofi Mensah", "Africa/Accra");
        ines = living("Ines Duarte", "Europe/Lisbon");
        autumn = round(Preset.PEER, "Autumn");
        bowline = peers(autumn, "Bowline", amara, kofi, ines);
        finish = "/groups/" + bowline.id() + "/finish";
        feedback = "/groups/" + bowline.id() + "/feedback";
    }

    @Test
    void whoIsDoneFinishesAndTheOthersGoOn() {
        var page = as(amara).get(finish);
        page.submit(finish, "farewell", "I did it. Thank you both.");

        assertThat(page.text()).contains("You finished Bowline", "well climbed", "You can come back until 20 Nov, 10:00").doesNotContain("cancelled");
        assertThat(letters("finished")).containsExactly("Kofi Mensah", "Ines Duarte");
        assertThat(body("finished")).contains("has done what they came to Bowline for", "I did it. Thank you both.");
        assertThat(as(kofi).get("/groups/" + bowline.id()).text()).contains("Two on the rope", "Finished Amara Obi on 20 November 2026");
        assertThat(as(amara).get("/groups").page().select("#before").parents().text()).contains("Bowline", "Finished on 20 November 2026");

        page.get("/groups/" + bowline.id() + "/goodbye").submit("/groups/" + bowline.id() + "/departure/undo");
        assertThat(letters("stays")).hasSize(2);
        assertThat(as(kofi).get("/groups/" + bowline.id()).text()).contains("Three on the rope").doesNotContain("Finished");
    }

    @Test
    void aGroupIsFinishedWhenAllSaySo() {
        as(amara).get(finish).submit(finish + "/vote");
        assertThat(as(kofi).get("/groups/" + bowline.id()).text()).contains("“We have done what we set out to do”: so far this is said by Amara");
        as(kofi).get(finish).submit(finish + "/vote");
        var regret = as(amara).get(finish).submit(finish + "/vote/undo");
        assertThat(regret.text()).contains("Your word is taken back");
        as(ines).get(finish).submit(finish + "/vote");
        assertThat(count("group_endings")).isZero();

        var page = as(amara).get(finish).submit(finish + "/vote");

        assertThat(page.text()).contains("the group has finished. Well climbed.", "You finished Bowline").doesNotContain("Thought better of it?");
        assertThat(letters("group-finished")).as("an organizer has read it before").containsExactly("Amara Obi (waits)", "Kofi Mensah (waits)", "Ines Duarte (waits)");
        assertThat(as(kofi).get("/groups/" + bowline.id()).text()).contains("You finished Bowline");
        assertThat(as(marisol).get("/programs/" + harbour.id() + "/groups").text()).contains("Amara, Kofi, and Ines", "Finished on 20 November 2026");
        assertThat(as(marisol).get("/programs/" + harbour.id()).page().select(".need h3").eachText()).as("a success needs nobody").noneMatch(need -> need.contains("too small"));
        assertThat(count("left_behind")).isZero();
    }

    @Test
    void sixtyFourWordsFinishAGroupOnce() {
        var visitors = List.of(amara, kofi, ines).stream().flatMap(person -> Stream.generate(() -> as(person).get(finish)).limit(22)).toList();

        together(visitors.stream().<Runnable>map(visitor -> () -> visitor.post(finish + "/vote").followed()).toList());

        assertThat(visitors).allSatisfy(visitor -> assertThat(visitor.status()).isEqualTo(200));
        assertThat(count("group_endings")).isEqualTo(1);
        assertThat(letters("group-finished")).hasSize(3);
    }

    @Test
    void whoLeftUnseenIsWaitedForUntilTheOthersKnow() {
        var leaving = "/groups/" + bowline.id() + "/departure";
        as(ines).get(leaving).submit(leaving, "told", "organizer", "reason", "");
        as(amara).get(finish).submit(finish + "/vote");
        as(kofi).get(finish).submit(finish + "/vote");
        assertThat(as(kofi).get(finish).text()).as("as if Ines were there").contains("As soon as these say so as well", "Ines");

        as(marisol).get("/programs/" + harbour.id() + "/letters/sending").submit("/programs/" + harbour.id() + "/letters/sending");

        assertThat(as(kofi).get(finish).submit(finish + "/vote").text()).contains("the group has finished");
    }

    @Test
    void howItWasIsAskedAndNeverRequired() {
        var page = as(amara).get(finish).submit(finish, "farewell", "Done.");
        assertThat(page.text()).contains("Three questions, if you like.");
        page.get(feedback);
        assertThat(page.text()).contains("read by the organizers of Harbour Mentoring, with your name, and by nobody else");
        page.submit(feedback);
        assertThat(count("feedback")).as("nothing said, nothing kept").isZero();

        page.get(feedback).submit(feedback, "verdict", "good", "helped", "Kofi’s patience", "better", "");
        page.get(feedback).submit(feedback, "helped", "Kofi’s patience, and the swap at half-time");

        assertThat(page.get(feedback).page().select("input[checked]").eachAttr("value")).containsExactly("good");
        assertThat(as(marisol).get("/rounds/" + autumn.id() + "/departures").text()).contains("Good", "Kofi’s patience, and the swap at half-time");
        assertThat(as(kofi).get("/groups/" + bowline.id()).text()).doesNotContain("patience");
        assertThat(page.get(feedback).post(feedback, "helped", "x".repeat(FeedbackForm.LONGEST + 1)).status()).isEqualTo(422);
    }

    @Test
    void nobodyElseFinishesOrSpeaksForThem() {
        clock.advance(Duration.ofDays(1));
        for (var other : List.of(person("Greta"), marisol)) {
            var visitor = as(other).get("/profile");
            for (var path : List.of(finish, finish + "/vote", finish + "/vote/undo", feedback)) {
                assertThat(visitor.post(path, "told", "myself", "farewell", "Bye").status()).as(path).isEqualTo(404);
                visitor.get("/profile");
            }
        }
        assertThat(as(amara).getOnly(feedback).status()).as("not while it goes on").isEqualTo(404);
    }
}
