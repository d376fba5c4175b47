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
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
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

        sql.sql("""
            insert into form_parts (round_id, part, demand, said_by, said_at) values (:round, 'PRONOUNS', 'OFF', :by, :then), (:round, 'LINKS', 'REQUIRED', :by, :then),
                (:round, 'PREFERS', 'OFF', :by, :then)
            """).param("round", round.id()).param("by", organizer.id()).param("then", ago(14)).update();

        long link = question(round, "SHORT", "Where did you hear of us?", "", 0, false, false, organizer);
        long hours = question(round, "ONE", "How often can you meet?", "every week\nevery other week\nI cannot say yet", 0, true, false, organizer);
        long sure = question(round, "SCALE", "How sure are you of what you offer?", "I am finding out\nI could teach it in my sleep", 5, false, false, organizer);
        long needs = question(round, "LONG", "Is there anything we should know to make this work for you?", "", 0, false, true, organizer);
        var toTalk = applied(round, "Ngozi Adeyemi", 10, "Rust:4", "SQL:2", "To stop guessing about queries, and to say so at work.");
        var asked = applied(round, "Ewan Sinclair", 5, "SQL", "Rust", "");
        var incomplete = applied(round, "Thandiwe Mokoena", 2, "Accessibility:4; HTML:5", "Kubernetes", "Ship one thing that stays up.");
        var unseen = applied(round, "Devraj Menon", 1, "Kubernetes:3", "Giving a first talk", "A talk at our spring meeting.");
        var offered = applied(round, "Sunniva Lindqvist", 3, "Go:3", "Reading other people’s code", "Somebody to ask what I would not ask at work.");
        var talked = applied(round, "Kwame Boateng", 4, "Python:4; Teaching", "Rust", "To learn Rust by explaining it.");
        decided(applied(round, "Lena Hartmann", 4, "Testing:4", "Rust:1", "To read other people’s code without fear."), "ACCEPT", "", organizer, false);
        decided(applied(round, "Tunde Bakare", 6, "Python:2", "", ""), "DECLINE", "Tell us what you would like to learn, and come back in summer.", organizer, false);
        decided(applied(round, "Saoirse Nolan", 12, "Git:4; Python:4", "Kubernetes:1", "A partner who keeps asking why."), "ACCEPT", "", organizer, true);
        var late = applied(round, "Zuzanna Wrona", 12, "Testing:2", "Go", "");
        var offeredPlace = applied(round, "Mateus Rocha", 11, "Writing:3", "SQL:1", "");
        var inLine = applied(round, "Bodil Kragh", 7, "Design:3", "Accessibility", "");
        List.of(late, offeredPlace, inLine).forEach(waiting -> decided(waiting, "WAIT", "", organizer, true));
        offersPlaces(round, organizer, late, offeredPlace);
        decided(applied(round, "Hilde Brandt", 13, "", "Python", ""), "DECLINE", "", organizer, true);
        var back = applied(round, "Iris Chen", 9, "Design:4", "Testing:2", "");

        answered(toTalk, link, "A colleague", hours, "every week", sure, "4");
        answered(asked, hours, "every other week", sure, "2");
        answered(incomplete, link, "The noticeboard at the harbour library", hours, "every week",
            needs, "I lip-read, so a clear picture helps me more than a clear sound.\nWriting is always fine.");

        checked(toTalk, true, "", organizer);
        checked(asked, true, "", organizer);
        checked(offered, true, "", organizer);
        checked(talked, true, "", organizer);
        invited(offered, organizer, 3);
        picked(toTalk, organizer);
        sql.sql("insert into chat_notes (application_id, wants, offers, notes, noted_by, noted_at) values (?, ?, ?, ?, ?, ?)").params(talked.id(),
            "Rust, two evenings a week.", "Python from the start; taught it at a school for three years.", "Glad to begin with a small project.", organizer.id(), ago(1)).update();
        checked(incomplete, false, "The page she names opens, but it shows a whole team; which of it is hers?", organizer);
        scored(program, round, organizer, talked, unseen);
        sql.sql("insert into application_questions (application_id, text, asked_by, asked_at) values (?, ?, ?, ?)")
            .params(asked.id(), "In which zone will you be in spring? Your form says two.", organizer.id(), ago(3)).update();
        sql.sql("insert into withdrawals (application_id, withdrawn_at) values (?, ?)").params(back.id(), ago(8)).update();
    }

    /** Three places: one is taken, one is as good as taken, and one is offered to the second in line, as the first did not answer. */
    private void offersPlaces(Round round, Person organizer, Application silent, Application asked) {
        sql.sql("insert into role_places (round_id, role, places, said_by, said_at) values (?, 'peer', 3, ?, ?)").params(round.id(), organizer.id(), ago(1)).update();
        sql.sql("insert into waiting_lists (round_id, hours, said_by, said_at) values (?, 72, ?, ?)").params(round.id(), organizer.id(), ago(1)).update();
        sql.sql("insert into automatic_places (round_id, switched_by, switched_at) values (?, ?, ?)").params(round.id(), organizer.id(), ago(1)).update();
        sql.sql("""
            with missed as (
                insert into place_offers (application_id, role, offered_at, answer_by) values (:silent, 'peer', :begun, :now) returning id
            ), open as (
                insert into place_offers (application_id, role, offered_at, answer_by) values (:asked, 'peer', :now, :until)
            )
            insert into place_answers (offer_id, answer, answered_at) select id, 'LAPSED', :now from missed
            """).param("silent", silent.id()).param("asked", asked.id()).param("begun", ago(1)).param("now", ago(0)).param("until", Timestamp.from(evening(3))).update();
    }

    private Application applied(Round round, String name, int daysAgo, String offers, String wants, String purpose) {
        var person = people.save(new Person(0, name, Cast.address(name), clock.instant()));
        profiles.write(new Profile(person.id(), "", "Europe/London", "", "Tue 18:00-21:00; Thu 18:00-21:00", "English", offers, wants, null));
        var application = applications.save(new Application(0, round.id(), person.id(), "peer", "", "", 1, "", "", clock.instant().minus(Duration.ofDays(daysAgo))));
        sql.sql("insert into introductions (application_id, links, purpose) values (?, ?, ?)").params(application.id(), links(name), purpose).update();
        return application;
    }

    private static String links(String name) {
        return "example.org/" + name.split(" ")[0].toLowerCase(Locale.ROOT) + "\nexample.org/notes/" + name.split(" ")[1].toLowerCase(Locale.ROOT);
    }

    private long question(Round round, String kind, String wording, String choices, int steps, boolean required, boolean sensitive, Person by) {
        return sql.sql("""
            insert into form_questions (round_id, position, kind, wording, choices, steps, required, sensitive, added_by, added_at)
            values (:round, (select count(*) + 1 from form_questions where round_id = :round), :kind, :wording, :choices, :steps, :required, :sensitive, :by, :now) returning id
            """).param("round", round.id()).param("kind", kind).param("wording", wording).param("choices", choices).param("steps", steps).param("required", required)
            .param("sensitive", sensitive).param("by", by.id()).param("now", ago(14)).query(Long.class).single();
    }

    /** @param questionsAndAnswers the number of a question, then what was answered to it, and so on */
    private void answered(Application application, Object... questionsAndAnswers) {
        for (int n = 0; n < questionsAndAnswers.length; n += 2) {
            sql.sql("insert into form_answers (question_id, application_id, value, answered_at) values (?, ?, ?, ?)")
                .params(questionsAndAnswers[n], application.id(), questionsAndAnswers[n + 1], Timestamp.from(application.submittedAt())).update();
        }
    }

    private void decided(Application application, String verdict, String line, Person by, boolean announced) {
        long decision = sql.sql("insert into decisions (application_id, verdict, line, decided_by, decided_at) values (?, ?, ?, ?, ?) returning id")
            .params(application.id(), verdict, line, by.id(), ago(2)).query(Long.class).single();
        if (announced) {
            sql.sql("insert into announcements (decision_id, announced_by, announced_at) values (?, ?, ?)").params(decision, by.id(), ago(1)).update();
        }
    }

    /** One that two organizers see differently, and one that only the other has scored so far. */
    private void scored(Program program, Round round, Person organizer, Application differently, Application byTheOther) {
        long rubric = sql.sql("insert into rubrics (round_id, written_by, written_at) values (?, ?, ?) returning id").params(round.id(), organizer.id(), ago(13)).query(Long.class).single();
        sql.sql("""
            insert into criteria (rubric_id, position, name, says) values (:rubric, 0, 'Can give', 'Is there something they could help somebody with who is one step behind?'),
                (:rubric, 1, 'Wants something clear', 'Would a partner know after an hour whether it helped?'), (:rubric, 2, 'Has the time', 'An evening a week, and says so.')
            """).param("rubric", rubric).update();
        sql.sql("select person_id from organizers where program_id = ? and person_id <> ? order by since, person_id limit 1").params(program.id(), organizer.id()).query(Long.class).optional()
            .ifPresent(other -> {
                review(differently, rubric, other, 2, "A school is not work; I am not sure.");
                review(byTheOther, rubric, other, 4, "Knows more than he says.");
            });
        review(differently, rubric, organizer.id(), 5, "Explains so that one wants to go on.");
    }

    private void review(Application application, long rubric, long reviewer, int mark, String note) {
        long review = sql.sql("insert into reviews (application_id, rubric_id, reviewer_id, note, given_at) values (?, ?, ?, ?, ?) returning id")
            .params(application.id(), rubric, reviewer, note, ago(0)).query(Long.class).single();
        sql.sql("insert into review_marks (review_id, criterion_id, mark) select ?, id, greatest(1, ? - position % 2) from criteria where rubric_id = ?")
            .params(review, mark, rubric).update();
    }

    /** Two evenings, so many days from now. */
    private long invited(Application application, Person by, int days) {
        long invitation = sql.sql("insert into chat_invitations (application_id, organizer_id, minutes, offered_at) values (?, ?, 20, ?) returning id")
            .params(application.id(), by.id(), ago(1)).query(Long.class).single();
        sql.sql("insert into chat_places (invitation_id, place, said_at) values (?, 'https://meet.example.org/harbour', ?)").params(invitation, ago(1)).update();
        for (int day = days; day < days + 2; day++) {
            sql.sql("insert into chat_times (invitation_id, starts_at) values (?, ?)").params(invitation, Timestamp.from(evening(day))).update();
        }
        return invitation;
    }

    private void picked(Application application, Person by) {
        long invitation = invited(application, by, 1);
        sql.sql("""
            insert into chat_picks (invitation_id, time_id, picked_at) select invitation_id, min(id), ? from chat_times where invitation_id = ? group by invitation_id
            """).params(ago(0), invitation).update();
        sql.sql("""
            insert into chat_bookings (invitation_id, person_id, during)
            select k.invitation_id, w, tstzrange(t.starts_at, t.starts_at + interval '20 minutes') from chat_picks k join chat_times t on t.id = k.time_id, unnest(array[?, ?]) w
            where k.invitation_id = ?
            """).params(by.id(), application.personId(), invitation).update();
    }

    private Instant evening(int days) {
        return clock.instant().truncatedTo(ChronoUnit.DAYS).plus(Duration.ofDays(days)).plus(Duration.ofHours(19));
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
