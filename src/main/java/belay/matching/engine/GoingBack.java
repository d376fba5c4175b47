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

    /** What the group would break, of several things the one that says most; null if nothing. */
    static @Nullable Reason breaks(Pool pool, List<Proposed> groups, String key, Proposed.Seat seat) {
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
