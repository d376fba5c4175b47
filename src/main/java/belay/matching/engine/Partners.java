package belay.matching.engine;

import belay.matching.engine.Sought.Part;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A pool made ready to ask who could be a pair with whom. To make it takes longer than a question, so it is worth keeping for as long as the
 * people stay the same; of threads that ask, one waits for the other.
 */
public final class Partners {

    private static final Comparator<Partner> BEST_FIRST = Comparator.comparing((Partner one) -> !one.verdict().possible())
        .thenComparing(one -> !one.isMutual()).thenComparing(one -> -one.verdict().score()).thenComparing(one -> one.person().name()).thenComparing(one -> one.person().id());

    /** Two roles of which a group of two can be. */
    private record Roles(int one, int other) { }

    private final Roster roster;
    private final List<Roles> pairs;

    Partners(Pool pool) {
        roster = new Roster(pool, List.of());
        pairs = pairs(pool.shape());
    }

    /** Whether a group of this shape can be of two people. */
    public static boolean areIn(Shape shape) {
        return !pairs(shape).isEmpty();
    }

    private static List<Roles> pairs(Shape shape) {
        var pairs = new ArrayList<Roles>();
        for (int one = 0; one < shape.roles().size(); one++) {
            for (int other = 0; other < shape.roles().size(); other++) {
                if (isGroup(shape, one, other)) {
                    pairs.add(new Roles(one, other));
                }
            }
        }
        return pairs;
    }

    private static boolean isGroup(Shape shape, int one, int other) {
        for (int role = 0; role < shape.roles().size(); role++) {
            int here = (role == one ? 1 : 0) + (role == other ? 1 : 0);
            var asked = shape.roles().get(role);
            if (here < asked.min() || here > (shape.isExchange() ? shape.longestRing() : asked.max())) {
                return false;
            }
        }
        return true;
    }

    /** Everybody who asked for a role that goes with theirs, the best first: whoever keeps every rule with them, then the others. Who is kept apart from them is not there. */
    public synchronized List<Partner> of(String person) {
        int me = roster.number(person);
        var partners = new ArrayList<Partner>();
        for (int other = 0; me >= 0 && other < roster.size(); other++) {
            if (other != me && !apart(me, other)) {
                var partner = partner(me, other);
                if (partner.roles()) {
                    partners.add(partner);
                }
            }
        }
        partners.sort(BEST_FIRST);
        return partners;
    }

    /** One of them, also in a role that does not go with theirs; nobody for who is not there, or kept apart from them. */
    public synchronized Optional<Partner> of(String person, String other) {
        int me = roster.number(person);
        int them = roster.number(other);
        return me < 0 || them < 0 || me == them || pairs.isEmpty() || apart(me, them) ? Optional.empty() : Optional.of(partner(me, them));
    }

    private boolean apart(int one, int other) {
        return roster.avoid(one, other) || roster.metBefore(one, other);
    }

    private Partner partner(int me, int other) {
        Partner best = null;
        for (var roles : pairs) {
            boolean asked = roster.asks(me, roles.one) && roster.asks(other, roles.other);
            if (best == null || asked) {
                var next = partner(me, other, roles, asked);
                best = best == null || asked && (!best.roles() || BEST_FIRST.compare(next, best) < 0) ? next : best;
            }
        }
        return Objects.requireNonNull(best);
    }

    private Partner partner(int me, int other, Roles roles, boolean asked) {
        boolean first = roles.one <= roles.other;  // as the shape names them
        var sitting = first ? Sitting.pair(roster, me, roles.one, other, roles.other) : Sitting.pair(roster, other, roles.other, me, roles.one);
        return new Partner(roster.person(other), name(roles.other), name(roles.one), roster.judge.verdict(sitting), met(other, me), met(me, other),
            roster.times.minutes(me, other), asked);
    }

    private String name(int role) {
        return roster.shape.roles().get(role).name();
    }

    private List<Skill> met(int teacher, int learner) {
        var wants = roster.person(learner).wants();
        var met = new int[wants.size()];
        roster.learning.meet(teacher, learner, met);
        var skills = new ArrayList<Skill>();
        for (int want = 0; want < met.length; want++) {
            if (met[want] > 0) {
                skills.add(wants.get(want));
            }
        }
        return skills;
    }

    /** When both are free all term long, by the clock of the first; nothing where that is not known. */
    public synchronized List<Stretch> hours(String person, String other) {
        int me = roster.number(person);
        int them = roster.number(other);
        return me < 0 || them < 0 || !roster.times.told(me) || !roster.times.told(them) ? List.of() : stretches(roster.times.sharedByClockOf(me, them));
    }

    private static List<Stretch> stretches(long[] free) {
        var stretches = new ArrayList<Stretch>();
        for (int from = 0; from < Quarters.COUNT; from++) {
            if (Quarters.has(free, from)) {
                int to = from + 1;
                while (to % 96 != 0 && Quarters.has(free, to)) {
                    to++;
                }
                stretches.add(new Stretch(DayOfWeek.of(1 + from / 96), time(from), time(to)));
                from = to - 1;
            }
        }
        return stretches;
    }

    private static LocalTime time(int quarter) {
        return LocalTime.ofSecondOfDay(quarter % 96 * 900L);
    }

    /** For each of some partners of somebody, by their id, what of it they are not. */
    public synchronized Map<String, Set<Part>> missing(List<Partner> partners, Sought sought) {
        var words = new Vocabulary(roster.pool.settings().synonyms());  // of this question alone: anybody may ask for anything
        partners.forEach(partner -> Stream.concat(partner.person().offers().stream(), partner.person().wants().stream()).forEach(skill -> words.number(skill.name())));
        var teaches = near(sought.teaches(), words);
        var wants = near(sought.wants(), words);
        var languages = new HashSet<String>();
        sought.languages().forEach(language -> languages.add(Tongues.normal(language)));
        var missing = new HashMap<String, Set<Part>>();
        for (var partner : partners) {
            var not = EnumSet.noneOf(Part.class);
            for (var part : Part.values()) {
                boolean is = !sought.asksFor(part) || switch (part) {
                    case TEACHES -> isAmong(partner.person().offers(), teaches, words);
                    case WANTS -> isAmong(partner.person().wants(), wants, words);
                    case LANGUAGE -> partner.person().languages().stream().map(Tongues::normal).anyMatch(languages::contains);
                    case HOURS -> partner.minutes() >= sought.minutes();
                };
                if (!is) {
                    not.add(part);
                }
            }
            missing.put(partner.person().id(), not);
        }
        return missing;
    }

    private static boolean isAmong(List<Skill> skills, Set<Integer> near, Vocabulary words) {
        return skills.stream().anyMatch(skill -> near.contains(words.number(skill.name())));
    }

    private static Set<Integer> near(List<String> skills, Vocabulary words) {
        return skills.stream().map(words::number).filter(number -> number >= 0).flatMap(number -> words.near(number).keySet().stream()).collect(Collectors.toSet());
    }
}
