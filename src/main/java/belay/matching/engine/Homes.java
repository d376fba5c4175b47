package belay.matching.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The groups that were before: who was in them and may like to stay, who asked for which, and which of them a group goes on from.
 *
 * <p>Who asked for another group first than the one they were in does not stay.
 */
final class Homes {

    private final Roster roster;
    private final List<Proposed> groups;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final boolean[] taken;
    private final List<List<Integer>> stays = new ArrayList<>();
    private final int[] staying;
    private final int[][] choices;
    private final boolean anyChoices;

    /** @param keys of groups that there are whoever is in them, so that no other one goes on from the same */
    Homes(Roster roster, Set<String> keys) {
        this.roster = roster;
        groups = roster.pool.before();
        taken = new boolean[groups.size()];
        for (int group = 0; group < groups.size(); group++) {
            numbers.put(groups.get(group).key(), group);
            taken[group] = keys.contains(groups.get(group).key());
        }
        choices = roster.people.stream().map(person -> person.choices().stream().filter(numbers::containsKey).mapToInt(numbers::get).distinct().toArray())
            .toArray(int[][]::new);
        anyChoices = Arrays.stream(choices).anyMatch(some -> some.length > 0);
        staying = new int[groups.size()];
        settle();
    }

    private void settle() {
        roster.people.forEach(person -> stays.add(new ArrayList<>(1)));
        for (int group = 0; group < groups.size(); group++) {
            for (var seat : groups.get(group).seats()) {
                int person = roster.number(seat.person());
                if (person >= 0 && !stays.get(person).contains(group)) {
                    stays.get(person).add(group);
                }
            }
        }
        for (int person = 0; person < stays.size(); person++) {
            if (choices[person].length > 0 && !stays.get(person).contains(choices[person][0])) {
                stays.get(person).clear();
            }
            stays.get(person).forEach(group -> staying[group]++);
        }
    }

    /** Among some of the people the groups are as large as among all. */
    void countAs(Homes all) {
        System.arraycopy(all.staying, 0, staying, 0, staying.length);
    }

    boolean anybody() {
        return stays.stream().anyMatch(some -> !some.isEmpty());
    }

    /** The groups somebody was in and did not ask to leave. */
    List<Integer> of(int person) {
        return stays.get(person);
    }

    /** Whether somebody was in this group, and maybe asked to leave it. */
    boolean was(int person, int group) {
        return groups.get(group).seats(roster.person(person).id());
    }

    boolean stays(int person, String group) {
        return stays.get(person).contains(numbers.getOrDefault(group, -1));
    }

    String key(int group) {
        return groups.get(group).key();
    }

    boolean anyChoices() {
        return anyChoices;
    }

    boolean chose(int person) {
        return choices[person].length > 0;
    }

    /** How far down a person’s list this group is, from 0; -1 if it is not on it. */
    int rank(int person, int group) {
        for (int rank = 0; rank < choices[person].length; rank++) {
            if (choices[person][rank] == group) {
                return rank;
            }
        }
        return -1;
    }

    /**
     * The group from which this one goes on: that of its key, or else the one most of whose people, of those who stay, are here. Where people
     * are in several groups at once that would say nothing. -1 if it is a new one.
     */
    int of(Sitting sitting) {
        var own = sitting.key == null ? null : numbers.get(sitting.key);
        if (own != null) {
            return own;
        }
        if (groups.isEmpty() || roster.shape.mostGroups() > 1) {
            return -1;
        }
        var here = new int[groups.size()];
        int most = -1;
        for (int person : sitting.people) {
            for (int group : stays.get(person)) {
                here[group]++;
            }
        }
        for (int group = 0; group < here.length; group++) {
            if (!taken[group] && 2 * here[group] > staying[group] && (most < 0 || here[group] > here[most])) {
                most = group;
            }
        }
        return most;
    }
}
