package belay.applications;

import belay.people.NotFound;
import belay.people.People;
import belay.people.Person;
import belay.people.Profiles;
import belay.programs.Formats;
import belay.programs.Program;
import belay.programs.Programs;
import belay.programs.Role;
import belay.programs.RoleRange;
import belay.programs.Round;
import belay.programs.Rounds;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The way of a sheet into a round: taken in, opened for its organizer, planned, and carried out. */
@Component
class Intake {

    private static final Duration ABANDONED = Duration.ofDays(1);
    private static final List<Field> OF_PERSON = List.of(Field.NAME, Field.EMAIL);
    private static final List<Field> OF_PROFILE = List.of(Field.PRONOUNS, Field.ZONE, Field.PLACE, Field.FREE, Field.HOURS, Field.LANGUAGES,
        Field.OFFERS, Field.WANTS);

    /**
     * A sheet with all that is needed to read it.
     *
     * @param rows all of them, those that are left out too
     * @param left the numbers of the rows that stay out
     */
    record Opened(Sheet sheet, Program program, Round round, List<Role> roles, Rows rows, Mapping mapping, Set<Integer> left) { }

    private final Sheets sheets;
    private final Programs programs;
    private final Rounds rounds;
    private final Formats formats;
    private final Register register;
    private final People people;
    private final Profiles profiles;
    private final Applications applications;
    private final Clock clock;

    Intake(Sheets sheets, Programs programs, Rounds rounds, Formats formats, Register register, People people,
           Profiles profiles, Applications applications, Clock clock) {
        this.sheets = sheets;
        this.programs = programs;
        this.rounds = rounds;
        this.formats = formats;
        this.register = register;
        this.people = people;
        this.profiles = profiles;
        this.applications = applications;
        this.clock = clock;
    }

    /** Keeps a file once it has proved to be a sheet; its columns are mapped as last time, or as their names suggest. */
    Sheet take(Round round, String name, byte[] content, Person me) {
        var rows = SheetReader.read(content);
        sheets.forgetAbandoned(clock.instant().minus(ABANDONED));
        var roles = roles(round);
        var mapping = sheets.rememberedMapping(round.programId(), rows.shape()).map(Mapping::parse)
            .map(remembered -> remembered.again(name, roles))
            .orElseGet(() -> Mapping.guess(rows, name, roles).like(rows.headers(), sheets.remembered(round.programId())));
        return sheets.save(new Sheet(0, round.id(), name, content, rows.shape(), mapping.text(), me.id(), clock.instant()));
    }

    Sheet find(long id, Person me) {
        return sheets.findForOrganizer(id, me.id()).orElseThrow(NotFound.of("sheet", id));
    }

    Program programOf(Sheet sheet, Person me) {
        return programs.findForOrganizer(roundOf(sheet, me).programId(), me.id()).orElseThrow(NotFound.of("sheet", sheet.id()));
    }

    Opened open(Sheet sheet, Person me) {
        var round = roundOf(sheet, me);
        return new Opened(sheet, programOf(sheet, me), round, roles(round), SheetReader.read(sheet.content()), Mapping.parse(sheet.mapping()),
            sheets.leftOut(sheet.id()));
    }

    /** From now on just these rows of the sheet are not brought in. */
    void leaveOut(Sheet sheet, Set<Integer> rows, Person me) {
        sheets.leaveNothingOut(sheet.id());
        var there = SheetReader.read(sheet.content()).numbers();
        sheets.leaveOut(sheet.id(), rows.stream().filter(there::contains).toArray(Integer[]::new), me.id(), clock.instant());
    }

    Plan plan(Opened opened) {
        var reading = Reading.of(opened.rows.without(opened.left), opened.mapping, opened.roles,
            register.inRound(opened.round).stream().map(Known::signUp).toList(), register.moved(opened.round));
        var emails = reading.signUps().stream().map(signUp -> signUp.get(Field.EMAIL)).filter(email -> !email.isEmpty()).toList();
        return Plan.of(reading, opened.mapping, register.of(opened.round, emails), opened.left);
    }

    /**
     * The plan as it stands, with all it is about held until the transaction ends: what somebody saves of themselves
     * meanwhile waits, and is not overwritten. Held in the order in which people's own pages write.
     */
    Plan hold(Opened opened) {
        var known = plan(opened).known();
        if (!known.isEmpty()) {
            applications.hold(opened.round.id(), known);
            people.hold(known);
            profiles.hold(known);
        }
        return plan(opened);
    }

    /** Writes what the plan says. To be called in the transaction in which the plan was made, with the program held. */
    void carryOut(Plan plan, Opened opened, Person me) {
        var touched = plan.touched();
        var ids = writePeople(touched);
        var asked = new ArrayList<Application>();
        for (int i = 0; i < touched.size(); i++) {
            var entry = touched.get(i);
            long person = ids.get(i);
            var known = entry.known();
            var before = known == null ? null : known.application();
            if (entry.touches(OF_PROFILE)) {
                profiles.write(Known.profile(person, entry.after(), known == null ? null : known.profile().editedAt()));
            }
            if (entry.touches(List.of(Field.EXTERNAL_ID))) {
                register.name(opened.program.id(), person, Objects.requireNonNull(entry.after().get(Field.EXTERNAL_ID)));
            }
            asked.add(Known.application(before == null ? 0 : before.id(), opened.round.id(), person, entry.after(),
                before == null ? clock.instant() : before.submittedAt()));
        }
        applications.saveAll(asked);
        sheets.markImported(opened.sheet.id(), me.id(), clock.instant(), plan.with(Plan.Outcome.NEW).size(),
            plan.with(Plan.Outcome.CHANGED).size(), plan.with(Plan.Outcome.SAME).size());
    }

    /** The numbers of the people, in the order of the entries; who has none yet is made. */
    private List<Long> writePeople(List<Plan.Entry> entries) {
        var written = people.saveAll(entries.stream().filter(Intake::changesPerson).map(this::person).toList()).iterator();
        return entries.stream()
            .map(entry -> changesPerson(entry) ? written.next().id() : Objects.requireNonNull(entry.known()).person().id()).toList();
    }

    private static boolean changesPerson(Plan.Entry entry) {
        return entry.known() == null || entry.touches(OF_PERSON);
    }

    private Person person(Plan.Entry entry) {
        var known = entry.known();
        String email = entry.after().getOrDefault(Field.EMAIL, "");
        return new Person(known == null ? 0 : known.person().id(), entry.after().getOrDefault(Field.NAME, entry.signUp().shownAs()),
            email.isEmpty() ? null : email, known == null ? clock.instant() : known.person().createdAt());
    }

    private Round roundOf(Sheet sheet, Person me) {
        return rounds.findForOrganizer(sheet.roundId(), me.id()).orElseThrow(NotFound.of("sheet", sheet.id()));
    }

    private List<Role> roles(Round round) {
        return formats.findById(round.formatId()).roles().stream().map(RoleRange::role).toList();
    }
}
