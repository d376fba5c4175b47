package belay.houserules;

import static org.assertj.core.api.Assertions.assertThat;

import belay.people.Person;
import belay.stories.Routes;
import belay.stories.Story;
import belay.world.Stage;
import belay.world.World;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** A house rule that goes through every address of a world in which there is one of everything. */
abstract class EveryAddress extends Story {

    private static final String MINE = "join rounds r on r.id = x.round_id join organizers o using (program_id) where o.person_id = ?";

    /** Where the world keeps an example of what an address names, by the words before the braces. */
    private static final Map<String, String> EXAMPLES = Map.ofEntries(
        Map.entry("programs", "select min(program_id) from organizers where person_id = ?"),
        Map.entry("rounds", "select min(r.id) from rounds r join organizers o using (program_id) where o.person_id = ?"),
        Map.entry("applications", "select min(x.id) from screened_applications x " + MINE),
        Map.entry("sheets", "select min(x.id) from sheets x " + MINE),
        Map.entry("drafts", "select min(x.id) from drafts x " + MINE),
        Map.entry("diff", "select min(x.id) from drafts x " + MINE),
        Map.entry("proposals", "select min(p.id) from proposals p join drafts x on x.id = p.draft_id " + MINE),
        Map.entry("seats", "select min(s.person_id) from seats s where s.proposal_id = (select min(p.id) from proposals p join drafts x on x.id = p.draft_id " + MINE + ")"),
        Map.entry("questions", "select min(x.id) from form_questions x " + MINE),
        Map.entry("invitations", "select min(i.id) from invitations i join proposals p on p.id = i.proposal_id join drafts x on x.id = p.draft_id " + MINE),
        Map.entry("boards", "select min(x.round_id) from boards x " + MINE),
        Map.entry("people", "select max(f.person_id) from free_places f join boards x on x.round_id = f.round_id and f.free > 0 " + MINE + " and f.person_id not in (select person_id from board_absences)"),
        Map.entry("asks", "select min(x.id) from asks x " + MINE),
        Map.entry("p", "select min(address) from public_pages join organizers o using (program_id) where o.person_id = ?"),
        Map.entry("groups", "select min(x.id) from groups x " + MINE),
        Map.entry("moves", "select min(q.id) from move_requests q join groups x on x.id = q.group_id " + MINE),
        Map.entry("templates", "select 'group-formed' where ?::bigint > 0"),
        Map.entry("letters", "select min(l.id) from letters l join organizers o using (program_id) where o.person_id = ?"),
        Map.entry("profile/applications", "select min(x.id) from screened_applications x " + MINE),
        Map.entry("chats", "select min(i.id) from chat_invitations i join chat_picks k on k.invitation_id = i.id where i.organizer_id = ?"),
        Map.entry("sign-in/link", "select max(substring(body from '/sign-in/link/(\\S+)')) from letters where person_id = ?"),
        Map.entry("profile/address/link", "select max(substring(body from '/profile/address/link/(\\S+)')) from letters where ?::bigint > 0"),
        Map.entry("sessions", "select min(primary_id) from spring_session s where ?::bigint > 0"),
        Map.entry("organizers", "select max(o.person_id) from organizers o where o.program_id in (select program_id from organizers where person_id = ?)"));

    /** Shown to whoever is in the group. */
    private static final Set<String> OF_MEMBERS = Set.of("/groups/{id}/departure", "/groups/{id}/finish", "/groups/{id}/move", "/groups/{id}/trial", "/pause");

    /** Shown to whoever was in the group. */
    private static final Set<String> OF_FORMER = Set.of("/groups/{id}/departure/undo", "/groups/{id}/feedback", "/groups/{id}/goodbye");

    private static final String ONE_OF = "select p.* from people p join %s m on m.person_id = p.id where m.group_id = (%s) order by p.id limit 1";

    /** What must be told along with an address, where not just anything will do. */
    private static final Map<String, String> TOLD = Map.of("person", EXAMPLES.get("seats"));

    private static final Pattern VARIABLE = Pattern.compile("/([a-z/-]+)/\\{\\w+}");

    @Autowired
    protected Routes routes;

    @Autowired
    private World world;

    protected Person organizer;
    protected Person member;
    protected Person former;

    @BeforeEach
    void aWorldWithEverythingInIt() {
        world.tell(Stage.RUNNING);
        organizer = people.findByEmail("marisol@example.org").orElseThrow();
        member = oneOf("present_memberships");
        former = oneOf("departures");
        var round = sql.sql("select min(id) from rounds").query(Long.class).single();
        sql.sql("update people set email = null where id = (select person_id from letters where id = (" + EXAMPLES.get("letters") + "))")
            .param(organizer.id()).update();
        as(organizer).get("/rounds/" + round + "/sheets/new").upload("/rounds/" + round + "/sheets", "file", "late.csv",
            "name,e-mail,role\nLate Comer,late@example.org,student\n".getBytes(StandardCharsets.UTF_8));
    }

    /** Somebody who may see what is there: people see their own profile, members what is theirs to do, and an organizer everything else. */
    final Person whoMay(Routes.Route route) {
        var path = route.path();
        return path.startsWith("/profile") ? applicant() : path.startsWith("/invitations") ? invited() : isOfBoard(path) ? asked() : OF_MEMBERS.contains(path) ? member : OF_FORMER.contains(path) ? former : organizer;
    }

    private Person oneOf(String inOrGone) {
        return sql.sql(ONE_OF.formatted(inOrGone, EXAMPLES.get("groups"))).param(organizer.id()).query(Person.class).single();
    }

    protected Person applicant() {
        return sql.sql("select p.* from people p join applications a on a.person_id = p.id where a.id = (" + EXAMPLES.get("applications") + ")")
            .param(organizer.id()).query(Person.class).single();
    }

    protected Person invited() {
        return sql.sql("select w.* from people w join invitations i on i.person_id = w.id where i.id = (" + EXAMPLES.get("invitations") + ")")
            .param(organizer.id()).query(Person.class).single();
    }

    static boolean isOfBoard(String path) {
        return path.startsWith("/boards") || path.startsWith("/asks");
    }

    protected Person asked() {
        return sql.sql("select w.* from people w join asks a on a.asked_id = w.id where a.id = (" + EXAMPLES.get("asks") + ")").param(organizer.id()).query(Person.class).single();
    }

    /** The address of an example, and what must be told along with it. */
    final String filled(Routes.Route route) {
        var query = route.isGet() ? told(route).stream().map(Object::toString).collect(Collectors.joining("&", "?", "")) : "";
        return path(route) + query;
    }

    final List<Map.Entry<String, String>> told(Routes.Route route) {
        return route.needed().stream().map(needed -> !TOLD.containsKey(needed.getKey()) ? needed : Map.entry(needed.getKey(),
            sql.sql(TOLD.get(needed.getKey())).param(organizer.id()).query(String.class).single())).toList();
    }

    private String path(Routes.Route route) {
        return VARIABLE.matcher(route.path()).replaceAll(found -> {
            var example = EXAMPLES.get(found.group(1));
            assertThat(example).as("Tell EveryAddress where to find one of the " + found.group(1) + " in " + route.path()).isNotNull();
            var id = sql.sql(example).param(organizer.id()).query(String.class).optional().orElse(null);
            assertThat(id).as("The running world has no " + found.group(1)).isNotNull();
            return "/" + found.group(1) + "/" + id;
        });
    }
}
