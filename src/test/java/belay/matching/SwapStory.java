package belay.matching;

import static org.assertj.core.api.Assertions.assertThat;

import belay.people.Person;
import belay.programs.Preset;
import belay.programs.Round;
import belay.stories.Story;
import belay.stories.Visitor;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Two people take each other's place where one alone cannot move: a mentor has one mentee, not two and not none. */
class SwapStory extends Story {

    @Autowired
    private SampleRound sample;

    private Person marisol;
    private Person ben;
    private Person cleo;
    private Round round;
    private Visitor visitor;

    @BeforeEach
    void twoPairs() {
        marisol = person("Marisol Vega");
        round = sample.round(Preset.PARTNERSHIP, marisol);
        sample.person(round, "Ada Mora", "mentor").offers("Go").asks();
        sample.person(round, "Eve Lund", "mentor").offers("SQL").asks();
        ben = sample.person(round, "Ben Okri", "mentee").wants("Go").asks();
        cleo = sample.person(round, "Cleo Diaz", "mentee").wants("SQL").asks();
        visitor = AtTheDesk.matched(as(marisol), round);
    }

    @Test
    void whoCannotMoveAloneSwaps() {
        assertThat(partner(ben)).isEqualTo("Ada Mora");
        var way = swap(ben);
        assertThat(way.text()).contains("Swap with Cleo Diaz in " + of(cleo, "p.name"), "→");

        visitor.submit(way.select("form").attr("action"));

        assertThat(partner(ben)).isEqualTo("Eve Lund");
        assertThat(partner(cleo)).isEqualTo("Ada Mora");
        assertThat(visitor.page().select("h1").text()).isEqualTo("All 4 people have a place");
        assertThat(visitor.page().select("[data-says=stop]")).isEmpty();
        assertThat(visitor.page().select(".notice").text()).contains("swapped places.", "By Marisol Vega");
        visitor.submit("/drafts/1/undo");
        assertThat(partner(ben)).isEqualTo("Ada Mora");
    }

    @Test
    void theSameClickOnceMoreSwapsNobodyBack() {
        var form = swap(ben).select("form").first();
        visitor.submit(form.attr("action"));

        post(form);

        assertThat(visitor.status()).isEqualTo(200);
        assertThat(partner(ben)).isEqualTo("Eve Lund");
        assertThat(sql.sql("select count(*) from draft_changes").query(Integer.class).single()).isEqualTo(1);
    }

    @Test
    void whoIsLockedIsNotOfferedAndNotSwapped() {
        var form = swap(ben).select("form").first();
        visitor.get(way(cleo)).submit(visitor.page().select("form[action*=/lock]").attr("action"));
        assertThat(visitor.get(way(ben)).text()).doesNotContain("Swap with");

        post(form);

        assertThat(visitor.status()).isEqualTo(409);
        assertThat(partner(ben)).isEqualTo("Ada Mora");
    }

    private Element swap(Person person) {
        visitor.get(way(person));
        return visitor.page().select("li:has(form[action*=/swaps])").first();
    }

    private void post(Element form) {
        visitor.post(form.attr("action"), form.select("input").stream().filter(input -> !input.attr("name").equals("_csrf"))
            .flatMap(input -> Stream.of(input.attr("name"), input.attr("value"))).toArray(String[]::new)).followed();
    }

    @Test
    void whoIsAskedForAPlaceThoughTheyHaveOneIsSaidToBeThere() {
        var seat = sql.sql("select s.person_id || ' ' || p.name from seats s join proposals p on p.id = s.proposal_id order by s.proposal_id, s.position limit 1").query(String.class).single().split(" ");

        var page = as(marisol).get("/drafts/1/moves/new?person=" + seat[0]).page();

        assertThat(page.select(".page-header__lead").first().text()).endsWith(" is in " + seat[1] + " already. A place here would be one more.");
    }

    private String way(Person person) {
        return "/drafts/1/moves/new?person=" + person.id() + "&from=" + of(person, "p.key");
    }

    private String of(Person person, String column) {
        return sql.sql("select " + column + " from proposals p join seats s on s.proposal_id = p.id where s.person_id = ?").param(person.id()).query(String.class).single();
    }

    private String partner(Person person) {
        return sql.sql("""
            select w.name from seats s join seats o on o.proposal_id = s.proposal_id and o.person_id <> s.person_id
            join people w on w.id = o.person_id where s.person_id = ?
            """).param(person.id()).query(String.class).single();
    }
}
