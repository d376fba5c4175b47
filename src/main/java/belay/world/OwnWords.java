package belay.world;

import belay.people.Person;
import belay.programs.Program;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The harbour says no in words of its own, and found kinder ones at the second try. */
public class OwnWords {

    private final JdbcClient sql;
    private final Clock clock;

    OwnWords(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    void in(Program program, Person first, Person second) {
        keep(program, "answer-decline", 1, first, 9, "{program}: your application", """
            Hello {name},

            we cannot offer you a place in {round}.

            {organizer}
            """);
        keep(program, "answer-decline", 2, second, 7, "{program}: not this time", """
            Dear {name},

            thank you for wanting to come aboard with {round}. This time we found nobody whose rope would hold with yours, and that says more about
            who else applied than about you.

            {line}

            **Please come again.** Boats leave this harbour all year:
            {link}

            {organizer}, for {program}
            """);
        keep(program, "left-over", 1, first, 6, "No group this time: {program}, {round}", """
            Hello {name},

            we could not find you a group in {round}. We are sorry, and you are not forgotten: **next time you come first.**

            What makes it easier:

            - tell us [when you are free]({hours}),
            - and [what you offer and want]({profile}).

            Where your application stands: {link}

            A good winter!
            {organizer}, for {program}
            """);
    }

    private void keep(Program program, String kind, int version, Person by, int daysAgo, String subject, String body) {
        sql.sql("insert into templates (program_id, kind, version, subject, body, kept_by, kept_at) values (?, ?, ?, ?, ?, ?, ?)")
            .params(program.id(), kind, version, subject, body.strip(), by.id(), Timestamp.from(clock.instant().minus(Duration.ofDays(daysAgo)))).update();
    }
}
