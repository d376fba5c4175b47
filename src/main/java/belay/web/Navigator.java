package belay.web;

import belay.people.Person;
import belay.programs.Program;
import belay.programs.Programs;
import belay.programs.Round;
import belay.programs.Rounds;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Works out the head of a page from the program or round it is about; without one it is a member's. */
@Component
class Navigator {

    private final Programs programs;
    private final Rounds rounds;
    private final JdbcClient sql;

    Navigator(Programs programs, Rounds rounds, JdbcClient sql) {
        this.programs = programs;
        this.rounds = rounds;
        this.sql = sql;
    }

    Navigation find(@Nullable Person me, @Nullable Program program, @Nullable Round round, String path) {
        if (me == null) {
            return Navigation.NONE;
        }
        if (program == null && round != null) {
            program = programs.findForOrganizer(round.programId(), me.id()).orElse(null);
        }
        if (program == null) {
            return new Navigation(null, null, memberItems(path), places(me));
        }
        if (round == null) {
            round = rounds.findAllForOrganizer(program.id(), me.id()).stream().findFirst().orElse(null);
        }
        return new Navigation(program, round, organizerItems(program, round, path), places(me));
    }

    private static List<Navigation.Item> memberItems(String path) {
        return List.of(
            item("web.nav.home", "/", "home", 0, path.equals("/")),
            item("web.nav.groups", "/groups", "people", 0, path.startsWith("/groups")),
            item("web.nav.profile", "/profile", "person", 0, path.startsWith("/profile")));
    }

    private List<Navigation.Item> organizerItems(Program program, @Nullable Round round, String path) {
        var home = "/programs/" + program.id();
        var items = new ArrayList<Navigation.Item>();
        items.add(item("web.nav.today", home, "home", 0, path.equals(home)));
        if (round != null) {
            var at = "/rounds/" + round.id();
            items.add(item("web.nav.round", at, "calendar", 0, path.equals(at) || Stream.of("/format", "/edit", "/continuation").anyMatch(part -> path.startsWith(at + part))));
            items.add(item("web.nav.applications", at + "/applications", "inbox", 0,
                Stream.of("/applications", "/queue", "/screening", "/announcement", "/rubric", "/without-", "/sheets", "/parts", "/questions", "/waiting-list").anyMatch(part -> path.startsWith(at + part))
                    || path.equals(at + "/form") || path.startsWith("/questions/") || path.startsWith("/sheets/") || path.startsWith("/applications/")));
            items.add(item("web.nav.matching", at + "/desk", "match", 0,
                path.startsWith(at + "/desk") || path.startsWith(at + "/drafts") || path.startsWith(at + "/rules") || path.startsWith(at + "/board") || path.startsWith("/drafts/") || path.startsWith("/proposals/")));
        }
        items.add(item("web.nav.groups", home + "/groups", "people", 0, path.startsWith(home + "/groups") || path.startsWith("/groups/")
                || round != null && path.startsWith("/rounds/" + round.id() + "/departures")));
        items.add(item("web.nav.letters", home + "/letters", "letter", lettersWaiting(program),
            path.startsWith(home + "/letters") || path.startsWith("/letters/")));
        return items;
    }

    private static Navigation.Item item(String text, String path, String icon, long waiting, boolean current) {
        return new Navigation.Item(text, path, icon, waiting, current);
    }

    private long lettersWaiting(Program program) {
        return sql.sql("""
            select count(*) from letters l
            where l.program_id = ? and not exists (select 1 from letter_approvals a where a.letter_id = l.id)
            """).param(program.id()).query(Long.class).single();
    }

    private List<Navigation.Place> places(Person me) {
        return sql.sql("""
            select p.name as program, coalesce(r.name, '') as round,
                   case when r.id is null then '/programs/' || p.id else '/rounds/' || r.id end as path
            from organizers o join programs p on p.id = o.program_id left join rounds r on r.program_id = p.id
            where o.person_id = ? order by p.name, p.id, r.starts desc, r.id limit 12
            """).param(me.id()).query(new SimplePropertyRowMapper<>(Navigation.Place.class)).list();
    }
}
