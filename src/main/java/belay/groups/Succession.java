package belay.groups;

import org.jspecify.annotations.Nullable;

/**
 * What a group became when the groups of a later round were formed, and where whoever looks at it is now.
 *
 * @param next the group it goes on as, with its number; null where it does not go on
 * @param mine a group of that round they are in, that one before any other; null if there is none
 */
public record Succession(long roundId, String round, @Nullable Long nextId, @Nullable String next, @Nullable Long myId, @Nullable String mine) {

    public boolean isMine() {
        return nextId != null && nextId.equals(myId);
    }
}
