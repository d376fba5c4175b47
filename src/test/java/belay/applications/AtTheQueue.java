package belay.applications;

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
import belay.stories.Story;
import belay.stories.Visitor;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** A story that begins where an organizer sits before the applications of a round that are read first. */
abstract class AtTheQueue extends Story {

    @Autowired
    protected Programs programs;

    @Autowired
    private Rounds rounds;

    @Autowired
    private Formats formats;

    @Autowired
    private Profiles profiles;

    @Autowired
    protected Applications applications;

    protected Person marisol;
    protected Round round;
    protected Visitor desk;

    @BeforeEach
    void aRoundWhoseApplicationsAreRead() {
        marisol = living(person("Marisol Vega"), "Europe/Lisbon");
        var harbour = programs.save(new Program(0, "Harbour Mentoring", "", "Europe/Lisbon", clock.instant(), marisol.id()));
        programs.addOrganizer(harbour.id(), marisol.id(), clock.instant(), marisol.id());
        var today = LocalDate.ofInstant(clock.instant(), harbour.zoneId());
        round = rounds.save(new Round(0, harbour.id(), formats.save(Format.of(Preset.PARTNERSHIP, harbour.id())).id(), "Winter 2027", today.minusDays(3), today.plusDays(10),
            today.plusDays(30), today.plusDays(90), clock.instant()));
        desk = as(marisol);
        steps("decision");
    }

    /** What is done with applications of the round from now on. */
    protected void steps(String... steps) {
        var fields = new ArrayList<Map.Entry<String, String>>();
        fields.add(Map.entry("days", "5"));
        Arrays.stream(steps).forEach(step -> fields.add(Map.entry("step", step)));
        desk.get("/rounds/" + round.id() + "/screening").post("/rounds/" + round.id() + "/screening", fields).followed();
    }

    protected Person living(Person person, String zone) {
        profiles.write(new Profile(person.id(), "", zone, "", "Wed 18:00-21:00", "English", "", "Rust", null));
        return person;
    }

    protected Application applied(String name) {
        return applied(name, "Europe/Lisbon");
    }

    protected Application applied(String name, String zone) {
        var address = name.codePoints().allMatch(one -> one < 128) ? name.toLowerCase(Locale.ROOT).replace(' ', '.') : "bahar";
        var person = living(people.save(new Person(0, name, address + "@example.org", clock.instant())), zone);
        return applications.save(new Application(0, round.id(), person.id(), "mentee", "", "", 1, "", "", clock.instant()));
    }

    protected Person who(Application application) {
        return people.findById(application.personId()).orElseThrow();
    }

    /** Another who runs the program. */
    protected Person organizer(String name) {
        var person = living(person(name), "Europe/Lisbon");
        programs.addOrganizer(round.programId(), person.id(), clock.instant(), marisol.id());
        return person;
    }

    protected void look(Application application) {
        var check = "/applications/" + application.id() + "/check";
        desk.get(check).submit(check, "links", "true", "complete", "true");
    }

    protected Document page(Application application) {
        return as(who(application)).get("/profile/applications/" + application.id()).page();
    }

    protected String status(Application application) {
        return page(application).text();
    }

    protected String queue() {
        return "/rounds/" + round.id() + "/queue";
    }

    protected void announce() {
        desk.get("/rounds/" + round.id() + "/announcement").submit("/rounds/" + round.id() + "/announcement");
    }

    protected List<String> letters(String kind) {
        return sql.sql("select body from letters where kind = ? order by id").param(kind).query(String.class).list();
    }

    protected int rows(String table) {
        return sql.sql("select count(*) from " + table).query(Integer.class).single();
    }

    /** The same button in 64 tabs of the organizer, at once. */
    protected List<Integer> pressed(String page, String action, List<Map.Entry<String, String>> fields) throws Exception {
        var tabs = new ArrayList<Visitor>();
        for (int tab = 0; tab < 64; tab++) {
            tabs.add(as(marisol).get(page));
        }
        return atOnce(tabs.stream().<Callable<Integer>>map(tab -> () -> tab.post(action, fields).status()).toList());
    }
}
