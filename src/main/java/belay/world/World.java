package belay.world;

import belay.applications.Application;
import belay.applications.Applications;
import belay.matching.Desks;
import belay.matching.Drafts;
import belay.matching.Matcher;
import belay.matching.Publications;
import belay.matching.Start;
import belay.people.People;
import belay.people.Person;
import belay.people.Profile;
import belay.people.Profiles;
import belay.programs.Format;
import belay.programs.Formats;
import belay.programs.Preset;
import belay.programs.Program;
import belay.programs.Programs;
import belay.programs.PublicPage;
import belay.programs.PublicPages;
import belay.programs.Round;
import belay.programs.Rounds;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import org.springframework.transaction.support.TransactionTemplate;

/** Builds the harbour town: one program with a round of each format, a second program next door, and everybody in them. */
public class World {

    private static final String MARISOL = "Marisol Vega";
    /** The round in which people are asked before their groups begin. */
    private static final String INVITING = "Winter exchange";
    private static final ZoneId HARBOUR = ZoneId.of("America/Denver");
    private static final int NEAR = 20;

    private final Clock clock;
    private final People people;
    private final Profiles profiles;
    private final Programs programs;
    private final PublicPages pages;
    private final Rounds rounds;
    private final Formats formats;
    private final Applications applications;
    private final Applicants applicants;
    private final Drafts drafts;
    private final Matcher matcher;
    private final Desks desks;
    private final Publications publications;
    private final Replies replies;
    private final Partings partings;
    private final OwnWords ownWords;
    private final Pairings pairings;
    private final Classes classes;
    private final TransactionTemplate transactions;

    World(Clock clock, People people, Profiles profiles, Programs programs, PublicPages pages, Rounds rounds, Formats formats,
          Applications applications, Applicants applicants, Drafts drafts, Matcher matcher, Desks desks, Publications publications,
          Replies replies, Partings partings, OwnWords ownWords, Pairings pairings, Classes classes, TransactionTemplate transactions) {
        this.clock = clock;
        this.people = people;
        this.profiles = profiles;
        this.programs = programs;
        this.pages = pages;
        this.rounds = rounds;
        this.formats = formats;
        this.applications = applications;
        this.applicants = applicants;
        this.drafts = drafts;
        this.matcher = matcher;
        this.desks = desks;
        this.publications = publications;
        this.replies = replies;
        this.partings = partings;
        this.ownWords = ownWords;
        this.pairings = pairings;
        this.classes = classes;
        this.transactions = transactions;
    }

    /** Brings the world to a stage, from wherever it was left; a demo that was killed half-way goes on from there. */
    public void tell(Stage stage) {
        if (!people.haveAdministrator()) {
            transactions.executeWithoutResult(status -> signUps());
        }
        var marisol = people.findCast(1).getFirst();  // the administrator, whatever her address is by now
        tell(stage, marisol, true);
        pairings.go();  // who is together elsewhere matters to a match, so what lies on a desk is matched last
        tell(stage, marisol, false);
    }

    /** @param formed whether it is about rounds whose groups are formed at this stage, or about the others */
    private void tell(Stage stage, Person by, boolean formed) {
        programs.findAllForOrganizer(by.id()).stream().sorted(Comparator.comparing(Program::id)).forEach(program ->
            rounds.findAllForOrganizer(program.id(), by.id()).stream().sorted(Comparator.comparing(Round::starts)).filter(this::isNear)
                .filter(round -> isFormed(round, stage) == formed).forEach(round -> tell(round.name().equals(Classes.RUNNING) ? Stage.RUNNING : stage, program, round, by)));
    }

    private static boolean isFormed(Round round, Stage stage) {
        return stage == Stage.RUNNING || round.name().equals(Classes.RUNNING) || stage == Stage.MATCHING && round.name().equals(INVITING);
    }

    /** The others still take applications. */
    private boolean isNear(Round round) {
        return round.starts().isBefore(LocalDate.now(clock.withZone(HARBOUR)).plusDays(NEAR));
    }

    private void tell(Stage stage, Program program, Round round, Person by) {
        if (stage.compareTo(Stage.MATCHING) >= 0 && drafts.findNewest(round.id()).isEmpty()) {
            matcher.start(program, round, 1, by).ends(Duration.ofMinutes(2));
        }
        boolean asked = round.name().equals(INVITING);
        if (stage == Stage.RUNNING || stage == Stage.MATCHING && asked) {
            var draft = drafts.findNewest(round.id()).orElseThrow();
            if (publications.publish(desks.find(draft.id(), by), draft.version(), true, asked ? Start.USUAL : Start.DIRECT, by) == Publications.Outcome.PUBLISHED) {
                if (asked) {
                    replies.to(round);
                }
                if (stage == Stage.RUNNING) {
                    partings.in(round);
                }
            }
        }
        if (round.name().equals(Classes.RUNNING)) {
            transactions.executeWithoutResult(status -> classes.next(round, by));
        }
    }

    /** Everybody has signed up and nobody is matched. */
    private void signUps() {
        var marisol = resident(MARISOL, "America/Denver");
        people.makeAdministrator(marisol.id(), clock.instant());
        var harbour = program("Harbour Mentoring", """
            People who make things, meeting people who are learning to. **Bring an evening a week**; we bring the
            groups, the calendar and somebody who notices when it goes quiet.

            - Everyone is somebody's mentor or mentee, often both.
            - You can leave at any time, and we will tell the others kindly.
            """, marisol);
        var ada = resident("Ada Okafor", "Europe/London");
        programs.addOrganizer(harbour.id(), ada.id(), clock.instant(), marisol.id());
        ownWords.in(harbour, marisol, ada);
        pages.write(harbour.id(), "harbour-mentoring", PublicPage.Visibility.PUBLIC, "rope4harbor", "Learn with someone holding the rope.", """
            - **Two to four hours a week**, one of them together, at a time you chose.
            - **An answer within two work days.** “I saw it, more tomorrow” is an answer.
            - **A word before you miss a meeting.** Jobs and families come first; we only ask to know.
            - **The courage to say it does not fit**, to each other, or to us and we say it for you.
            """, """
            Be kind, and be on time. What is told in a group stays in it. Whoever is treated badly writes to the organizers; what they write is read by
            people, and never by whom it is about.
            """, marisol.id(), clock.instant());
        round(harbour, Preset.POSSE, "Winter posses", "posses");
        round(harbour, Preset.COHORT, "Winter cohorts", "cohorts");
        round(harbour, Preset.PARTNERSHIP, "Winter pairs", "pairs");
        round(harbour, Preset.PEER, INVITING, "exchange");
        applicants.apply(harbour, marisol);
        classes.found(marisol);

        var lantern = program("Lantern Library", "Reading partners for the long evenings.", resident("Teodor Blum", "Europe/Vienna"));
        round(lantern, Preset.PARTNERSHIP, "First evenings", "lantern");
        pairings.begin(harbour, marisol);
    }

    private Program program(String name, String description, Person organizer) {
        var program = programs.save(new Program(0, name, description, HARBOUR.getId(), clock.instant(), organizer.id()));
        programs.addOrganizer(program.id(), organizer.id(), clock.instant(), organizer.id());
        return program;
    }

    private void round(Program program, Preset preset, String name, String cast) {
        var today = LocalDate.now(clock.withZone(HARBOUR));
        var format = formats.save(Format.of(preset, program.id()));
        var round = rounds.save(new Round(0, program.id(), format.id(), name, today.minusDays(20), today.plusDays(2),
            today.plusDays(14), today.plusDays(98), clock.instant()));
        Cast.of(cast).forEach(member -> signUp(round, member));
    }

    private void signUp(Round round, Cast.Member member) {
        var person = people.save(new Person(0, member.name(), member.address(), clock.instant()));
        profiles.write(new Profile(person.id(), member.get("pronouns"), member.get("zone"), "", member.get("free"),
            member.get("hours"), member.get("languages"), member.get("offers"), member.get("wants"), null));
        applications.save(new Application(0, round.id(), person.id(), member.get("roles"), member.get("stage"),
            member.get("goals"), member.capacity(), member.get("prefers"), member.get("avoids"), clock.instant(), member.mentees()));
    }

    private Person resident(String name, String zone) {
        var person = people.save(new Person(0, name, Cast.address(name), clock.instant()));
        profiles.write(new Profile(person.id(), "", zone, "", "", "English", "", "", null));
        return person;
    }
}
