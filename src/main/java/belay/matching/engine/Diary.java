package belay.matching.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * When groups meet that share somebody: nobody is in two places at one hour if that can be helped.
 *
 * <p>Groups that may meet whenever they like are only suggested an hour, and not the same one twice. A group keeps a slot that suits all in it. The others choose together: whichever has the fewest possibilities left goes first, and
 * choices are taken back, so often and no more, where one left nothing for somebody else.
 */
final class Diary {

    /** How many choices are tried for groups that hang together before some of them meet at once. */
    private static final int TRIES = 500;

    private final Roster roster;
    private final List<int[]> people = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<Set<Integer>> near = new ArrayList<>();
    private final Map<Integer, Times.Common> open = new HashMap<>();
    private final Map<Integer, Slot> slots = new HashMap<>();
    /** What each group could still choose, until a group near it chooses. */
    private final Map<Integer, List<Slot>> possible = new HashMap<>();
    private int tries;

    Diary(Roster roster, List<Proposed> groups) {
        this.roster = roster;
        meet(groups);
        for (int group = 0; group < people.size(); group++) {
            if (!near.get(group).isEmpty()) {
                ask(group, groups.get(group).slot());
            }
        }
        var left = new TreeSet<>(open.keySet());
        while (!left.isEmpty()) {
            var together = together(left.first(), left);
            choose(together);
            left.removeAll(together);
        }
    }

    private void meet(List<Proposed> groups) {
        Map<Integer, Set<Integer>> groupsOf = new HashMap<>();
        for (int group = 0; group < groups.size(); group++) {
            numbers.put(groups.get(group).key(), group);
            people.add(Sitting.of(roster, groups.get(group), null).whoComes());
            near.add(new TreeSet<>());
            for (int person : people.get(group)) {
                groupsOf.computeIfAbsent(person, one -> new TreeSet<>()).add(group);
            }
        }
        groupsOf.values().stream().filter(some -> some.size() > 1).forEach(some -> some.forEach(group -> near.get(group).addAll(some)));
        for (int group = 0; group < near.size(); group++) {
            near.get(group).remove(group);
        }
    }

    private void ask(int group, @Nullable Slot wished) {
        if (wished != null && roster.times.fits(wished, people.get(group))) {
            slots.put(group, wished);
            return;
        }
        var common = roster.times.common(people.get(group));
        if (common != null && common.fits()) {
            open.put(group, common);
        }
    }

    /** The groups among these that this one depends on, over however many others. */
    private Set<Integer> together(int first, Set<Integer> among) {
        var together = new TreeSet<Integer>();
        var found = new ArrayList<>(List.of(first));
        while (!found.isEmpty()) {
            int group = found.removeLast();
            if (together.add(group)) {
                near.get(group).stream().filter(among::contains).forEach(found::add);
            }
        }
        return together;
    }

    /** Groups that have nothing left from the start come last: they shall not take an hour from others. */
    private void choose(Set<Integer> together) {
        var able = new TreeSet<>(together);
        able.removeIf(group -> possible(group).isEmpty());
        tries = TRIES;
        if (!search(able)) {
            oneByOne(able);
        }
        together.stream().filter(group -> !slots.containsKey(group)).forEach(group -> slots.put(group, usual(group)));
    }

    private boolean search(Set<Integer> groups) {
        if (groups.isEmpty()) {
            return true;
        }
        int next = tightest(groups);
        var others = new TreeSet<>(groups);
        others.remove(next);
        for (var slot : possible(next)) {
            if (--tries < 0) {
                return false;
            }
            put(next, slot);
            if (search(others)) {
                return true;
            }
            put(next, null);
        }
        return false;
    }

    private void oneByOne(Set<Integer> groups) {
        var left = new TreeSet<>(groups);
        while (!left.isEmpty()) {
            int next = tightest(left);
            possible(next).stream().findFirst().ifPresent(slot -> put(next, slot));
            left.remove(next);
        }
    }

    private int tightest(Collection<Integer> groups) {
        int tightest = -1;
        int fewest = Integer.MAX_VALUE;
        for (int group : groups) {
            int count = possible(group).size();
            if (count < fewest) {
                fewest = count;
                tightest = group;
            }
        }
        return tightest;
    }

    private void put(int group, @Nullable Slot slot) {
        slots.compute(group, (same, before) -> slot);
        near.get(group).forEach(possible::remove);
    }

    private List<Slot> possible(int group) {
        var known = possible.get(group);
        if (known == null) {
            known = find(group);
            possible.put(group, known);
        }
        return known;
    }

    private List<Slot> find(int group) {
        var taken = near.get(group).stream().filter(slots::containsKey).map(slots::get).toList();
        return roster.times.slots.slots(Objects.requireNonNull(open.get(group)), taken, people.get(group));
    }

    private Slot usual(int group) {
        return roster.times.slots.slot(Objects.requireNonNull(open.get(group)), people.get(group));
    }

    /** When the group meets, if others depend on it; null if it may meet whenever it likes, or cannot meet. */
    @Nullable Slot slot(String key) {
        return slots.get(numbers.getOrDefault(key, -1));
    }

    /** Who of this group would be elsewhere at that hour, and with whom. */
    List<Reason> clashes(String key) {
        int group = numbers.getOrDefault(key, -1);
        var slot = slots.get(group);
        if (slot == null) {
            return List.of();
        }
        var clashes = new ArrayList<Reason>();
        for (int other : near.get(group)) {
            var meanwhile = slots.get(other);
            if (meanwhile != null && roster.times.slots.overlap(slot, meanwhile)) {
                clashes.add(clash(people.get(group), people.get(other)));
            }
        }
        return clashes;
    }

    private Reason clash(int[] here, int[] there) {
        var twice = new ArrayList<String>();
        var others = new ArrayList<String>();
        for (int person : there) {
            boolean both = Arrays.stream(here).anyMatch(one -> one == person);
            (both ? twice : others).add(roster.name(person));
        }
        return others.isEmpty() ? Reason.of("engine.booked-twice.alone", twice) : Reason.of("engine.booked-twice", twice, others);
    }
}
