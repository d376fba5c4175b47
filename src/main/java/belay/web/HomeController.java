package belay.web;

import belay.people.Person;
import belay.programs.Program;
import belay.programs.Programs;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Where everybody lands: the groups I am in and the programs I run. */
@Controller
public class HomeController {

    private final JdbcClient sql;
    private final Programs programs;
    private final Needs needs;

    HomeController(JdbcClient sql, Programs programs, Needs needs) {
        this.sql = sql;
        this.programs = programs;
        this.needs = needs;
    }

    @GetMapping("/")
    String show(Person me, Model model) {
        model.addAttribute("groups", groups(me));
        model.addAttribute("programs", organized(me));
        model.addAttribute("mayStart", programs.mayStart(me.id()));
        return "web/home";
    }

    private List<MyGroup> groups(Person me) {
        return sql.sql("""
            select g.id, g.name, g.goal, p.name as program, r.name as round, lower(f.preset) as preset,
                   lower(mine.role) as role, coalesce(string_agg(o.name, ', ' order by m.position), '') as others
            from memberships mine
            join groups g on g.id = mine.group_id
            join rounds r on r.id = g.round_id
            join programs p on p.id = r.program_id
            join formats f on f.id = r.format_id
            left join memberships m on m.group_id = g.id and m.person_id <> mine.person_id
            left join people o on o.id = m.person_id
            where mine.person_id = ?
            group by g.id, p.id, r.id, f.id, mine.role order by r.starts desc, g.name
            """).param(me.id()).query(MyGroup.class).list();
    }

    private List<MyProgram> organized(Person me) {
        var mine = programs.findAllForOrganizer(me.id());
        var waiting = needs.of(mine);
        return mine.stream().map(program -> new MyProgram(program, waiting.get(program.id()))).toList();
    }

    /** A group as its member sees it from home: what it is called and who else is in it. */
    public record MyGroup(long id, String name, String goal, String program, String round, String preset, String role, String others) { }

    /** A program as its organizer sees it from home, and what waits there. */
    public record MyProgram(Program program, List<Need> needs) { }
}
