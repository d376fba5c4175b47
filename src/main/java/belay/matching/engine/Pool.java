package belay.matching.engine;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/**
 * Everything a match depends on.
 *
 * @param people who asks for a place, in any order
 * @param notAgain people who were together lately and shall meet others
 * @param locks what is fixed; nobody can be kept in a role that groups do not have any more
 * @param standing the groups as they are now: what locks point at, and whose keys live on
 * @param former groups of an earlier round with which this one goes on; none where it begins with new ones
 */
public record Pool(
        Shape shape, Term term, List<Applicant> people, List<Pair> notAgain, List<Proposed> standing, List<Lock> locks, List<Proposed> former,
        Settings settings) {

    public Pool {
        people = List.copyOf(people);
        notAgain = List.copyOf(notAgain);
        standing = List.copyOf(standing);
        locks = locks.stream().filter(lock -> !(lock instanceof Lock.Person person) || shape.has(person.role())).toList();
        former = List.copyOf(former);
        var ids = new HashSet<String>();
        for (var person : people) {
            if (!ids.add(person.id())) {
                throw new IllegalArgumentException("Two people have the id “%s”".formatted(person.id()));
            }
        }
    }

    /** A first match: nothing stands and nothing is locked. */
    public Pool(Shape shape, Term term, List<Applicant> people) {
        this(shape, term, people, List.of(), List.of(), List.of(), List.of(), Settings.USUAL);
    }

    /** What if this person had told something else? */
    public Pool with(Applicant changed) {
        var others = new ArrayList<>(people);
        others.removeIf(person -> person.id().equals(changed.id()));
        others.add(changed);
        return new Pool(shape, term, others, notAgain, standing, locks, former, settings);
    }

    /** What if groups looked different, say, with rings off? */
    public Pool with(Shape changed) {
        return new Pool(changed, term, people, notAgain, standing, locks, former, settings);
    }

    public Pool with(Settings changed) {
        return new Pool(shape, term, people, notAgain, standing, locks, former, changed);
    }

    /** The same people, matched again around what is locked in these groups. */
    public Pool around(List<Proposed> standing, List<Lock> locks) {
        return new Pool(shape, term, people, notAgain, standing, locks, former, settings);
    }

    /** The same people, many of whom were in these groups before. */
    public Pool after(List<Proposed> earlier) {
        return new Pool(shape, term, people, notAgain, standing, locks, earlier, settings);
    }

    /** The groups from which moves are counted and which people can ask for: those of an earlier round, or else those that stand. */
    public List<Proposed> before() {
        return former.isEmpty() ? standing : former;
    }

    public Pool notAgain(List<Pair> pairs) {
        return new Pool(shape, term, people, pairs, standing, locks, former, settings);
    }
}
