package belay.applications;

import static org.assertj.core.api.Assertions.assertThat;

import belay.people.Person;
import belay.programs.Format;
import belay.programs.Formats;
import belay.programs.Preset;
import belay.programs.Program;
import belay.programs.Programs;
import belay.programs.Round;
import belay.programs.Rounds;
import belay.stories.Story;
import belay.stories.Visitor;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An organizer asks what Belay does not; whoever applies answers, and what is sensitive stays where they were told. */
class QuestionsStory extends Story {

    private static final String[] SAID = {"zone", "Lagos", "want", "Rust", "free", "mon-18:00", "roles", "MENTEE", "capacity", "1"};

    @Autowired
    private Programs programs;

    @Autowired
    private Rounds rounds;

    @Autowired
    private Formats formats;

    @Autowired
    private Applications applications;

    private Program harbour;
    private Round round;
    private Visitor desk;
    private Person amara;

    @BeforeEach
    void aRoundOneCanApplyFor() {
        var marisol = person("Marisol Vega");
        harbour = programs.save(new Program(0, "Harbour Mentoring", "", "Europe/Lisbon", clock.instant(), marisol.id()));
        programs.addOrganizer(harbour.id(), marisol.id(), clock.instant(), marisol.id());
        round = round("Winter 2027");
        sql.sql("insert into public_pages (program_id, visibility, address, code, opened_at, changed_at) values (?, 'PUBLIC', 'harbour', '', now(), now())").param(harbour.id()).update();
        desk = as(marisol);
        amara = person("Amara Okafor");
    }

    @Test
    void anOrganizerAsksInSixWaysAndSeesThemAsPeopleDo() {
        assertThat(desk.get(questions()).text()).contains("No questions of your own", "Nothing more is asked");
        desk.get(questions() + "/new?kind=one").submit(questions(), "wording", "  ", "choices", "only one");
        assertThat(desk.status()).isEqualTo(422);
        assertThat(desk.page().select(".error-summary li").eachText()).containsExactlyInAnyOrder("A question needs words.", "1 is too few: write at least two answers to choose from, one a line.");
        assertThat(desk.page().select("#choices").text()).as("nothing typed is lost").isEqualTo("only one");
        desk.get(questions() + "/new?kind=scale").submit(questions(), "wording", "How sure?", "steps", "eleven");
        assertThat(desk.text()).contains("“eleven” is no number of steps from 2 to 10.");
        desk.get(questions() + "/new?kind=several").submit(questions(), "wording", "Which?", "choices", "one\none");
        assertThat(desk.text()).contains("“one” stands there twice.");

        everyKind();

        var kept = ids();
        assertThat(kept).hasSize(6);
        assertThat(desk.get(questions()).page().select("main ol.rows h3").eachText()).startsWith("Where did you hear of us?", "Tell us of your work");
        desk.submit("/questions/" + kept.get(1) + "/place", "to", "up");
        assertThat(ids()).startsWith(kept.get(1), kept.get(0));
        desk.submit("/questions/" + kept.get(1) + "/place", "to", "down");
        assertThat(ids()).isEqualTo(kept);
        desk.post("/questions/" + kept.get(0) + "/place", "to", "up");
        assertThat(ids()).as("the first stays first").isEqualTo(kept);

        var preview = desk.get(questions()).page().select("#seen").parents().get(1).select(".field, .fieldset").outerHtml();
        assertThat(preview).isEqualTo(as(amara).get(form()).page().select("#own").first().parent().select(".field, .fieldset").outerHtml());
        assertThat(as(amara).get(form()).text()).contains("What the organizers ask", "The organizers read it.", "Only organizers who read applications see it");
    }

    @Test
    void nobodySendsLessThanIsRequiredAndNothingTypedIsLost() {
        everyKind();
        var q = ids();
        var visitor = as(amara).get(form()).submit(form(), with(SAID, "q" + q.get(1), "I mend boats.", "q" + q.get(3), "by day"));

        assertThat(visitor.status()).isEqualTo(422);
        assertThat(visitor.page().select(".error-summary li").eachText()).containsExactly("“How often?” has to be answered.", "This has to be ticked: “I have read the code of conduct”");
        visitor.page().select(".error-summary a").eachAttr("href").forEach(field -> assertThat(visitor.page().select(field)).as(field).hasSize(1));
        assertThat(visitor.page().select("textarea[name=q" + q.get(1) + "]").text()).isEqualTo("I mend boats.");
        assertThat(visitor.page().select("input[value=by day]").hasAttr("checked")).isTrue();
        assertThat(as(amara).get(form()).page().select("textarea[name=q" + q.get(1) + "]").text()).as("kept as a draft").isEqualTo("I mend boats.");
        assertThat(count("applications")).isZero();

        visitor.submit(form(), "q" + q.get(2), "weekly", "q" + q.get(4), "4", "q" + q.get(5), "yes");
        assertThat(visitor.path()).startsWith("/profile/applications/");
        assertThat(visitor.text()).contains("I mend boats.", "weekly", "by day", "4 of 5");
        assertThat(visitor.get(form()).page().select("input[value=weekly]").hasAttr("checked")).isTrue();
        visitor.submit(form(), "q" + q.get(2), "monthly", "q" + q.get(3), "", "q" + q.get(1), "");
        assertThat(visitor.text()).contains("Your changes are sent.", "monthly").doesNotContain("weekly", "I mend boats.", "by day");
    }

    @Test
    void whatCannotBeAnAnswerIsSaid() {
        everyKind();
        var q = ids();
        var visitor = as(amara).get(form());
        desk.get("/questions/" + q.getFirst() + "/removal").submit("/questions/" + q.getFirst() + "/removal");

        visitor.submit(form(), with(SAID, "q" + q.get(0), "From a friend", "q" + q.get(1), "x".repeat(4001), "q" + q.get(2), "hourly", "q" + q.get(4), "6", "q" + q.get(5), "yes"));

        assertThat(visitor.status()).isEqualTo(422);
        assertThat(visitor.page().select(".error-summary").text()).contains("4,001", "“hourly” is none of the answers to choose from", "“6” is none of the answers",
            "A question you had answered is not asked any more. You had written: “From a friend”");
        visitor.submit(form(), "q" + q.get(1), "x", "q" + q.get(2), "weekly", "q" + q.get(4), "5");
        assertThat(visitor.path()).as("read once, it stands in nobody’s way").startsWith("/profile/applications/");
    }

    @Test
    void sixtyFourPressesKeepOneAnswerEach() throws Exception {
        everyKind();
        var q = ids();
        var tabs = Stream.generate(() -> as(amara).get(form())).limit(64).toList();
        var fields = pairs(with(SAID, "name", "Amara", "q" + q.get(0), "A friend", "q" + q.get(2), "weekly", "q" + q.get(3), "by day", "q" + q.get(3), "by night", "q" + q.get(5), "yes"));
        assertThat(atOnce(tabs.stream().<Callable<Integer>>map(tab -> () -> tab.post(form(), fields).status()).toList())).containsOnly(303);
        assertThat(sql.sql("select value from form_answers order by question_id").query(String.class).list()).containsExactly("A friend", "weekly", "by day\nby night", "yes");
    }

    @Test
    void answersAreOnThePageAndInTheSheetButSensitiveOnesOnThePageAlone() {
        everyKind();
        add("short", "wording", "=cmd|' /C calc'!A0");
        var q = ids();
        var visitor = as(amara).get(form()).submit(form(), with(SAID, "q" + q.get(0), "=HYPERLINK(1)", "q" + q.get(1), "My hands shake.", "q" + q.get(2), "weekly",
            "q" + q.get(3), "by day", "q" + q.get(3), "by night", "q" + q.get(5), "yes"));
        var application = visitor.path().replace("/profile", "");
        var onASheet = applications.save(new Application(0, round.id(), person("Ben Sheet").id(), "mentee", "", "", 1, "", "", clock.instant()));

        assertThat(desk.get(application).text()).contains("What the organizers ask", "My hands shake.", "by day; by night", "=HYPERLINK(1)");
        assertThat(desk.get("/applications/" + onASheet.id()).text()).contains("Ben Sheet").doesNotContain("What the organizers ask");
        var sheet = new String(desk.get("/rounds/" + round.id() + "/applications.csv").body(), StandardCharsets.UTF_8);
        assertThat(sheet).contains("Where did you hear of us?", "'=HYPERLINK(1)", "by day; by night", "'=cmd|", "Ben Sheet").doesNotContain("My hands shake.", "Tell us of your work", ",=HYPERLINK", ",=cmd");
        assertThat(sheet.lines().map(line -> line.split(",", -1).length).distinct()).as("as many cells in every row").hasSize(1);
        assertThat(sql.sql("select body from letters").query(String.class).list()).isNotEmpty().allSatisfy(letter -> assertThat(letter).doesNotContain("My hands shake."));
    }

    @Test
    void whatWasAnsweredKeepsItsMeaning() {
        everyKind();
        var q = ids();
        as(amara).get(form()).submit(form(), with(SAID, "q" + q.get(1), "My hands shake.", "q" + q.get(2), "weekly", "q" + q.get(5), "yes"));
        var often = "/questions/" + q.get(2);

        assertThat(desk.get(often).page().select("#choices")).isEmpty();
        desk.submit(often, "wording", "How often can you meet?", "choices", "never\nonce", "kind", "long");
        assertThat(desk.get(questions()).text()).contains("How often can you meet?", "One of several");
        assertThat(sql.sql("select choices from form_questions where id = ?").param(q.get(2)).query(String.class).single()).isEqualTo("weekly\nmonthly");
        assertThat(desk.get(often).text()).contains("Before, this was asked as “How often?”", "Marisol Vega");
        desk.get("/questions/" + q.get(1)).post("/questions/" + q.get(1), "wording", "Tell us of your work").followed();
        assertThat(sql.sql("select sensitive from form_questions where id = ?").param(q.get(1)).query(Boolean.class).single()).as("as people were told").isTrue();

        desk.get(often + "/removal");
        assertThat(desk.text()).contains("One person has answered it; the answer goes with it.");
        as(person("Chidi")).get(form()).submit(form(), with(SAID, "q" + q.get(2), "monthly", "q" + q.get(5), "yes"));
        desk.submit(often + "/removal");
        assertThat(desk.status()).as("somebody answered meanwhile").isEqualTo(409);
        assertThat(desk.text()).contains("2 people have answered it");
        desk.submit(often + "/removal");
        assertThat(desk.text()).contains("The question is not asked any more.", "“How often can you meet?” is not asked any more, and its 2 answers are gone: Marisol Vega");
        assertThat(count("form_answers")).isEqualTo(3);
    }

    @Test
    void sensitiveAnswersAreErasedAtOnceAndItSaysWhoDidIt() {
        everyKind();
        var q = ids();
        var visitor = as(amara).get(form()).submit(form(), with(SAID, "q" + q.get(1), "My hands shake.", "q" + q.get(2), "weekly", "q" + q.get(5), "yes"));
        as(person("Chidi")).get(form()).post(form() + "/draft", "q" + q.get(1), "I am deaf.", "goals", "Give a talk");

        desk.get(questions() + "/erasure");
        assertThat(desk.text()).contains("There is one in this round.");
        desk.submit(questions() + "/erasure");

        assertThat(desk.text()).contains("One sensitive answer is erased.", "One sensitive answer was erased: Marisol Vega").doesNotContain("Erase one sensitive answer");
        assertThat(visitor.get(visitor.path()).text()).contains("weekly").doesNotContain("My hands shake.");
        assertThat(sql.sql("select boxes from application_drafts").query(String.class).single()).contains("Give a talk").doesNotContain("deaf");
        desk.post(questions() + "/erasure");
        assertThat(count("sensitive_erasures")).as("nothing was left to erase").isEqualTo(1);
    }

    @Test
    void questionsAreCopiedOnceToAnotherRoundAndAreNotWithoutEnd() {
        everyKind();
        var summer = round("Summer 2027");
        var there = "/rounds/" + summer.id() + "/questions";
        desk.get(there).submit(there + "/copies");
        assertThat(desk.text()).contains("6 questions were copied.", "How often?");
        desk.submit(there + "/copies");
        assertThat(desk.text()).contains("Nothing was copied: all of it is asked here already.");
        for (int n = 6; n < Questioning.MOST; n++) {
            add("short", "wording", "Question " + n);
        }
        desk.get(questions() + "/new?kind=short").submit(questions(), "wording", "One more?");
        assertThat(desk.status()).isEqualTo(422);
        assertThat(desk.text()).contains("There are 30 questions already");
        assertThat(desk.page().select("#wording").val()).isEqualTo("One more?");
    }

    @Test
    void itLooksAsItShould() {
        try (var chrome = chrome(people.findByEmail("marisol.vega@example.org").orElseThrow()); var applying = chrome(amara)) {
            chrome.open(questions()).look("questions-none");
            everyKind();
            chrome.open(questions()).look("questions");
            chrome.open(questions() + "/new?kind=one").press("main .button--primary", ".error-summary").look("question-wrong");
            applying.open(form()).look("application-form-questions").press("main .button--primary", ".error-summary").look("application-form-questions-wrong");
        }
    }

    private void everyKind() {
        add("short", "wording", "Where did you hear of us?");
        add("long", "wording", "Tell us of your work", "hint", "As much as you like.", "sensitive", "true");
        add("one", "wording", "How often?", "choices", "weekly\nmonthly", "required", "true");
        add("several", "wording", "When?", "choices", "by day\nby night");
        add("scale", "wording", "How sure are you?", "steps", "5", "low", "not at all", "high", "in my sleep");
        add("consent", "wording", "I have read the code of conduct", "required", "true");
    }

    private void add(String kind, String... said) {
        desk.get(questions() + "/new?kind=" + kind).post(questions(), with(said, "kind", kind));
        assertThat(desk.status()).isEqualTo(303);
        desk.followed();
    }

    private List<Long> ids() {
        return sql.sql("select id from form_questions where round_id = ? order by position").param(round.id()).query(Long.class).list();
    }

    private long count(String table) {
        return sql.sql("select count(*) from " + table).query(Long.class).single();
    }

    private Round round(String name) {
        var format = formats.save(Format.of(Preset.COHORT, harbour.id()));
        var today = LocalDate.ofInstant(clock.instant(), harbour.zoneId());
        return rounds.save(new Round(0, harbour.id(), format.id(), name, today.minusDays(3), today.plusDays(10), today.plusDays(30), today.plusDays(90), clock.instant(), true));
    }

    private String questions() {
        return form("questions");
    }

    private String form() {
        return form("application");
    }

    private String form(String what) {
        return "/rounds/" + round.id() + "/" + what;
    }

    private static String[] with(String[] said, String... more) {
        return Stream.concat(Arrays.stream(said), Arrays.stream(more)).toArray(String[]::new);
    }

    private static List<Map.Entry<String, String>> pairs(String... namesAndValues) {
        var pairs = new ArrayList<Map.Entry<String, String>>();
        for (int n = 0; n < namesAndValues.length; n += 2) {
            pairs.add(Map.entry(namesAndValues[n], namesAndValues[n + 1]));
        }
        return pairs;
    }
}
