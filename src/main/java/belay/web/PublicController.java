package belay.web;

import belay.people.NotFound;
import belay.people.Person;
import belay.programs.Format;
import belay.programs.Formats;
import belay.programs.Markdown;
import belay.programs.Program;
import belay.programs.PublicPage;
import belay.programs.PublicPages;
import belay.programs.Round;
import belay.programs.Timeline;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What people see whom nobody here knows: the programs that are open, and their rounds. */
@Controller
public class PublicController {

    private static final int MOST_LISTED = 200;

    private final PublicPages pages;
    private final Formats formats;
    private final JdbcClient sql;
    private final Clock clock;

    PublicController(PublicPages pages, Formats formats, JdbcClient sql, Clock clock) {
        this.pages = pages;
        this.formats = formats;
        this.sql = sql;
        this.clock = clock;
    }

    /** A program whose page anybody may find. */
    public record Listed(String name, String motto, String path) { }

    /** A public page as it is looked at, with the code that was told to get here. */
    public record Look(Program program, PublicPage page, String code) {

        /** Another page, with the code where one is needed. */
        public String to(String path) {
            return page.to(path, code);
        }

        public String description() {
            return Markdown.html(program.description());
        }

        public String asks() {
            return Markdown.html(page.asks());
        }

        public String conduct() {
            return Markdown.html(page.conduct());
        }
    }

    /**
     * A round as strangers see it.
     *
     * @param applied how many have applied until now
     * @param promiseDays within how many days whoever applies hears; null where everybody is in
     * @param giving how many of them would be there for others, as mentor, peer, alum, professional, leader or advisor
     * @param mine the application of whoever looks; null if nobody is signed in, or they sent none that stands
     * @param sent when they sent it
     */
    public record Intake(Round round, Format format, Timeline timeline, long applied, long giving, @Nullable Integer promiseDays, @Nullable Long mine, @Nullable Instant sent) {

        public boolean isOpen() {
            return timeline.stage() == Timeline.Stage.APPLYING;
        }
    }

    @GetMapping("/p")
    String index(Model model) {
        model.addAttribute("listed", sql.sql("""
            select p.name, g.motto, '/p/' || g.address as path from public_pages g join programs p on p.id = g.program_id
            where g.visibility = 'PUBLIC' order by p.name, p.id limit ?
            """).param(MOST_LISTED).query(new SimplePropertyRowMapper<>(Listed.class)).list());
        return "web/public-list";
    }

    @GetMapping("/p/{address}")
    String program(@PathVariable String address, @RequestParam(defaultValue = "") String code, @Nullable Person me, Model model) {
        var page = pages.findByAddress(address).orElseThrow(NotFound.of("public page", address));
        if (!page.isOpenTo(code)) {
            return door(page, code, model);
        }
        var look = look(page, code);
        model.addAttribute("look", look);
        model.addAttribute("rounds", intakes(look, pages.findRounds(page.programId(), clock.instant()), me));
        return "web/public-program";
    }

    @GetMapping("/p/{address}/rounds/{round}")
    String round(@PathVariable String address, @PathVariable long round, @RequestParam(defaultValue = "") String code, @Nullable Person me, Model model) {
        var page = pages.findByAddress(address).orElseThrow(NotFound.of("public page", address));
        if (!page.isOpenTo(code)) {
            return door(page, code, model);
        }
        var look = look(page, code);
        var intakes = intakes(look, pages.findRounds(page.programId(), clock.instant()).stream().filter(one -> one.id() == round).toList(), me);
        model.addAttribute("look", look);
        model.addAttribute("intake", intakes.stream().findFirst().orElseThrow(NotFound.of("round", round)));
        return "web/public-round";
    }

    private static String door(PublicPage page, String code, Model model) {
        model.addAttribute("address", page.address());
        model.addAttribute("wrong", !code.isBlank());
        return "web/public-door";
    }

    private Look look(PublicPage page, String code) {
        return new Look(pages.findProgram(page.programId()), page, code);
    }

    private record Count(long round, long applied, long giving, boolean formed, @Nullable Integer promiseDays, @Nullable Long mine, @Nullable Instant sent) { }

    private List<Intake> intakes(Look look, List<Round> rounds, @Nullable Person me) {
        if (rounds.isEmpty()) {
            return List.of();
        }
        var kinds = formats.findByIdIn(rounds.stream().map(Round::formatId).toList()).stream().collect(Collectors.toMap(Format::id, Function.identity()));
        Map<Long, Count> counts = sql.sql("""
            select r.id as round, count(a.id) as applied,
                count(a.id) filter (where a.roles ~ 'mentor|peer|alum|professional|leader|advisor') as giving,
                exists (select 1 from groups g where g.round_id = r.id and g.proposal_id is not null) as formed,
                (select s.promise_days from screenings s where s.round_id = r.id) as promise_days,
                max(a.id) filter (where a.person_id = :me) as mine, max(a.submitted_at) filter (where a.person_id = :me) as sent
            from rounds r left join applications a on a.round_id = r.id and not exists (select 1 from withdrawals w where w.application_id = a.id) where r.id in (:rounds) group by r.id
            """).param("rounds", rounds.stream().map(Round::id).toList()).param("me", me == null ? 0 : me.id()).query(new SimplePropertyRowMapper<>(Count.class)).list().stream()
            .collect(Collectors.toMap(Count::round, Function.identity()));
        return rounds.stream().map(round -> {
            var count = counts.getOrDefault(round.id(), new Count(round.id(), 0, 0, false, null, null, null));
            return new Intake(round, Objects.requireNonNull(kinds.get(round.formatId())), new Timeline(round, look.program().zoneId(), clock.instant(), count.formed()), count.applied(),
                count.giving(), count.promiseDays(), count.mine(), count.sent());
        }).toList();
    }
}
