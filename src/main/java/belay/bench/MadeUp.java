package belay.bench;

import belay.matching.engine.Applicant;
import belay.matching.engine.Kind;
import belay.matching.engine.Pool;
import belay.matching.engine.Shape;
import belay.matching.engine.Skill;
import belay.matching.engine.Term;
import belay.matching.engine.Week;
import belay.people.Items;
import belay.people.Languages;
import belay.people.Zones;
import belay.programs.Format;
import belay.programs.Preset;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Pools of people drawn by chance, as like real ones as was counted: zones, languages, words for skills and how often they come up,
 * levels, free hours, and how much people take on. The same kind, size and seed give the same pool.
 */
final class MadeUp {

    /** Sixteen weeks with a clock change in Europe and another in America. */
    private static final Term TERM = new Term(LocalDate.of(2026, 9, 7), LocalDate.of(2026, 12, 27), ZoneOffset.UTC);
    private static final int MENTORS_OF_A_COHORT = 3;
    private static final int ONE_OF_FOUR = 4;

    private final Kind kind;
    private final int size;
    private final SplittableRandom chance;
    private final Map<String, Distribution> counted = Distribution.counted();
    private final List<CsvFile.Row> goals;

    private MadeUp(Kind kind, int size, long seed) {
        this.kind = kind;
        this.size = size;
        chance = new SplittableRandom(seed);
        var all = CsvFile.within("goals.csv").rows();
        goals = all.subList(0, Math.clamp(size / (ONE_OF_FOUR * MENTORS_OF_A_COHORT), 1, all.size()));
    }

    static Pool pool(Kind kind, int size, long seed) {
        return new MadeUp(kind, size, seed).pool();
    }

    /** A format as a new program starts with it. */
    static Shape shape(Kind kind) {
        var format = Format.of(Preset.valueOf(kind.name()), 0);
        var roles = format.roles().stream()
            .map(range -> new Shape.Role(range.role().word(), range.minimum(), range.maximum(), range.distinctStages())).toList();
        return new Shape(kind, roles, Shape.Goal.valueOf(format.goal().name()), format.sharedSlot(), format.minutes(), format.mostGroups(), format.ring())
            .leadingUpTo(format.mostLed());
    }

    private Pool pool() {
        return new Pool(shape(kind), TERM, IntStream.range(0, size).mapToObj(this::person).toList());
    }

    private Applicant person(int number) {
        var id = "%06d".formatted(number);
        var person = Applicant.of(id, "Person " + number).in(Zones.parse(draw("zone"))).speaking(Languages.parse(draw("languages")).list());
        return (switch (kind) {
            case PEER -> learning(offering(person.as("peer").free(week("learner")), 0), 0);
            case POSSE -> posse(person, number);
            case COHORT -> cohort(person, number % ONE_OF_FOUR == 0);
            case PARTNERSHIP -> draw("role in a partnership").equals("mentor")
                ? offering(person.as("mentor").free(week("giver")), 1).takingUpTo(number("projects of a mentor"))
                : learning(person.as("mentee").free(week("learner")), 1).takingUpTo(number("mentors of a project"));
        }).build();
    }

    /** Four students, one of each stage, for two alumni and two professionals; one in four avoids somebody. */
    private Applicant.Builder posse(Applicant.Builder person, int number) {
        int seat = number % 8;
        if (chance.nextInt(ONE_OF_FOUR) == 0) {
            person.avoiding(List.of("%06d".formatted(chance.nextInt(size))));
        }
        return seat < 4 ? learning(person.as("student").at("Module " + (seat + 1)).free(week("learner")), 1)
            : offering(person.as(seat < 6 ? "alum" : "professional").free(week("giver")), 1);
    }

    /** A mentor helps with one goal or two, a mentee names up to three; what they offer and want are the words of these goals. */
    private Applicant.Builder cohort(Applicant.Builder person, boolean mentor) {
        var named = new LinkedHashSet<CsvFile.Row>();
        for (int i = 1 + chance.nextInt(mentor ? 2 : 3); i > 0; i--) {
            named.add(goals.get(chance.nextInt(goals.size())));
        }
        var skills = named.stream().flatMap(goal -> Items.words(goal.get("skills")).stream()).distinct().map(word -> new Skill(word, level(mentor ? 1 : -1))).toList();
        person.aimingFor(named.stream().map(goal -> goal.get("title")).toList()).as(mentor ? "mentor" : "mentee").free(week(mentor ? "giver" : "learner"));
        return (mentor ? person.offering(skills) : person.wanting(skills)).takingUpTo(number(mentor ? "projects of a mentor" : "mentors of a project"));
    }

    private Applicant.Builder offering(Applicant.Builder person, int ahead) {
        return person.offering(skills(number("tags of a mentor"), ahead));
    }

    private Applicant.Builder learning(Applicant.Builder person, int behind) {
        return person.wanting(skills(number("wants of a learner"), -behind));
    }

    private List<Skill> skills(int count, int ahead) {
        var words = new LinkedHashSet<String>();
        while (words.size() < count) {
            words.add(draw("tag"));
        }
        return words.stream().map(word -> new Skill(word, level(ahead))).toList();
    }

    /** Of somebody ahead of others the higher of two draws, of somebody behind them the lower. */
    private int level(int ahead) {
        int one = number("level");
        int other = number("level");
        return ahead > 0 ? Math.max(one, other) : ahead < 0 ? Math.min(one, other) : one;
    }

    private Week week(String who) {
        var hours = new LinkedHashSet<Integer>();
        int count = number("free hours of a " + who);
        while (hours.size() < count) {
            boolean weekend = draw("free day").equals("weekend");
            int day = weekend ? 5 + chance.nextInt(2) : chance.nextInt(5);
            hours.add(day * 24 + number("free hour of a " + (weekend ? "weekend day" : "weekday")));
        }
        return Week.of(hours.stream().flatMapToInt(hour -> IntStream.of(2 * hour, 2 * hour + 1)).toArray());
    }

    private String draw(String what) {
        return Objects.requireNonNull(counted.get(what), what).draw(chance);
    }

    private int number(String what) {
        return Objects.requireNonNull(counted.get(what), what).number(chance);
    }
}
