package belay.groups;

import static org.assertj.core.api.Assertions.assertThat;

import belay.people.Person;
import belay.programs.Preset;
import belay.programs.Round;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Somebody is away for a while and keeps their place. */
class PausingStory extends OnTheRope {

    private Person amara;
    private Person kofi;
    private Round autumn;
    private Group bowline;
    private Group reef;

    @BeforeEach
    void twoGroups() {
        amara = living("Amara Obi", "America/Denver");
        kofi = living("Kofi Mensah", "Africa/Accra");
        autumn = round(Preset.PEER, "Autumn");
        bowline = peers(autumn, "Bowline", amara, kofi);
        reef = peers(autumn, "Reef", amara, person("Wren"));
    }

    @Test
    void fromAllOfMineByThePageAnywhere() {
        var page = as(amara).get("/");
        assertThat(page.page().select(".masthead a[href=/pause]").text()).isEqualTo("I will be away");

        page.get("/pause").submit("/pause", "back", "2026-12-07");

        assertThat(page.text()).contains("Your groups see that you are away, and back on Monday 7 December 2026.");
        assertThat(as(kofi).get("/groups/" + bowline.id()).text()).contains("Away until Sunday 6 December 2026, back on Monday 7 December 2026");
        assertThat(page.get("/groups/" + reef.id()).text()).contains("Away until Sunday 6 December 2026");
        assertThat(as(marisol).get("/rounds/" + autumn.id() + "/departures").page().select("section[aria-labelledby=away] li").eachText())
            .containsExactly("Amara Obi Bowline back on Monday 7 December 2026", "Amara Obi Reef back on Monday 7 December 2026");
    }

    @Test
    void fromOneForLongerAndBackEarlier() {
        var page = as(amara).get("/groups/" + bowline.id());
        assertThat(page.page().select(".menu__panel a").eachAttr("href")).contains("/pause?group=" + bowline.id());
        page.get("/pause?group=" + bowline.id()).submit("/pause", "back", "2026-12-01");
        assertThat(page.get("/groups/" + reef.id()).text()).doesNotContain("Away until");

        page.get("/pause?group=" + bowline.id()).submit("/pause", "back", "2026-12-24");
        assertThat(page.get("/groups/" + bowline.id()).text()).contains("back on Thursday 24 December 2026");

        page.get("/pause").submit("/pause/end");
        assertThat(page.text()).contains("Welcome back.");
        assertThat(page.get("/groups/" + bowline.id()).text()).doesNotContain("Away until");
        assertThat(page.post("/pause/end", "group", String.valueOf(bowline.id())).followed().text()).contains("You were back already.");
    }

    @Test
    void fromADayToCome() {
        var page = as(amara).get("/pause");
        assertThat(page.page().select("input[name=from]").val()).as("today, by her clock").isEqualTo("2026-11-20");
        page.submit("/pause", "from", "2026-12-01", "back", "2026-12-07");

        assertThat(page.text()).contains("Your groups see that you are away from Tuesday 1 December 2026, and back on Monday 7 December 2026.", "I stay after all");
        var group = as(kofi).get("/groups/" + bowline.id());
        assertThat(group.text()).contains("Away from Tuesday 1 December 2026 until Sunday 6 December 2026");
        assertThat(group.page().select(".avatar--away")).isEmpty();
        assertThat(as(marisol).get("/rounds/" + autumn.id() + "/departures").page().select("section[aria-labelledby=away] li").eachText())
            .contains("Amara Obi Bowline from Tuesday 1 December 2026, back on Monday 7 December 2026");

        clock.set(Instant.parse("2026-12-01T06:59:59Z"));
        assertThat(group.get("/groups/" + bowline.id()).page().select(".avatar--away")).as("a second before midnight in Denver").isEmpty();
        clock.set(Instant.parse("2026-12-01T07:00:00Z"));
        assertThat(group.get("/groups/" + bowline.id()).page().select(".avatar--away")).hasSize(1);
        assertThat(group.text()).contains("Away until Sunday 6 December 2026");
        assertThat(page.get("/pause").page().select("input[name=from]").val()).isEqualTo("2026-12-01");
    }

    @Test
    void whatWasPlannedIsTakenBack() {
        var page = as(amara).get("/pause").submit("/pause", "from", "2026-12-01", "back", "2026-12-07");
        assertThat(page.submit("/pause/end").text()).contains("You stay. Your groups see nothing of it any more.");
    }

    @Test
    void itEndsWhenTheDayBeginsWhereTheyLive() {
        as(amara).get("/pause").submit("/pause", "back", "2026-12-07");

        clock.set(Instant.parse("2026-12-07T06:59:59Z"));
        assertThat(as(kofi).get("/groups/" + bowline.id()).text()).as("a second before midnight in Denver").contains("Away until");
        clock.set(Instant.parse("2026-12-07T07:00:00Z"));
        assertThat(as(kofi).get("/groups/" + bowline.id()).text()).doesNotContain("Away until");
    }

    @Test
    void aDayThatCannotBeIsSaidAndNothingTypedIsLost() {
        var page = as(amara).get("/pause");
        page.submit("/pause", "back", "2026-11-19");
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.text()).contains("Thursday 19 November 2026 has begun already. The earliest day you can be back on is Saturday 21 November 2026");
        assertThat(page.page().select("input[name=back]").attr("value")).isEqualTo("2026-11-19");
        assertThat(page.page().select("input[name=group][checked]")).hasSize(2);
        assertThat(page.submit("/pause", "back", "soon").text()).contains("“soon” is no day");
        assertThat(page.submit("/pause", "back", "2028-01-01").text()).contains("is too far off");
        assertThat(page.submit("/pause", "back", "").text()).contains("Say on which day you are back");
        assertThat(page.submit("/pause", "from", "2026-12-10", "back", "2026-12-10").text()).contains("is before you leave, or the same day. The earliest you can be back on is Friday 11 December 2026");
        assertThat(page.page().select("input[name=from]").val()).isEqualTo("2026-12-10");
        assertThat(page.submit("/pause", "from", "+999999999-12-31", "back", "2026-12-10").text()).contains("is too far off. Begin with");
        assertThat(page.post("/pause", "back", "2026-12-01").text()).contains("tick at least one");
        assertThat(count("pauses")).isZero();
    }

    @Test
    void onlyFromGroupsOneIsIn() {
        var page = as(person("Greta")).get("/pause");
        assertThat(page.text()).contains("You are in no group just now");
        assertThat(page.post("/pause", "back", "2026-12-01", "group", String.valueOf(bowline.id())).status()).isEqualTo(404);
        page.get("/pause");
        assertThat(page.post("/pause/end", "group", String.valueOf(bowline.id())).status()).isEqualTo(404);
    }
}
