package belay.matching;

import static org.assertj.core.api.Assertions.assertThat;

import belay.programs.Preset;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/** The board of a round: who is on it, what one sees of them, and what becomes of matching when people find each other. */
class BoardStory extends OnTheBoard {

    @Test
    void whoIsAcceptedLooksAroundAndSeesTheBestFirst() {
        var page = as(ngozi).get(board());

        assertThat(page.page().select("main h3").eachText()).containsExactly("Kofi Mensah", "Lena Hartmann");
        assertThat(page.text()).contains("2 people you could work with", "Each can teach the other", "Can teach you SQL", "Wants from you Rust", "Wed 18:00 to 21:00", "Speaks English")
            .doesNotContain("example.org", "Ngozi Adeyemi Peer");
        assertThat(as(ngozi).get("/").text()).contains("The board of Winter 2027");
        assertThat(as(ngozi).get("/profile/applications").page().select("main a[href=" + board() + "]").text()).isEqualTo("Look around on the board, and ask somebody yourself");
        assertThat(as(kofi).get(board() + "/people/" + ngozi.id()).text()).contains("Ship a small service", "Ask Ngozi Adeyemi").doesNotContain("example.org");
        var waiting = sample.person(round, "Hilde Brandt", "peer").offers("Go").wants("Rust").asks();
        sql.sql("insert into withdrawals (application_id, withdrawn_at) select id, now() from applications where person_id = ?").param(waiting.id()).update();
        assertThat(as(waiting).get(board()).status()).isEqualTo(404);
        assertThat(as(ngozi).get(board()).text()).doesNotContain("Hilde");
    }

    @Test
    void theirHoursAreToldByTheReadersClock() {
        sql.sql("update profiles set zone = 'Europe/Berlin', free = 'Wed 19:00-23:00' where person_id = ?").param(ngozi.id()).update();
        assertThat(as(ngozi).get(board()).text()).contains("Wed 19:00 to 22:00");
        assertThat(as(kofi).get(board()).text()).contains("Wed 18:00 to 21:00");
    }

    @Test
    void oneLooksForWhatTheyTeachAndWantAndForHoursAndLanguages() {
        assertThat(as(ngozi).get(board() + "?teaches=sql&wants=RUST&hours=2").page().select("main h3").eachText()).containsExactly("Kofi Mensah");
        assertThat(as(ngozi).get(board() + "?language=en").text()).contains("2 of 2 fit");
        var none = as(ngozi).get(board() + "?teaches=testing&hours=2");
        assertThat(none.text()).contains("Nobody fits what you look for", "can teach “testing”: without it one person fits: Kofi Mensah", "shares 2 free hours with you: without it one person fits: Lena Hartmann");
        none.get(none.page().select("main a[href*=hours]:contains(Look without it)").last().attr("href"));
        assertThat(none.page().select("main h3").eachText()).containsExactly("Lena Hartmann");
        var bad = as(ngozi).get(board() + "?hours=often&teaches=Rust");
        assertThat(bad.status()).isEqualTo(422);
        assertThat(bad.text()).contains("“often” is no number of hours in a week");
        assertThat(bad.page().select("input[name=teaches]").val()).isEqualTo("Rust");
        sql.sql("insert into synonyms (round_id, word, means, set_at) values (?, 'RDBMS', 'SQL', now())").param(round.id()).update();
        assertThat(as(ngozi).get(board() + "?teaches=rdbms").page().select("main h3").eachText()).containsExactly("Kofi Mensah");
    }

    @Test
    void whoeverIsAvoidedIsNotThereAndNothingTellsWhy() {
        sql.sql("update applications set avoids = 'Kofi Mensah' where person_id = ?").param(ngozi.id()).update();
        var before = as(lena).get(board()).text();

        assertThat(as(ngozi).get(board()).text()).doesNotContain("Kofi").contains("One person you could work with");
        assertThat(as(kofi).get(board()).text()).doesNotContain("Ngozi").contains("Nobody you could work with is here yet");
        var gone = as(kofi).get(board() + "/people/" + ngozi.id());
        assertThat(gone.status()).isEqualTo(404);
        assertThat(gone.text()).isEqualTo(as(kofi).get(board() + "/people/999999").text());
        assertThat(as(kofi).get(board()).post(board() + "/people/" + ngozi.id() + "/asks", "text", WORDS).status()).isEqualTo(404);
        assertThat(as(lena).get(board()).text()).isEqualTo(before);
        sql.sql("update applications set avoids = ''").update();
        sql.sql("insert into not_again (program_id, one, other, since) values (?, ?, ?, now())").params(round.programId(), Math.min(kofi.id(), ngozi.id()), Math.max(kofi.id(), ngozi.id())).update();
        assertThat(as(ngozi).get(board()).text()).doesNotContain("Kofi");
    }

    @Test
    void whatBreaksARuleIsRefusedWithTheReasonBeforeItIsWritten() {
        sql.sql("update profiles set free = 'Mon 07:00-08:00' where person_id = ?").param(kofi.id()).update();
        var page = as(ngozi).get(board() + "/people/" + kofi.id());

        assertThat(page.text()).contains("Why the two of you cannot be a pair", "You share no time a week", "Change when you are free")
            .doesNotContain("What would you like to do together?", "Change what you offer and want");
        page.post(board() + "/people/" + kofi.id() + "/asks", "text", WORDS);
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.text()).contains("Nothing was sent", WORDS);
        assertThat(sql.sql("select count(*) from asks").query(Integer.class).single()).isZero();

        var lenaToo = as(lena).get(board() + "/people/" + kofi.id());
        assertThat(lenaToo.text()).as("who offers testing and is free on other hours").contains("You offer nothing that Kofi Mensah wants to learn", "Change what you offer and want");
        assertThat(as(kofi).get(board() + "/people/" + lena.id()).text()).contains("You offer nothing that Lena Hartmann wants to learn");
    }

    @Test
    void whoWouldRatherNotAskIsFoundSomebodyAndCanComeBack() {
        ask(kofi, ngozi);
        var page = as(ngozi).get(board()).submit(board() + "/absence");

        assertThat(page.text()).contains("The organizers find somebody for you", "You are not shown on the board");
        assertThat(as(lena).get(board()).text()).doesNotContain("Ngozi");
        assertThat(endings()).containsExactly("GONE");
        assertThat(letter("ask-ended", kofi)).contains("Ngozi Adeyemi is not on the board any more.");
        assertThat(as(kofi).get("/asks/" + askOf(kofi, ngozi)).text()).contains("This is not possible any more");
        assertThat(as(marisol).get("/rounds/" + round.id() + "/board").text()).contains("leaves it to you 1");
        assertThat(page.submit(board() + "/absence/end").text()).contains("You are on the board again", "2 people you could work with");
    }

    @Test
    void closingEndsWhatWaitsWithOneKindLetterEach() {
        ask(kofi, ngozi);
        ask(lena, ngozi);
        var organizer = as(marisol).get("/rounds/" + round.id() + "/board");
        assertThat(organizer.text()).contains("Opened by Marisol Vega", "2 asks wait for an answer");
        assertThat(organizer.text()).doesNotContain(WORDS);

        organizer.submit("/rounds/" + round.id() + "/board/end");

        assertThat(organizer.text()).contains("The board of this round is closed", "Closed by Marisol Vega");
        assertThat(letters("board-closed")).containsExactly("Kofi Mensah", "Lena Hartmann", "Ngozi Adeyemi");
        assertThat(as(kofi).get("/asks/" + askOf(kofi, ngozi)).text()).contains("The board is closed");
        assertThat(as(kofi).get(board()).text()).contains("The board of Winter 2027 is closed");
        assertThat(as(kofi).get("/").text()).doesNotContain("The board of");
        organizer.submit("/rounds/" + round.id() + "/board");
        assertThat(as(kofi).get(board()).text()).contains("Ngozi Adeyemi");
        var ada = person("Ada Okafor");
        var posses = sample.round(Preset.POSSE, ada);
        assertThat(as(ada).get("/rounds/" + posses.id() + "/board").text()).contains("its groups are not of two");
        as(ada).get("/rounds/" + posses.id() + "/board").post("/rounds/" + posses.id() + "/board");
        assertThat(sql.sql("select count(*) from boards").query(Integer.class).single()).isOne();
    }

    @Test
    void matchingTakesIntoAccountWhoFoundSomebody() {
        var devraj = sample.person(round, "Devraj Menon", "peer").offers("SQL:4; Rust:3").wants("Rust:1; Testing:1").asks();
        AtTheDesk.matched(as(marisol), round);
        assertThat(sql.sql("select count(distinct person_id) from seats").query(Integer.class).single()).isGreaterThan(1);
        ask(kofi, ngozi);
        answer(ngozi, askOf(kofi, ngozi), "acceptance");

        try (var chrome = chrome(marisol)) {
            chrome.open("/drafts/1/publication").look("publication-pushed");
        }
        var publication = as(marisol).get("/drafts/1/publication");
        assertThat(publication.text()).contains("The board of this round closes.", "begun a group on the board", "Ngozi Adeyemi is in Clove since", "match again");
        int version = sql.sql("select version from drafts where id = 1").query(Integer.class).single();
        publication.post("/drafts/1/publication", "version", String.valueOf(version), "anyway", "true", "by", "direct");
        assertThat(publication.status()).isEqualTo(422);
        assertThat(sql.sql("select count(*) from publications").query(Integer.class).single()).isZero();

        var desk = as(marisol).get("/rounds/" + round.id() + "/desk");
        desk.submit("/rounds/" + round.id() + "/drafts");
        AtTheDesk.settled(desk, round);
        assertThat(sql.sql("select w.name from seats s join people w on w.id = s.person_id join drafts d on d.id = s.draft_id where d.number = 2 order by 1").query(String.class).list())
            .containsExactly("Devraj Menon", "Lena Hartmann");
        assertThat(as(marisol).get("/programs/" + round.programId()).text()).doesNotContain("without a place");
        assertThat(as(marisol).get("/rounds/" + round.id()).text()).contains("Let people find each other", "Go to the desk");
        assertThat(as(kofi).get("/profile/applications").text()).contains("You are in one group");
        as(marisol).get("/drafts/2/publication").submit("/drafts/2/publication", "by", "direct");
        assertThat(members()).containsExactly("Devraj Menon", "Kofi Mensah", "Lena Hartmann", "Ngozi Adeyemi");
        assertThat(letters("left-over")).isEmpty();
        assertThat(as(marisol).get("/rounds/" + round.id() + "/without-group").text()).doesNotContain("Kofi", "Ngozi");
        assertThat(as(devraj).get(board()).text()).contains("The groups of Winter 2027 are formed");
    }

    @Test
    void whereGroupsArePublishedNoBoardIsOpened() {
        sql.sql("delete from boards").update();
        var board = "/rounds/" + round.id() + "/board";
        AtTheDesk.matched(as(marisol), round).get("/drafts/1/publication").submit("/drafts/1/publication", "by", "invitation");

        var page = as(marisol).get(board);
        assertThat(page.page().select("form[action=" + board + "]")).isEmpty();
        page.post(board).followed();
        assertThat(sql.sql("select count(*) from boards").query(Integer.class).single()).isZero();
    }

    @Test
    void publishingAndAYesAtOnceGiveNobodyMoreThanTheyCanTake() throws Exception {
        AtTheDesk.matched(as(marisol), round);
        var seated = sql.sql("select count(*) from seats s join people w on w.id = s.person_id where w.name in ('Ngozi Adeyemi', 'Lena Hartmann', 'Kofi Mensah')").query(Integer.class).single();
        assertThat(seated).isPositive();
        ask(kofi, ngozi);
        ask(lena, ngozi);
        var tasks = new ArrayList<Callable<Integer>>();
        var yes = as(ngozi).get("/asks/" + askOf(kofi, ngozi));
        var other = as(ngozi).get("/asks/" + askOf(lena, ngozi));
        var publish = as(marisol).get("/drafts/1/publication");
        tasks.add(() -> yes.post("/asks/" + askOf(kofi, ngozi) + "/acceptance").status());
        tasks.add(() -> other.post("/asks/" + askOf(lena, ngozi) + "/acceptance").status());
        tasks.add(() -> publish.post("/drafts/1/publication", "version", "0", "anyway", "true", "by", "direct").status());

        assertThat(atOnce(tasks)).allMatch(status -> status == 303 || status == 409 || status == 422);

        assertThat(sql.sql("select max(n) from (select count(*) as n from present_memberships group by person_id) m").query(Integer.class).single()).isOne();
        assertThat(sql.sql("select count(*) from open_asks").query(Integer.class).single()).isZero();
    }

    @Test
    void everyPageOfTheBoardLooksAsItShould() {
        ask(kofi, ngozi);
        ask(ngozi, lena);
        answer(lena, askOf(ngozi, lena), "question", "text", "How many evenings a week do you have?");
        try (var chrome = chrome(ngozi)) {
            chrome.open(board() + "?teaches=Juggling&hours=40").look("board-none");
            chrome.open("/asks/" + askOf(ngozi, lena)).look("ask-questioned");
            chrome.open("/").look("home-board");
            as(ngozi).get(board()).submit(board() + "/absence");
            chrome.open(board()).look("board-off");
        }
        try (var chrome = chrome(kofi)) {
            chrome.open(board() + "/people/" + lena.id()).look("board-person-impossible");
        }
        try (var chrome = chrome(marisol)) {
            chrome.open("/rounds/" + round.id() + "/board").look("board-round");
        }
    }
}
