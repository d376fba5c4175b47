package belay.world;

import belay.applications.Application;
import belay.applications.Applications;
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
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** People who apply for the spring of the harbour town, with one application in every state there is. */
public class Applicants {

    private static final int PROMISED = 7;

    private final Clock clock;
    private final People people;
    private final Profiles profiles;
    private final Rounds rounds;
    private final Formats formats;
    private final Applications applications;
    private final JdbcClient sql;

    Applicants(Clock clock, People people, Profiles profiles, Rounds rounds, Formats formats, Applications applications, JdbcClient sql) {
        this.clock = clock;
        this.people = people;
        this.profiles = profiles;
        this.rounds = rounds;
        this.formats = formats;
        this.applications = applications;
        this.sql = sql;
    }

    void apply(Program program, Person organizer) {
        var today = LocalDate.ofInstant(clock.instant(), program.zoneId());
        var format = formats.save(Format.of(Preset.PEER, program.id()));
        var round = rounds.save(new Round(0, program.id(), format.id(), "Spring exchange", today.minusDays(14), today.plusDays(21), today.plusDays(60), today.plusDays(144),
            clock.instant(), true));
        sql.sql("insert into screenings (round_id, promise_days, begun_by, begun_at) values (?, ?, ?, ?)")
            .params(round.id(), PROMISED, organizer.id(), ago(14)).update();

        for (var step : List.of("CHECK", "CHAT")) {
            sql.sql("insert into screening_steps (round_id, step, begun_by, begun_at) values (?, ?, ?, ?)").params(round.id(), step, organizer.id(), ago(14)).update();
        }

        var toTalk = applied(round, "Ngozi Adeyemi", 10, "Rust:4", "SQL:2", "To stop guessing about queries, and to say so at work.");
        var asked = applied(round, "Ewan Sinclair", 5, "SQL", "Rust", "");
        var incomplete = applied(round, "Thandiwe Mokoena", 2, "Accessibility:4; HTML:5", "Kubernetes", "Ship one thing that stays up.");
        applied(round, "Devraj Menon", 1, "Kubernetes:3", "Giving a first talk", "A talk at our spring meeting.");
        decided(applied(round, "Lena Hartmann", 4, "Testing:4", "Rust:1", "To read other people’s code without fear."), "ACCEPT", "", organizer, false);
        decided(applied(round, "Tunde Bakare", 6, "Python:2", "", ""), "DECLINE", "Tell us what you would like to learn, and come back in summer.", organizer, false);
        decided(applied(round, "Saoirse Nolan", 12, "Git:4; Python:4", "Kubernetes:1", "A partner who keeps asking why."), "ACCEPT", "", organizer, true);
        decided(applied(round, "Mateus Rocha", 11, "Writing:3", "SQL:1", ""), "WAIT", "", organizer, true);
        decided(applied(round, "Hilde Brandt", 13, "", "Python", ""), "DECLINE", "", organizer, true);
        var back = applied(round, "Iris Chen", 9, "Design:4", "Testing:2", "");

        checked(toTalk, true, "", organizer);
        checked(asked, true, "", organizer);
        checked(incomplete, false, "The page she names opens, but it shows a whole team; which of it is hers?", organizer);
        sql.sql("insert into application_questions (application_id, text, asked_by, asked_at) values (?, ?, ?, ?)")
            .params(asked.id(), "In which zone will you be in spring? Your form says two.", organizer.id(), ago(3)).update();
        sql.sql("insert into withdrawals (application_id, withdrawn_at) values (?, ?)").params(back.id(), ago(8)).update();
    }

    private Application applied(Round round, String name, int daysAgo, String offers, String wants, String purpose) {
        var person = people.save(new Person(0, name, Cast.address(name), clock.instant()));
        profiles.write(new Profile(person.id(), "", "Europe/London", "", "Tue 18:00-21:00; Thu 18:00-21:00", "English", offers, wants, null));
        var application = applications.save(new Application(0, round.id(), person.id(), "peer", "", "", 1, "", "", clock.instant().minus(Duration.ofDays(daysAgo))));
        sql.sql("insert into introductions (application_id, links, purpose) values (?, ?, ?)").params(application.id(), "", purpose).update();
        return application;
    }

    private void decided(Application application, String verdict, String line, Person by, boolean announced) {
        long decision = sql.sql("insert into decisions (application_id, verdict, line, decided_by, decided_at) values (?, ?, ?, ?, ?) returning id")
            .params(application.id(), verdict, line, by.id(), ago(2)).query(Long.class).single();
        if (announced) {
            sql.sql("insert into announcements (decision_id, announced_by, announced_at) values (?, ?, ?)").params(decision, by.id(), ago(1)).update();
        }
    }

    private void checked(Application application, boolean links, String wrong, Person by) {
        sql.sql("insert into application_checks (application_id, links, complete, wrong, checked_by, checked_at) values (?, ?, true, ?, ?, ?)")
            .params(application.id(), links, wrong, by.id(), ago(1)).update();
    }

    private Timestamp ago(int days) {
        return Timestamp.from(at(days));
    }

    private Instant at(int daysAgo) {
        return clock.instant().minus(Duration.ofDays(daysAgo));
    }
}
