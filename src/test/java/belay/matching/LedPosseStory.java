package belay.matching;

import static org.assertj.core.api.Assertions.assertThat;

import belay.people.Person;
import belay.programs.Preset;
import belay.programs.Round;
import belay.stories.Story;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Posses that have a leader and an advisor where somebody wants to be one, from the numbers of the format to the group. */
class LedPosseStory extends Story {

    @Autowired
    private SampleRound sample;

    private Person marisol;
    private Round round;

    @BeforeEach
    void twoPossesOneLeader() {
        marisol = person("Marisol Vega");
        round = sample.round(Preset.POSSE, marisol);
        numbers("student-minimum", "2", "student-maximum", "2", "alum-minimum", "1", "alum-maximum", "1", "professional-minimum", "0", "leader-maximum", "1", "advisor-maximum", "1");
        for (var posse : List.of("One", "Two")) {
            sample.person(round, "First " + posse, "student").stage("Module 1").asks();
            sample.person(round, "Second " + posse, "student").stage("Module 2").asks();
            sample.person(round, "Alum " + posse, "alum").asks();
        }
        sample.person(round, "Lena Ruiz", "leader").asks();
    }

    private void numbers(String... typed) {
        var format = "/rounds/" + round.id() + "/format";
        as(marisol).get(format).submit(format, typed);
    }

    @Test
    void whoAsksToLeadLeadsAPosseAndTheOtherDoesWithout() {
        var visitor = AtTheDesk.matched(as(marisol), round);
        assertThat(visitor.page().select(".proposal:contains(Lena Ruiz)").text()).contains("Leader");
        assertThat(visitor.text()).contains("All 7 people have a place", "Prusik");

        visitor.get("/drafts/1/publication").submit("/drafts/1/publication", "by", "direct");

        assertThat(sql.sql("select role, count(*) from memberships group by role order by role").query((row, n) -> row.getString(1) + " " + row.getInt(2)).list())
            .containsExactly("ALUM 2", "LEADER 1", "STUDENT 4");
        long led = sql.sql("select group_id from memberships where role = 'LEADER'").query(Long.class).single();
        assertThat(as(marisol).get("/groups/" + led).text()).contains("Lena Ruiz Leader");
        assertThat(as(marisol).get("/groups/" + led + "/next-step").text()).doesNotContain("Advisors");
    }

    @Test
    void groupsKeepRoomForALeaderAsLongAsSomebodyAsksToLead() {
        var format = "/rounds/" + round.id() + "/format";
        var visitor = as(marisol).get(format).submit(format, "leader-maximum", "0", "advisor-maximum", "0");
        assertThat(visitor.status()).isEqualTo(422);
        assertThat(visitor.page().select("#leader-maximum-error").text()).contains("Lena Ruiz asks to be leader in this round. Groups keep room for one until nobody does");
        assertThat(sql.sql("select count(*) from format_roles").query(Integer.class).single()).isEqualTo(5);

        sql.sql("insert into withdrawals (application_id, withdrawn_at) select id, now() from applications where roles = 'leader'").update();
        numbers("leader-maximum", "0", "advisor-maximum", "0");
        assertThat(sql.sql("select count(*) from format_roles").query(Integer.class).single()).isEqualTo(3);
    }

    @Test
    void nobodyIsLockedInARoleThatGroupsDoNotHaveAnyMore() {
        var visitor = AtTheDesk.matched(as(marisol), round);
        long lena = sql.sql("select person_id from seats where role = 'LEADER'").query(Long.class).single();
        visitor.get(visitor.page().select(".slot[data-person=" + lena + "] a").attr("href"));
        visitor.submit(visitor.page().select("form[action*=/lock]").attr("action"));
        sql.sql("delete from format_roles where role = 'LEADER'").update();

        assertThat(as(marisol).get("/drafts/1").text()).contains("Lena Ruiz is in a role that groups of this format do not have");
        assertThat(AtTheDesk.matched(as(marisol), round).text()).contains("6 of 7 people have a place", "Groups of this format have no leader");
    }
}
