package belay.matching.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The better of two plans that go on from earlier groups, part by part: whoever share a group in either plan, or did before, belong to one
 * part, so that each part can be as in either plan whatever the others are.
 */
final class Patchwork {

    private final Roster roster;
    private final List<Proposed> former;

    /** Whether a place for somebody counts no more than that somebody stays. */
    private final boolean calm;

    Patchwork(Roster roster) {
        this.roster = roster;
        former = roster.pool.former();
        calm = isCalm(roster.pool);
    }

    /** Whether organizers want few moves: all who go on with earlier groups do, unless somebody turned the rule down to nothing. */
    static boolean isCalm(Pool pool) {
        return Rules.SOFT.stream().anyMatch(rule -> rule instanceof FewMoves && pool.settings().weightOf(rule) > 0);
    }

    /**
     * How good groups are that go on from others: as many people placed as can be, then as few moved, then company for those who are locked where they cannot
     * stay as they are, then those left over before, then nobody far below others, then the whole. Nobody has a place in a group that a rule forbids. Where few moves are wanted nobody moves unless more people get a place by it than move.
     *
     * @param waiting what it counts that some are locked in a group that cannot be as it is and could have company
     * @param dear of all who have a place, 1,000 each and 1,000 more for each time they were left over
     */
    record Rank(boolean calm, long waiting, int placed, int moved, long dear, int worst, long worth) implements Comparable<Rank> {

        private static final Comparator<Rank> ORDER = Comparator.comparingInt(Rank::gain)
            .thenComparing(Rank::moved, Comparator.reverseOrder()).thenComparing(Rank::waiting, Comparator.reverseOrder()).thenComparingLong(Rank::dear).thenComparingInt(Rank::worst).thenComparingLong(Rank::worth);

        int gain() {
            return calm ? placed - moved : placed;
        }

        @Override
        public int compareTo(Rank other) {
            return ORDER.compare(this, other);
        }
    }

    Rank rank(List<Plan.Judged> groups) {
        return rank(groups, former);
    }

    /** Whoever asked to go elsewhere does not count as moved. */
    private Rank rank(List<Plan.Judged> groups, List<Proposed> before) {
        var people = new HashSet<Integer>();
        int worst = 100;
        long worth = 0;
        long waiting = 0;
        for (var judged : groups) {
            var placed = judged.verdict().possible() ? judged.group().seats() : List.<Proposed.Seat>of();
            placed.stream().map(seat -> roster.number(seat.person())).filter(person -> person >= 0).forEach(people::add);
            worst = Math.min(worst, judged.verdict().score());
            worth += roster.worth(judged);
            waiting += judged.verdict().possible() ? 0 : waiting(judged.group());
        }
        long moved = Diff.between(before, groups.stream().map(Plan.Judged::group).toList()).moves().stream()
            .filter(move -> move.from() != null && roster.homes.stays(roster.number(move.person()), move.from())).count();
        return new Rank(calm, waiting, people.size(), (int) moved, people.stream().mapToLong(roster::dearness).sum(), worst, worth);
    }

    private long waiting(Proposed group) {
        if (!Table.of(roster, group).mayGrow(roster.shape)) {
            return 0;
        }
        long sum = 0;
        for (var lock : roster.pool.locks()) {
            if (lock instanceof Lock.Whole whole && whole.group().equals(group.key())) {
                return 0;
            }
            sum += lock instanceof Lock.Person one && one.group().equals(group.key()) && roster.number(one.person()) >= 0 ? roster.dearness(roster.number(one.person())) : 0;
        }
        return sum;
    }

    private record Part(List<Plan.Judged> one, List<Plan.Judged> other, List<Proposed> before) {

        private Part() {
            this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        }
    }

    /** Where both are as good, the first. */
    List<Proposed> of(List<Plan.Judged> one, List<Plan.Judged> other) {
        var together = new Together();
        one.forEach(judged -> together.join(judged.group()));
        other.forEach(judged -> together.join(judged.group()));
        former.forEach(together::join);
        Map<String, Part> parts = new TreeMap<>();
        one.forEach(judged -> parts.computeIfAbsent(together.of(judged.group()), part -> new Part()).one.add(judged));
        other.forEach(judged -> parts.computeIfAbsent(together.of(judged.group()), part -> new Part()).other.add(judged));
        former.forEach(group -> parts.computeIfAbsent(together.of(group), part -> new Part()).before.add(group));
        var best = new ArrayList<Proposed>();
        for (var part : parts.values()) {
            boolean stay = rank(part.one, part.before).compareTo(rank(part.other, part.before)) >= 0;
            (stay ? part.one : part.other).forEach(judged -> best.add(judged.group()));
        }
        return best;
    }

    /** Who belongs together, people and names of groups alike; each is led to another, until one leads to itself. */
    private static final class Together {

        private final Map<String, String> leads = new HashMap<>();

        void join(Proposed group) {
            group.seats().forEach(seat -> leads.put(end(" " + seat.person()), of(group)));
        }

        String of(Proposed group) {
            return end(group.key());
        }

        private String end(String from) {
            var end = from;
            for (var next = leads.get(end); next != null && !next.equals(end); next = leads.get(end)) {
                end = next;
            }
            leads.put(from, end);
            return end;
        }
    }
}
