package belay.bench;

import belay.matching.engine.Applicant;
import belay.matching.engine.Engine;
import belay.matching.engine.Kind;
import belay.matching.engine.Plan;
import belay.matching.engine.Pool;
import belay.matching.engine.Proposed;
import belay.matching.engine.Settings;
import belay.matching.engine.Shape;
import belay.matching.engine.Skill;
import belay.matching.engine.Term;
import belay.matching.engine.Week;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A cohort that organizers matched by hand, matched again by Belay as a partnership: every project wants as many mentors as it was given,
 * every mentor takes as many projects as they had.
 */
final class Rematch {

    /** When one would take a call, by one’s own clock: from 9:00 to 21:00 every day. */
    private static final int FROM = 9;
    private static final int TO = 21;
    private static final int HOURS_TO_SHARE = 2;
    private static final Week AWAKE = Week.of(IntStream.range(0, 7).flatMap(day -> IntStream.range(day * 48 + 2 * FROM, day * 48 + 2 * TO)).toArray());
    /** Sixteen weeks with a clock change. */
    private static final Term TERM = new Term(LocalDate.of(2022, 2, 7), LocalDate.of(2022, 5, 29), ZoneOffset.UTC);
    private static final String MENTOR = "mentor";
    private static final String MENTEE = "mentee";

    private final Engine engine = new Engine();
    private final Assignments.Cohort cohort;
    private final List<Assignments.Project> projects;
    private final Map<String, Integer> loads = new HashMap<>();
    private final Shape shape;

    Rematch(Assignments.Cohort cohort) {
        this.cohort = cohort;
        projects = cohort.projects().stream().filter(project -> !project.chosen().isEmpty()).toList();
        projects.forEach(project -> project.chosen().forEach(mentor -> loads.merge(mentor, 1, Integer::sum)));
        var usual = MadeUp.shape(Kind.PARTNERSHIP);
        int most = Math.max(loads.values().stream().mapToInt(Integer::intValue).max().orElse(1), projects.stream().mapToInt(one -> one.chosen().size()).max().orElse(1));
        shape = new Shape(usual.kind(), usual.roles(), usual.goal(), usual.sharedSlot(), usual.meetingMinutes(), Math.max(most, usual.mostGroups()), usual.ringLength())
            .leadingUpTo(usual.mostLed());
    }

    /** For every assignment where the chosen mentor stands among those who were free: by Belay, by keywords, and by chance. */
    List<Ranked> ranked() {
        var ranked = new ArrayList<Ranked>();
        for (var project : projects) {
            for (var chosen : project.chosen()) {
                ranked.add(ranked(project, chosen));
            }
        }
        return ranked;
    }

    record Ranked(int free, Standing belay, Standing keywords, Standing chance) { }

    private Ranked ranked(Assignments.Project project, String chosen) {
        var free = cohort.mentors().values().stream()
            .filter(mentor -> mentor.id().equals(chosen) || !project.chosen().contains(mentor.id()) && !project.participants().contains(mentor.id())).toList();
        int one = IntStream.range(0, free.size()).filter(i -> free.get(i).id().equals(chosen)).findFirst().orElseThrow();
        var texts = new ArrayList<>(project.keywords());
        texts.add(project.title());
        return new Ranked(free.size(), Standing.of(one, free.stream().mapToInt(mentor -> score(project, mentor)).toArray()),
            Standing.of(one, free.stream().mapToInt(mentor -> Keywords.shared(texts, mentor.expertise())).toArray()),
            Standing.of(one, new int[free.size()]));
    }

    /** What Belay’s rules give the two alone, 0 to 100; below that for a pair no rule allows. */
    private int score(Assignments.Project project, Assignments.Mentor mentor) {
        var verdict = engine.judge(new Pool(shape, TERM, List.of(applicant(project), applicant(mentor))), List.of(pair(project.id(), mentor.id())), key(project.id(), mentor.id()));
        return verdict.possible() ? verdict.score() : -1;
    }

    private Applicant applicant(Assignments.Project project) {
        var wants = new ArrayList<>(project.keywords().stream().map(Skill::new).toList());
        wants.add(new Skill(project.title()));
        return Applicant.of("project " + project.id(), project.title()).as(MENTEE).in(project.zone()).free(awake(project.zone())).wanting(wants)
            .avoiding(project.participants().stream().filter(person -> !project.chosen().contains(person)).toList()).takingUpTo(project.chosen().size()).build();
    }

    private Applicant applicant(Assignments.Mentor mentor) {
        return Applicant.of(mentor.id(), mentor.id()).as(MENTOR).in(mentor.zone()).free(awake(mentor.zone()))
            .offering(mentor.expertise().stream().map(Skill::new).toList()).takingUpTo(loads.getOrDefault(mentor.id(), 1)).build();
    }

    private static Week awake(@Nullable ZoneId zone) {
        return zone == null ? Week.NOT_TOLD : AWAKE;
    }

    private static Proposed pair(String project, String mentor) {
        return new Proposed(key(project, mentor), List.of(new Proposed.Seat(mentor, MENTOR), new Proposed.Seat("project " + project, MENTEE)), null, null);
    }

    private static String key(String project, String mentor) {
        return project + " " + mentor;
    }

    /** The assignment as the organizers made it, by Belay’s rules. */
    Figures theirs() {
        return figures(engine.judge(pool(), projects.stream().flatMap(project -> project.chosen().stream().map(mentor -> pair(project.id(), mentor))).toList()));
    }

    /** The assignment as Belay makes it. */
    Figures ours(Settings settings) {
        return figures(engine.match(pool().with(settings)));
    }

    private Pool pool() {
        var people = new ArrayList<>(projects.stream().map(this::applicant).toList());
        cohort.mentors().values().stream().filter(mentor -> loads.containsKey(mentor.id())).map(this::applicant).forEach(people::add);
        return new Pool(shape, TERM, people);
    }

    /**
     * A whole assignment.
     *
     * @param worth the sum of the scores of its pairs
     * @param zoned pairs of which both zones are known
     * @param twoHours how many of these share two hours of the day
     * @param longest the longest gap between the clocks of two partners, in hours
     */
    record Figures(int pairs, int worth, int zoned, int twoHours, double longest) {

        static final Figures NONE = new Figures(0, 0, 0, 0, 0);

        Figures and(Figures other) {
            return new Figures(pairs + other.pairs, worth + other.worth, zoned + other.zoned, twoHours + other.twoHours, Math.max(longest, other.longest));
        }

        double meanWorth() {
            return pairs == 0 ? 0 : (double) worth / pairs;
        }
    }

    private Figures figures(Plan plan) {
        Map<String, ZoneId> zones = new HashMap<>();
        projects.forEach(project -> put(zones, "project " + project.id(), project.zone()));
        cohort.mentors().values().forEach(mentor -> put(zones, mentor.id(), mentor.zone()));
        var all = Figures.NONE;
        for (var judged : plan.groups()) {
            var known = judged.group().seats().stream().map(seat -> zones.get(seat.person())).filter(zone -> zone != null).toList();
            double gap = known.size() < 2 ? 0 : gap(known.getFirst(), known.getLast());
            all = all.and(new Figures(1, judged.verdict().score(), known.size() / 2, known.size() == 2 && gap <= TO - FROM - HOURS_TO_SHARE ? 1 : 0, gap));
        }
        return all;
    }

    private static void put(Map<String, ZoneId> zones, String person, @Nullable ZoneId zone) {
        if (zone != null) {
            zones.put(person, zone);
        }
    }

    /** Hours between two clocks when the term begins, the short way round. */
    private static double gap(ZoneId one, ZoneId other) {
        var start = TERM.from().atStartOfDay(TERM.zone()).toInstant();
        double hours = Math.abs(one.getRules().getOffset(start).getTotalSeconds() - other.getRules().getOffset(start).getTotalSeconds())
            / (double) Duration.ofHours(1).toSeconds();
        return Math.min(hours, 24 - hours);
    }
}
