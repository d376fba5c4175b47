package belay.bench;

import belay.matching.engine.Applicant;
import belay.matching.engine.Engine;
import belay.matching.engine.Kind;
import belay.matching.engine.Plan;
import belay.matching.engine.Pool;
import belay.matching.engine.Proposed;
import belay.matching.engine.Settings;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A program over several rounds: before each some people leave, drawn by chance, and as many new ones come. Whoever was left over counts more each time. */
final class Season {

    /** Whether groups of the round before go on, as where few moves are wanted or with places first, or all are matched anew. */
    enum Way {
        GOING_ON("go on", 100), PLACES_FIRST("places first", 0), ANEW("anew", 0);

        final String title;
        private final Map<String, Integer> weights;

        Way(String title, int fewMoves) {
            this.title = title;
            weights = Map.of("few-moves", fewMoves);
        }
    }

    /**
     * What became of everybody, the first round left out, in which there is nothing to keep.
     *
     * @param placed people with a place, added up over the rounds
     * @param again people who were in a group with somebody, both of whom ask again, added up
     * @param apart those of them who are with less than half of the others who were in the group and ask again, or without a place
     * @param whole those who were in a group all of whom ask again, added up
     * @param torn those of these who are not in one group with all of them any more
     * @param worst the lowest score of a group in any round
     * @param each what somebody who asks gets at the mean
     * @param waited how many rounds one after another somebody asked and got no place at the most, the first round counted
     * @param seconds of a round at the mean, by the wall clock
     */
    record Course(int placed, int again, int apart, int whole, int torn, int worst, double each, int waited, double seconds) { }

    private final Engine engine = new Engine();
    private final Pool everybody;
    private final List<Set<Integer>> rounds = new ArrayList<>();
    private final Settings settings;

    /** @param changing how many leave and how many come before each round */
    Season(Kind kind, int people, int changing, int rounds, Settings settings) {
        this.settings = settings;
        everybody = MadeUp.pool(kind, people + changing * (rounds - 1), settings.seed());
        var chance = new SplittableRandom(settings.seed());
        var here = IntStream.range(0, people).boxed().collect(Collectors.toCollection(ArrayList::new));
        for (int round = 0; round < rounds; round++) {
            for (int i = 0; round > 0 && i < changing; i++) {
                here.remove(chance.nextInt(here.size()));
            }
            for (int i = 0; round > 0 && i < changing; i++) {
                here.add(people + (round - 1) * changing + i);
            }
            this.rounds.add(Set.copyOf(here));
        }
    }

    Course run(Way way) {
        var tally = new Tally();
        var before = engine.match(pool(0, Map.of()));
        tally.waiting(before);
        for (int round = 1; round < rounds.size(); round++) {
            var pool = pool(round, tally.waits);
            var asked = pool.with(new Settings(way.weights, settings.effort(), settings.seed()));
            var watch = new Stopwatch();
            var found = engine.match(way == Way.ANEW ? asked : asked.after(named(before, round)));
            double took = watch.seconds();
            var now = engine.judge(pool, found.proposed());
            tally.add(before, now, rounds.get(round), took);
            before = now;
        }
        return tally.course(rounds.size() - 1);
    }

    private Pool pool(int round, Map<String, Integer> waits) {
        var people = new ArrayList<Applicant>();
        for (int number : rounds.get(round).stream().sorted().toList()) {
            var one = everybody.people().get(number);
            people.add(one.but().leftOver(waits.getOrDefault(one.id(), 0)).build());
        }
        return new Pool(everybody.shape(), everybody.term(), people).with(settings);
    }

    /** Groups of different rounds have different names. */
    private static List<Proposed> named(Plan plan, int round) {
        return plan.proposed().stream().map(group -> new Proposed(round + " " + group.key(), group.seats(), group.goal(), group.slot())).toList();
    }

    private static final class Tally {

        private final Map<String, Integer> waits = new HashMap<>();
        private int placed;
        private int again;
        private int apart;
        private int whole;
        private int torn;
        private int worst = 100;
        private double each;
        private int waited;
        private double seconds;

        /** How often everybody who is left out was so, one round after another. */
        void waiting(Plan plan) {
            var out = plan.leftOut().stream().map(one -> one.person()).collect(Collectors.toSet());
            waits.keySet().retainAll(out);
            out.forEach(person -> waits.merge(person, 1, Integer::sum));
            waited = Math.max(waited, waits.values().stream().mapToInt(Integer::intValue).max().orElse(0));
        }

        void add(Plan before, Plan now, Set<Integer> asking, double took) {
            var score = Score.of(now);
            placed += score.placed();
            worst = Math.min(worst, score.worst());
            each += score.each();
            seconds += took;
            var groups = now.proposed().stream().map(Tally::people).toList();
            before.proposed().forEach(group -> follow(people(group), groups, asking));
            waiting(now);
        }

        private void follow(Set<String> was, List<Set<String>> groups, Set<Integer> asking) {
            var still = was.stream().filter(person -> asking.contains(Integer.parseInt(person))).collect(Collectors.toSet());
            boolean all = still.size() == was.size();
            for (var person : still.size() > 1 ? still : Set.<String>of()) {
                int together = groups.stream().filter(group -> group.contains(person)).mapToInt(group -> others(still, group)).max().orElse(-1);
                again++;
                apart += 2 * together < still.size() - 1 ? 1 : 0;
                whole += all ? 1 : 0;
                torn += all && together < still.size() - 1 ? 1 : 0;
            }
        }

        private static int others(Set<String> still, Set<String> group) {
            return (int) still.stream().filter(group::contains).count() - 1;
        }

        private static Set<String> people(Proposed group) {
            return group.seats().stream().map(Proposed.Seat::person).collect(Collectors.toCollection(HashSet::new));
        }

        Course course(int rounds) {
            return new Course(placed, again, apart, whole, torn, worst, each / rounds, waited, seconds / rounds);
        }
    }
}
