package belay.stories;

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
import belay.programs.Round;
import belay.programs.Rounds;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A program as large as one likes, for what must not depend on how large it is. */
public record Crowd(Clock clock, JdbcClient sql, People people, Profiles profiles, Programs programs, Rounds rounds, Formats formats,
                    Applications applications, Drafts drafts, Matcher matcher, Desks desks, Publications publications) {

    /** Who looks, and where there is one of everything for each pair: by name, so that two crowds can be compared. */
    public record Pages(Person organizer, Person mentor, Map<String, String> ofOrganizer, Map<String, String> ofMentor) { }

    /** So many mentors and mentees: one round of them published, with the first mentor in every group, and one on the desk. */
    public Pages of(String name, int pairs) {
        var organizer = person(name + " organizer");
        var program = programs.save(new Program(0, name, "", "UTC", clock.instant(), organizer.id()));
        programs.addOrganizer(program.id(), organizer.id(), clock.instant(), organizer.id());
        var all = new ArrayList<Person>();
        for (int n = 1; n <= pairs; n++) {
            all.add(person(name + " mentor " + n));
            all.add(person(name + " mentee " + n));
        }
        var running = matched(program, "running", all, organizer);
        publications.publish(desks.find(running, organizer), 0, true, Start.DIRECT, organizer);
        sql.sql("""
            insert into memberships (group_id, round_id, person_id, role, position, since)
            select id, round_id, ?, 'MENTOR', 9, formed_at from groups where round_id = (select round_id from drafts where id = ?) on conflict do nothing
            """).params(all.getFirst().id(), running).update();
        all.stream().skip(2).forEach(person -> programs.addOrganizer(program.id(), person.id(), clock.instant(), organizer.id()));
        long open = matched(program, "open", all, organizer);
        var board = board(open, all);
        return new Pages(organizer, all.getFirst(), ofOrganizer(program, open), Map.of("home", "/", "my groups", "/groups", "away", "/pause", "board", board, "asks", "/asks"));
    }

    /** An open board, on which the first mentor has asked every mentee. */
    private String board(long draft, List<Person> all) {
        long round = sql.sql("select round_id from drafts where id = ?").param(draft).query(Long.class).single();
        sql.sql("insert into boards (round_id, opened_at) values (?, ?)").params(round, Timestamp.from(clock.instant())).update();
        all.stream().filter(person -> person.name().contains("mentee")).forEach(mentee -> sql.sql("insert into asks (round_id, asker_id, asked_id, text, asked_at) values (?, ?, ?, 'Shall we?', ?)")
            .params(round, all.getFirst().id(), mentee.id(), Timestamp.from(clock.instant())).update());
        return "/boards/" + round;
    }

    private Map<String, String> ofOrganizer(Program program, long draft) {
        var home = "/programs/" + program.id();
        var round = "/rounds/" + sql.sql("select round_id from drafts where id = ?").param(draft).query(Long.class).single();
        var pages = new LinkedHashMap<String, String>();
        pages.put("home", "/");
        pages.put("today", home);
        pages.put("organizers", home + "/organizers");
        pages.put("groups", home + "/groups");
        pages.put("letters", home + "/letters");
        pages.put("templates", home + "/templates");
        pages.put("template", home + "/templates/group-formed");
        pages.put("round", round);
        var running = sql.sql("select min(g.round_id) from groups g join rounds r on r.id = g.round_id where r.program_id = ?").param(program.id()).query(Long.class).single();
        sql.sql("""
            insert into departures (group_id, person_id, ending, told_by, departed_at)
            select group_id, person_id, 'LEFT', 'ORGANIZER', since from memberships where round_id = ? and role = 'MENTEE'
            """).param(running).update();
        sql.sql("insert into pauses (group_id, person_id, from_on, from_at, back_on, back_at, begun_at) select group_id, person_id, since::date, since, date '2030-01-01', timestamptz '2030-01-01', since from memberships where round_id = ? and role = 'MENTOR'")
            .param(running).update();
        sql.sql("insert into move_requests (group_id, person_id, asked_at) select group_id, person_id, since from memberships where round_id = ? and role = 'MENTOR'").param(running).update();
        pages.put("departures", "/rounds/" + running + "/departures");
        pages.put("sign-ups", round + "/applications");
        sql.sql("""
            insert into form_questions (round_id, position, kind, wording, required, sensitive, added_at)
            select round_id, id, 'SHORT', 'What is the ' || id || 'th thing you would say?', false, false, submitted_at from applications where '/rounds/' || round_id = ?
            """).param(round).update();
        sql.sql("""
            insert into form_answers (question_id, application_id, value, answered_at) select q.id, a.id, 'This.', a.submitted_at from form_questions q join applications a using (round_id)
            where '/rounds/' || a.round_id = ?
            """).param(round).update();
        pages.put("questions", round + "/questions");
        sql.sql("insert into form_parts (round_id, part, demand, said_at) select round_id, 'GOALS', 'REQUIRED', submitted_at from applications where '/rounds/' || round_id = ?").param(round).update();
        pages.put("parts of the form", round + "/parts");
        pages.put("sign-ups as a sheet", round + "/applications.csv");
        pages.put("board", round + "/board");
        pages.put("rules", round + "/rules");
        pages.put("drafts", round + "/drafts");
        pages.put("desk", "/drafts/" + draft);
        pages.put("what-if", "/drafts/" + draft + "/what-if");
        var proposal = "/proposals/" + sql.sql("select min(id) from proposals where draft_id = ?").param(draft).query(Long.class).single();
        pages.put("candidates", proposal + "/candidates");
        pages.put("alternatives", proposal + "/alternatives");
        pages.put("moving somebody", "/drafts/" + draft + "/moves/new?" + sql.sql("""
            select 'person=' || s.person_id || '&from=' || p.key from seats s join proposals p on p.id = s.proposal_id
            where s.draft_id = ? order by p.position, s.position limit 1
            """).param(draft).query(String.class).single());
        pages.put("publication", "/drafts/" + draft + "/publication");
        pages.put("sessions", "/sessions");
        sql.sql("insert into continuations (round_id, earlier_id, decided_at) select round_id, ?, made_at from drafts where id = ?").params(running, draft).update();
        sql.sql("""
            insert into group_choices (application_id, position, group_id, chosen_at) select a.id, 1, (select min(id) from groups where round_id = ?), a.submitted_at
            from applications a where '/rounds/' || a.round_id = ?
            """).params(running, round).update();
        pages.put("continuation", round + "/continuation");
        pages.put("turnover", "/drafts/" + draft + "/turnover");
        return pages;
    }

    /** People who signed up for the open round of that program and have no place in it. */
    public void bystanders(String name, int people) {
        sql.sql("""
            with added as (
                insert into people (name, email, created_at)
                select :name || ' bystander ' || n, :name || '-bystander-' || n || '@example.org', :now from generate_series(1, :people) n
                returning id),
            described as (
                insert into profiles (person_id, zone, free, languages, wants)
                select id, 'Europe/Berlin', 'Mon 18:00-20:00', 'English', 'SQL:2' from added)
            insert into applications (round_id, person_id, roles, submitted_at)
            select r.id, a.id, 'mentee', :now from added a, rounds r join programs p on p.id = r.program_id
            where p.name = :name and r.name = 'open'
            """).param("name", name).param("people", people).param("now", Timestamp.from(clock.instant())).update();
    }

    private long matched(Program program, String name, List<Person> all, Person by) {
        var today = LocalDate.now(clock);
        var format = formats.save(Format.of(Preset.PARTNERSHIP, program.id()));
        var round = rounds.save(new Round(0, program.id(), format.id(), name, today, today, today.plusDays(7), today.plusDays(70), clock.instant()));
        for (var person : all) {
            var role = person.name().contains("mentor") ? "mentor" : "mentee";
            applications.save(new Application(0, round.id(), person.id(), role, "", "", 1, "", "", clock.instant()));
        }
        matcher.start(program, round, 1, by).ends(Duration.ofMinutes(2));
        return drafts.findNewest(round.id()).orElseThrow().id();
    }

    private Person person(String name) {
        var person = people.save(new Person(0, name, name.replace(' ', '-') + "@example.org", clock.instant()));
        profiles.write(new Profile(person.id(), "", "Europe/Berlin", "", "Mon 18:00-20:00", "English", "Rust:4", "SQL:2", null));
        return person;
    }
}
