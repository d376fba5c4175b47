package belay.matching.engine;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whether somebody who left a group could go back to it as it is now, asked of those alone who matter for it: who is there, and whom they are with elsewhere. */
final class GoingBack {

    private GoingBack() {
    }

    /**
     * What keeps them from those they were with who still ask, or else what the group would break as it is now; of several things the one that says
     * most, and null if nothing.
     */
    static @Nullable Reason breaks(Pool pool, List<Proposed> groups, String key, Proposed before, Proposed.Seat seat) {
        var ask = pool.people().stream().map(Applicant::id).collect(Collectors.toSet());
        var old = new Proposed(before.key(), Stream.concat(before.seats().stream().filter(one -> !one.person().equals(seat.person())), Stream.of(seat))
            .filter(one -> ask.contains(one.person())).toList(), before.goal(), null);
        var apart = alone(pool, old);
        return apart != null ? apart : now(pool, groups, key, seat);
    }

    /** That they are too few by now does not keep anybody from the others. */
    private static @Nullable Reason alone(Pool pool, Proposed group) {
        var people = people(Stream.of(group));
        var some = pool.people().stream().filter(person -> people.contains(person.id())).toList();
        var roster = new Roster(new Pool(pool.shape(), pool.term(), some, pool.notAgain(), pool.standing(), List.of(), pool.former(), pool.settings().with(0)), List.of(group));
        return Rules.forGood(pool.shape()).stream().filter(rule -> rule.judge(Sitting.of(roster, group, null)) instanceof Judgement.Impossible).findFirst()
            .map(rule -> ((Judgement.Impossible) rule.judge(Sitting.of(roster, group, null))).because()).orElse(null);
    }

    private static @Nullable Reason now(Pool pool, List<Proposed> groups, String key, Proposed.Seat seat) {
        var back = groups.stream().map(group -> group.key().equals(key) ? group.with(seat) : group.without(seat.person())).toList();
        var here = people(back.stream().filter(group -> group.key().equals(key)));
        var near = back.stream().filter(group -> group.seats().stream().anyMatch(one -> here.contains(one.person()))).toList();
        var all = people(near.stream());
        var wants = pool.people().stream().filter(person -> !person.wants().isEmpty()).limit(1);  // what a group teaches is judged only if anybody asked for it
        var some = Stream.concat(pool.people().stream().filter(person -> all.contains(person.id())), wants).distinct().toList();
        var roster = new Roster(new Pool(pool.shape(), pool.term(), some, pool.notAgain(), pool.standing(), List.of(), pool.former(), pool.settings()), near);
        var group = near.stream().filter(one -> one.key().equals(key)).findFirst().orElseThrow(() -> new IllegalArgumentException("There is no group “%s”".formatted(key)));
        return roster.judge.verdict(group, roster, new Loads(roster, near), new Diary(roster, near)).broken().stream().map(Verdict.Broken::because)
            .reduce((first, last) -> last).orElse(null);  // that there are too many says least, and comes first
    }

    private static Set<String> people(Stream<Proposed> groups) {
        return groups.flatMap(group -> group.seats().stream()).map(Proposed.Seat::person).collect(Collectors.toSet());
    }
}
