package belay.matching;

import belay.matching.engine.Applicant;
import belay.matching.engine.Kind;
import belay.matching.engine.Pool;
import belay.matching.engine.Shape;
import belay.matching.engine.Skill;
import belay.matching.engine.Vocabulary;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Something more people want than others can give: whom to ask next time one looks for mentors. */
public record Shortage(String what, int wanted, int offered) {

    private static final int SHOWN = 8;

    /** The scarcest first. Where a group shares one goal, what is wanted and offered are goals; else it is skills. */
    static List<Shortage> in(Pool pool) {
        var shape = pool.shape();
        boolean goals = shape.goal() == Shape.Goal.SHARED && shape.kind() == Kind.COHORT;
        Function<Applicant, Collection<String>> wants = person -> goals ? person.goals() : names(person.wants());
        Function<Applicant, Collection<String>> offers = person -> goals ? person.goals() : names(person.offers());
        var vocabulary = new Vocabulary(pool.settings().synonyms());
        var demand = count(vocabulary, pool.people().stream().filter(person -> !goals || learns(shape, person)), wants);
        var supply = count(vocabulary, pool.people().stream().filter(person -> !goals || !learns(shape, person)), offers);
        int each = goals ? shape.roles().getLast().max() / Math.max(1, shape.roles().getFirst().min()) : 1;
        return demand.entrySet().stream()
            .map(one -> new Shortage(one.getValue().written, one.getValue().people, supply.getOrDefault(one.getKey(), Tally.NONE).people))
            .filter(one -> one.offered * each < one.wanted)
            .sorted(Comparator.comparing((Shortage one) -> one.offered - one.wanted).thenComparing(Shortage::what))
            .limit(SHOWN).toList();
    }

    private static boolean learns(Shape shape, Applicant person) {
        return !person.roles().contains(shape.roles().getFirst().name());
    }

    private static List<String> names(List<Skill> skills) {
        return skills.stream().map(Skill::name).toList();
    }

    private record Tally(String written, int people) {
        static final Tally NONE = new Tally("", 0);
    }

    /** By what the words mean; written as whoever came first wrote it. */
    private static Map<Integer, Tally> count(Vocabulary vocabulary, Stream<Applicant> people, Function<Applicant, Collection<String>> what) {
        var counts = new TreeMap<Integer, Tally>();
        people.flatMap(person -> what.apply(person).stream().collect(Collectors.toMap(vocabulary::number, one -> one, (one, again) -> one)).entrySet().stream())
            .forEach(one -> counts.merge(one.getKey(), new Tally(one.getValue(), 1), (sum, more) -> new Tally(sum.written, sum.people + 1)));
        return counts;
    }
}
