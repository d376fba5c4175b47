package belay.matching;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What publishing a draft does, counted before it is done.
 *
 * @param groups their names, without those nobody is in
 * @param people how many different people are in them
 * @param letters how many letters are drafted to members: one for each seat
 * @param waiting how many stay without a place; one letter is drafted to each
 * @param unanswered how many applications have no yes and no no yet; whoever sent one gets the same letter
 * @param cautions how many groups have something to know about them
 * @param unreachable who gets a letter and has no address, so that their letter waits until they have one
 * @param unheeded what people wrote of whom they want to avoid that means nobody here for sure, so that nobody was kept from them
 * @param broken each group that breaks a rule, with what it breaks
 * @param board how many asks wait on the board of the round, which closes by it; null where no board is open
 * @param pushed who would be in more groups than they can take, since they began some on the board
 * @param earlier the groups with which the round goes on, which are over by it
 */
public record Publication(List<String> groups, int people, int letters, int waiting, int unanswered, int cautions, List<String> unreachable, List<Remark> unheeded,
                          List<Breach> broken, @Nullable Integer board, List<Pushed> pushed, List<Fate> earlier) {

    /** A group that breaks a rule. */
    public record Breach(String group, String because) { }

    /**
     * What becomes of a group of an earlier round.
     *
     * @param goodbyes how many in it do not ask for a place again; one letter is drafted to each
     * @param trial whether its trial is not decided, and what was said in it is forgotten
     */
    public record Fate(String name, boolean goesOn, int goodbyes, boolean trial) { }

    /** Earlier groups that go on. */
    public long goingOn() {
        return earlier.stream().filter(Fate::goesOn).count();
    }

    /** Earlier groups that do not. */
    public List<String> over() {
        return earlier.stream().filter(one -> !one.goesOn()).map(Fate::name).toList();
    }

    /** Those on trial. */
    public List<String> onTrial() {
        return earlier.stream().filter(Fate::trial).map(Fate::name).toList();
    }

    public int goodbyes() {
        return earlier.stream().mapToInt(Fate::goodbyes).sum();
    }

    /** Somebody who began groups by themselves, and the groups of the draft they still sit in. */
    public record Pushed(String name, String began, String seated) { }
}
