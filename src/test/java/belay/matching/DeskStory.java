package belay.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import belay.matching.engine.Engine;
import belay.matching.engine.Plan;
import belay.people.Person;
import belay.programs.Preset;
import belay.programs.Round;
import belay.stories.Story;
import belay.stories.Visitor;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An organizer at the desk: matching, locking, moving, matching again, and seeing what became of it. */
class DeskStory extends Story {

    @Autowired
    private SampleRound sample;

    @Autowired
    private Drafts drafts;

    @Autowired
    private Drawer drawer;

    @Autowired
    private Pools pools;

    @Autowired
    private Engine engine;

    private Person marisol;
    private Round round;

    @BeforeEach
    void twelveSignUps() {
        marisol = person("Marisol Vega");
        round = sample.round(Preset.COHORT, marisol);
        for (var goal : List.of("First patch", "A talk")) {
            for (int i = 1; i <= 2; i++) {
                sample.person(round, "Mentor " + i + " of " + goal, "mentor").goals(goal).free("Wed 18:00-20:00; Thu 10:00-12:00").asks();
            }
            for (int i = 1; i <= 4; i++) {
                sample.person(round, "Mentee " + i + " of " + goal, "mentee").goals(goal).free("Wed 17:00-20:00").asks();
            }
        }
    }

    @Test
    void beforeTheFirstMatchTheDeskSaysWhoIsThere() {
        var visitor = as(marisol).get("/rounds/" + round.id() + "/desk");

        assertThat(visitor.page().select("h1").text()).isEqualTo("12 people wait to be matched");
        assertThat(visitor.page().select("tbody tr").eachText()).containsExactly("Mentors 4 4 2", "Mentees 8 8 3");
    }

    @Test
    void matchingMakesADraftWithReasonsForEachGroup() {
        var visitor = matched();

        assertThat(visitor.page().select("h1").text()).isEqualTo("All 12 people have a place");
        assertThat(visitor.page().select(".proposal")).hasSize(2)
            .allSatisfy(group -> assertThat(group.select(".reasons li")).isNotEmpty());
        assertThat(visitor.page().select(".proposal h3").eachText()).containsExactly("Bowline", "Prusik");
    }

    @Test
    void anotherClickOnTheSameButtonMakesNoSecondDraft() {
        var visitor = matched();
        visitor.post("/rounds/" + round.id() + "/drafts", "number", "1");

        assertThat(visitor.location()).isEqualTo("/rounds/" + round.id() + "/desk");
        assertThat(count("drafts")).isEqualTo(1);
    }

    @Test
    void aMoveIsJudgedAtOnceAndABrokenRuleIsNamed() {
        var visitor = matched();
        visitor.get(moveLink(visitor, "Mentee 1 of First patch"));
        assertThat(visitor.page().select("h1").text()).isEqualTo("Where could Mentee go from Bowline?");
        assertThat(visitor.text()).contains("Would break a rule", "Prusik, as mentee");

        visitor.submit(moves(visitor), "to", key("Prusik"), "role", "mentee");

        assertThat(group(visitor, "Prusik").text()).contains("Mentee 1 of First patch");
        assertThat(group(visitor, "Bowline").text()).doesNotContain("Mentee 1 of First patch");
        assertThat(group(visitor, "Prusik").select("[data-says=stop]").text()).contains("A talk");
        assertThat(visitor.page().select(".notice").text()).contains("Mentee 1 of First patch moved from Bowline to Prusik.", "By Marisol Vega");
    }

    @Test
    void aPageFromBeforeTakesBackNothingElse() {
        var visitor = matched();
        visitor.submit(action(visitor, "/drafts/1/proposals"));
        visitor.get(moveLink(visitor, "Mentee 1 of First patch"));
        visitor.submit(moves(visitor), "to", key("Prusik"), "role", "mentee");
        var other = as(marisol).get("/drafts/1");
        visitor.submit(action(visitor, "/undo"));
        var after = arrangement();

        other.submit(action(other, "/undo"));

        assertThat(other.status()).as("what it would take back is taken back already").isEqualTo(409);
        assertThat(arrangement()).isEqualTo(after);
        assertThat(as(marisol).get("/drafts/1").page().select(".proposal h3").eachText()).as("the new group stays").hasSize(3);
    }

    @Test
    void theLastMoveCanBeTakenBack() {
        var visitor = matched();
        var before = arrangement();
        visitor.get(moveLink(visitor, "Mentee 1 of First patch"));
        visitor.submit(moves(visitor), "to", key("Prusik"), "role", "mentee");
        assertThat(arrangement()).isNotEqualTo(before);

        visitor.submit(action(visitor, "/undo"));

        assertThat(arrangement()).isEqualTo(before);
        assertThat(visitor.page().select("[data-says=stop]")).isEmpty();
    }

    @Test
    void whoIsTakenOutWaitsBesideTheDeskAndCanBePlacedAgain() {
        var visitor = matched();
        visitor.get(moveLink(visitor, "Mentee 1 of First patch"));
        visitor.submit(moves(visitor), "to", "");
        assertThat(visitor.page().select("h1").text()).isEqualTo("11 of 12 people have a place");
        assertThat(visitor.page().select(".unplaced").text()).contains("Mentee 1 of First patch", "Was taken out by hand.");

        visitor.get(visitor.page().select(".unplaced a").attr("href"));
        visitor.submit(moves(visitor), "to", Move.NEW, "role", "mentee");

        assertThat(visitor.page().select("h1").text()).isEqualTo("All 12 people have a place");
        assertThat(group(visitor, "Clove").select("[data-says=stop]")).isNotEmpty();
    }

    @Test
    void whatIsSaidOfThoseWhoWaitIsOfTheMatchAndSaysSoOnceSomethingWasChanged() {
        sample.person(round, "Odile Petit", "mentee").goals("Badge design").asks();
        var visitor = matched();
        assertThat(visitor.page().select(".unplaced").text()).contains("Odile Petit");
        assertThat(visitor.text()).doesNotContain("what was changed by hand since is not in it");

        visitor.get(moveLink(visitor, "Mentee 1 of First patch"));
        visitor.submit(moves(visitor), "to", "");

        assertThat(visitor.text()).contains("Counted when this draft was matched; what was changed by hand since is not in it.");
    }

    @Test
    void matchingAgainLeavesWhatIsLocked() {
        var visitor = matched();
        visitor.get(moveLink(visitor, "Mentee 1 of First patch"));
        visitor.submit(moves(visitor), "to", "");
        visitor.submit(action(visitor, "/lock", "Bowline"));
        assertThat(group(visitor, "Bowline").hasAttr("data-locked")).isTrue();

        visitor.submit("/rounds/" + round.id() + "/drafts");
        AtTheDesk.settled(visitor, round);

        assertThat(visitor.text()).contains("draft 2");
        assertThat(group(visitor, "Bowline").hasAttr("data-locked")).isTrue();
        assertThat(group(visitor, "Bowline").text()).doesNotContain("Mentee 1 of First patch");
        assertThat(count("drafts")).isEqualTo(2);
    }

    @Test
    void twoDraftsAreComparedPersonByPerson() {
        var visitor = matched();
        visitor.get(moveLink(visitor, "Mentee 1 of First patch"));
        visitor.submit(moves(visitor), "to", "");
        visitor.submit("/rounds/" + round.id() + "/drafts");
        AtTheDesk.settled(visitor, round);

        visitor.get("/drafts/2/diff/1");

        assertThat(visitor.page().select("h1").text()).isEqualTo("One person moves from draft 1 to draft 2");
        assertThat(visitor.page().select("tbody tr").text()).contains("Mentee 1 of First patch not placed Bowline");
        visitor.get("/drafts/2");
        assertThat(visitor.page().select(".slot[data-moved]").text()).contains("Mentee 1 of First patch", "Newly placed.");
    }

    @Test
    void goingBackToAnEarlierDraftPutsACopyOnTop() {
        var visitor = matched();
        visitor.get(moveLink(visitor, "Mentee 1 of First patch"));
        visitor.submit(moves(visitor), "to", "");
        visitor.submit("/rounds/" + round.id() + "/drafts");
        AtTheDesk.settled(visitor, round);
        visitor.post("/rounds/" + round.id() + "/drafts", "number", "3", "from", "1").followed();

        assertThat(visitor.text()).contains("draft 3");
        assertThat(visitor.page().select("h1").text()).isEqualTo("11 of 12 people have a place");
        visitor.get("/rounds/" + round.id() + "/drafts");
        assertThat(visitor.page().select("h2").eachText()).containsExactly("Draft 3", "Draft 2", "Draft 1");
        assertThat(visitor.get("/drafts/1").text()).contains("Draft 1 is an earlier one");
    }

    @Test
    void whatAnotherOrganizerDidMeanwhileIsToldAndNotOverwritten() {
        var emil = person("Emil Ost");
        sample.alsoOrganizes(round, emil);
        var mine = matched();
        var his = as(emil).get("/drafts/1");
        mine.get(moveLink(mine, "Mentee 1 of First patch"));
        his.get(moveLink(his, "Mentee 1 of First patch"));
        mine.submit(moves(mine), "to", "");
        var after = arrangement();

        his.submit(moves(his), "to", key("Prusik"), "role", "mentee");

        assertThat(his.status()).isEqualTo(409);
        assertThat(his.text()).contains("Your change was not made", "Mentee 1 of First patch was taken out of Bowline.", "By Marisol Vega");
        assertThat(arrangement()).isEqualTo(after);
    }

    @Test
    void changesOfTwoOrganizersThatDoNotMeetAreBothMade() {
        var emil = person("Emil Ost");
        sample.alsoOrganizes(round, emil);
        var mine = matched();
        var his = as(emil).get("/drafts/1");
        mine.submit(action(mine, "/lock", "Bowline"));

        his.submit(action(his, "/lock", "Prusik"));

        assertThat(his.status()).isEqualTo(200);
        assertThat(count("proposal_locks")).isEqualTo(2);
    }

    @Test
    void whoeverTouchesAGroupThatWasDissolvedMeanwhileIsToldSo() {
        var emil = person("Emil Ost");
        sample.alsoOrganizes(round, emil);
        var mine = matched();
        var asked = List.of("/lock", "/name", "/removal");
        var actions = asked.stream().map(part -> action(mine, part, "Prusik")).toList();
        mine.submit(actions.getLast());

        for (var action : actions) {
            var his = as(emil).get("/drafts/1");
            his.post(action, "version", "0", "draft", "1", "name", "Harbour lights").followed();

            assertThat(his.status()).isEqualTo(409);
            assertThat(his.text()).contains("Your change was not made", "Prusik was dissolved", "By Marisol Vega");
        }
        assertThat(mine.page().select("input[name=version] + input[name=draft][value=1]")).hasSize(3);
    }

    @Test
    void anOlderDraftOffersNoMoves() {
        var visitor = matched();
        var link = moveLink(visitor, "Mentee 1 of First patch");
        visitor.submit(action(visitor, "/rounds/" + round.id() + "/drafts"));

        visitor.get(link);

        assertThat(visitor.page().select("[role=status]").text()).contains("cannot be changed any more");
        assertThat(visitor.page().select("form[action*=/moves]")).isEmpty();
    }

    @Test
    void whoIsLockedCannotBeMoved() {
        var visitor = matched();
        var link = moveLink(visitor, "Mentee 1 of First patch");
        visitor.submit(action(visitor.get(link), "/lock"));
        assertThat(visitor.page().select(".slot[data-locked]").text()).contains("Mentee 1 of First patch");
        assertThat(visitor.page().select(".pills").text()).contains("With locks 1");
        assertThat(visitor.get("/drafts/1?show=locked").page().select(".proposal h3").eachText()).containsExactly("Bowline");
        assertThat(visitor.get(link).text()).contains("is locked in Bowline").doesNotContain("Would break a rule");

        visitor.post("/drafts/1/moves", "person", person("Mentee 1 of First patch", "id"), "from", key("Bowline"), "to", "", "version", "1").followed();

        assertThat(visitor.status()).isEqualTo(409);
    }

    @Test
    void aGroupCanBeStartedNamedAndDissolved() {
        var visitor = matched();
        visitor.submit(action(visitor, "/drafts/1/proposals"));
        assertThat(group(visitor, "Clove").text()).contains("Nobody is in this group yet");
        visitor.submit(action(visitor, "/name", "Clove"), "name", "Harbour lights");
        visitor.submit(action(visitor, "/removal", "Prusik"));

        assertThat(visitor.page().select(".proposal h3").eachText()).containsExactly("Bowline", "Harbour lights");
        assertThat(visitor.page().select("h1").text()).isEqualTo("6 of 12 people have a place");
        visitor.submit(action(visitor, "/undo"));
        assertThat(visitor.page().select(".proposal h3").eachText()).containsExactly("Bowline", "Prusik", "Harbour lights");
    }

    @Test
    void aNameThatCannotBeGivenIsAnsweredAndKeptInItsField() {
        var visitor = matched();
        for (var bad : Map.of(" ", "needs a name", "x".repeat(61), "longer than 60", "Harbour\u0007lights", "cannot be seen", "prusik", "Another group").entrySet()) {
            visitor.get("/drafts/1").submit(action(visitor, "/name", "Bowline"), "name", bad.getKey());

            assertThat(visitor.status()).isEqualTo(422);
            assertThat(group(visitor, "Bowline").select("[role=alert]").text()).contains(bad.getValue());
        }
        visitor.get("/drafts/1").submit(action(visitor, "/name", "Bowline"), "name", "Prusik");
        assertThat(group(visitor, "Bowline").select("input[name=name]").val()).isEqualTo("Prusik");
    }

    @Test
    void aMatchThatWasOvertakenByAChangeIsNotKept() {
        var visitor = matched();
        var before = drafts.findNewest(round.id()).orElseThrow();
        var signUps = pools.of(round);
        var plan = engine.match(signUps.pool());
        visitor.submit(action(visitor, "/lock", "Bowline"));

        assertThatThrownBy(() -> drawer.keep(round, 2, matched(before, signUps, plan), marisol))
            .isInstanceOf(Clash.class);
        assertThatThrownBy(() -> drawer.copy(before, before, marisol)).isInstanceOf(Clash.class);

        assertThat(count("drafts")).isEqualTo(1);
        var now = drafts.findNewest(round.id()).orElseThrow();
        drawer.keep(round, 2, matched(now, signUps, plan), marisol);
        assertThat(count("drafts")).isEqualTo(2);
    }

    @Test
    void whatIsNotMineIsNotThere() {
        matched();
        var stranger = as(person("Stranger"));

        for (var path : List.of("/rounds/" + round.id() + "/desk", "/rounds/" + round.id() + "/drafts", "/drafts/1", "/drafts/1/diff/1",
            "/drafts/1/publication", "/drafts/1/moves/new?person=2", "/drafts/99")) {
            assertThat(stranger.get(path).status()).as(path).isEqualTo(404);
        }
        var marisols = as(marisol);
        assertThat(marisols.get("/drafts/1/moves/new?person=9999").status()).isEqualTo(404);
        assertThat(marisols.get("/drafts/99").status()).isEqualTo(404);
    }

    @Test
    void aNameNobodyHasIsACautionAndNotLost() {
        sample.person(round, "Odile Petit", "mentee").goals("A talk").avoids("Viktor Unknown").asks();

        assertThat(matched().text()).contains("Odile Petit does not want to be with “Viktor Unknown”, but nobody in this round is called that.");
    }

    private static Matched matched(Draft around, SignUps signUps, Plan plan) {
        return new Matched(new Around(around, List.of()), signUps, plan, around.madeAt(), Duration.ZERO, null);
    }

    private Visitor matched() {
        return AtTheDesk.matched(as(marisol), round);
    }

    private static Element group(Visitor visitor, String name) {
        return visitor.page().select(".proposal").stream().filter(group -> group.select("h3").text().equals(name)).findFirst()
            .orElseThrow(() -> new AssertionError("No group " + name + " in " + visitor.page().select("h3").eachText()));
    }

    private static String moveLink(Visitor visitor, String person) {
        return visitor.page().select(".slot[data-person]").stream().filter(slot -> slot.select("b").first().ownText().equals(person)).findFirst()
            .orElseThrow(() -> new AssertionError("No seat of " + person)).select("a").attr("href");
    }

    private static String moves(Visitor visitor) {
        return action(visitor, "/moves");
    }

    private static String action(Visitor visitor, String part) {
        return visitor.page().select("form").eachAttr("action").stream().filter(action -> action.contains(part)).findFirst()
            .orElseThrow(() -> new AssertionError("No form to " + part + " on " + visitor.path()));
    }

    private static String action(Visitor visitor, String part, String group) {
        return group(visitor, group).select("form").eachAttr("action").stream().filter(action -> action.contains(part)).findFirst().orElseThrow();
    }

    private String key(String name) {
        return sql.sql("select key from proposals where name = ? order by draft_id desc limit 1").param(name).query(String.class).single();
    }

    private String person(String name, String column) {
        return sql.sql("select " + column + "::text from people where name = ?").param(name).query(String.class).single();
    }

    private int count(String table) {
        return sql.sql("select count(*) from " + table).query(Integer.class).single();
    }

    /** Who sits where, and what each group is worth. */
    private List<String> arrangement() {
        return sql.sql("""
            select p.name || ' ' || p.score || ' ' || coalesce(string_agg(s.person_id || s.role, ' ' order by s.person_id), '')
            from proposals p left join seats s on s.proposal_id = p.id group by p.id order by p.id
            """).query(String.class).list();
    }
}
