package belay.matching;

import static org.assertj.core.api.Assertions.assertThat;

import belay.people.Person;
import belay.stories.Visitor;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Somebody asks somebody else to be a pair, and that is answered, asked back, taken back, or runs out. */
class AskStory extends OnTheBoard {

    @Autowired
    private AskSweep sweep;

    @Test
    void anAskHasAtLeastASentenceAndNothingTypedIsLost() {
        assertThat(ask(kofi, ngozi, "").text()).contains("Write what you would like to do together");
        var page = ask(kofi, ngozi, "hi there");
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.text()).contains("“hi there” is rather short");
        assertThat(page.page().select("textarea").val()).isEqualTo("hi there");
        assertThat(ask(kofi, ngozi, "一緒にRustの本を読みませんか").text()).contains("Your ask is on the way");
    }

    @Test
    void aYesMakesTheTwoAGroupAtOnce() {
        assertThat(ask(kofi, ngozi).text()).contains("Your ask is on the way", "Ngozi Adeyemi has not answered yet", WORDS);
        long ask = askOf(kofi, ngozi);
        assertThat(letter("ask", ngozi)).startsWith("Kofi Mensah would like to work with you, at Harbour Mentoring").contains(WORDS, "/asks/" + ask).doesNotContain("example.org\n", "{");
        assertThat(sql.sql("select count(*) from letter_approvals").query(Integer.class).single()).isOne();
        assertThat(as(ngozi).get("/").text()).contains("Kofi Mensah asks you", "waits for your answer");
        assertThat(as(kofi).get("/").text()).contains("You asked Ngozi Adeyemi", "waits for their answer");
        assertThat(as(lena).get("/asks/" + ask).status()).isEqualTo(404);
        assertThat(as(marisol).get("/asks/" + ask).status()).isEqualTo(404);
        assertThat(as(kofi).get("/asks/" + ask).post("/asks/" + ask + "/acceptance").status()).as("only who is asked says yes").isEqualTo(404);

        var page = as(ngozi).get("/asks/" + ask).submit("/asks/" + ask + "/acceptance");

        assertThat(page.text()).contains("the two of you are a group!", "Go to your group");
        assertThat(members()).containsExactly("Kofi Mensah", "Ngozi Adeyemi");
        assertThat(letters("group-formed")).containsExactly("Kofi Mensah", "Ngozi Adeyemi");
        assertThat(letter("group-formed", kofi)).contains("Ngozi Adeyemi can teach Kofi Mensah Rust", "- Ngozi Adeyemi, peer");
        assertThat(as(kofi).get("/groups").text()).contains("Bowline");
        answer(ngozi, ask, "acceptance");
        assertThat(letters("group-formed")).hasSize(2);
        assertThat(as(kofi).get(board()).text()).contains("You have as many groups as you can take");
        assertThat(as(lena).get(board()).text()).contains("You are the first here");
        assertThat(as(marisol).get("/rounds/" + round.id() + "/board").text()).contains("answered yes 1", "Bowline", "Ngozi Adeyemi").doesNotContain(WORDS);
        long group = sql.sql("select id from groups").query(Long.class).single();
        assertThat(as(marisol).get("/groups/" + group).text()).doesNotContain("Find somebody for a free place");
        assertThat(as(marisol).get("/groups/" + group + "/next-step").status()).isEqualTo(200);
    }

    @Test
    void aNoIsKindAndWhoNeedsARestIsLeftAlone() {
        ask(kofi, ngozi);
        ask(lena, ngozi);
        var page = as(ngozi).get("/asks/" + askOf(kofi, ngozi)).submit("/asks/" + askOf(kofi, ngozi) + "/refusal", "pause", "true");

        assertThat(page.text()).contains("off the board until you come back", "You said no");
        assertThat(letter("ask-declined", kofi)).contains("It is no judgement of you");
        assertThat(letter("ask-ended", lena)).contains("is not on the board any more");
        assertThat(endings()).containsExactly("NO", "GONE");
        assertThat(as(ngozi).get(board()).text()).contains("You are taking a rest");
        assertThat(as(lena).get(board()).post(board() + "/people/" + ngozi.id() + "/asks", "text", WORDS).followed().text()).contains("This is not possible any more");
        assertThat(as(lena).get(board() + "/people/" + ngozi.id()).status()).isEqualTo(404);
        as(ngozi).get(board()).submit(board() + "/absence/end");
        assertThat(as(kofi).get(board()).post(board() + "/people/" + ngozi.id() + "/asks", "text", WORDS).followed().text()).contains("You have asked them before");
        assertThat(letters("ask")).hasSize(2);
    }

    @Test
    void whoIsAskedMayWantToKnowMoreFirst() {
        ask(kofi, ngozi);
        long ask = askOf(kofi, ngozi);
        assertThat(answer(ngozi, ask, "question", "text", "When?").status()).isEqualTo(422);
        assertThat(as(ngozi).get("/asks/" + ask).submit("/asks/" + ask + "/question", "text", "Which chapter would you begin with?").text()).contains("Your question is on the way");
        assertThat(letter("ask-question", kofi)).contains("Which chapter would you begin with?");
        assertThat(as(kofi).get("/").text()).contains("waits for your reply");
        as(ngozi).get("/asks/" + ask).submit("/asks/" + ask + "/question/undo");
        assertThat(as(kofi).get("/asks/" + ask).text()).contains("Ngozi Adeyemi has not answered yet").doesNotContain("Which chapter");
        answer(ngozi, ask, "question", "text", "Which chapter would you begin with?");
        assertThat(as(kofi).get("/asks/" + ask).submit("/asks/" + ask + "/reply", "text", "With the one about borrowing, of course.").text()).contains("Your reply is on the way");
        assertThat(letter("ask-reply", ngozi)).contains("With the one about borrowing");
        assertThat(as(ngozi).get("/asks/" + ask).text()).contains("Would you like to work with Kofi Mensah?", "Which chapter", "With the one about borrowing");
        answer(ngozi, ask, "acceptance");
        assertThat(members()).hasSize(2);
    }

    @Test
    void whoIsAskedAlreadyIsLedToAnswer() {
        ask(kofi, ngozi);
        assertThat(as(ngozi).get(board() + "/people/" + kofi.id()).text()).contains("Kofi Mensah has asked you already");
        var page = as(ngozi).get(board()).post(board() + "/people/" + kofi.id() + "/asks", "text", WORDS).followed();
        assertThat(page.path()).isEqualTo("/asks/" + askOf(kofi, ngozi));
        assertThat(page.text()).contains("They have asked you already");
        assertThat(sql.sql("select count(*) from asks").query(Integer.class).single()).isOne();
    }

    @Test
    void takenBackItVanishesKindlyAndThatCanBeTakenBackToo() {
        ask(kofi, ngozi);
        long ask = askOf(kofi, ngozi);
        var page = as(kofi).get("/asks/" + ask).submit("/asks/" + ask + "/withdrawal");
        assertThat(page.text()).contains("You took it back");
        assertThat(as(ngozi).get("/asks/" + ask).text()).contains("Kofi Mensah took it back", "It was nothing you did");
        assertThat(answer(ngozi, ask, "acceptance").text()).contains("This has ended meanwhile");
        assertThat(members()).isEmpty();
        assertThat(page.submit("/asks/" + ask + "/withdrawal/undo").text()).contains("Your ask is open again");
        answer(ngozi, ask, "acceptance");
        assertThat(members()).hasSize(2);
    }

    @Test
    void ofSixtyFourAsksAtOnceFiveAreSent() throws Exception {
        var others = new ArrayList<Person>();
        for (int n = 1; n <= 64; n++) {
            others.add(sample.person(round, "Other " + n, "peer").offers("Rust:4").wants("SQL:2").asks());
        }
        var pages = atOnce(others.stream().map(other -> {
            var visitor = as(kofi).get("/profile");
            return (Callable<Visitor>) () -> visitor.post(board() + "/people/" + other.id() + "/asks", "text", WORDS);
        }).toList());

        assertThat(pages).filteredOn(page -> page.status() == 303).hasSize(5);
        assertThat(pages).filteredOn(page -> page.status() == 422 && page.text().contains("5 of your asks wait for an answer already") && page.text().contains(WORDS)).hasSize(59);
        assertThat(letters("ask")).hasSize(5);
        var board = as(kofi).get(board());
        assertThat(board.page().select("main h3 a[href*=people]")).hasSize(BoardController.PAGE);
        board.get(board.page().select("a[rel=next]").attr("href"));
        assertThat(board.page().select("main h3 a[href*=people]")).hasSize(BoardController.PAGE);
    }

    @Test
    void ofSixtyFourYesesToTheLastPlaceOneMakesAGroup() throws Exception {
        var others = new ArrayList<Person>();
        for (int n = 1; n <= 64; n++) {
            others.add(sample.person(round, "Other " + n, "peer").offers("SQL:4").wants("Rust:2").asks());
        }
        sql.sql("insert into asks (round_id, asker_id, asked_id, text, asked_at) select round_id, ?, person_id, ?, ? from applications where person_id <> ? and round_id = ?")
            .params(ngozi.id(), WORDS, Timestamp.from(clock.instant()), ngozi.id(), round.id()).update();

        var pages = atOnce(others.stream().map(other -> {
            long ask = askOf(ngozi, other);
            var visitor = as(other).get("/asks/" + ask);
            return (Callable<Visitor>) () -> visitor.submit("/asks/" + ask + "/acceptance");
        }).toList());

        assertThat(pages).filteredOn(page -> page.text().contains("the two of you are a group!")).hasSize(1);
        assertThat(pages.stream().map(Visitor::text).filter(text -> !text.contains("There is no place free any more")).toList()).hasSize(1);
        assertThat(members()).hasSize(2).contains("Ngozi Adeyemi");
        assertThat(letters("ask-ended")).hasSize(65);
        assertThat(sql.sql("select count(*) from open_asks").query(Integer.class).single()).isZero();
    }

    @Test
    void whoeverSaysYesToManyAtOnceIsInAsManyGroupsAsTheyCan() throws Exception {
        sql.sql("update formats set most_groups = 2").update();
        sql.sql("update applications set capacity = 2 where person_id = ?").param(ngozi.id()).update();
        var others = new ArrayList<Person>();
        for (int n = 1; n <= 8; n++) {
            others.add(sample.person(round, "Other " + n, "peer").offers("SQL:4").wants("Rust:2").asks());
        }
        others.forEach(other -> ask(other, ngozi));
        var pages = atOnce(others.stream().map(other -> {
            long ask = askOf(other, ngozi);
            var visitor = as(ngozi).get("/asks/" + ask);
            return (Callable<Visitor>) () -> visitor.submit("/asks/" + ask + "/acceptance");
        }).toList());

        assertThat(pages).filteredOn(page -> page.text().contains("the two of you are a group!")).hasSize(2);
        assertThat(pages).filteredOn(page -> page.text().contains("You have as many groups as you can take")).hasSize(6);
        assertThat(sql.sql("select name from groups order by id").query(String.class).list()).containsExactly("Bowline", "Prusik");
    }

    @Test
    void silenceIsRemindedOfAndEndsWithOthersToAsk() {
        ask(kofi, ngozi);
        clock.advance(Duration.ofDays(2));
        sweep.run();
        assertThat(letters("ask-reminder")).isEmpty();
        clock.advance(Duration.ofDays(1));
        sweep.run();
        sweep.run();
        assertThat(letters("ask-reminder")).containsExactly("Ngozi Adeyemi");
        var devraj = sample.person(round, "Devraj Menon", "peer").offers("Rust:3; SQL:3").wants("SQL:1; Rust:1").asks();
        clock.advance(Duration.ofDays(4));
        assertThat(answer(ngozi, askOf(kofi, ngozi), "acceptance").text()).contains("There was no word for seven days");

        sweep.run();
        sweep.run();

        assertThat(endings()).containsExactly("EXPIRED");
        assertThat(letters("ask-expired")).containsExactly("Kofi Mensah");
        assertThat(letter("ask-expired", kofi)).contains("These would fit as well:\n- Devraj Menon").doesNotContain("Lena");
        assertThat(members()).isEmpty();
        ask(devraj, ngozi);
        assertThat(as(kofi).get(board() + "/people/" + ngozi.id()).text()).contains("You asked before");
        clock.advance(Duration.ofDays(8));
        sweep.run();
        assertThat(as(marisol).get("/rounds/" + round.id() + "/board").text()).contains("Asked, and silent", "asked 2 times, 2 times without a word");
    }

    @Test
    void aReplyThatIsOwedIsRemindedOfAsWell() {
        ask(kofi, ngozi);
        clock.advance(Duration.ofDays(2));
        answer(ngozi, askOf(kofi, ngozi), "question", "text", "Which chapter would you begin with?");
        clock.advance(Duration.ofDays(3));
        sweep.run();
        assertThat(letters("ask-reminder")).containsExactly("Kofi Mensah");
        answer(kofi, askOf(kofi, ngozi), "reply", "text", "With the one about borrowing, of course.");
        clock.advance(Duration.ofDays(6));
        sweep.run();
        assertThat(endings()).as("their week began anew").isEmpty();
    }

    @Test
    void whatHasBecomeImpossibleEndsByItself() {
        ask(kofi, ngozi);
        ask(ngozi, lena);
        sql.sql("update applications set avoids = 'Kofi Mensah' where person_id = ?").param(ngozi.id()).update();
        sweep.run();
        assertThat(endings()).containsExactly("GONE");
        assertThat(as(kofi).get("/asks/" + askOf(kofi, ngozi)).text()).contains("This is not possible any more").doesNotContain("avoid");
        sql.sql("update applications set capacity = 0 where person_id = ?").param(lena.id()).update();
        sweep.run();
        assertThat(endings()).containsExactly("GONE", "FULL");
    }

    @Test
    void leavingSuchAGroupGivesThePlaceBackAndTheOtherTheirs() {
        ask(kofi, ngozi);
        answer(ngozi, askOf(kofi, ngozi), "acceptance");
        long group = sql.sql("select id from groups").query(Long.class).single();
        var leaving = as(ngozi).get("/groups/" + group + "/departure").submit("/groups/" + group + "/departure", "told", "organizer", "reason", "It does not fit.");

        assertThat(as(ngozi).get(board()).text()).contains("Lena Hartmann");
        assertThat(as(kofi).get(board()).text()).as("nobody told him yet").contains("You have as many groups as you can take");
        as(marisol).get("/programs/" + round.programId() + "/letters/sending").submit("/programs/" + round.programId() + "/letters/sending");
        assertThat(as(kofi).get(board()).text()).doesNotContain("You have as many groups as you can take");
        ask(lena, ngozi);
        answer(ngozi, askOf(lena, ngozi), "acceptance");
        assertThat(members()).containsExactly("Kofi Mensah", "Lena Hartmann", "Ngozi Adeyemi");
        assertThat(leaving.post("/groups/" + group + "/departure/undo").followed().text()).contains("the others are being told that you have left");
        sql.sql("update departures set told_by = 'MYSELF'").update();
        assertThat(leaving.post("/groups/" + group + "/departure/undo").followed().text()).contains("you are in as many groups as you can be");
        sql.sql("update formats set most_groups = 2").update();
        sql.sql("update applications set capacity = 2").update();
        sql.sql("insert into fewer_groups (round_id, person_id, most, told_at) values (?, ?, 1, now())").params(round.id(), ngozi.id()).update();
        assertThat(leaving.post("/groups/" + group + "/departure/undo").followed().text()).as("as many as they said").contains("you are in as many groups as you can be");
        assertThat(sql.sql("select count(*) from present_memberships where person_id = ?").param(ngozi.id()).query(Integer.class).single()).isOne();
    }
}
