package belay.matching;

import belay.matching.engine.Applicant;
import belay.matching.engine.Pool;
import belay.matching.engine.Skill;
import belay.matching.engine.Vocabulary;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A skill more people want than offer: whom to ask next time one looks for mentors. */
public record ScarceSkill(String what, int wanted, int offered) {

    private static final int SHOWN = 8;

    /** The scarcest first. */
    static List<ScarceSkill> in(Pool pool) {
        var vocabulary = new Vocabulary(pool.settings().synonyms());
        var demand = count(vocabulary, pool.people(), Applicant::wants);
        var supply = count(vocabulary, pool.people(), Applicant::offers);
        return demand.entrySet().stream()
            .map(one -> new ScarceSkill(one.getValue().written, one.getValue().people, supply.getOrDefault(one.getKey(), Tally.NONE).people))
            .filter(one -> one.offered < one.wanted)
            .sorted(Comparator.comparing((ScarceSkill one) -> one.offered - one.wanted).thenComparing(ScarceSkill::what))
            .limit(SHOWN).toList();
    }

    private record Tally(String written, int people) {
        static final Tally NONE = new Tally("", 0);
    }

    /** By what the words mean; written as whoever came first wrote it. */
    private static Map<Integer, Tally> count(Vocabulary vocabulary, Collection<Applicant> people, Function<Applicant, Collection<Skill>> what) {
        var counts = new TreeMap<Integer, Tally>();
        people.stream().flatMap(person -> what.apply(person).stream().map(Skill::name)
                .collect(Collectors.toMap(vocabulary::number, one -> one, (one, again) -> one)).entrySet().stream())
            .forEach(one -> counts.merge(one.getKey(), new Tally(one.getValue(), 1), (sum, more) -> new Tally(sum.written, sum.people + 1)));
        return counts;
    }
}
