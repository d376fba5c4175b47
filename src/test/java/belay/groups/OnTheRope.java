package belay.groups;

import belay.people.Person;
import belay.people.Profile;
import belay.people.Profiles;
import belay.programs.Format;
import belay.programs.Formats;
import belay.programs.Preset;
import belay.programs.Program;
import belay.programs.Programs;
import belay.programs.Role;
import belay.programs.Round;
import belay.programs.Rounds;
import belay.stories.Story;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** A program whose groups have been at work for some days, for stories of what becomes of them. */
abstract class OnTheRope extends Story {

    @Autowired
    private Programs programs;

    @Autowired
    private Rounds rounds;

    @Autowired
    private Formats formats;

    @Autowired
    private Groups groups;

    @Autowired
    private Memberships memberships;

    @Autowired
    protected Profiles profiles;

    protected Person marisol;
    protected Program harbour;
    private long proposal;

    @BeforeEach
    void aProgram() {
        marisol = person("Marisol Vega");
        harbour = program("Harbour Mentoring", marisol);
        proposal = 0;
    }

    protected Program program(String name, Person organizer) {
        var program = programs.save(new Program(0, name, "", "America/Denver", clock.instant(), organizer.id()));
        programs.addOrganizer(program.id(), organizer.id(), clock.instant(), organizer.id());
        return program;
    }

    /** A round whose groups began to work four days ago. */
    protected Round round(Preset preset, String name) {
        return round(preset, name, LocalDate.of(2026, 11, 16));
    }

    protected Round round(Preset preset, String name, LocalDate starts) {
        var format = formats.save(Format.of(preset, harbour.id()));
        return rounds.save(new Round(0, harbour.id(), format.id(), name, starts.minusDays(30), starts.minusDays(10), starts, starts.plusWeeks(12), clock.instant()));
    }

    /** A group of peers. */
    protected Group peers(Round round, String name, Person... people) {
        return group(round, name, List.of(people).stream().map(person -> new Seat(person, Role.PEER)).toList());
    }

    protected Group group(Round round, String name, List<Seat> seats) {
        return group(round, name, "", "Wed 11:00 America/Denver", "", seats);
    }

    protected Group group(Round round, String name, String goal, String slot, String why, List<Seat> seats) {
        var group = groups.save(new Group(0, round.id(), ++proposal, name, goal, slot, why, clock.instant()));
        for (int i = 0; i < seats.size(); i++) {
            memberships.add(new Membership(group.id(), seats.get(i).person().id(), seats.get(i).role(), i, clock.instant()));
        }
        return group;
    }

    /** Somebody with a place in a group. */
    protected record Seat(Person person, Role role) { }

    /** Somebody whose clock hangs there. */
    protected Person living(String name, String zone) {
        var person = person(name);
        profiles.write(new Profile(person.id(), "", zone, "", "", "English", "", "", null));
        return person;
    }

    /** The letters of a kind, in the order they were drafted: to whom, and whether they may leave. */
    protected List<String> letters(String kind) {
        return sql.sql("""
            select p.name || case when a.letter_id is null then ' (waits)' else '' end from letters l join people p on p.id = l.person_id
            left join letter_approvals a on a.letter_id = l.id where l.kind = ? order by l.id
            """).param(kind).query((row, n) -> row.getString(1)).list();
    }

    /** The first letter of a kind as it is read: without the signs that keep what people typed from being formatted. */
    protected String body(String kind) {
        return sql.sql("select body from letters where kind = ? order by id limit 1").param(kind).query((row, n) -> row.getString(1)).single().replace("\\", "");
    }

    /** An organizer lets all letters go. */
    protected void nod() {
        as(marisol).get("/programs/" + harbour.id() + "/letters/sending").submit("/programs/" + harbour.id() + "/letters/sending");
    }

    /** A mail server takes all that may leave. */
    protected void carried() {
        sql.sql("insert into letter_deliveries (letter_id, delivered_at, address) select letter_id, approved_at, 'them@example.org' from letter_approvals on conflict do nothing").update();
    }

    protected long count(String table) {
        return sql.sql("select count(*) from " + table).query(Long.class).single();
    }

    /** What several people do at the same moment. */
    protected static void together(List<Runnable> deeds) {
        try {
            atOnce(deeds.stream().map(Executors::callable).toList());
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
