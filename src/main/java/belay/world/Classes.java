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
import belay.programs.Programs;
import belay.programs.PublicPage;
import belay.programs.PublicPages;
import belay.programs.Round;
import belay.programs.Rounds;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A coding school beside the harbour: the posses of one class run, and with the next one they take people in. */
public class Classes {

    /** The class whose posses run at every stage. */
    static final String RUNNING = "Autumn class";
    private static final String NEXT = "Winter class";
    /** Who finished, and comes back as an alum; and who does not come back. */
    private static final String FINISHED = "Hugo Marchetti";
    private static final String GONE = "Nasser Haddad";

    private final Programs programs;
    private final PublicPages pages;
    private final Rounds rounds;
    private final Formats formats;
    private final People people;
    private final Profiles profiles;
    private final Applications applications;
    private final Clock clock;
    private final JdbcClient sql;

    Classes(Programs programs, PublicPages pages, Rounds rounds, Formats formats, People people, Profiles profiles, Applications applications, Clock clock, JdbcClient sql) {
        this.programs = programs;
        this.pages = pages;
        this.rounds = rounds;
        this.formats = formats;
        this.people = people;
        this.profiles = profiles;
        this.applications = applications;
        this.clock = clock;
        this.sql = sql;
    }

    /** The school with both classes; only the first has sign-ups so far. */
    void found(Person organizer) {
        var school = programs.save(new Program(0, "Basecamp School", "Nobody learns to code alone: **every student has a posse**.", "America/Denver", clock.instant(), organizer.id()));
        programs.addOrganizer(school.id(), organizer.id(), clock.instant(), organizer.id());
        pages.write(school.id(), "school-at-basecamp", PublicPage.Visibility.PUBLIC, "posse4class", "Nobody learns to code alone.",
            "- **One hour a week together**, on Wednesday afternoon.", "", organizer.id(), clock.instant());
        var today = LocalDate.now(clock.withZone(school.zoneId()));
        var running = round(school, RUNNING, today.minusDays(70), today.minusDays(60), today.minusDays(35), today.plusDays(13));
        round(school, NEXT, today.minusDays(6), today.plusDays(6), today.plusDays(14), today.plusDays(63));
        Cast.of("class").forEach(member -> apply(running, arrived(member), member.get("roles"), member.get("stage")));
    }

    private Round round(Program school, String name, LocalDate open, LocalDate close, LocalDate starts, LocalDate ends) {
        var format = formats.save(Format.of(Preset.POSSE, school.id()));
        sql.sql("update format_roles set minimum = case role when 'STUDENT' then 2 else 1 end, maximum = case role when 'STUDENT' then 5 else 2 end where format_id = ?")
            .param(format.id()).update();
        return rounds.save(new Round(0, school.id(), format.id(), name, open, close, starts, ends, clock.instant()));
    }

    /** The posses of the running class are formed: the next one goes on with them, and everybody says where they would like to be. */
    void next(Round running, Person organizer) {
        var next = rounds.findAllForOrganizer(running.programId(), organizer.id()).stream().filter(round -> round.name().equals(NEXT)).findFirst();
        if (next.isPresent() && applications.findAllInRound(next.get().id()).isEmpty()) {
            var now = Timestamp.from(clock.instant());
            sql.sql("insert into continuations (round_id, earlier_id, decided_by, decided_at) values (?, ?, ?, ?) on conflict do nothing")
                .params(next.get().id(), running.id(), organizer.id(), now).update();
            sql.sql("insert into letter_approvals (letter_id, approved_by, approved_at) select id, ?, ? from letters where program_id = ? and kind = 'group-formed' on conflict do nothing")
                .params(organizer.id(), now, running.programId()).update();  // they have met for weeks
            Cast.of("class").stream().filter(member -> !member.name().equals(GONE)).forEach(member -> people.findByEmail(member.address()).ifPresent(person ->
                apply(next.get(), person, member.name().equals(FINISHED) ? "alum" : member.get("roles"), member.name().equals(FINISHED) ? "" : further(member.get("stage")))));
            var groups = sql.sql("select id from groups where round_id = ? order by name, id").param(running.id()).query(Long.class).list();
            var fresh = Cast.of("newclass");
            for (int n = 0; n < fresh.size(); n++) {
                var application = apply(next.get(), arrived(fresh.get(n)), fresh.get(n).get("roles"), fresh.get(n).get("stage"));
                choose(application, List.of(groups.get((n + 1) % groups.size()), groups.get(n % groups.size())).stream().distinct().toList(), now);
            }
        }
    }

    private static String further(String stage) {
        return stage.isEmpty() ? "" : "Module " + (Integer.parseInt(stage.substring(stage.length() - 1)) + 1);
    }

    private void choose(Application application, List<Long> groups, Timestamp now) {
        for (int place = 0; place < groups.size(); place++) {
            sql.sql("insert into group_choices (application_id, position, group_id, chosen_at) values (?, ?, ?, ?)")
                .params(application.id(), place + 1, groups.get(place), now).update();
        }
    }

    private Person arrived(Cast.Member member) {
        var person = people.save(new Person(0, member.name(), member.address(), clock.instant()));
        profiles.write(new Profile(person.id(), member.get("pronouns"), member.get("zone"), "", member.get("free"), member.get("languages"), member.get("offers"),
            member.get("wants"), null));
        return person;
    }

    private Application apply(Round round, Person person, String roles, String stage) {
        return applications.save(new Application(0, round.id(), person.id(), roles, stage, "", 1, "", "", clock.instant()));
    }
}
