package belay.applications;

import static org.assertj.core.api.Assertions.assertThat;

import belay.people.Person;
import belay.people.Profiles;
import belay.programs.Format;
import belay.programs.Formats;
import belay.programs.Preset;
import belay.programs.Program;
import belay.programs.Programs;
import belay.programs.Round;
import belay.programs.Rounds;
import belay.stories.Story;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What somebody sees and changes of what they asked for. */
class MyApplicationStory extends Story {

    @Autowired
    private Programs programs;

    @Autowired
    private Rounds rounds;

    @Autowired
    private Formats formats;

    @Autowired
    private Profiles profiles;

    @Autowired
    private Applications applications;

    private Person amara;
    private Application application;
    private String page;

    @BeforeEach
    void aSignUp() {
        amara = person("Amara");
        application = signUp(amara, round("Harbour Mentoring", Preset.PARTNERSHIP));
        page = "/profile/applications/" + application.id();
    }

    @Test
    void whatIAskedForStandsThereAndCanBeChanged() {
        var visitor = as(amara).get("/profile/applications");
        assertThat(visitor.text()).contains("You signed up for one round", "Harbour Mentoring, Autumn", "As mentee.");
        visitor.get(page);
        assertThat(visitor.page().select("#goals").text()).isEqualTo("A first job\nSpeak, at last, at a meetup");
        assertThat(visitor.page().select("#avoids").text()).isEqualTo("Ben");
        assertThat(visitor.text()).contains("Only organizers see this, never the person");

        visitor.submit(page, "roles", "MENTOR", "roles", "MENTEE", "stage", "Module 3", "goals", "Deploy it\nSpeak, at last, at a meetup",
            "capacity", "2", "prefers", "Dana", "avoids", "");

        assertThat(visitor.text()).contains("Saved.");
        var saved = applications.findForApplicant(application.id(), amara.id()).orElseThrow();
        assertThat(saved).isEqualTo(new Application(application.id(), application.roundId(), amara.id(), "mentor; mentee", "Module 3",
            "Deploy it; Speak, at last, at a meetup", 2, "Dana", "", application.submittedAt()));
        assertThat(profiles.of(amara).editedAt()).isEqualTo(clock.instant());
    }

    @Test
    void aCapacityThatIsNoNumberIsNamedAndNothingTypedIsLost() {
        var visitor = as(amara).get(page).submit(page, "capacity", "a few", "goals", "Kept");

        assertThat(visitor.status()).isEqualTo(422);
        assertThat(visitor.page().select(".error-summary a[href=#capacity]").text()).contains("“a few” says no number we can read");
        assertThat(visitor.page().select("#goals").text()).isEqualTo("Kept");
        assertThat(applications.findForApplicant(application.id(), amara.id()).orElseThrow().goals()).startsWith("A first job");
    }

    @Test
    void oneHasToBeSomethingTheRoundHas() {
        var visitor = as(amara).get(page);
        visitor.post(page, "roles", "PEER", "capacity", "1");

        assertThat(visitor.status()).isEqualTo(422);
        assertThat(visitor.page().select("#roles-error").text()).contains("Choose at least one thing you would like to be.");
    }

    @Test
    void onceTheRoundHasStartedNothingIsChangedAnyMore() {
        var visitor = as(amara);
        clock.set(Instant.parse("2026-11-30T23:59:00Z"));
        assertThat(visitor.get(page).page().select("form[action=" + page + "]")).as("the evening before").isNotEmpty();

        clock.set(Instant.parse("2026-12-01T00:00:00Z"));

        assertThat(visitor.get(page).page().select("form[action=" + page + "]")).isEmpty();
        assertThat(visitor.text()).contains("This round has started", "A first job; Speak, at last, at a meetup");
        assertThat(visitor.post(page, "roles", "MENTOR", "capacity", "2").status()).isEqualTo(422);
        assertThat(visitor.page().select(".error-summary").text()).contains("This round has started");
        assertThat(applications.findForApplicant(application.id(), amara.id())).contains(application);
    }

    @Test
    void nobodyElseSeesWhatIAskedFor() {
        var ben = person("Ben");
        signUp(ben, round("Lantern Library", Preset.PARTNERSHIP));

        assertThat(as(ben).get(page).status()).isEqualTo(404);
        var visitor = as(ben).get("/profile/applications");
        assertThat(visitor.text()).doesNotContain("Harbour Mentoring");
        assertThat(visitor.post(page, "capacity", "9", "roles", "MENTOR").status()).isEqualTo(404);
    }

    @Test
    void whatIAskedForLooksAsItShould() {
        try (var chrome = chrome(amara)) {
            chrome.open(page);
            chrome.page.fill("#capacity", "a few");
            chrome.page.uncheck("input[value=MENTEE]");
            chrome.press("main form .button--primary", ".error-summary").look("my-application-errors");
            clock.set(Instant.parse("2026-12-01T00:00:00Z"));
            chrome.open(page).look("my-application-started");
        }
        try (var chrome = chrome(person("Ben"))) {
            chrome.open("/profile/applications").look("my-applications-none");
        }
    }

    private Application signUp(Person person, Round round) {
        return applications.save(new Application(0, round.id(), person.id(), "mentee", "Module 2",
            "A first job; Speak, at last, at a meetup", 1, "", "Ben", clock.instant()));
    }

    private Round round(String name, Preset preset) {
        var marisol = person("Organizer of " + name);
        var program = programs.save(new Program(0, name, "", "Europe/Lisbon", clock.instant(), marisol.id()));
        programs.addOrganizer(program.id(), marisol.id(), clock.instant(), marisol.id());
        var format = formats.save(Format.of(preset, program.id()));
        var starts = LocalDate.of(2026, 12, 1);
        return rounds.save(new Round(0, program.id(), format.id(), "Autumn", starts.minusDays(30), starts.minusDays(5), starts,
            starts.plusWeeks(12), clock.instant()));
    }
}
