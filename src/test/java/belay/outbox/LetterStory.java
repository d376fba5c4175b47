package belay.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import belay.people.Person;
import belay.stories.Story;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What an organizer does with the letters that wait. */
class LetterStory extends Story {

    @Autowired
    private Letters letters;

    private Person marisol;
    private long harbour;

    @BeforeEach
    void aProgramWithAnOrganizer() {
        marisol = person("Marisol");
        harbour = program("Harbour Mentoring", marisol);
    }

    @Test
    void aLetterIsReadChangedAndSent() {
        var letter = draft(person("Amara"), "Welcome to Bowline", "Hello Amara,\n\nthis is your group.");
        var visitor = as(marisol).get("/programs/" + harbour + "/letters");
        assertThat(visitor.page().select("h1").text()).isEqualTo("One letter waits for your nod");

        visitor.get("/letters/" + letter.id()).submit("/letters/" + letter.id(), "subject", "Welcome aboard");
        assertThat(visitor.text()).contains("The draft is saved").doesNotContain("Approved by");

        var form = visitor.page().selectFirst("form[action=/letters/" + letter.id() + "]");
        visitor.post("/letters/" + letter.id() + "/approval", "subject", "Welcome aboard", "body", "Hello Amara, come in.",
            "seen", form.selectFirst("[name=seen]").val()).followed();

        assertThat(visitor.text()).contains("The letter to Amara is approved and leaves as soon as a mail server is set up");
        assertThat(sql.sql("select subject || '/' || body from letters").query(String.class).single())
            .isEqualTo("Welcome aboard/Hello Amara, come in.");
        assertThat(visitor.get("/letters/" + letter.id()).text()).contains("Approved by Marisol", "Approved, not sent");
        assertThat(visitor.page().select("textarea")).isEmpty();
    }

    @Test
    void aLetterThatWasSentCannotBeChanged() {
        var letter = draft(person("Amara"), "Welcome", "Hello");
        var visitor = as(marisol).get("/letters/" + letter.id());
        letters.approve(letter.id(), marisol.id(), clock.instant());

        visitor.submit("/letters/" + letter.id(), "subject", "Something else");

        assertThat(visitor.text()).contains("take it back before it leaves").doesNotContain("Something else");
        assertThat(subject(letter)).isEqualTo("Welcome");
    }

    @Test
    void whatHasNotLeftIsTakenBackAndChanged() {
        var letter = draft(person("Amara"), "Welcome", "Hello");
        letters.approve(letter.id(), marisol.id(), clock.instant());
        var visitor = as(marisol).get("/letters/" + letter.id());

        visitor.submit("/letters/" + letter.id() + "/recall");

        assertThat(visitor.text()).contains("The letter is a draft again.", "gets it when you send it");
        assertThat(visitor.page().select("section[aria-labelledby=log]").text()).as("who let it go, and who took it back")
            .containsSubsequence("Taken back by Marisol", "Approved by Marisol", "Drafted");
        assertThat(as(marisol).get("/programs/" + harbour + "/letters").text()).contains("Was approved, and taken back before it left.");
        visitor.submit("/letters/" + letter.id(), "subject", "Welcome aboard");
        assertThat(subject(letter)).isEqualTo("Welcome aboard");
    }

    @Test
    void whatIsTakenBackWhileSomebodyReadsAllDoesNotLeaveUnread() {
        var taken = draft(person("Amara"), "Welcome", "Hello");
        letters.approve(taken.id(), marisol.id(), clock.instant());
        draft(person("Ben"), "Welcome", "Hello");
        draft(person("Cleo"), "Welcome", "Hello");
        var visitor = as(marisol).get("/programs/" + harbour + "/letters/sending");
        assertThat(visitor.page().select("h1").text()).isEqualTo("Send 2 letters?");
        letters.recall(taken.id(), marisol.id(), clock.instant());

        visitor.submit("/programs/" + harbour + "/letters/sending");

        assertThat(visitor.text()).contains("A letter more can be sent by now than you have read.", "Send 3 letters?");
        assertThat(sql.sql("select count(*) from letter_approvals").query(Long.class).single()).isZero();
    }

    @Test
    void whatHasLeftIsNotTakenBack() {
        var letter = draft(person("Amara"), "Welcome", "Hello");
        letters.approve(letter.id(), marisol.id(), clock.instant());
        var visitor = as(marisol).get("/letters/" + letter.id());
        sql.sql("insert into letter_deliveries (letter_id, delivered_at, address) values (?, now(), 'amara@example.org')").param(letter.id()).update();

        visitor.submit("/letters/" + letter.id() + "/recall");

        assertThat(visitor.text()).contains("The letter has left meanwhile, so it could not be taken back.");
        assertThat(visitor.page().select("form[action$=/recall]")).isEmpty();
        assertThat(sql.sql("select count(*) from letter_approvals").query(Long.class).single()).isEqualTo(1);
    }

    @Test
    void twoOrganizersTwoTabsAndADoubleClickSendALetterOnce() throws Exception {
        var letter = draft(person("Amara"), "Welcome", "Hello");
        var seen = LetterForm.wording(letter);
        try (var clicks = Executors.newFixedThreadPool(6)) {
            Callable<Integer> click = () -> as(marisol).get("/letters/" + letter.id())
                .post("/letters/" + letter.id() + "/approval", "subject", "Welcome", "body", "Hello", "seen", seen).status();
            for (var status : clicks.invokeAll(List.of(click, click, click, click, click, click))) {
                assertThat(status.get()).isEqualTo(303);
            }
        }
        assertThat(sql.sql("select count(*) from letter_approvals").query(Long.class).single()).isEqualTo(1);
    }

    @Test
    void whatIsSentIsWhatWasRead() {
        var letter = draft(person("Amara"), "Welcome", "Hello");
        var visitor = as(marisol).get("/letters/" + letter.id());
        letters.rewrite(letter.id(), "Welcome", "Something nobody agreed to");

        visitor.post("/letters/" + letter.id() + "/approval", "subject", "Welcome", "body", "Hello, Amara", "seen", LetterForm.wording(letter));

        assertThat(visitor.status()).isEqualTo(422);
        assertThat(visitor.text()).contains("Somebody changed this letter while you were writing");
        assertThat(visitor.page().select("textarea").text()).isEqualTo("Hello, Amara");
        assertThat(sql.sql("select count(*) from letter_approvals").query(Long.class).single()).isZero();
    }

    @Test
    void anEmptyLetterIsNotSavedAndNothingTypedIsLost() {
        var letter = draft(person("Amara"), "Welcome", "Hello");

        var visitor = as(marisol).get("/letters/" + letter.id()).submit("/letters/" + letter.id(), "subject", "Kept", "body", " ");

        assertThat(visitor.status()).isEqualTo(422);
        assertThat(visitor.page().select(".error-summary a[href=#body]").text()).isEqualTo("Write the letter; it is empty.");
        assertThat(visitor.page().select("#subject").val()).isEqualTo("Kept");
        assertThat(subject(letter)).isEqualTo("Welcome");
    }

    @Test
    void allThatWaitsIsSentAfterAPageThatSaysWhatGoesToHowMany() {
        draft(person("Amara"), "Welcome to Bowline", "Hello");
        draft(person("Ben"), "Welcome to Bowline", "Hello");
        draft(person("Lucía"), "Welcome to Reef", "Hello");
        draft(nobodysAddress("Kofi"), "Welcome to Reef", "Hello");

        var visitor = as(marisol).get("/programs/" + harbour + "/letters/sending");
        assertThat(visitor.page().select("h1").text()).isEqualTo("Send 3 letters?");
        assertThat(visitor.text()).contains("Welcome to Bowline", "2 letters", "Amara, Ben", "One letter stays here", "Kofi");
        draft(person("Dana"), "Nobody has read this", "Hello");

        visitor.submit("/programs/" + harbour + "/letters/sending");

        assertThat(visitor.text()).contains("3 letters are approved");
        assertThat(sql.sql("select p.name from letter_approvals a join letters l on l.id = a.letter_id join people p on p.id = l.person_id order by 1")
            .query(String.class).list()).containsExactly("Amara", "Ben", "Lucía");
        visitor.get("/programs/" + harbour + "/letters");
        assertThat(visitor.page().select("h1").text()).isEqualTo("2 letters wait for your nod");
    }

    @Test
    void aSecondClickOnSendAllSendsNothing() {
        var letter = draft(person("Amara"), "Welcome", "Hello");
        var visitor = as(marisol).get("/programs/" + harbour + "/letters/sending");
        letters.approve(letter.id(), marisol.id(), clock.instant());

        visitor.submit("/programs/" + harbour + "/letters/sending");

        assertThat(visitor.text()).contains("There was nothing left to send");
    }

    @Test
    void aLetterToSomebodyWithoutAnAddressSaysSoAndTakesTheAddress() {
        person("Ben");
        var letter = draft(nobodysAddress("Kofi"), "Welcome", "Hello");
        var visitor = as(marisol).get("/letters/" + letter.id());
        assertThat(visitor.text()).contains("Kofi has no e-mail address");
        assertThat(visitor.page().selectFirst("button[formaction]").hasAttr("disabled")).isTrue();
        visitor.post("/letters/" + letter.id() + "/approval", "subject", "Welcome", "body", "Hello", "seen", LetterForm.wording(letter));
        assertThat(visitor.status()).isEqualTo(422);

        var page = "/letters/" + letter.id() + "/address";
        assertThat(visitor.get(page).submit(page, "address", "kofi.example.org").text()).contains("“kofi.example.org” has no @");
        assertThat(visitor.submit(page, "address", "ben@example.org").text()).contains("Somebody else here already has the address");
        assertThat(visitor.status()).isEqualTo(422);
        visitor.submit(page, "address", "kofi@example.org");

        assertThat(visitor.text()).contains("The letter can be sent now");
        assertThat(people.findByEmail("kofi@example.org")).isPresent();
        assertThat(visitor.getOnly(page).status()).as("an address that is there is not changed here").isEqualTo(404);
    }

    @Test
    void whatTheMailServerSaidStandsOnTheLetterAndItCanBeTriedAgain() {
        var letter = draft(person("Amara"), "Welcome", "Hello");
        letters.approve(letter.id(), marisol.id(), clock.instant());
        refused(letter);

        var visitor = as(marisol).get("/programs/" + harbour + "/letters?tray=leaving");
        assertThat(visitor.text()).contains("Not delivered");
        visitor.get("/letters/" + letter.id());
        assertThat(visitor.text()).contains("turned this address down for good", "550 no such user");

        clock.advance(Duration.ofMinutes(1));
        visitor.submit("/letters/" + letter.id() + "/attempt");
        assertThat(visitor.text()).contains("It is tried again from now on", "550 no such user").doesNotContain("Try again");
    }

    @Test
    void lettersAreFoundByName() {
        draft(person("Amara"), "Welcome", "Hello");
        draft(person("Ben"), "Welcome", "Hello");

        assertThat(as(marisol).get("/programs/" + harbour + "/letters?name=AMA").page().select(".rows h3").eachText()).containsExactly("Amara");
        assertThat(as(marisol).get("/programs/" + harbour + "/letters?name=nobody").text()).contains("No letter here to “nobody”");
    }

    @Test
    void onlyOrganizersOfTheProgramSeeItsLetters() {
        var amara = person("Amara");
        var letter = draft(amara, "Welcome", "Hello");
        var other = person("Greta");
        program("Lantern Library", other);

        for (var stranger : List.of(amara, other)) {
            for (var path : List.of("/letters/" + letter.id(), "/letters/" + letter.id() + "/address",
                    "/programs/" + harbour + "/letters", "/programs/" + harbour + "/letters/sending")) {
                assertThat(as(stranger).get(path).status()).as(path).isEqualTo(404);
            }
            for (var path : List.of("/letters/" + letter.id(), "/letters/" + letter.id() + "/approval",
                    "/letters/" + letter.id() + "/attempt", "/letters/" + letter.id() + "/address")) {
                var visitor = as(stranger).get("/");
                assertThat(visitor.post(path, "subject", "x", "body", "x", "address", "x@example.org", "seen", "").status()).as(path).isEqualTo(404);
            }
            assertThat(as(stranger).get("/").post("/programs/" + harbour + "/letters/sending", "upTo", "99").status()).isEqualTo(404);
        }
    }

    @Test
    void aSignInLetterIsShownToNobody() {
        var letter = letters.save(new Letter(0, null, "", marisol.id(), null, Letter.SIGN_IN, "Your way in", "Code 123", clock.instant()));

        assertThat(as(marisol).get("/letters/" + letter.id()).status()).isEqualTo(404);
        assertThat(as(marisol).get("/programs/" + harbour + "/letters").text()).doesNotContain("Your way in");
    }

    @Test
    void theLettersLookAsTheyShould() {
        var first = draft(person("Amara Okafor"), "Welcome to Bowline", "Hello Amara,\n\nyour group is called Bowline.\n\nMarisol");
        for (var name : List.of("Ben", "Lucía", "Yuki", "Dana")) {
            draft(person(name), "Welcome to Bowline", "Hello");
        }
        var held = draft(nobodysAddress("Kofi"), "Welcome to Bowline", "Hello");
        var gone = draft(person("Tomasz"), "Welcome to Bowline", "Cześć Tomasz,\n\nto jest Twoja grupa.");
        letters.approve(gone.id(), marisol.id(), clock.instant());
        try (var chrome = chrome(marisol)) {
            chrome.open("/programs/" + harbour + "/letters?tray=sent").look("letters-none-sent");
            chrome.open("/letters/" + first.id());
            chrome.page.fill("#subject", "");
            chrome.press("main form button", ".error-summary").look("letter-errors");
            chrome.open("/letters/" + held.id()).look("letter-held");
            chrome.open("/letters/" + held.id() + "/address");
            chrome.press("main form .button--primary", ".error-summary").look("letter-address-errors");
            chrome.open("/letters/" + gone.id()).look("letter-approved");
            refused(gone);
            chrome.open("/letters/" + gone.id()).look("letter-refused");
            chrome.open("/programs/" + harbour + "/letters?tray=leaving").look("letters-leaving");
        }
    }

    private void refused(Letter letter) {
        clock.advance(Duration.ofMinutes(1));
        sql.sql("insert into letter_failures (letter_id, failed_at, permanent, because) values (?, ?, true, '550 no such user')")
            .params(letter.id(), java.sql.Timestamp.from(clock.instant())).update();
    }

    private Person nobodysAddress(String name) {
        return people.save(new Person(0, name, null, clock.instant()));
    }

    private Letter draft(Person to, String subject, String body) {
        return letters.save(new Letter(0, harbour, "", to.id(), null, "group-formed", subject, body, clock.instant()));
    }

    private String subject(Letter letter) {
        return sql.sql("select subject from letters where id = ?").param(letter.id()).query(String.class).single();
    }

    private long program(String name, Person organizer) {
        return sql.sql("""
            with p as (insert into programs (name, zone, created_at) values (:name, 'Europe/Lisbon', now()) returning id)
            insert into organizers (program_id, person_id, since) select id, :organizer, now() from p returning program_id
            """).param("name", name).param("organizer", organizer.id()).query(Long.class).single();
    }
}
