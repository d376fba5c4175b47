package belay.matching;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import belay.people.Person;
import belay.programs.Preset;
import belay.programs.Round;
import belay.stories.Chrome;
import belay.stories.Story;
import belay.stories.Visitor;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.options.SelectOption;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;

/**
 * Four strangers, each in a real browser, from the list of programs to a group of theirs; and out again, kindly. They know an address of
 * their own, what stands on pages, and what comes by mail. What others do meanwhile, organizers among them, goes the short way.
 */
class FourStrangersStory extends Story {

    private static final Pattern LINK = Pattern.compile("https?://[^/\\s]+(/[^\\s>]+)");

    @Autowired
    private SampleRound sample;

    @Autowired
    @Qualifier("sweepTrials")
    private RecurringTask<Void> trials;

    private Person marisol;
    private Visitor desk;
    private Round round;
    private Chrome zanele;

    @BeforeEach
    void anOrganizerAndAStranger() {
        marisol = person("Marisol Vega");
        people.makeAdministrator(marisol.id(), clock.instant());  // where nobody is, whoever comes sets up the server
        desk = as(marisol);
        zanele = chrome();
    }

    @AfterEach
    void theWindowIsLeft() {
        zanele.close();
    }

    @Test
    void aPeerAsksSomebodyOnTheBoardAndLeavesByAnOrganizersWords() {
        round = sample.round(Preset.PEER, marisol);
        open();
        var kofi = sample.person(round, "Kofi Mensah", "peer").offers("SQL:4").wants("Rust:2").asks();
        sample.person(round, "Lena Hartmann", "peer").offers("Testing:4").wants("Rust:1").asks();
        desk.get(here("/board")).submit(here("/board"));
        apply();
        type("input[name=offer]", "Rust");
        type("input[name=want]", "SQL");
        send();
        everybodyIsIn();
        read("answer-accept", "You are in.");

        click(".masthead__home");
        click("main a[href='/boards/" + round.id() + "']");
        sees("Kofi Mensah", "Each can teach the other");
        click("main h3 a:has-text('Kofi Mensah')");
        type("#text", "I would like to read queries with you, one a week.");
        click("form[action$='/asks'] button");
        sees("Kofi Mensah has not answered yet");
        var ask = pathIn("ask", kofi);
        as(kofi).get(ask).submit(ask + "/acceptance");
        read("group-formed", "Two on the rope", "Kofi Mensah");

        click("main .menu summary");
        click("main .menu a[href$='/departure']");
        type("textarea[name=reason]", "We do not get on, and I would rather not say so.");
        click("form:has(input[value=organizer]) button");
        sees("You have left", "The others have not been told yet");
        var group = pathIn("group-formed", kofi);
        assertThat(as(kofi).get(group).text()).as("nobody learns from a page what a letter has to tell").contains("Zanele Mokoena");
        letGo();
        assertThat(letter("relayed", kofi)).contains("Zanele Mokoena has left", "no judgement on you").doesNotContain("get on");
        assertThat(as(kofi).get(group).text()).contains("One on the rope").doesNotContain("get on");
        assertThat(desk.get(here("/departures")).text()).contains("We do not get on, and I would rather not say so.");
    }

    @Test
    void aPeerIsMatchedADeclinedSeatGoesToTheNextAndTheirTrialEndsInTheSameWordsForBoth() {
        round = sample.round(Preset.PEER, marisol);
        open();
        var cleo = sample.person(round, "Cleo Adler", "peer").offers("Rust:4").wants("SQL:2").asks();
        var ben = sample.person(round, "Ben Ostrow", "peer").offers("Rust:4").wants("SQL:2").asks();
        desk.get(here("/trial")).submit(here("/trial"), "days", "14");
        apply();
        type("input[name=offer]", "SQL");
        type("input[name=want]", "Rust");
        send();
        everybodyIsIn();
        publish("invitation");

        read("invitation", "Would you like to join?", "How to reach each other is shown once the group has begun.");
        click("form[action$='/acceptance'] button");
        sees("You said yes. Thank you!");
        var first = letters("invitation", ben) > 0 ? ben : cleo;
        var next = first == ben ? cleo : ben;
        answer(first, "/refusal", "reason", "A new job");
        desk.get(here("/answers")).get(desk.page().select("main a[href*='/offers']").attr("href"));
        desk.submit(desk.path().replaceFirst("\\?.*", ""), "people", String.valueOf(next.id()));
        answer(next, "/acceptance");
        read("group-formed", "You begin with a trial", next.name());
        assertThat(zanele.page.textContent("main")).doesNotContain(first.name(), "new job");

        after(Duration.ofDays(60));  // the round has begun, and two weeks of it are over
        read("trial-question", "Who learns what you say");
        zanele.page.check("input[name=answer][value=on]");
        click("form[action$='/trial'] button");
        sees("You said that you want to go on.");
        var trial = pathIn("trial-question", next);
        as(next).get(trial).submit(trial, "answer", "not");
        after(Duration.ofDays(8));
        assertThat(letter("trial-ended", next).replace(next.shortName(), "?")).contains("nobody’s fault").isEqualTo(letter("trial-ended", zanele()).replace("Zanele", "?"));
        zanele.open("/");
        sees("You are in no group right now");
    }

    @Test
    void aStudentRanksPossesTakesItBackAsksAgainAndIsInTheFirst() {
        var winter = sample.round(Preset.POSSE, marisol);
        sql.sql("update format_roles set minimum = case role when 'STUDENT' then 2 else 1 end, maximum = case role when 'STUDENT' then 3 else 1 end").update();
        for (var posse : List.of("One", "Two")) {
            sample.person(winter, "First " + posse, "student").stage("Module 1").asks();
            sample.person(winter, "Second " + posse, "student").stage("Module 2").asks();
            sample.person(winter, "Alum " + posse, "alum").asks();
            sample.person(winter, "Professional " + posse, "professional").asks();
        }
        round = winter;
        publish("direct");
        clock.set(Instant.parse("2027-02-10T09:00:00Z"));  // who applies now joins posses that are at work
        desk = as(marisol);
        round = sample.after(winter, Preset.POSSE);
        sql.sql("update format_roles set minimum = case role when 'STUDENT' then 2 else 1 end, maximum = case role when 'STUDENT' then 3 else 1 end").update();
        sql.sql("insert into applications (round_id, person_id, roles, stage, submitted_at) select ?, person_id, roles, case stage when 'Module 1' then 'Module 2' when 'Module 2' then 'Module 3' else '' end, ? from applications")
            .params(round.id(), Timestamp.from(clock.instant())).update();
        open();
        desk.get(here("/continuation")).submit(here("/continuation"), "earlier", String.valueOf(winter.id()));
        var posses = sql.sql("select name from groups order by name").query(String.class).list();
        assertThat(posses).hasSize(2);

        apply();
        zanele.page.check("input[name=roles][value=STUDENT]");
        type("input[name=want]", "Rust");
        type("#stage", "Module 1");
        zanele.page.selectOption("#choice-1", new SelectOption().setLabel(posses.get(1)));
        zanele.page.selectOption("#choice-2", new SelectOption().setLabel(posses.get(0)));
        send();
        sees("1. " + posses.get(1) + ", 2. " + posses.get(0));
        click("details:has(form[action$='/withdrawal']) summary");
        click("form[action$='/withdrawal'] button");
        sees("You took this back. No group is looked for.");
        assertThat(desk.get(here("/queue")).text()).doesNotContain("Zanele");
        click("form[action$='/withdrawal/undo'] button");
        sees("You are asking again");
        everybodyIsIn();
        read("answer-accept", "You are in.");

        publish("direct");
        read("group-formed", posses.get(1), "Five on the rope");
    }

    @Test
    void aMenteeNamesTwoGoalsInOrderAndIsInvitedToTheFirst() {
        round = sample.round(Preset.COHORT, marisol);
        open();
        for (var goal : List.of("Deploy it", "Give a talk")) {
            for (int n = 1; n <= 2; n++) {
                sample.person(round, "Mentor " + n + " of " + goal, "mentor").offers("SQL:4").goals(goal).asks();
            }
            for (int n = 1; n <= 3; n++) {
                sample.person(round, "Mentee " + n + " of " + goal, "mentee").wants("SQL:1").goals(goal).asks();
            }
        }
        apply();
        zanele.page.check("input[name=roles][value=MENTEE]");
        type("input[name=want]", "SQL");
        type("#goals", "Give a talk\nDeploy it");
        send();
        everybodyIsIn();
        publish("invitation");

        read("invitation", "Would you like to join?", "Give a talk");
        click("form[action$='/acceptance'] button");
        sees("The group begins as soon as enough others said yes too.");
        for (var other : List.of("Mentor 1", "Mentor 2", "Mentee 1", "Mentee 2", "Mentee 3")) {
            answer(people.findByEmail((other + " of give a talk").toLowerCase().replace(' ', '.') + "@example.org").orElseThrow(), "/acceptance");
        }
        read("group-formed", "Give a talk", "Mentor 1 of Give a talk", "Mentee 3 of Give a talk");
        click(".masthead nav a[href='/groups']");
        sees("You are in one group");
    }

    /** Opens the program to strangers, and reads whoever applies before they are in. */
    private void open() {
        var settings = "/programs/" + round.programId() + "/public-page";
        desk.get(settings).submit(settings, "visibility", "PUBLIC");
        desk.get(here("/screening")).submit(here("/screening"));
    }

    private String here(String path) {
        return "/rounds/" + round.id() + path;
    }

    /** From the list of programs to the form, with nothing but an address; and what every form asks. */
    private void apply() {
        zanele.open("/p");
        click("main h3 a:has-text('Harbour Mentoring')");
        click(".hero a.button--primary");
        type("#email", "zanele@example.org");
        zanele.press("main form button", "#code");
        zanele.open(LINK.matcher(sql.sql("select body from letters where kind = 'sign-in'").query(String.class).single()).results().findFirst().orElseThrow().group(1));
        click("form[action^='/sign-in/link/'] button");
        type("#name", "Zanele Mokoena");
        type("#zone", "Lisbon");
        type("#languages", "English");
        zanele.press("button[name=fill][value=evenings]", "input[value='wed-19:00']:checked");
    }

    private void send() {
        click("main .stack > .cluster .button--primary");
        sees("Sent. A receipt is on its way to you.");
        assertThat(letter("receipt", zanele())).contains("Nothing more is needed from you now.");
    }

    private void everybodyIsIn() {
        desk.get(here("/queue"));
        for (var action : desk.page().select("form[action$=/decision]").eachAttr("action")) {
            desk.submit(action, "verdict", "accept");
            desk.get(here("/queue"));
        }
        desk.get(here("/announcement")).submit(here("/announcement"));
    }

    private void publish(String how) {
        var draft = AtTheDesk.matched(desk, round).path();
        desk.get(draft + "/publication").submit(draft + "/publication", "by", how);
        letGo();
    }

    private void letGo() {
        var sending = "/programs/" + round.programId() + "/letters/sending";
        desk.get(sending).submit(sending);
    }

    private void answer(Person person, String how, String... more) {
        var invitation = sql.sql("select max(id) from invitations where person_id = ?")
            .param(person.id()).query(Long.class).single();
        as(person).get("/invitations/" + invitation).submit("/invitations/" + invitation + how, more);
    }

    private void after(Duration time) {
        clock.advance(time);
        trials.execute(new TaskInstance<>("sweep-trials", "now"), null);
    }

    private void click(String selector) {
        zanele.page.locator(selector).first().click();
    }

    private void type(String selector, String text) {
        zanele.page.locator(selector).first().fill(text);
    }

    private void sees(String... words) {
        for (var some : words) {
            assertThat(zanele.page.locator("main")).containsText(some, new ContainsTextOptions().setTimeout(20_000));
        }
    }

    /** Zanele follows the link in her letter. */
    private void read(String kind, String... words) {
        zanele.open(pathIn(kind, zanele()));
        sees(words);
    }

    private Person zanele() {
        return people.findByEmail("zanele@example.org").orElseThrow();
    }

    private String pathIn(String kind, Person to) {
        return LINK.matcher(letter(kind, to)).results().findFirst().orElseThrow().group(1);
    }

    /** What came by mail: what nobody let go is not read. */
    private String letter(String kind, Person to) {
        return sql.sql("select subject || chr(10) || body from letters l join letter_approvals a on a.letter_id = l.id where kind = ? and person_id = ? order by l.id desc limit 1")
            .params(kind, to.id()).query(String.class).single();
    }

    private int letters(String kind, Person to) {
        return sql.sql("select count(*) from letters where kind = ? and person_id = ?").params(kind, to.id()).query(Integer.class).single();
    }
}
