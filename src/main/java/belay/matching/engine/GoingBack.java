package belay.matching.engine;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whether somebody who left a group could go back to it as it is now, asked of those alone who matter for it: who is there, and whom they are with elsewhere;
 * and whether one that is over could have gone on.
 */
final class GoingBack {

    private GoingBack() {
    }

    /**
     * That they take on nobody; what keeps them from those they were with who still ask, or else what the group would break as it is now, which is said; of several things the one that says
     * most, and null if nothing.
     */
    static @Nullable Reason breaks(Pool pool, List<Proposed> groups, String key, Proposed before, Proposed.Seat seat) {
        var none = pool.people().stream().filter(person -> person.id().equals(seat.person()) && person.capacity() == 0).findFirst();
        if (none.isPresent()) {
            return Reason.of("engine.going-back.none", none.get().name());
        }
        var old = before.without(seat.person()).with(seat);
        var apart = alone(pool, new Proposed(before.key(), still(pool, old), before.goal(), null));
        return apart != null ? apart : now(pool, groups, key, seat);
    }

    /** The first rule that a group would break with those of it who still ask; null if it could go on. */
    static @Nullable Reason ending(Pool pool, Proposed before) {
        var left = new Proposed(before.key(), still(pool, before), before.goal(), null);
        var roster = among(pool, List.of(left));
        return roster.judge.verdict(left, roster, new Loads(roster, List.of(left)), new Diary(roster, List.of(left))).broken().stream().map(Verdict.Broken::because).findFirst().orElse(null);
    }

    private static List<Proposed.Seat> still(Pool pool, Proposed group) {
        var ask = pool.people().stream().filter(person -> person.capacity() > 0).map(Applicant::id).collect(Collectors.toSet());
        return group.seats().stream().filter(seat -> ask.contains(seat.person())).toList();
    }

    /** That they are too few by now does not keep anybody from the others. */
    private static @Nullable Reason alone(Pool pool, Proposed group) {
        var sitting = Sitting.of(among(pool, List.of(group)), group, null);
        return Rules.forGood(pool.shape()).stream().map(rule -> rule.judge(sitting)).filter(Judgement.Impossible.class::isInstance).findFirst()
            .map(said -> ((Judgement.Impossible) said).because()).orElse(null);
    }

    private static @Nullable Reason now(Pool pool, List<Proposed> groups, String key, Proposed.Seat seat) {
        var back = groups.stream().map(group -> group.key().equals(key) ? group.with(seat) : group.without(seat.person())).toList();
        var group = back.stream().filter(one -> one.key().equals(key)).findFirst().orElseThrow(() -> new IllegalArgumentException("There is no group “%s”".formatted(key)));
        var near = back.stream().filter(other -> other.seats().stream().anyMatch(one -> group.seats(one.person()))).toList();
        var roster = among(pool, near);
        return roster.judge.verdict(group, roster, new Loads(roster, near), new Diary(roster, near)).broken().stream().map(Verdict.Broken::because)
            .reduce((first, last) -> last)  // that there are too many says least, and comes first
            .map(because -> new Reason("engine.going-back.now", List.of(because), because.organizersOnly())).orElse(null);
    }

    /** Those who are in these groups, and somebody who wants something, where others do: what a group teaches is judged only if anybody asked for it. */
    private static Roster among(Pool pool, List<Proposed> groups) {
        var wants = pool.people().stream().filter(person -> !person.wants().isEmpty()).limit(1);
        var here = pool.people().stream().filter(person -> groups.stream().anyMatch(group -> group.seats(person.id())));
        return new Roster(new Pool(pool.shape(), pool.term(), Stream.concat(here, wants).distinct().toList(), pool.notAgain(), pool.standing(), List.of(), pool.former(),
            pool.settings()), groups);
    }
}
