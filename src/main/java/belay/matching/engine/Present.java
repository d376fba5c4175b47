package belay.matching.engine;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The groups as they are, made ready to ask what would be if some of them were others. To make it takes longer than a question, so it is
 * worth keeping for as long as the people and the groups stay the same; of threads that ask, one waits for the other.
 */
public final class Present {

    /** So many people of a group are named; of a larger one the rest is counted. */
    private static final int NAMED = 4;

    /** Of several ways to change something nobody weighs more than these of a kind. */
    private static final int WEIGHED = 30;

    final Roster roster;
    final Judge judge;
    final List<Proposed> groups;
    /** The same groups as numbers, one by one. */
    final List<Table> tables;
    final Loads loads;
    private final Map<String, Integer> byKey = new HashMap<>();
    /** Of everybody by number. */
    private final List<List<Proposed>> groupsOf = new ArrayList<>();
    private final Map<String, Integer> scores = new HashMap<>();
    private final Set<String> closed = new HashSet<>();
    private final Set<List<String>> held = new HashSet<>();
    private @Nullable Spots spots;
    private final Map<Integer, BitSet> apart = new HashMap<>();

    Present(Pool pool, List<Proposed> groups) {
        this(new Roster(pool, groups), groups);
    }

    Present(Roster roster, List<Proposed> groups) {
        this.roster = roster;
        judge = roster.judge;
        loads = new Loads(roster, groups);
        this.groups = groups;
        tables = tables(groups);
        for (int person = 0; person < roster.size(); person++) {
            groupsOf.add(new ArrayList<>(1));
        }
        for (int i = 0; i < groups.size(); i++) {
            var group = groups.get(i);
            byKey.put(group.key(), i);
            for (int person : tables.get(i).people()) {
                groupsOf.get(person).add(group);
            }
        }
        for (var lock : roster.pool.locks()) {
            switch (lock) {
                case Lock.Whole whole -> closed.add(whole.group());
                case Lock.Person person -> held.add(List.of(person.group(), person.person()));
            }
        }
    }

    /**
     * Where one person could go: at most 30 moves and 30 swaps that keep every rule, as many that do not after them, then nowhere.
     *
     * @param from the group they would leave; null if they have no place, or keep what they have
     */
    public synchronized List<Place> places(String person, @Nullable String from) {
        return new Moves(this, person, from, WEIGHED).places();
    }

    /**
     * The next best people for one more place in a group: who has no place comes first, those left over longest before others; then whoever
     * gains most for the groups they join and leave. People after whom a hard rule would be broken come last.
     *
     * @param key of the group to fill, without whoever left it; people move over from the others, but not from what is locked
     * @return at most 30 people, each with the group they would leave for it, if any
     */
    public synchronized List<Candidate> candidates(String key, String role) {
        return new Candidates(this, key, role, WEIGHED).best();
    }

    /**
     * Why nobody, or so few, can take one place more in a group without leaving another: how many ask for the role, and which rule stops how many.
     *
     * @param key of the group, without whoever left it
     */
    public synchronized List<Reason> whyNobody(String key, String role) {
        return new WhyNobody(this, key, role).reasons();
    }

    /** For each member of a group, in the order of its seats: the best other place for them, found by trying all, and why they are not there. */
    public synchronized List<Alternative> alternatives(String key) {
        return new Alternatives(this, key).all();
    }

    Proposed group(String key) {
        return groups.get(index(key));
    }

    Table table(String key) {
        return tables.get(index(key));
    }

    /** Groups as they would be, as numbers. */
    List<Table> tables(List<Proposed> some) {
        return some.stream().map(group -> Table.of(roster, group)).toList();
    }

    /** Everybody with whom this person can be in no group more: one avoids the other, they have met, or they are in one already. */
    BitSet apartFrom(int person) {
        return apart.computeIfAbsent(person, one -> {
            var others = roster.apartFrom(person);
            groupsOf(person).forEach(group -> group.seats().forEach(seat -> others.set(roster.number(seat.person()))));
            others.clear(person);
            return others;
        });
    }

    /** Where one more group could be; worked out once somebody asks. */
    Spots spots() {
        spots = spots == null ? new Spots(this) : spots;
        return spots;
    }

    private int index(String key) {
        var index = byKey.get(key);
        if (index == null) {
            throw new IllegalArgumentException("There is no group “%s”".formatted(key));
        }
        return index;
    }

    List<Proposed> groupsOf(int person) {
        return groupsOf.get(person);
    }

    /** Whether people find partners, rather than groups being composed, as they are too where a pair has a goal. */
    boolean inPairs() {
        return roster.goals.isEmpty() && (roster.shape.isExchange() || roster.shape.isOneToOne());
    }

    boolean together(int one, int other) {
        return groupsOf.get(one).stream().anyMatch(group -> group.seats(roster.person(other).id()));
    }

    /** Two people as a group, whichever comes first in the shape before the other. */
    Proposed pair(int one, int role, int other, int otherRole) {
        var seats = role <= otherRole ? List.of(seat(one, role), seat(other, otherRole)) : List.of(seat(other, otherRole), seat(one, role));
        return new Proposed(Fingerprint.hash(seats.toString()), seats, null, null);
    }

    /** Whether every rule holds for a group whose people have the time. */
    boolean works(Proposed group) {
        return judge.score(Sitting.of(roster, group, null)) >= 0;
    }

    boolean hasRoom(int group, int role) {
        return tables.get(group).count(role) < most(role) && !isClosed(groups.get(group));
    }

    /** Whether nobody may join or leave. */
    boolean isClosed(Proposed group) {
        return closed.contains(group.key());
    }

    boolean mayLeave(Proposed group, String person) {
        return !isClosed(group) && !held.contains(List.of(group.key(), person));
    }

    /** How many people of one role a group may have. */
    int most(int role) {
        return roster.shape.isExchange() ? roster.shape.longestRing() : roster.shape.roles().get(role).max();
    }

    int scoreNow(Proposed group) {
        return scores.computeIfAbsent(group.key(), key -> Math.max(0, judge.score(Sitting.of(roster, group, loads))));
    }

    /** What some groups are worth as they are, beside that their people have a place. */
    long worthNow(List<Proposed> some) {
        return some.stream().mapToLong(group -> roster.worth(scoreNow(group), group.seats().size())).sum();
    }

    /** What a group breaks that somebody left, told with who is left behind. */
    List<Verdict.Broken> leftBehind(Proposed group, List<Verdict.Broken> broken) {
        return told("engine.left-behind", group, broken);
    }

    /** What a group would break in which one came for another, told with who is in it. */
    List<Verdict.Broken> together(Proposed group, List<Verdict.Broken> broken) {
        return told("engine.together", group, broken);
    }

    private List<Verdict.Broken> told(String key, Proposed group, List<Verdict.Broken> broken) {
        return broken.stream().map(one -> new Verdict.Broken(one.rule(), new Reason(key, List.of(names(group), one.because()),
                one.because().organizersOnly()))).toList();
    }

    Proposed.Seat seat(int person, int role) {
        return new Proposed.Seat(roster.person(person).id(), roster.shape.roles().get(role).name());
    }

    /** The people of a group by name, in the order of their seats. */
    List<Object> names(Proposed group) {
        var names = new ArrayList<>();
        group.seats().forEach(seat -> names.add(roster.name(roster.number(seat.person()))));
        if (names.size() > NAMED + 1) {
            var rest = names.subList(NAMED, names.size());
            int count = rest.size();
            rest.clear();
            names.add(Reason.of("engine.others", count));
        }
        return names;
    }
}
