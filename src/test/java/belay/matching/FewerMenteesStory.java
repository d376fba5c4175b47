package belay.matching;

import static org.assertj.core.api.Assertions.assertThat;

import belay.people.Person;
import belay.programs.Preset;
import belay.programs.Round;
import belay.stories.Story;
import belay.stories.Visitor;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A mentor of a cohort says yes with fewer mentees than were thought of: the first who say yes are in, and one more mentor makes room for more. */
class FewerMenteesStory extends Story {

    @Autowired
    private SampleRound sample;

    @Autowired
    private Sweep sweep;

    private Person marisol;
    private Round round;
    private Person rosa;
    private Person ines;
    private final List<Person> mentees = new ArrayList<>();

    /** Two mentors, one with three mentees at most and one with four, and six who would like to learn. */
    @BeforeEach
    void aCohortOfEight() {
        marisol = person("Marisol Vega");
        round = sample.round(Preset.COHORT, marisol);
        rosa = sample.person(round, "Rosa Campos", "mentor").asks();
        ines = sample.person(round, "Ines Duarte", "mentor").asks();
        mentees.clear();
        IntStream.rangeClosed(1, 6).forEach(n -> mentees.add(sample.person(round, "Hopeful " + n, "mentee").asks()));
        sql.sql("update applications set mentees = 3 where person_id = ?").param(rosa.id()).update();
        var desk = AtTheDesk.matched(as(marisol), round);
        assertThat(desk.text()).as("eight would have a place, and the mentors take on seven together").contains("Room for one more");
        desk.get("/drafts/1/publication").submit("/drafts/1/publication", "by", "invitation");
        assertThat(sql.sql("select count(*) from invitations").query(Integer.class).single()).isEqualTo(8);
        var sending = "/programs/" + round.programId() + "/letters/sending";
        as(marisol).get(sending).submit(sending);
    }

    @Test
    void ofThoseWhoSayYesTheFirstAreInAndTheOthersHearThatThePlaceIsTaken() throws Exception {
        var invited = as(rosa).get(invitation(rosa));
        assertThat(invited.text()).contains("Yes, with fewer mentees", "Up to 3 mentees for each mentor were thought of");
        var wrong = invited.submit(invitation(rosa) + "/fewer-mentees", "mentees", "9");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.page().select("#mentees-error").text()).contains("“9” is no number of mentees you can take on here. Write one from 1 to 3");
        assertThat(wrong.submit(invitation(rosa) + "/fewer-mentees", "mentees", "1").text()).contains("You said yes. Thank you!", "You take on one mentee: change it");
        var mentee = as(mentees.getFirst()).get(invitation(mentees.getFirst()));
        assertThat(mentee.text()).contains("Whoever says yes first is in").doesNotContain("Yes, with fewer mentees");
        assertThat(mentee.post(invitation(mentees.getFirst()) + "/fewer-mentees", "mentees", "1").status()).as("mentees have none").isEqualTo(404);
        assertThat(as(marisol).get("/rounds/" + round.id() + "/answers").text())
            .contains("6 people are asked or in as mentee, and the mentors take on 5 together", "See who could be one more mentor").doesNotContain("came free");
        assertThat(as(marisol).get("/programs/" + round.programId()).text()).contains("In one group more mentees are asked or said yes than its mentors take on").doesNotContain("has come free");
        yes(ines);
        mentees.subList(0, 4).forEach(this::yes);

        var pages = atOnce(IntStream.range(0, 64).mapToObj(n -> mentees.get(4 + n % 2)).map(person -> {
            var visitor = as(person).get(invitation(person));
            return (Callable<Visitor>) () -> visitor.post(invitation(person) + "/acceptance").followed();
        }).toList());

        assertThat(pages).extracting(page -> page.page().select("#answer").text()).containsOnly("You are in this group", "The place is taken");
        assertThat(members("MENTEE")).hasSize(5);
        assertThat(members("MENTOR")).containsExactly("Ines Duarte", "Rosa Campos");
        assertThat(letters("place-taken")).hasSize(1).doesNotContainAnyElementsOf(members("MENTEE"));
        var answers = as(marisol).get("/rounds/" + round.id() + "/answers");
        assertThat(answers.text()).contains("Place was taken", "takes on one mentee at most",
            "One person was told that the place is taken. With one more mentor there would be room for them.")
            .doesNotContain("came free", "take on 5 together");
        assertThat(as(marisol).get("/programs/" + round.programId()).text()).contains("One person was told that the place is taken")
            .doesNotContain("has come free", "more mentees are asked or");
        var late = mentees.stream().filter(one -> !members("MENTEE").contains(one.name())).findFirst().orElseThrow();
        assertThat(as(marisol).get("/rounds/" + round.id() + "/without-group").text()).contains(late.name(), "Was told that the place in").doesNotContain("Signed up after");

        var olga = sample.person(round, "Olga Reis", "mentor").asks();
        ask("See who could be one more mentor", olga);
        assertThat(as(marisol).get("/rounds/" + round.id() + "/answers").text()).as("one is asked already").doesNotContain("With one more mentor");
        yes(olga);
        assertThat(as(marisol).get("/programs/" + round.programId()).text()).contains("One place has come free").doesNotContain("was told that the place is taken");
        ask("Ask them again", late);
        yes(late);
        assertThat(members("MENTEE")).as("with one more mentor there is room for more").hasSize(6);
        assertThat(as(marisol).get("/rounds/" + round.id() + "/answers").text()).doesNotContain("Ask them again", "came free", "With one more mentor");
    }

    @Test
    void aMentorWhoIsGoneMakesNoPlaceAndBelayAsksThoseAgainWhoWereTold() {
        as(rosa).get(invitation(rosa)).submit(invitation(rosa) + "/fewer-mentees", "mentees", "1");
        yes(ines);
        mentees.subList(0, 5).forEach(this::yes);
        var told = mentees.get(5);
        assertThat(letters("place-taken")).containsExactly(told.name());
        var stranger = sample.person(round, "Nils Berg", "mentee").asks();

        var group = sql.sql("select id from groups").query(Long.class).single();
        as(ines).get("/groups/" + group + "/departure").submit("/groups/" + group + "/departure", "told", "myself", "farewell", "I wish you well.");
        assertThat(as(marisol).get("/rounds/" + round.id() + "/answers").text()).contains("One place as mentor came free").doesNotContain("Ask them again", "With one more mentor");
        as(ines).get("/").submit("/groups/" + group + "/departure/undo");

        var olga = sample.person(round, "Olga Reis", "mentor").asks();
        ask("See who could be one more mentor", olga);
        yes(olga);
        as(marisol).get("/rounds/" + round.id() + "/answers").submit("/rounds/" + round.id() + "/automatic-offers");
        sweep.run();
        assertThat(sql.sql("select person_id from invitations where offered and role = 'MENTEE'").query(Long.class).list())
            .as("the place is his who was told that it is taken").containsExactly(told.id());
        as(told).get(invitation(told)).submit(invitation(told) + "/refusal", "reason", "");
        sweep.run();
        assertThat(sql.sql("select person_id from invitations where offered and role = 'MENTEE'").query(Long.class).list())
            .as("his place is one that came free")
            .containsExactlyInAnyOrder(told.id(), stranger.id());
    }

    /** An organizer follows a link of the answers, and asks somebody who is named there. */
    private void ask(String link, Person who) {
        var answers = as(marisol).get("/rounds/" + round.id() + "/answers");
        var offers = answers.page().select("a:contains(" + link + ")").attr("href");
        var page = answers.get(offers);
        assertThat(page.page().select("input[name=people][checked]")).as("nobody is asked without being ticked").isEmpty();
        page.submit(offers.replaceAll("[?].*", ""), "people", String.valueOf(who.id()));
    }

    @Test
    void whereMoreSaidYesAlreadyTheGroupWaitsForOneMoreMentor() {
        mentees.forEach(this::yes);
        yes(ines);
        as(rosa).get(invitation(rosa)).submit(invitation(rosa) + "/fewer-mentees", "mentees", "1");

        assertThat(members("MENTEE")).as("nobody is sent away").isEmpty();
        assertThat(letters("place-taken")).isEmpty();
        var olga = sample.person(round, "Olga Reis", "mentor").asks();
        var organizer = as(marisol).get("/rounds/" + round.id() + "/answers");
        assertThat(organizer.text()).contains("6 people said yes as mentee, and the mentors take on 5 together", "Begin with those who said yes");
        var offers = organizer.page().select("a[href$=/offers?role=mentor]").attr("href");
        assertThat(organizer.get(offers).text()).contains("Olga Reis");
        organizer.submit(offers.replace("?role=mentor", ""), "people", String.valueOf(olga.id()));
        yes(olga);

        assertThat(members("MENTEE")).hasSize(6);
        assertThat(members("MENTOR")).containsExactly("Ines Duarte", "Olga Reis", "Rosa Campos");
        assertThat(as(rosa).get(invitation(rosa)).page().select("form[action$=/fewer-mentees]")).as("it has begun").isEmpty();
    }

    @Test
    void whereMentorsTakeOnTooFewForAGroupNobodyHearsThatThePlaceIsTaken() {
        sql.sql("update format_roles set minimum = 3 where role = 'MENTEE'").update();
        as(rosa).get(invitation(rosa)).submit(invitation(rosa) + "/fewer-mentees", "mentees", "1");
        as(ines).get(invitation(ines)).submit(invitation(ines) + "/fewer-mentees", "mentees", "1");
        mentees.subList(0, 4).forEach(this::yes);

        assertThat(letters("place-taken")).isEmpty();
        assertThat(members("MENTEE")).isEmpty();
        assertThat(as(marisol).get("/rounds/" + round.id() + "/answers").text()).contains("the mentors take on 2 together, which is too few for a group");
        var olga = sample.person(round, "Olga Reis", "mentor").asks();
        ask("See who could be one more mentor", olga);
        yes(olga);
        mentees.subList(4, 6).forEach(this::yes);
        assertThat(members("MENTEE")).as("with one more mentor all have a place").hasSize(6);
    }

    @Test
    void anotherNumberCanBeSaidUntilTheGroupBegins() {
        as(rosa).get(invitation(rosa)).submit(invitation(rosa) + "/fewer-mentees", "mentees", "1");
        mentees.subList(0, 4).forEach(this::yes);
        try (var chrome = chrome(rosa)) {
            chrome.open(invitation(rosa)).look("invitation-few");
        }
        var hers = as(rosa).get(invitation(rosa));
        assertThat(hers.page().select("input[name=mentees]").val()).isEqualTo("1");
        hers.submit(invitation(rosa) + "/fewer-mentees", "mentees", "2");
        mentees.subList(4, 6).forEach(this::yes);
        yes(ines);

        assertThat(members("MENTEE")).hasSize(6);
    }

    private Visitor yes(Person person) {
        return as(person).get(invitation(person)).submit(invitation(person) + "/acceptance");
    }

    private String invitation(Person person) {
        return "/invitations/" + sql.sql("select id from invitations where person_id = ?").param(person.id()).query(Long.class).single();
    }

    private List<String> members(String role) {
        return sql.sql("select p.name from memberships m join people p on p.id = m.person_id where m.role = ? order by p.name").param(role).query(String.class).list();
    }

    private List<String> letters(String kind) {
        return sql.sql("select p.name from letters l join people p on p.id = l.person_id where l.kind = ? order by p.name").param(kind).query(String.class).list();
    }
}
