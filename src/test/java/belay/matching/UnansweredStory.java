package belay.matching;

import static org.assertj.core.api.Assertions.assertThat;

import belay.people.Person;
import belay.programs.Preset;
import belay.programs.Round;
import belay.stories.Story;
import belay.stories.Visitor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Groups are formed while applications are not answered yet, or are being taken back: nobody is left in silence, and nobody is in two minds. */
class UnansweredStory extends Story {

    @Autowired
    private SampleRound sample;

    private Person marisol;
    private Round round;
    private Person greta;
    private Person viktor;

    @BeforeEach
    void oneIsNotAnsweredOneWaitsAndOneHasANo() {
        marisol = person("Marisol Vega");
        round = sample.round(Preset.PARTNERSHIP, marisol);
        sample.person(round, "Rosa Campos", "mentor").offers("Rust").asks();
        greta = sample.person(round, "Greta Lind", "mentee").wants("Rust").asks();
        viktor = sample.person(round, "Viktor Hale", "mentee").wants("Rust").asks();
        sample.person(round, "Wanda Ito", "mentee").wants("Rust").asks();
        sample.person(round, "Noor Said", "mentee").wants("Rust").asks();
    }

    @Test
    void whoHasNoAnswerWhenGroupsAreFormedIsTold() {
        var desk = read();
        decide(desk, "Rosa Campos", "accept");
        decide(desk, "Greta Lind", "accept");
        decide(desk, "Wanda Ito", "wait");
        decide(desk, "Noor Said", "decline");
        desk.get("/rounds/" + round.id() + "/announcement").submit("/rounds/" + round.id() + "/announcement");
        AtTheDesk.matched(desk, round);
        assertThat(sql.sql("select count(*) from seats").query(Integer.class).single()).as("only those with a yes").isEqualTo(2);

        desk.get("/drafts/1/publication");
        assertThat(desk.text()).contains("2 applications are not answered yet, or are on the waiting list");
        desk.submit("/drafts/1/publication", "by", "direct");

        assertThat(sql.sql("select p.name from letters l join people p on p.id = l.person_id where l.kind = 'left-over' order by p.name").query(String.class).list())
            .as("but not who was told no").containsExactly("Viktor Hale", "Wanda Ito");
        assertThat(status(viktor)).contains("your application was not answered before", "you come first");
        assertThat(status(greta)).contains("You are in one group:");
        desk.get("/rounds/" + round.id() + "/screening").submit("/rounds/" + round.id() + "/screening/end");
        assertThat(desk.text()).contains("how its applications are answered stays as it is");
    }

    @Test
    void whoeverTakesAnApplicationBackWhileGroupsAreFormedIsInOneOrHasTakenItBack() throws Exception {
        AtTheDesk.matched(as(marisol), round);
        var seated = sql.sql("select person_id from seats order by person_id").query(Long.class).list();
        var tasks = new ArrayList<Callable<Integer>>();
        var publisher = as(marisol).get("/drafts/1/publication");
        tasks.add(() -> publisher.post("/drafts/1/publication", fields(publisher)).status());
        for (long one : seated) {
            var person = people.findById(one).orElseThrow();
            var application = sql.sql("select id from applications where person_id = ?").param(one).query(Long.class).single();
            var visitor = as(person).get("/profile/applications/" + application);
            tasks.add(() -> visitor.post("/profile/applications/" + application + "/withdrawal").status());
        }
        assertThat(atOnce(tasks)).allMatch(status -> status < 500);
        assertThat(sql.sql("""
            select count(*) from memberships m join applications a on a.round_id = m.round_id and a.person_id = m.person_id
            join withdrawals w on w.application_id = a.id
            """).query(Integer.class).single()).as("in a group, and taken back").isZero();
    }

    private static List<Map.Entry<String, String>> fields(Visitor visitor) {
        return visitor.page().select("form[action=/drafts/1/publication] input[name]").stream().filter(input -> !input.attr("name").matches("_csrf|by|days|offering"))
            .map(input -> Map.entry(input.attr("name"), input.val())).toList();
    }

    private Visitor read() {
        var page = "/rounds/" + round.id() + "/screening";
        return as(marisol).get(page).submit(page, "days", "7");
    }

    private void decide(Visitor desk, String name, String verdict) {
        var application = sql.sql("select a.id from applications a join people p on p.id = a.person_id where p.name = ?").param(name).query(Long.class).single();
        desk.get("/rounds/" + round.id() + "/queue").submit("/applications/" + application + "/decision", "verdict", verdict);
    }

    private String status(Person person) {
        return as(person).get("/profile/applications/" + sql.sql("select id from applications where person_id = ?").param(person.id()).query(Long.class).single()).text();
    }
}
