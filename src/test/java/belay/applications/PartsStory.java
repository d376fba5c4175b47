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
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An organizer chooses what the form asks; what is not asked is neither required nor lost, and what has to be there is said at its field. */
class PartsStory extends Story {

    @Autowired
    private Programs programs;

    @Autowired
    private Rounds rounds;

    @Autowired
    private Formats formats;

    private Program harbour;
    private Person marisol;
    private Person amara;
    private Visitor desk;

    @BeforeEach
    void anOpenProgram() {
        marisol = person("Marisol Vega");
        harbour = programs.save(new Program(0, "Harbour Mentoring", "", "Europe/Lisbon", clock.instant(), marisol.id()));
        programs.addOrganizer(harbour.id(), marisol.id(), clock.instant(), marisol.id());
        sql.sql("insert into public_pages (program_id, visibility, address, code, opened_at, changed_at) values (?, 'PUBLIC', 'harbour', '', now(), now())").param(harbour.id()).update();
        desk = as(marisol);
        amara = person("Amara Okafor");
    }

    @Test
    void eachFormatAsksWhatItsGroupsAreMadeOf() {
        var peers = as(amara).get(at(round(Preset.PEER), "application"));
        assertThat(fields(peers)).contains("offer", "want", "free").doesNotContain("stage", "goals", "capacity");
        peers.submit(peers.path(), "zone", "Lagos", "free", "mon-18:00", "offer", "SQL");
        assertThat(peers.page().select(".error-summary li").eachText()).containsExactly("What you want to learn is missing. Name at least one thing.");
        assertThat(peers.page().select("input[name=offer]").first().val()).isEqualTo("SQL");

        var posses = as(amara).get(at(round(Preset.POSSE), "application"));
        assertThat(fields(posses)).contains("stage").doesNotContain("goals", "capacity");
        posses.submit(posses.path(), "zone", "Lagos", "free", "mon-18:00", "offer", "SQL", "roles", "STUDENT");
        assertThat(posses.page().select(".error-summary a").eachAttr("href")).containsExactly("#stage");
        assertThat(posses.text()).contains("Has to be there for: student.");
        posses.submit(posses.path(), "roles", "ALUM");
        assertThat(posses.path()).as("alumni have none").startsWith("/profile/applications/");

        assertThat(fields(as(amara).get(at(round(Preset.COHORT), "application")))).contains("goals", "capacity", "mentees", "hours").doesNotContain("stage");
        assertThat(fields(as(amara).get(at(round(Preset.PARTNERSHIP), "application")))).contains("goals", "capacity", "stage", "hours").doesNotContain("mentees");
    }

    @Test
    void whatIsSwitchedOffIsNotAskedAndWhatWasToldIsNotLost() {
        var round = round(Preset.COHORT);
        var form = at(round, "application");
        var visitor = as(amara).get(form).submit(form, "zone", "Lagos", "free", "mon-18:00", "free", "mon-18:30", "want", "Rust", "languages", "English", "roles", "MENTEE", "capacity", "2",
            "goals", "Give a talk", "prefers", "Ben", "links", "github.com/amara", "purpose", "Ship one thing.");
        var mine = visitor.path();
        var typing = as(amara).get(form);

        parts(round, "zone", "off", "free", "off", "languages", "off", "goals", "off", "capacity", "off", "prefers", "off", "avoids", "off", "links", "off", "purpose", "off", "offers", "off");
        assertThat(desk.text()).contains("Kept. Whoever opens the form now finds it so.", "Goals: Not asked. Marisol Vega");

        visitor.get(form);
        assertThat(fields(visitor)).contains("name", "want", "roles").doesNotContain("zone", "free", "languages", "goals", "capacity", "prefers", "avoids", "links", "purpose", "offer");
        assertThat(visitor.page().select("#parts").text()).isEqualTo("Three parts");
        visitor.submit(form, "want", "SQL");
        assertThat(visitor.text()).as("what was told before").contains("Your changes are sent.", "Give a talk", "Ben", "Wants SQL", "github.com/amara", "Ship one thing.");
        assertThat(sql.sql("select zone || ' ' || languages || ' ' || wants || ' ' || free from profiles where person_id = ?").param(amara.id()).query(String.class).single())
            .isEqualTo("Africa/Lagos English SQL Mon 18:00-19:00");
        assertThat(sql.sql("select goals || capacity || prefers from applications").query(String.class).single()).isEqualTo("Give a talk2Ben");
        assertThat(sql.sql("select links || purpose from introductions").query(String.class).single()).isEqualTo("github.com/amaraShip one thing.");
        assertThat(desk.get(mine.replace("/profile", "")).text()).as("organizers still read it").contains("Give a talk", "github.com/amara", "Ship one thing.");

        typing.submit(form, "goals", "Give two talks");
        assertThat(typing.page().select(".error-summary").text()).as("typed before it was switched off")
            .contains("“What would you work towards?” is not asked any more. You had written: “Give two talks”. Everything else is kept here; send again");
        typing.submit(form);
        assertThat(typing.page().select(".error-summary a").eachAttr("href")).as("what the other tab sent").containsExactly("#wants");
        typing.submit(form);
        assertThat(typing.text()).contains("Your changes are sent.", "Give a talk");
        visitor.post(form + "/draft", "want", "Kubernetes");
        parts(round, "goals", "optional", "languages", "required");
        assertThat(visitor.get(form).page().select("#goals").text()).as("it is back, as it was").isEqualTo("Give a talk");
        assertThat(visitor.page().select("#languages").val()).isEqualTo("English");
        assertThat(visitor.page().select("input[name=want]").first().val()).isEqualTo("Kubernetes");
    }

    @Test
    void aMentorSaysHowManyMenteesAndHowManyHoursAndBothStandWhereTheyAreRead() {
        var round = round(Preset.COHORT);
        var form = at(round, "application");
        var visitor = as(amara).get(form).submit(form, "zone", "Lagos", "free", "mon-18:00", "offer", "Rust", "roles", "MENTOR", "capacity", "1", "mentees", "9");
        assertThat(visitor.status()).isEqualTo(422);
        assertThat(visitor.page().select("#mentees-error").text()).contains("“9” is more than the 4 mentees one takes on here. Write a smaller number, or nothing.");
        visitor.submit(form, "mentees", "two", "hours", "3 to 4");

        assertThat(visitor.text()).contains("Sent. A receipt is on its way to you.", "Hours in a usual week 3 to 4", "Offers Rust");
        assertThat(visitor.get(form).page().select("#mentees").val()).isEqualTo("2");
        assertThat(desk.get("/applications/" + sql.sql("select id from applications").query(Long.class).single()).page().select("dl.facts").text())
            .contains("Mentees in one group at most 2", "Hours in a usual week 3 to 4");
        assertThat(new String(desk.get(at(round, "applications.csv")).body(), StandardCharsets.UTF_8)).contains("hours", "3 to 4", "mentees");
        assertThat(as(amara).get(at(round(Preset.PEER), "application")).page().select("#hours").val()).as("known the next time").isEqualTo("3 to 4");

        sql.sql("update applications set mentees = 9").update();  // as a sheet may have said
        parts(round, "mentees", "off", "hours", "required");
        assertThat(fields(visitor.get(form))).contains("hours").doesNotContain("mentees");
        visitor.submit(form, "hours", "");
        assertThat(visitor.page().select("#hours-error").text()).contains("How many hours you can give is missing.");
        visitor.submit(form, "hours", "5");
        assertThat(sql.sql("select a.mentees || ' ' || p.hours from applications a join profiles p using (person_id)").query(String.class).single()).as("not lost").isEqualTo("9 5");
    }

    @Test
    void afterClosingOnlyWhatIsAskedCanBeChanged() {
        var round = round(Preset.COHORT);
        var form = at(round, "application");
        var mine = as(amara).get(form).submit(form, "zone", "Lagos", "free", "mon-18:00", "want", "Rust", "roles", "MENTEE", "capacity", "2", "goals", "Give a talk", "prefers", "Ben").path();
        parts(round, "goals", "required", "capacity", "off", "prefers", "off");
        clock.set(round.applicationsClose().plusDays(3).atStartOfDay(harbour.zoneId()).toInstant());

        var visitor = as(amara).get(mine);
        assertThat(fields(visitor)).contains("goals", "roles", "avoids").doesNotContain("capacity", "prefers");
        visitor.submit(mine, "goals", " ");
        assertThat(visitor.status()).isEqualTo(422);
        assertThat(visitor.page().select("#goals-error").text()).contains("Goals are missing. Write at least one thing you would work towards.");
        visitor.submit(mine, "goals", "Fix a bug");
        assertThat(sql.sql("select goals || capacity || prefers from applications").query(String.class).single()).isEqualTo("Fix a bug2Ben");
    }

    @Test
    void whatHasToBeThereIsSaidAtItsFieldWithACure() {
        var round = round(Preset.COHORT);
        var form = at(round, "application");
        parts(round, "place", "required", "languages", "required", "links", "required", "offers", "required", "wants", "required", "purpose", "required", "stage", "required", "goals", "required");

        var visitor = as(amara).get(form);
        assertThat(visitor.page().select("label[for=goals], label[for=place]").text()).doesNotContain("optional");
        visitor.submit(form, "roles", "MENTOR", "capacity", "1");

        assertThat(visitor.status()).isEqualTo(422);
        var fields = visitor.page().select(".error-summary a").eachAttr("href");
        assertThat(fields).containsExactlyInAnyOrder("#zone", "#place", "#languages", "#links", "#offers", "#wants", "#purpose", "#free", "#stage", "#goals");
        fields.forEach(field -> assertThat(visitor.page().select(field)).as(field).hasSize(1));
        assertThat(visitor.page().select("#place-error").text()).contains("The place is missing. Write where you are, such as Lisbon.");

        var stale = as(amara).get(form).submit(form, "zone", "Lagos", "free", "mon-18:00", "place", "Lagos", "languages", "English", "links", "github.com/amara", "offer", "SQL", "want", "Rust",
            "purpose", "Ship it.", "stage", "2", "goals", "Talk", "roles", "MENTOR", "capacity", "1");
        assertThat(stale.text()).contains("Sent. A receipt is on its way to you.");
    }

    @Test
    void whatMatchingCannotDoWithoutStays() {
        var round = round(Preset.POSSE);
        desk.get(at(round, "parts"));
        assertThat(desk.page().select("input[name=zone], input[name=free], input[name=roles]")).isEmpty();
        assertThat(desk.text()).contains("These groups meet at a time that suits them, which nobody can find without it.", "No two of a group may be at the same stage.");
        assertThat(desk.page().select("input[name=stage]").eachAttr("value")).containsExactly("optional", "required");
        assertThat(desk.page().select("input[name=avoids]").eachAttr("value")).as("nobody is pressed").containsExactly("off", "optional");
        desk.submit(at(round, "parts"), "free", "off", "stage", "off", "goals", "required");
        assertThat(fields(as(amara).get(at(round, "application")))).contains("free", "stage", "goals");

        var cohort = round(Preset.COHORT);
        desk.get(at(cohort, "parts")).submit(at(cohort, "parts"), "zone", "off");
        assertThat(desk.status()).isEqualTo(422);
        assertThat(desk.page().select("#zone-error").text()).contains("Hours say nothing without the time zone");
        assertThat(desk.page().select("input[name=zone][checked]").val()).as("as it was chosen").isEqualTo("off");
        assertThat(sql.sql("select count(*) from form_parts where round_id = ?").param(cohort.id()).query(Integer.class).single()).isZero();
    }

    @Test
    void twoOrganizersDoNotUndoEachOthersChoicesUnseenAndTheFormatsOwnIsOneClickAway() {
        var round = round(Preset.COHORT);
        var other = as(marisol).get(at(round, "parts"));
        parts(round, "goals", "required");
        other.submit(at(round, "parts"), "links", "off");
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.text()).contains("Somebody else changed the form meanwhile", "Goals: Has to be there. Marisol Vega");
        other.submit(at(round, "parts"), "goals", "required");
        assertThat(fields(as(amara).get(at(round, "application")))).doesNotContain("links");

        var preview = desk.get(at(round, "form"));
        assertThat(fields(preview)).isEqualTo(fields(as(amara).get(at(round, "application"))));
        assertThat(preview.page().select("main form")).as("nothing can be sent").isEmpty();

        var summer = round(Preset.COHORT);
        desk.get(at(summer, "questions")).submit(at(summer, "questions/copies"));
        assertThat(desk.text()).contains("No question was copied, and 2 parts are asked as there.");
        assertThat(desk.get(at(summer, "parts")).page().select("input[name=links][checked]").val()).isEqualTo("off");
        desk.submit(at(summer, "parts"), "usual", "true");
        assertThat(desk.page().select("input[name=links][checked]").val()).isEqualTo("optional");
        assertThat(desk.text()).contains("Links that show who somebody is: May be left empty. Marisol Vega");
    }

    @Test
    void listsAndSheetsDoNotShowWhatIsNotAsked() {
        var round = round(Preset.COHORT);
        parts(round, "zone", "off", "free", "off", "goals", "off", "links", "off");
        sql.sql("insert into screenings (round_id, promise_days, begun_at) values (?, 7, now())").param(round.id()).update();
        sql.sql("insert into screening_steps (round_id, step, begun_at) values (?, 'CHECK', now())").param(round.id()).update();
        var form = at(round, "application");
        var mine = as(amara).get(form).submit(form, "want", "Rust", "roles", "MENTEE", "capacity", "1").path().replace("/profile", "");

        assertThat(desk.get(at(round, "applications")).text()).contains("Amara Okafor").doesNotContain("No time zone");
        assertThat(header(round)).contains("name", "wants", "languages").doesNotContain("goals", "zone", "free");
        assertThat(desk.get(mine + "/check").text()).contains("The form does not ask for any.");
        desk.submit(mine + "/check", "complete", "true");
        assertThat(desk.text()).contains("looked over");
        sql.sql("update applications set goals = 'Give a talk'").update();
        assertThat(header(round)).as("somebody told it before").contains("goals");
    }

    @Test
    void itLooksAsItShould() {
        var round = round(Preset.COHORT);
        parts(round, "goals", "required", "links", "off");
        try (var chrome = chrome(marisol)) {
            chrome.open(at(round, "parts")).look("form-parts");
            chrome.page.check("input[name=zone][value=off]");
            chrome.press("main .button--primary", ".error-summary").look("form-parts-wrong");
        }
    }

    private void parts(Round round, String... partsAndDemands) {
        desk.get(at(round, "parts")).submit(at(round, "parts"), partsAndDemands);
        assertThat(desk.status()).isEqualTo(200);
    }

    private List<String> header(Round round) {
        var sheet = new String(desk.get(at(round, "applications.csv")).body(), StandardCharsets.UTF_8);
        return List.of(sheet.lines().findFirst().orElseThrow().replace("\ufeff", "").split(","));
    }

    private static Set<String> fields(Visitor visitor) {
        return Set.copyOf(visitor.page().select("main input:not([type=hidden]), main textarea").eachAttr("name"));
    }

    private Round round(Preset preset) {
        var format = formats.save(Format.of(preset, harbour.id()));
        var today = LocalDate.ofInstant(clock.instant(), harbour.zoneId());
        int n = sql.sql("select count(*) from rounds").query(Integer.class).single();
        return rounds.save(new Round(0, harbour.id(), format.id(), "Winter " + n, today.minusDays(3), today.plusDays(10), today.plusDays(30), today.plusDays(90), clock.instant(), true));
    }

    private static String at(Round round, String what) {
        return "/rounds/" + round.id() + "/" + what;
    }
}
