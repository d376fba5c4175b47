package belay.world;

import belay.applications.Application;
import belay.applications.Applications;
import belay.matching.Asking;
import belay.matching.Asks;
import belay.matching.Encounters;
import belay.people.People;
import belay.people.Person;
import belay.people.Profile;
import belay.people.Profiles;
import belay.programs.Format;
import belay.programs.Formats;
import belay.programs.Preset;
import belay.programs.Program;
import belay.programs.Round;
import belay.programs.Rounds;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** People who find each other by themselves: a round with an open board, and an ask in every state there is. */
public class Pairings {

    private static final String ROUND = "Open-board exchange";
    private static final String SAYS_YES = "Solveig Dahl";

    private final Clock clock;
    private final People people;
    private final Profiles profiles;
    private final Rounds rounds;
    private final Formats formats;
    private final Applications applications;
    private final Asks asks;
    private final Asking asking;
    private final Encounters encounters;
    private final JdbcClient sql;

    Pairings(Clock clock, People people, Profiles profiles, Rounds rounds, Formats formats, Applications applications, Asks asks, Asking asking,
             Encounters encounters, JdbcClient sql) {
        this.clock = clock;
        this.people = people;
        this.profiles = profiles;
        this.rounds = rounds;
        this.formats = formats;
        this.applications = applications;
        this.asks = asks;
        this.asking = asking;
        this.encounters = encounters;
        this.sql = sql;
    }

    void begin(Program program, Person organizer) {
        var today = LocalDate.ofInstant(clock.instant(), program.zoneId());
        var format = formats.save(Format.of(Preset.PEER, program.id()));
        var round = rounds.save(new Round(0, program.id(), format.id(), ROUND, today.minusDays(30), today.plusDays(4), today.plusDays(33), today.plusDays(117), clock.instant()));
        sql.sql("insert into boards (round_id, opened_by, opened_at) values (?, ?, ?)").params(round.id(), organizer.id(), ago(12)).update();
        var thabo = here(round, "Thabo Nkosi", "he/him", "Africa/Johannesburg", "Tue 18:00-21:00; Thu 19:00-21:00", "English; isiZulu", "SQL:4; Data modelling:3", "Rust:2", "Read one real code base to its end");
        var freya = here(round, "Freya Sørensen", "she/her", "Europe/Copenhagen", "Tue 18:00-21:00; Sat 10:00-12:00", "Danish; English", "Rust:4", "SQL:2; Public speaking:1", "");
        var ilse = here(round, "Ilse Vandamme", "", "Europe/Brussels", "Tue 19:00-21:30", "Dutch; French; English", "Rust:3; Testing:4", "SQL:1", "Stop fearing the query planner");
        var omar = here(round, "عمر حدّاد", "", "Africa/Cairo", "Tue 20:00-22:00; Thu 18:00-21:00", "Arabic; English", "Public speaking:4; Rust:3", "SQL:2; Data modelling:2", "");
        var chidi = here(round, "Chidi Okeke", "he/him", "Africa/Lagos", "Thu 18:00-21:00", "English; Igbo", "SQL:5", "Rust:1", "A small service of my own");
        var solveig = here(round, SAYS_YES, "she/her", "Europe/Oslo", "Tue 18:00-20:00; Thu 18:00-21:00", "Norwegian; English", "Rust:5", "SQL:3", "");
        var bruno = here(round, "Bruno Keller", "he/him", "Europe/Zurich", "Tue 18:00-21:00", "German; English", "SQL:3; Kubernetes:4", "Rust:2; Testing:2", "");
        var yara = here(round, "Yara Haddad", "she/her", "Europe/Paris", "Tue 18:00-21:00", "French; English", "Rust:3", "SQL:1", "");
        var lars = here(round, "Lars Holm", "he/him", "Europe/Stockholm", "Mon 07:00-09:00", "Swedish; English", "Rust:4", "SQL:2", "");

        ask(freya, thabo, 1, "I have taught Rust to two colleagues and never understood a join. Could we take turns, Tuesdays?");
        question(ask(thabo, ilse, 4, "Your tests are what I would like to learn to write, in Rust if you like. I would bring a schema of mine."),
            3, "I would like to. How large is that schema, and may I see it before?");
        reply(question(ask(omar, thabo, 5, "I speak about technology for a living and would like to understand what I speak about: databases first."),
            4, "What would you like to be able to do in three months?"), 2, "To design a small one without asking anybody.");
        end(ask(bruno, ilse, 6, "Tests against SQL, and SQL against tests: shall we?"), "NO", 5, ilse);
        end(ask(thabo, yara, 9, "Would you read the Rust book with me, a chapter a week?"), "EXPIRED", 2, null);
        end(ask(bruno, freya, 3, "Rust from the start, for somebody who runs clusters all day."), "WITHDRAWN", 2, bruno);
        end(ask(chidi, yara, 10, "I could explain query plans; you could tell me why the borrow checker is right."), "EXPIRED", 3, null);
        ask(chidi, solveig, 2, "Thursdays are mine, and so is every index I ever added. Teach me Rust?");
        absent(round, yara, "PAUSE");
        absent(round, lars, "MATCH");
    }

    /** One of them says yes, so that there is a pair that no draft has brought together. */
    void go() {
        people.findByEmail(Cast.address(SAYS_YES)).ifPresent(solveig -> asks.open(solveig, clock.instant()).stream()
            .filter(ask -> !ask.isBy(solveig) && ask.round().equals(ROUND)).forEach(ask -> asking.accept(ask, encounters.partner(ask, solveig).orElse(null), solveig)));
    }

    private Person here(Round round, String name, String pronouns, String zone, String free, String languages, String offers, String wants, String goals) {
        var person = people.save(new Person(0, name, Cast.address(name.startsWith("عمر") ? "Omar" : name), clock.instant()));
        profiles.write(new Profile(person.id(), pronouns, zone, "", free, languages, offers, wants, null));
        applications.save(new Application(0, round.id(), person.id(), "peer", "", goals, 1, "", "", clock.instant().minus(Duration.ofDays(20))));
        return person;
    }

    private long ask(Person asker, Person asked, int daysAgo, String text) {
        return sql.sql("""
            insert into asks (round_id, asker_id, asked_id, text, asked_at)
            select round_id, :asker, :asked, :text, :at from applications where person_id = :asker returning id
            """).param("asker", asker.id()).param("asked", asked.id()).param("text", text).param("at", ago(daysAgo)).query(Long.class).single();
    }

    private long question(long ask, int daysAgo, String text) {
        return sql.sql("insert into ask_questions (ask_id, text, asked_at) values (?, ?, ?) returning id").params(ask, text, ago(daysAgo)).query(Long.class).single();
    }

    private void reply(long question, int daysAgo, String text) {
        sql.sql("insert into ask_replies (question_id, text, replied_at) values (?, ?, ?)").params(question, text, ago(daysAgo)).update();
    }

    private void end(long ask, String ending, int daysAgo, @Nullable Person by) {
        sql.sql("insert into ask_endings (ask_id, ending, ended_at, ended_by) values (:ask, :ending, :at, :by)").param("ask", ask).param("ending", ending)
            .param("at", ago(daysAgo)).param("by", by == null ? null : by.id()).update();
    }

    private void absent(Round round, Person person, String why) {
        sql.sql("insert into board_absences (round_id, person_id, why, since) values (?, ?, ?, ?)").params(round.id(), person.id(), why, ago(1)).update();
    }

    private Timestamp ago(int days) {
        return Timestamp.from(clock.instant().minus(Duration.ofDays(days)));
    }
}
