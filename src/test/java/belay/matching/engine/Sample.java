package belay.matching.engine;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/** Shapes, and people drawn by chance, to try the engine on. */
final class Sample {

    static final Term SPRING = new Term(LocalDate.of(2027, 2, 1), LocalDate.of(2027, 5, 31), ZoneId.of("UTC"));
    static final Week EVENINGS = Week.of(DayOfWeek.MONDAY, LocalTime.of(18, 0), LocalTime.of(21, 0));

    static final Shape PEERS = new Shape(Kind.PEER, List.of(role("peer", 2, 3)), Shape.Goal.PERSONAL, true, 60, 1, 3);
    static final Shape SWAPS = new Shape(Kind.PEER, List.of(role("peer", 2, 2)), Shape.Goal.PERSONAL, true, 60, 1, 2);
    static final Shape POSSE = new Shape(Kind.POSSE, List.of(new Shape.Role("student", 2, 3, true), role("alum", 1, 1), role("professional", 1, 2)),
            Shape.Goal.SHARED, true, 60, 1, 2);
    /** Which have a leader and an advisor where somebody wants to be one. */
    static final Shape LED_POSSE = new Shape(Kind.POSSE, List.of(new Shape.Role("student", 1, 2, true), role("alum", 1, 1), role("leader", 0, 1), role("advisor", 0, 1)),
            Shape.Goal.PERSONAL, true, 60, 1, 2);
    static final Shape COHORT = new Shape(Kind.COHORT, List.of(role("mentor", 1, 2), role("mentee", 2, 4)), Shape.Goal.SHARED, false, 60, 2, 2);
    static final Shape LED = new Shape(Kind.COHORT, List.of(role("mentor", 1, 2), role("mentee", 1, 4)), Shape.Goal.SHARED, false, 60, 2, 2).leadingUpTo(3);
    /** Of which somebody may be in two that each find an hour. */
    static final Shape MEETING = new Shape(Kind.COHORT, List.of(role("mentor", 1, 2), role("mentee", 2, 4)), Shape.Goal.SHARED, true, 60, 2, 2);
    static final Shape PARTNERS = new Shape(Kind.PARTNERSHIP, List.of(role("mentor", 1, 1), role("mentee", 1, 1)), Shape.Goal.PERSONAL, true, 30, 5, 2);
    static final List<Shape> ALL = List.of(PEERS, SWAPS, POSSE, COHORT, LED, MEETING, PARTNERS, LED_POSSE);

    private static final String[] ZONES = {"Europe/Berlin", "America/New_York", "Asia/Kathmandu", "America/Sao_Paulo", "Africa/Lagos", "Asia/Tokyo"};
    static final String[] SKILLS = {"Python", "R", "Rust", "SQL", "Git", "Statistics", "Open data", "Writing"};
    static final String[] GOALS = {"Deploy", "Fix a bug", "Give a talk"};

    private static final int LISTED_QUICKLY = 12;

    /** Zero, unless somebody looks for what the pools everybody tries do not show: -Dbelay.draw=7 tries others. */
    static final long DRAW = Long.getLong("belay.draw", 0);

    private Sample() {
    }

    static Shape.Role role(String name, int min, int max) {
        return new Shape.Role(name, min, max, false);
    }

    static Pool pool(Shape shape, Applicant... people) {
        return new Pool(shape, SPRING, List.of(people));
    }

    static Proposed group(String key, String... seats) {
        return new Proposed(key, Arrays.stream(seats).map(seat -> new Proposed.Seat(seat.split(":")[0], seat.split(":")[1])).toList(), null, null);
    }

    /** A pool of so many people, the same for the same seed. */
    static Pool draw(Shape shape, int people, long seed) {
        var chance = new Chance(seed + DRAW);
        var all = new ArrayList<Applicant>();
        for (int i = 0; i < people; i++) {
            all.add(person(shape, i, people, chance));
        }
        var notAgain = new ArrayList<Pair>();
        for (int i = 0; i < people / 4; i++) {
            notAgain.add(new Pair("p%03d".formatted(chance.below(people)), "p%03d".formatted(chance.below(people))));
        }
        notAgain.removeIf(pair -> pair.one().equals(pair.other()));
        int least = chance.below(4) == 0 ? 1 + chance.below(60) : 0;
        return new Pool(shape, SPRING, all).notAgain(notAgain).with(new Settings(Map.of(), Settings.Effort.QUICK, seed).with(least));
    }

    /**
     * As {@link #draw}, but no cohort of a middling size: all groups that could be in one can still be listed, and that takes seconds. Small
     * and large ones go both ways in less.
     */
    static Pool drawQuickly(Shape shape, int people, long seed) {
        return draw(shape, shape.kind() == Kind.COHORT && people > LISTED_QUICKLY ? people + 20 : people, seed);
    }

    /** The same people, some of whom were in groups before; and some, of those and of others, say which of these they would like. */
    static Pool after(Pool pool, long seed) {
        var chance = new Chance(seed + DRAW);
        var groups = new ArrayList<Proposed>();
        for (int i = 0; i < 1 + pool.people().size() / 6; i++) {
            groups.add(new Proposed("before" + i, List.of(), null, null));
        }
        var people = new ArrayList<Applicant>();
        for (var person : pool.people()) {
            int before = chance.below(2 * groups.size());
            if (before < groups.size()) {
                groups.set(before, groups.get(before).with(new Proposed.Seat(person.id(), person.roles().getFirst())));
            }
            var choices = new LinkedHashSet<String>();
            for (int i = chance.below(3); i > 0; i--) {
                choices.add(groups.get(chance.below(groups.size())).key());
            }
            people.add(person.but().choosing(List.copyOf(choices)).build());
        }
        return new Pool(pool.shape(), pool.term(), people, pool.notAgain(), pool.standing(), pool.locks(),
            groups.stream().filter(group -> !group.seats().isEmpty()).toList(), pool.settings());
    }

    private static Applicant person(Shape shape, int i, int people, Chance chance) {
        var roles = new LinkedHashSet<String>();
        do {
            roles.add(shape.roles().get(chance.below(shape.roles().size())).name());
        } while (chance.below(6) == 0);
        var free = Week.NOT_TOLD;
        for (int k = 0; k < 6 && chance.below(12) > 0; k++) {
            int from = 8 + chance.below(10);
            free = free.and(Week.of(DayOfWeek.of(1 + chance.below(5)), LocalTime.of(from, 0), LocalTime.of(from + 4, 0)));
        }
        return Applicant.of("p%03d".formatted(i), "Person " + i).as(List.copyOf(roles)).at("Module " + chance.below(4))
                .in(chance.below(10) == 0 ? null : ZoneId.of(ZONES[chance.below(ZONES.length)])).free(free)
                .speaking(chance.below(8) == 0 ? List.of() : chance.below(4) == 0 ? List.of("Spanish") : List.of("en", "Spanish"))
                .offering(skills(chance)).wanting(skills(chance)).aimingFor(goals(shape, chance)).takingUpTo(chance.below(4))
                .preferring(List.of("p%03d".formatted(chance.below(people))))
                .avoiding(chance.below(5) == 0 ? List.of("p%03d".formatted(chance.below(people))) : List.of()).leftOver(chance.below(5) / 4)
                .leadingUpTo(shape.mostLed() > 0 && chance.below(2) == 0 ? Integer.valueOf(1 + chance.below(3)) : null).build();
    }

    private static List<Skill> skills(Chance chance) {
        var skills = new ArrayList<Skill>();
        for (int i = chance.below(4); i > 0; i--) {
            skills.add(new Skill(SKILLS[chance.below(SKILLS.length)], chance.below(3) == 0 ? null : Integer.valueOf(1 + chance.below(5))));
        }
        return skills;
    }

    private static List<String> goals(Shape shape, Chance chance) {
        var goals = new LinkedHashSet<String>();
        for (int i = shape.kind() == Kind.COHORT ? chance.below(3) : 0; i > 0; i--) {
            goals.add(GOALS[chance.below(GOALS.length)]);
        }
        return List.copyOf(goals);
    }
}
